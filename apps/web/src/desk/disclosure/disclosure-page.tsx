// One record of the disclosure: the sealed original on the left, on the right what the public will read, and who decides it.
import '../../look/disclosure.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { dateOf, deskDate } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { disclosureQuestion } from '../../wire/questions.js';
import type { DisclosureRecord } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { useMe } from '../me.js';
import { Decisions } from './decisions.js';
import { disclosureText } from './disclosure.text.js';
import { DraftForm } from './draft-form.js';
import { type DraftValues, valuesOf } from './draft.js';
import { OriginalPanel } from './original-panel.js';
import { ProposalPanel } from './proposal-panel.js';
import { PublicPreview } from './public-preview.js';
import { Objections, RecordHistory } from './record-trail.js';
import { useDeciding } from './use-deciding.js';

export function DisclosurePage(): ReactElement {
  const { id = '' } = useParams();
  const asked = useQuery(disclosureQuestion(id));
  const problem = problemOf(asked.error);
  if (asked.data !== undefined) return <Review key={id} record={asked.data} />;
  return problem === null ? <Waiting lines={8} /> : <Failure problem={problem} onAgain={() => void asked.refetch()} />;
}

interface OfRecord {
  readonly record: DisclosureRecord;
}

function Review({ record }: OfRecord): ReactElement {
  const text = useText(disclosureText);
  const me = useMe();
  const [typed, type] = useState<DraftValues>();
  const [correcting, correct] = useState(false);
  const [said, say] = useState('');
  const deciding = useDeciding(record, (act) => {
    say(text.done[act]);
    correct(false);
    if (act === 'publication' || act === 'correction') type(undefined);
  });
  const values = typed ?? valuesOf(record);
  const isOwnUnit = record.unitName === me.unitName;
  const mayDo = (command: string): boolean => isOwnUnit && record.allowed.includes(command);
  const act = mayDo('propose-publication') ? 'publication' : mayDo('propose-correction') ? 'correction' : undefined;
  const writes = act === 'publication' || (act === 'correction' && correcting);
  const take = (summary: string): void => {
    type({ ...values, withSummary: true, summary });
    correct(true);
  };
  const leaveCorrection = (): void => {
    deciding.forget();
    type(undefined);
    correct(false);
  };
  return (
    <div className="disclosure-page">
      <Head record={record} />
      <div role="status">{said !== '' && <p className="notice good">{said}</p>}</div>
      <div className="disclosure-columns">
        <OriginalPanel record={record} onTake={act === undefined ? undefined : take} />
        <section className="card" aria-labelledby="public-draft">
          <h2 id="public-draft">{text.draft}</h2>
          {record.proposal !== undefined && (
            <ProposalPanel record={record} proposal={record.proposal} deciding={isOwnUnit ? deciding : undefined} />
          )}
          {record.proposal === undefined && record.copy !== undefined && !writes && (
            <PublicPreview copy={record.copy} salesModes={record.choices.salesModes} />
          )}
          {act !== undefined && writes && (
            <DraftForm record={record} act={act} values={values} onChange={type} deciding={deciding} />
          )}
          {act === 'correction' && correcting && (
            <p className="disclosure-acts">
              <Button onClick={leaveCorrection}>{text.cancel}</Button>
            </p>
          )}
          {act === 'correction' && !correcting && (
            <p className="disclosure-acts">
              <Button onClick={() => correct(true)}>{text.toCorrect}…</Button>
            </p>
          )}
          {!writes && typed !== undefined && typed.summary !== '' && <Kept summary={typed.summary} />}
          {isOwnUnit && <Decisions record={record} deciding={deciding} />}
          {!isOwnUnit && <p className="notice">{text.otherUnit(record.unitName)}</p>}
          {isOwnUnit && record.allowed.length === 0 && <p className="quiet">{text.nothingToDo}</p>}
        </section>
      </div>
      <Objections record={record} />
      <RecordHistory record={record} />
    </div>
  );
}

function Head({ record }: OfRecord): ReactElement {
  const text = useText(disclosureText);
  const language = useLanguage();
  const { number, operatorName, unitName, stateText, reasonText, state, dueOn, overdue, closedAt, endsOn } = record;
  return (
    <header className="disclosure-head">
      <p className="case-way">
        <Link to="/desk/disclosure">{text.back}</Link>
        <Link to={`/desk/cases/${number}`}>{text.toCase}</Link>
        {record.publishedAt !== undefined && <a href={`/disclosure/r/${record.id}`}>{text.publicPage}</a>}
      </p>
      <PageHeading title={text.page(number)} />
      <p>
        <b>{operatorName}</b> · {unitName}
      </p>
      <p className="disclosure-standing">
        <span className="state-mark">{stateText}</span>
        {reasonText !== undefined && <span>{reasonText}</span>}
        <span>{record.consents ? text.consents : text.withoutConsent}</span>
        {closedAt !== undefined && <span>{text.closed(dateOf(closedAt))}</span>}
        {state === 'due' && (
          <span className={overdue ? 'disclosure-late' : undefined}>
            {overdue && '■ '}
            {text.dueBefore(deskDate(dueOn, language))}
          </span>
        )}
        {endsOn !== undefined && state === 'published' && <span>{text.until(deskDate(endsOn, language))}</span>}
      </p>
    </header>
  );
}

/** What was typed before somebody else decided: it can no longer be sent, but it is not lost. */
function Kept({ summary }: { readonly summary: string }): ReactElement {
  const text = useText(disclosureText);
  return (
    <div className="notice warn">
      <p>
        <b>{text.yours}</b>
      </p>
      <p className="public-summary">{summary}</p>
    </div>
  );
}
