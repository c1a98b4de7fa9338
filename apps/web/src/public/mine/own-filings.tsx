// The list of one's own filings: what, where it stands, the next date.
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure } from '../../corridor/waiting.js';
import { publicDate, publicMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { terms } from '../../language/terms.text.js';
import type { Problem } from '../../wire/problem.js';
import type { OwnFiling } from '../../wire/views.js';
import { mineText } from './mine.text.js';

interface OwnFilingsProps {
  readonly filings: readonly OwnFiling[];
  readonly onLeave: () => void;
  readonly onClose: () => void;
  readonly problem: Problem | null;
}

export function OwnFilings({ filings, onLeave, onClose, problem }: OwnFilingsProps): ReactElement {
  const text = useText(mineText);
  return (
    <div className="filing">
      <PageHeading title={text.title} />
      {problem !== null && <Failure problem={problem} />}
      {filings.length === 0 && <p>{text.none}</p>}
      <ul className="own-filings">
        {filings.map((filing) => (
          <OwnFilingCard key={filing.number} filing={filing} />
        ))}
      </ul>
      <div className="step-foot">
        <Link to="/complain" className="button">
          {text.complain}
        </Link>
        <Link to="/track" className="button">
          {text.track}
        </Link>
        <button type="button" className="button" onClick={onLeave}>
          {text.leave}
        </button>
      </div>
      <details className="choosing">
        <summary>{text.closing}</summary>
        <p>{text.closingWords}</p>
        <button type="button" className="button" onClick={onClose}>
          {text.closingGo}
        </button>
      </details>
    </div>
  );
}

function OwnFilingCard({ filing }: { readonly filing: OwnFiling }): ReactElement {
  const text = useText(mineText);
  const words = useText(terms);
  const language = useLanguage();
  const { number, kind, plainState, nextDueOn, unitName, respondentName, registeredAt, outcome } = filing;
  return (
    <li className="panel">
      <h2>
        {words.kind[kind] ?? kind} · {respondentName}
      </h2>
      <p className="stage">{language === 'zh-CN' ? plainState.zh : plainState.en}</p>
      {nextDueOn !== undefined && <p>{text.next(publicDate(nextDueOn, language))}</p>}
      {outcome !== undefined && (
        <p>
          <b>{words.outcome[outcome] ?? outcome}</b>
        </p>
      )}
      <p className="quiet">
        {text.handledBy} {unitName ?? text.triage} · {text.filed(publicMoment(registeredAt, language))}
      </p>
      <Link to={`/mine/${number}`} className="button">
        {text.open} <span className="number">{number}</span>
      </Link>
    </li>
  );
}
