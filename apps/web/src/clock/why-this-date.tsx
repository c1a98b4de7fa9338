// Why a date is this date: the server's explanation, from sentence to article to each day passed over.
import { type ReactElement, useState } from 'react';
import { deskDate, publicDate } from '../language/dates.js';
import { useLanguage, useText } from '../language/language.js';
import { Sheet } from '../sheet/sheet.js';
import type { ClockView } from '../wire/views.js';
import { useClockName } from './clock-name.js';
import { LawWords } from './law-words.js';
import { clockText } from './clock.text.js';

interface WhyThisDateProps {
  readonly clock: ClockView;
  readonly audience: 'desk' | 'public';
}

export function WhyThisDate({ clock, audience }: WhyThisDateProps): ReactElement {
  const [open, setOpen] = useState(false);
  const nameOf = useClockName();
  const text = useText(clockText);
  return (
    <>
      <button type="button" className="link-button why no-print" onClick={() => setOpen(true)}>
        {text.why}
        <span className="only-read"> {nameOf(clock)}</span>
      </button>
      {open && <WhySheet clock={clock} audience={audience} onClose={() => setOpen(false)} />}
    </>
  );
}

export function WhySheet({
  clock,
  audience,
  onClose,
}: WhyThisDateProps & { readonly onClose: () => void }): ReactElement {
  const text = useText(clockText);
  const language = useLanguage();
  const [copied, setCopied] = useState(false);
  const date = audience === 'desk' ? deskDate : publicDate;
  const { explanation, citation } = clock;
  const copy = (): void => {
    void navigator.clipboard?.writeText(explanation.text).then(() => setCopied(true));
  };
  return (
    <Sheet title={text.whyTitle(date(clock.dueOn, language))} onClose={onClose}>
      <p className="why-sentence">{explanation.sentence}</p>
      <dl className="facts">
        <dt>{text.startedOn}</dt>
        <dd className="figure">{date(clock.startedOn, language)}</dd>
        <dt>{text.legalDate}</dt>
        <dd className="figure">{date(clock.dueOn, language)}</dd>
        {audience === 'desk' && clock.dueStrictOn !== clock.dueOn && (
          <>
            <dt>{text.strictDate}</dt>
            <dd className="figure">{date(clock.dueStrictOn, language)}</dd>
          </>
        )}
      </dl>
      {clock.provisional && <p className="notice warn why-note">{text.provisionalNote}</p>}
      <ol className="why-days">
        {explanation.steps.map((step) => (
          <li key={`${step.kind}${step.from}`} className={step.kind}>
            <b>
              {date(step.from, language)}
              {step.to !== step.from && ` – ${date(step.to, language)}`}
            </b>{' '}
            {step.name} <span>{text.step[step.kind]}</span>
          </li>
        ))}
      </ol>
      <h3>{text.basis}</h3>
      <p>
        {citation.law} {citation.documentNo} {citation.article}
        {audience === 'desk' && clock.ruleSet !== '' && ` · ${clock.ruleSet}`}
      </p>
      {citation.text !== undefined && <p className="quiet">{citation.text}</p>}
      <LawWords citation={citation} on={clock.startedOn} />
      <p className="why-copy no-print">
        <button type="button" className="button" onClick={copy}>
          {text.copy}
        </button>{' '}
        <span role="status">{copied ? text.copied : ''}</span>
      </p>
    </Sheet>
  );
}
