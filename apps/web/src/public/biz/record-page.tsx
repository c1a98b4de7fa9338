// What everybody sees of an enterprise, its reply to what consumers say, its own card and its undertaking; each number with its formula.
import type { ReactElement } from 'react';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { useText } from '../../language/language.js';
import { ownRecordQuestion } from '../../wire/questions.js';
import type { Enterprise, OwnRecord } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { BizRoom } from './biz-room.js';
import { LeavingPanel } from './leaving-panel.js';
import { PromisesPanel } from './promises-panel.js';
import { recordText } from './record.text.js';
import { ReplyPanel } from './reply-panel.js';
import { useBizAnswer } from './use-biz-answer.js';

export function RecordPage(): ReactElement {
  return <BizRoom>{(enterprise) => <Record enterprise={enterprise} />}</BizRoom>;
}

function Record({ enterprise }: { readonly enterprise: Enterprise }): ReactElement {
  const text = useText(recordText);
  const shown = useBizAnswer(ownRecordQuestion());
  const problem = problemOf(shown.error);
  return (
    <>
      <PageHeading title={text.title} />
      {shown.data !== undefined ? (
        <Shown record={shown.data} enterprise={enterprise} />
      ) : problem === null ? (
        <Waiting />
      ) : (
        <Failure problem={problem} onAgain={() => void shown.refetch()} />
      )}
    </>
  );
}

interface ShownProps {
  readonly record: OwnRecord;
  readonly enterprise: Enterprise;
}

function Shown({ record, enterprise: { creditCode, may } }: ShownProps): ReactElement {
  const text = useText(recordText);
  const { figures, evaluation, replying, scores, promise, promises, today } = record;
  return (
    <>
      <section className="panel">
        <h2>{text.public}</h2>
        <dl className="own-figures">
          {figures.map(({ name, value, formula }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <b className="figure">{value}</b>
                <small>{formula}</small>
              </dd>
            </div>
          ))}
        </dl>
        <p>
          <a href={`/disclosure/e/${creditCode}`}>{text.publicPage}</a>
        </p>
      </section>
      <ReplyPanel evaluation={evaluation} replying={replying} mayWrite={may === 'manage'} />
      <Scores scores={scores} />
      {promise !== undefined && <Promised promise={promise} />}
      <PromisesPanel promises={promises} today={today} mayWrite={may === 'manage'} />
      {may === 'manage' && <LeavingPanel />}
    </>
  );
}

function Scores({ scores }: Pick<OwnRecord, 'scores'>): ReactElement {
  const text = useText(recordText);
  return (
    <section className="panel">
      <h2>{text.scores}</h2>
      <p className="hint">{text.scoresHint}</p>
      <table className="score-card">
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            <th scope="col">{text.quarter}</th>
            <th scope="col">{text.year}</th>
          </tr>
        </thead>
        <tbody>
          {scores.map(({ name, quarter, year, formula }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                <small>{formula}</small>
              </th>
              <td className="figure">{quarter}</td>
              <td className="figure">{year}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Promised({ promise }: { readonly promise: NonNullable<OwnRecord['promise']> }): ReactElement {
  const text = useText(recordText);
  const { text: words, broken, formula } = promise;
  return (
    <section className="panel">
      <h2>{text.promise}</h2>
      <p>{words}</p>
      <p className={broken === 0 ? 'notice good' : 'notice warn'}>{broken === 0 ? text.kept : text.broken(broken)}</p>
      <p className="hint">{formula}</p>
    </section>
  );
}
