// What is public of the signed-in enterprise, what will be, and its objections to it.
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { WhyThisDate } from '../../clock/why-this-date.js';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { publicDate } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { ownDisclosuresQuestion } from '../../wire/questions.js';
import type { OwnDisclosures } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { objectionsText } from './objections.text.js';
import { RecordCard } from './record-card.js';
import { useBizAnswer } from './use-biz-answer.js';

interface OwnRecordsProps {
  readonly creditCode: string;
  /** Whether whoever signed in may object for the enterprise. */
  readonly mayWrite: boolean;
}

export function OwnRecords({ creditCode, mayWrite }: OwnRecordsProps): ReactElement {
  const text = useText(objectionsText);
  const shown = useBizAnswer(ownDisclosuresQuestion());
  const problem = problemOf(shown.error);
  return (
    <>
      <PageHeading title={text.title} />
      <p>{text.lead}</p>
      {shown.data !== undefined ? (
        <Shown own={shown.data} creditCode={creditCode} mayWrite={mayWrite} />
      ) : problem === null ? (
        <Waiting />
      ) : (
        <Failure problem={problem} onAgain={() => void shown.refetch()} />
      )}
    </>
  );
}

function Shown({ own, creditCode, mayWrite }: OwnRecordsProps & { readonly own: OwnDisclosures }): ReactElement {
  const text = useText(objectionsText);
  const language = useLanguage();
  const client = useQueryClient();
  const [chosen, choose] = useState<string | null>(null);
  const [said, say] = useState('');
  const { records, coming, grounds, answer } = own;
  const renew = (): void => void client.invalidateQueries({ queryKey: ['own-disclosures'] });
  const finish = (): void => {
    choose(null);
    say(text.sent);
    renew();
  };
  return (
    <>
      <p role="status" className={said === '' ? 'only-read' : 'notice good'}>
        {said}
      </p>
      {coming.length > 0 && <Coming coming={coming} />}
      <h2>{text.recordsTitle(records.length)}</h2>
      {mayWrite && answer !== undefined && records.some(({ mayObject }) => mayObject) && (
        <p className="hint">
          {text.answeredIn(answer.amount, publicDate(answer.dueOn, language))}{' '}
          <WhyThisDate clock={answer} audience="public" />
        </p>
      )}
      {records.length === 0 && <p className="notice">{text.none}</p>}
      <ul className="case-cards">
        {records.map((record) => (
          <RecordCard
            key={record.id}
            record={mayWrite ? record : { ...record, mayObject: false }}
            grounds={grounds}
            isChosen={chosen === record.id}
            onChoose={(isChosen) => {
              say('');
              choose(isChosen ? record.id : null);
            }}
            onSent={finish}
            onLatest={renew}
          />
        ))}
      </ul>
      <p>
        <a href={`/disclosure/e/${creditCode}`}>{text.publicPage}</a>
      </p>
    </>
  );
}

function Coming({ coming }: Pick<OwnDisclosures, 'coming'>): ReactElement {
  const text = useText(objectionsText);
  const language = useLanguage();
  return (
    <section className="panel">
      <h2>{text.comingTitle(coming.length)}</h2>
      <ul className="coming-list">
        {coming.map(({ dueOn, unitName }, place) => (
          <li key={`${dueOn}${unitName}${String(place)}`}>{text.comingLine(publicDate(dueOn, language), unitName)}</li>
        ))}
      </ul>
      <p className="hint">{text.comingHint}</p>
    </section>
  );
}
