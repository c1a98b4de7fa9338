// One model unit or application: what it declares, its term, what one may do about it, and what was done.
import '../../look/publishing.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { deskMoment } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { modelUnitQuestion } from '../../wire/questions.js';
import type { ModelUnitPage as Page } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { ModelUnitActs } from './model-unit-acts.js';
import { modelUnitText } from './model-unit.text.js';
import { useReviewing } from './use-reviewing.js';

export function ModelUnitPage(): ReactElement {
  const { id = '' } = useParams();
  const asked = useQuery(modelUnitQuestion(id));
  const problem = problemOf(asked.error);
  if (asked.data !== undefined) return <ModelUnit key={id} page={asked.data} />;
  return problem === null ? <Waiting lines={8} /> : <Failure problem={problem} onAgain={() => void asked.refetch()} />;
}

interface OfPage {
  readonly page: Page;
}

function ModelUnit({ page }: OfPage): ReactElement {
  const text = useText(modelUnitText);
  const [parameters] = useSearchParams();
  const [said, say] = useState(parameters.get('done') === 'apply' ? text.done.apply : '');
  const reviewing = useReviewing(page, (act) => say(text.done[act]));
  const { name, creditCode, state, stateText, waits } = page;
  return (
    <div className="publishing-page">
      <p className="case-way">
        <Link to="/desk/model-units">{text.back}</Link>
        {(state === 'standing' || state === 'withdrawn') && (
          <a href={`/disclosure/e/${creditCode}`}>{text.publicPage}</a>
        )}
      </p>
      <PageHeading title={name} />
      <p className="publishing-standing">
        <span className="state-mark">{stateText}</span>
        {waits && state === 'standing' && <span>{text.renewalWaits}</span>}
      </p>
      <div role="status">{said !== '' && <p className="notice good">{said}</p>}</div>
      <Facts page={page} />
      <ModelUnitActs key={page.version} page={page} reviewing={reviewing} />
      <History page={page} />
    </div>
  );
}

function Facts({ page }: OfPage): ReactElement {
  const text = useText(modelUnitText);
  const { creditCode, unitName, appliedUnitName, from, until, reasonText, waits, own, conditions } = page;
  return (
    <section className="card" aria-label={text.operator}>
      <dl className="facts">
        <dt>{text.code}</dt>
        <dd className="number">{creditCode}</dd>
        <dt>{text.unit}</dt>
        <dd>{unitName}</dd>
        <dt>{text.appliedBy}</dt>
        <dd>{appliedUnitName}</dd>
        {from !== undefined && until !== undefined && (
          <>
            <dt>{text.term}</dt>
            <dd className="figure">{text.span(from, until)}</dd>
          </>
        )}
        {reasonText !== undefined && (
          <>
            <dt>{text.reason}</dt>
            <dd>{reasonText}</dd>
          </>
        )}
        {waits && (
          <>
            <dt>{text.declared}</dt>
            <dd>
              <ul className="publishing-conditions">
                {conditions.map(({ code, text: words, declared }) => (
                  <li key={code}>
                    {declared ? '✓' : '✕'} {words} {!declared && <span className="quiet">{text.unmet}</span>}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      {own && <p className="notice">{text.own}</p>}
    </section>
  );
}

function History({ page }: OfPage): ReactElement {
  const text = useText(modelUnitText);
  return (
    <section className="card" aria-label={text.history}>
      <h2>{text.history}</h2>
      <ul className="related">
        {page.history.map(({ version, actText, reasonText, at, byName }) => (
          <li key={version}>
            <time dateTime={at}>{deskMoment(at)}</time> {actText}
            {reasonText !== undefined && ` · ${reasonText}`} <span className="quiet">{byName}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
