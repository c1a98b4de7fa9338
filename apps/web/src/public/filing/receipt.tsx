// What the filer takes home: number, query code, who acts next and by which date.
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import { ClockBadge } from '../../clock/clock-badge.js';
import { useClockName } from '../../clock/clock-name.js';
import { WhyThisDate } from '../../clock/why-this-date.js';
import { PageHeading } from '../../corridor/page-heading.js';
import { publicDate } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { terms } from '../../language/terms.text.js';
import type { FilingReceipt } from '../../wire/views.js';
import { laterText } from './later.text.js';
import { useLeaveGuard } from './use-leave-guard.js';

interface ReceiptProps {
  readonly receipt: FilingReceipt;
  readonly title: string;
  readonly windowTitle?: string;
}

export function Receipt({ receipt, title, windowTitle }: ReceiptProps): ReactElement {
  const { done } = useText(laterText);
  const { kind: kinds } = useText(terms);
  const several = receipt.numbers.length > 1;
  return (
    <div className="filing">
      <div className="receipt">
        <PageHeading title={title} windowTitle={windowTitle ?? title}>
          ✓ {title}
        </PageHeading>
        <dl>
          {receipt.numbers.map(({ number, kind }) => (
            <div key={number}>
              <dt>{several ? done.numberOf(kinds[kind] ?? kind) : done.number}</dt>
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
      </div>
      <h2>{done.next}</h2>
      {receipt.numbers.map((filed) => (
        <NextDates key={filed.number} filed={filed} heading={several ? (kinds[filed.kind] ?? filed.kind) : null} />
      ))}
      <p className="no-print">
        <Link to="/track">{done.track}</Link>
      </p>
    </div>
  );
}

function Keeping({ receipt }: { readonly receipt: FilingReceipt }): ReactElement {
  const { done } = useText(laterText);
  const [copied, setCopied] = useState(false);
  const [printed, setPrinted] = useState(false);
  useLeaveGuard(!copied && !printed);
  const copy = (): void => {
    const numbers = receipt.numbers.map(({ number }) => `${done.number} ${number}`);
    const words = [...numbers, `${done.code} ${receipt.queryCode}`].join('\n');
    void navigator.clipboard?.writeText(words).then(() => setCopied(true));
  };
  const print = (): void => {
    window.print();
    setPrinted(true);
  };
  return (
    <p className="buttons no-print">
      <button type="button" className="button" onClick={copy}>
        {done.copy}
      </button>
      <button type="button" className="button" onClick={print}>
        {done.print}
      </button>
      <span role="status">{copied ? done.copied : ''}</span>
    </p>
  );
}

interface NextDatesProps {
  readonly filed: FilingReceipt['numbers'][number];
  readonly heading: string | null;
}

function NextDates({ filed, heading }: NextDatesProps): ReactElement {
  const { done } = useText(laterText);
  const language = useLanguage();
  const nameOf = useClockName();
  return (
    <section className="panel">
      {heading !== null && <h3>{heading}</h3>}
      <p>{filed.triage || filed.unitName === undefined ? done.triage : done.handledBy(filed.unitName)}</p>
      <ul className="next-dates">
        {filed.clocks.map((clock) => (
          <li key={clock.key}>
            <span className="date">{done.latest(publicDate(clock.dueOn, language))}</span>
            {nameOf(clock)} <ClockBadge clock={clock} audience="public" />{' '}
            <WhyThisDate clock={clock} audience="public" />
          </li>
        ))}
      </ul>
    </section>
  );
}
