// What the case is about and who is in it; people are masked until somebody looks and says why.
import { type ReactElement, useState } from 'react';
import { deskMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { listed } from '../../language/listing.js';
import { terms } from '../../language/terms.text.js';
import { TheirWords } from '../../language/their-words.js';
import type { CasePage } from '../../wire/views.js';
import { caseText } from './case-page.text.js';
import { commandText } from './command.text.js';
import { LookSheet } from './look-sheet.js';
import { OperatorPanel } from './operator-panel.js';

export function FactsPanel({ page }: { readonly page: CasePage }): ReactElement {
  const text = useText(caseText);
  const language = useLanguage();
  const words = useText(terms);
  const { respondent, filing, facts, triageReason, kindProposal, outcome } = page;
  return (
    <>
      <dl className="facts">
        <Fact name={text.respondent} value={respondent.name} />
        <Fact name={text.address} value={respondent.address} />
        <Fact name={text.creditCode} value={respondent.creditCode} />
        {facts.map(({ key, label, value }) => (
          <Fact key={key} name={label} value={value} />
        ))}
        <Fact name={text.outcome} value={outcome === undefined ? undefined : (words.outcome[outcome] ?? outcome)} />
        <Fact name={text.triageReason} value={triageReason} />
        <Fact
          name={text.proposal}
          value={
            kindProposal &&
            listed(
              kindProposal.map((kind) => words.kind[kind] ?? kind),
              language,
            )
          }
        />
        <Fact name={text.channel} value={words.channel[filing.channel] ?? filing.channel} />
        <Fact name={text.receivedFirst} value={deskMoment(filing.receivedFirstAt)} />
        <Fact name={text.received} value={deskMoment(filing.receivedAt)} />
        {filing.external && <Fact name={text.order(filing.external.source)} value={filing.external.orderNo} />}
        {filing.external?.dueAt && <Fact name={text.orderDue} value={deskMoment(filing.external.dueAt)} />}
      </dl>
      <OperatorPanel respondent={respondent} />
      <h3>{text.parties}</h3>
      <Parties page={page} />
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | undefined }): ReactElement | null {
  if (value === undefined || value === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd className="figure">
        <TheirWords>{value}</TheirWords>
      </dd>
    </>
  );
}

function Parties({ page }: { readonly page: CasePage }): ReactElement {
  const text = useText(caseText);
  const words = useText(terms);
  return (
    <dl className="facts sealed">
      {page.parties.map(({ role, masked, phoneMasked, represents }, place) => (
        <SealedField
          key={place}
          number={page.number}
          version={page.version}
          at="person"
          name={(represents ? text.representative : text.plainParty)(words.partyRole[role] ?? role)}
          mask={[masked, phoneMasked ?? ''].join(' ').trim()}
        />
      ))}
      <SealedField
        number={page.number}
        version={page.version}
        at="story"
        name={text.original}
        mask={text.sealedOriginal}
      />
    </dl>
  );
}

interface SealedFieldProps {
  readonly number: string;
  readonly version: number;
  readonly at: 'person' | 'story';
  readonly name: string;
  readonly mask: string;
}

function SealedField({ number, version, at, name, mask }: SealedFieldProps): ReactElement {
  const text = useText(commandText);
  const [open, setOpen] = useState(false);
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <span className="mask">{mask}</span>{' '}
        <button type="button" className="link-button" onClick={() => setOpen(true)} aria-label={text.masked(name)}>
          {text.look}
        </button>
        {open && <LookSheet number={number} version={version} at={at} onClose={() => setOpen(false)} />}
      </dd>
    </>
  );
}
