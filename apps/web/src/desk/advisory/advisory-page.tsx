// One tip or warning: what everybody reads, what waits, what one may do about it, and what was done.
import '../../look/publishing.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { deskMoment } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { advisoryQuestion } from '../../wire/questions.js';
import type { AdvisoryPage as Page, AdvisoryTextBody } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { AdvisoryActs } from './advisory-acts.js';
import { advisoryText } from './advisory.text.js';
import { useAdvising } from './use-advising.js';

export function AdvisoryPage(): ReactElement {
  const { id = '' } = useParams();
  const asked = useQuery(advisoryQuestion(id));
  const problem = problemOf(asked.error);
  if (asked.data !== undefined) return <Advisory key={id} page={asked.data} />;
  return problem === null ? <Waiting lines={8} /> : <Failure problem={problem} onAgain={() => void asked.refetch()} />;
}

interface OfPage {
  readonly page: Page;
}

function Advisory({ page }: OfPage): ReactElement {
  const text = useText(advisoryText);
  const [parameters] = useSearchParams();
  const [said, say] = useState(parameters.get('done') === 'write' ? text.done.write : '');
  const deciding = useAdvising(page, (act) => say(text.done[act]));
  const { id, title, kindText, unitName, stateText, reasonText, state, shown, proposal } = page;
  return (
    <div className="publishing-page">
      <p className="case-way">
        <Link to="/desk/advisories">{text.back}</Link>
        {(state === 'published' || state === 'withdrawn') && (
          <a href={`/disclosure/advisories/${id}`}>{text.publicPage}</a>
        )}
      </p>
      <PageHeading title={title === '' ? kindText : title} />
      <p className="publishing-standing">
        <span className="state-mark">{stateText}</span>
        <span>{kindText}</span>
        <span>{unitName}</span>
        {reasonText !== undefined && <span>{reasonText}</span>}
      </p>
      <div role="status">{said !== '' && <p className="notice good">{said}</p>}</div>
      {shown !== undefined && <Words title={text.shown} words={shown} />}
      {proposal !== undefined && (
        <Words title={proposal.returned ? text.returned : text.proposed} words={proposal.text}>
          <p className="quiet">{text.by(proposal.byName, deskMoment(proposal.at))}</p>
          {proposal.reasonText !== undefined && (
            <p>
              {text.why}: {proposal.reasonText}
            </p>
          )}
          {proposal.own && !proposal.returned && <p className="notice">{text.own}</p>}
        </Words>
      )}
      <AdvisoryActs key={page.version} page={page} deciding={deciding} />
      <History page={page} />
    </div>
  );
}

interface WordsProps {
  readonly title: string;
  readonly words: AdvisoryTextBody;
  readonly children?: React.ReactNode;
}

function Words({ title, words, children }: WordsProps): ReactElement {
  const text = useText(advisoryText);
  const { body, from, until, operatorName, creditCode } = words;
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <div className="advisory-words" lang="zh-CN">
        <h3>{words.title}</h3>
        <p>{body}</p>
      </div>
      <dl className="facts">
        <dt>{text.period}</dt>
        <dd className="figure">{text.span(from, until)}</dd>
        {operatorName !== undefined && (
          <>
            <dt>{text.operator}</dt>
            <dd>
              {operatorName} <span className="number">{creditCode}</span>
            </dd>
          </>
        )}
      </dl>
      {children}
    </section>
  );
}

function History({ page }: OfPage): ReactElement {
  const text = useText(advisoryText);
  return (
    <section className="card" aria-label={text.history}>
      <h2>{text.history}</h2>
      <ul className="related">
        {page.history.map(({ version, actText, reasonText, at, byName, public: isPublic }) => (
          <li key={version}>
            <time dateTime={at}>{deskMoment(at)}</time> {actText}
            {reasonText !== undefined && ` · ${reasonText}`}{' '}
            <span className="quiet">
              {byName}
              {!isPublic && ` · ${text.internal}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
