// What may have to do with a case: alike texts, the same operator, the five factors; evidence for a person, and no verdict.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { deskMoment } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { hintsQuestion } from '../../wire/questions.js';
import type { CaseHints, CasePage } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { hintsText } from './hints.text.js';

interface HintsPanelProps {
  readonly page: CasePage;
  readonly onMerge: () => void;
}

export function HintsPanel({ page, onMerge }: HintsPanelProps): ReactElement | null {
  const text = useText(hintsText);
  const asked = useQuery(hintsQuestion(page.number));
  const problem = problemOf(asked.error);
  const hints = asked.data;
  if (page.kind === 'investigation') return null;
  const mayMerge = page.commands.some(({ name, allowed }) => name === 'merge' && allowed);
  return (
    <section className="card hints-card" aria-labelledby="case-hints">
      <h2 id="case-hints">{text.title}</h2>
      <p className="quiet">{text.caveat}</p>
      {hints === undefined && problem === null && <Waiting />}
      {problem !== null && <Failure problem={problem} onAgain={() => void asked.refetch()} />}
      {hints !== undefined && (
        <>
          <Marks hints={hints} />
          <Alike hints={hints} isReport={page.kind === 'report'} />
          {mayMerge && hints.alike.total > 0 && (
            <p>
              <button type="button" className="button" onClick={onMerge}>
                {text.merge}
              </button>
            </p>
          )}
          <SamePhone hints={hints} />
          {hints.operator !== undefined && <p>{text.operator(hints.operator.complaints, hints.operator.days)}</p>}
          <Factors factors={hints.factors ?? []} />
        </>
      )}
    </section>
  );
}

function Marks({ hints: { marks } }: { readonly hints: CaseHints }): ReactElement | null {
  const text = useText(hintsText);
  if (marks.length === 0) return null;
  return (
    <>
      <h3>{text.marks}</h3>
      <ul>
        {marks.map((mark) => (
          <li key={mark.code}>{mark.text}</li>
        ))}
      </ul>
    </>
  );
}

function Alike({ hints, isReport }: { readonly hints: CaseHints; readonly isReport: boolean }): ReactElement {
  const text = useText(hintsText);
  const { total, items, days, elsewhere = 0 } = hints.alike;
  return (
    <>
      <h3>{isReport ? text.repeat(total, days) : text.alike(total, days)}</h3>
      {total === 0 && elsewhere === 0 && <p className="quiet">{text.noneAlike}</p>}
      <ul className="related">
        {items.map((near) => (
          <li key={near.number}>
            <Link to={`/desk/cases/${near.number}`} className="number">
              {near.number}
            </Link>{' '}
            {near.nearnessText} · {near.sameOperator ? text.sameOperator : text.otherOperator}{' '}
            <span className="quiet">
              {near.stateText} {deskMoment(near.registeredAt)}
            </span>
          </li>
        ))}
      </ul>
      {total > items.length && <p className="quiet">{text.more(total - items.length)}</p>}
      {elsewhere > 0 && <p>{text.elsewhere(elsewhere)}</p>}
    </>
  );
}

function SamePhone({ hints: { samePhone, repeat } }: { readonly hints: CaseHints }): ReactElement | null {
  const text = useText(hintsText);
  if (repeat !== undefined) {
    return (
      <>
        <p>{text.repeatReport(repeat.days)}</p>
        <p className="quiet">{text.noRefusal}</p>
      </>
    );
  }
  if (samePhone === undefined || samePhone.total === 0) return null;
  const { total, items, days } = samePhone;
  return (
    <>
      <h3>{text.samePhone(total, days)}</h3>
      <p className="quiet">{text.noRefusal}</p>
      <ul className="related">
        {items.map(({ number, stateText, unitName, registeredAt }) => (
          <li key={number}>
            <Link to={`/desk/cases/${number}`} className="number">
              {number}
            </Link>{' '}
            <span className="quiet">
              {stateText} {unitName} {deskMoment(registeredAt)}
            </span>
          </li>
        ))}
      </ul>
      {total > items.length && <p className="quiet">{text.more(total - items.length)}</p>}
    </>
  );
}

function Factors({ factors }: { readonly factors: NonNullable<CaseHints['factors']> }): ReactElement | null {
  const text = useText(hintsText);
  if (factors.length === 0) return null;
  return (
    <>
      <h3>{text.factors}</h3>
      <ol className="factors">
        {factors.map((factor) => (
          <li key={factor.code}>
            {factor.text}{' '}
            <span className="quiet">
              {factor.citation.law} {factor.citation.article}
            </span>
            <br />
            {text.seen}：
            {factor.observations.length === 0 ? (
              <span className="quiet">{text.nothingSeen}</span>
            ) : (
              factor.observations.map((seen) => seen.text).join('；')
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
