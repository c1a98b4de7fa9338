// What is read out or printed at the end: number, query code, the dates to come, and from when they count and why.
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import { ClockBadge } from '../../clock/clock-badge.js';
import { useClockName } from '../../clock/clock-name.js';
import { WhyThisDate } from '../../clock/why-this-date.js';
import { PageHeading } from '../../corridor/page-heading.js';
import { deskDate, deskMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { labelled, sentences } from '../../language/listing.js';
import { terms } from '../../language/terms.text.js';
import { useLeaveGuard } from '../../public/filing/use-leave-guard.js';
import type { RecordingReceipt } from '../../wire/views.js';
import { intakeText } from './intake.text.js';

type RecordedNumber = RecordingReceipt['numbers'][number];

interface RecordedProps {
  readonly receipt: RecordingReceipt;
  readonly onAnother: () => void;
}

export function Recorded({ receipt, onAnother }: RecordedProps): ReactElement {
  const { done } = useText(intakeText);
  const { kind: kinds } = useText(terms);
  const isOne = receipt.numbers.length === 1;
  return (
    <div className="intake">
      <section className="card recorded">
        <PageHeading title={done.title}>✓ {done.title}</PageHeading>
        <dl className="facts">
          {receipt.numbers.map(({ number, kind }) => (
            <div key={number}>
              <dt>{isOne ? done.number : done.numberOf(kinds[kind] ?? kind)}</dt>
              <dd className="code">{number}</dd>
            </div>
          ))}
          <div>
            <dt>{done.code}</dt>
            <dd className="code">{receipt.queryCode}</dd>
          </div>
        </dl>
        <p>{done.codeOnce}</p>
        <Keeping receipt={receipt} />
      </section>
      {receipt.numbers.map((filed) => (
        <Dates
          key={filed.number}
          filed={filed}
          receivedFirst={receipt.receivedFirst}
          heading={isOne ? done.next : `${done.next} · ${kinds[filed.kind] ?? filed.kind}`}
        />
      ))}
      <p className="no-print">
        <button type="button" className="button primary" onClick={onAnother}>
          {done.another}
        </button>
      </p>
    </div>
  );
}

function Keeping({ receipt }: Pick<RecordedProps, 'receipt'>): ReactElement {
  const { done } = useText(intakeText);
  const [isCopied, setCopied] = useState(false);
  const [isPrinted, setPrinted] = useState(false);
  useLeaveGuard(!isCopied && !isPrinted);
  const copy = (): void => {
    const numbers = receipt.numbers.map(({ number }) => `${done.number} ${number}`);
    const words = [...numbers, `${done.code} ${receipt.queryCode}`].join('\n');
    void navigator.clipboard?.writeText(words).then(() => setCopied(true));
  };
  return (
    <p className="intake-acts no-print">
      <button type="button" className="button" onClick={copy}>
        {done.copy}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          window.print();
          setPrinted(true);
        }}
      >
        {done.print}
      </button>
      <span role="status">{isCopied ? done.copied : ''}</span>
    </p>
  );
}

interface DatesProps {
  readonly filed: RecordedNumber;
  readonly receivedFirst: RecordingReceipt['receivedFirst'];
}

function Dates({ filed, receivedFirst, heading }: DatesProps & { readonly heading: string }): ReactElement {
  const { done } = useText(intakeText);
  const language = useLanguage();
  const nameOf = useClockName();
  const { number, unitName, triage, clocks, inSight } = filed;
  return (
    <section className="card">
      <h2>{heading}</h2>
      <p>{triage || unitName === undefined ? done.triage : done.handledBy(unitName)}</p>
      <ul className="dates-to-come">
        {clocks.map((clock) => (
          <li key={clock.key}>
            <b>{done.latest(deskDate(clock.dueOn, language))}</b> {nameOf(clock)}{' '}
            <ClockBadge clock={clock} audience="desk" /> <WhyThisDate clock={clock} audience="desk" />
          </li>
        ))}
      </ul>
      <ReceivedWhy filed={filed} receivedFirst={receivedFirst} />
      {inSight ? (
        <p className="no-print">
          <Link to={`/desk/cases/${number}`} className="button">
            {done.open} <span className="number">{number}</span>
          </Link>{' '}
          <span className="quiet">{done.openFiles}</span>
        </p>
      ) : (
        <p className="quiet no-print">{done.absent}</p>
      )}
    </section>
  );
}

/** From which moment it counts, by which rule, and why this unit received it then; before it, where it came first. */
function ReceivedWhy({ filed, receivedFirst }: DatesProps): ReactElement {
  const { done } = useText(intakeText);
  const language = useLanguage();
  const { at, on, rule, citation, inHandOn } = filed.received;
  const isLater = at !== receivedFirst.at;
  const words = [
    ...(isLater ? [done.receivedFirst(deskMoment(receivedFirst.at), receivedFirst.rule)] : []),
    done.received(deskMoment(at)),
    done.rule(rule),
    ...(inHandOn === on ? [] : [done.afterHours(deskDate(inHandOn, language))]),
    filed.why,
  ];
  return (
    <div className="received-why">
      <p>{sentences(words, language)}</p>
      <p className="quiet">
        {done.basis} {labelled(citation.law ?? '', citation.text ?? '', language)}
      </p>
    </div>
  );
}
