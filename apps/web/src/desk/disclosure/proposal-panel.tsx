// What one officer proposed, as it would be published, for a second person to release or to send back.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { deskMoment } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import type { DisclosureRecord } from '../../wire/views.js';
import { disclosureText } from './disclosure.text.js';
import { shownCopy } from './draft.js';
import { PublicPreview } from './public-preview.js';
import { Refusal } from './refusal.js';
import type { DisclosureDeciding } from './use-deciding.js';

interface ProposalPanelProps {
  readonly record: DisclosureRecord;
  readonly proposal: NonNullable<DisclosureRecord['proposal']>;
  /** Absent for whoever only reads. */
  readonly deciding: DisclosureDeciding | undefined;
}

export function ProposalPanel({ record, proposal, deciding }: ProposalPanelProps): ReactElement {
  const text = useText(disclosureText);
  const { byName, at, actText, reasonText, draft, own } = proposal;
  const refused = deciding?.refused;
  return (
    <div className="proposal">
      <p className="notice">
        {text.proposed(byName, deskMoment(at), actText)}
        {reasonText !== undefined && ` · ${reasonText}`}
      </p>
      {draft !== undefined && <PublicPreview copy={shownCopy(record, draft)} salesModes={record.choices.salesModes} />}
      {own && <p className="quiet">{text.own}</p>}
      {(refused?.act === 'release' || refused?.act === 'sending-back') && deciding !== undefined && (
        <Refusal problem={refused.problem} onLatest={deciding.forget} />
      )}
      {deciding !== undefined && (
        <p className="disclosure-acts">
          {!own && (
            <Button type="primary" aria-disabled={deciding.busy} onClick={() => deciding.decide({ act: 'release' })}>
              {deciding.busy ? text.busy : text.release(actText)}
            </Button>
          )}
          <Button aria-disabled={deciding.busy} onClick={() => deciding.decide({ act: 'sending-back' })}>
            {own ? text.takeBackOwn : text.sendBack}
          </Button>
        </p>
      )}
    </div>
  );
}
