// The one room of a firm whose account its county took back: why, by what figures, and its objection with the day of the answer.
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { ClockBadge } from '../../clock/clock-badge.js';
import { WhyThisDate } from '../../clock/why-this-date.js';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { dateOf, publicDate, publicMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { ownRemovalQuestion } from '../../wire/questions.js';
import type { OwnRemoval } from '../../wire/views.js';
import { done, problemOf, wire } from '../../wire/wire.js';
import { type AskedCommand, type Given, PartyForm } from '../deciding/party-form.js';
import { removedText } from './removed.text.js';
import { useBizAnswer } from './use-biz-answer.js';

interface RemovedRoomProps {
  /** The way out. */
  readonly foot: ReactNode;
  /** The account stands again: the other rooms are open. */
  readonly onRestored: () => void;
}

export function RemovedRoom({ foot, onRestored }: RemovedRoomProps): ReactElement {
  const text = useText(removedText);
  const shown = useBizAnswer(ownRemovalQuestion());
  const problem = problemOf(shown.error);
  const isBack = problem?.status === 404;
  return (
    <div className="filing">
      <PageHeading title={text.title} />
      {isBack ? (
        <button type="button" className="button primary" onClick={onRestored}>
          {text.enter}
        </button>
      ) : shown.data !== undefined ? (
        <Shown removal={shown.data} />
      ) : problem === null ? (
        <Waiting />
      ) : (
        <Failure problem={problem} onAgain={() => void shown.refetch()} />
      )}
      <footer className="biz-foot no-print">{foot}</footer>
    </div>
  );
}

interface OfRemoval {
  readonly removal: OwnRemoval;
}

function Shown({ removal }: OfRemoval): ReactElement {
  const text = useText(removedText);
  const language = useLanguage();
  const client = useQueryClient();
  const [said, say] = useState('');
  const { name, creditCode, unitName, removedAt, groundText, figures, rule, mayObject, mayNotBecause } = removal;
  const renew = (): void => void client.invalidateQueries({ queryKey: ['own-removal'] });
  return (
    <>
      <p>{text.lead(unitName, publicDate(dateOf(removedAt), language))}</p>
      <p className="quiet">
        {name}（{creditCode}）
      </p>
      <p role="status" className={said === '' ? 'only-read' : 'notice good'}>
        {said}
      </p>
      <section className="panel">
        <h2>{text.why}</h2>
        <p>
          <b>{groundText}</b>
        </p>
        <h3>{text.figures}</h3>
        <dl className="own-figures">
          {figures.map(({ name: figure, value }) => (
            <div key={figure}>
              <dt>{figure}</dt>
              <dd className="figure">{value}</dd>
            </div>
          ))}
        </dl>
        <p className="hint">
          {text.rule}：{rule}
        </p>
      </section>
      {removal.objectedAt !== undefined ? (
        <Objection removal={removal} />
      ) : mayObject ? (
        <Objecting
          removal={removal}
          onSent={() => {
            say(text.sent);
            renew();
          }}
          onLatest={renew}
        />
      ) : (
        <p className="notice">{text.mayNot(mayNotBecause ?? '')}</p>
      )}
      {(removal.answer === 'rejected' || (removal.objectedAt === undefined && !mayObject)) && (
        <p className="choosing">
          <Link to="/biz/apply">{text.again}</Link>
        </p>
      )}
    </>
  );
}

interface ObjectingProps extends OfRemoval {
  readonly onSent: () => void;
  readonly onLatest: () => void;
}

function Objecting({ removal, onSent, onLatest }: ObjectingProps): ReactElement {
  const text = useText(removedText);
  const language = useLanguage();
  const [writing, write] = useState(false);
  const { objectBy, objecting, answeredIn, fewestCharacters, mostCharacters } = removal;
  const command: AskedCommand = {
    ...{ name: 'object', label: text.object },
    fields: [
      {
        ...{ name: 'words', label: text.words, kind: 'long-text', required: true },
        ...{ min: fewestCharacters, max: mostCharacters },
      },
    ],
  };
  return (
    <section className="panel">
      <h2>{text.objectTitle}</h2>
      <p>
        {text.lastDay(publicDate(objectBy, language))}{' '}
        {objecting !== undefined && (
          <>
            <ClockBadge clock={objecting} audience="public" /> <WhyThisDate clock={objecting} audience="public" />
          </>
        )}
      </p>
      <p className="hint">{text.once}</p>
      {answeredIn !== undefined && (
        <p className="hint">
          {text.answeredIn(publicDate(answeredIn.dueOn, language))} <WhyThisDate clock={answeredIn} audience="public" />
        </p>
      )}
      {writing ? (
        <PartyForm
          command={command}
          version={0}
          meaning={<p className="hint">{text.sealed}</p>}
          give={object}
          onDone={onSent}
          onCancel={() => write(false)}
          onLatest={onLatest}
        />
      ) : (
        <button type="button" className="button primary" onClick={() => write(true)}>
          {text.object}
        </button>
      )}
    </section>
  );
}

function Objection({ removal }: OfRemoval): ReactElement {
  const text = useText(removedText);
  const language = useLanguage();
  const { objectedAt, answerBy, clock, answerText, reasonText, answeredAt } = removal;
  return (
    <div className="objection">
      <p>
        <b>{text.objected}</b>{' '}
        {objectedAt !== undefined && <span className="quiet">{publicMoment(objectedAt, language)}</span>}
      </p>
      {answerText === undefined ? (
        <p>
          {answerBy !== undefined && text.answerBy(publicDate(answerBy, language))}{' '}
          {clock !== undefined && (
            <>
              <ClockBadge clock={clock} audience="public" /> <WhyThisDate clock={clock} audience="public" />
            </>
          )}
        </p>
      ) : (
        <>
          <p>
            {text.answered} <b>{answerText}</b>{' '}
            {answeredAt !== undefined && <span className="quiet">{publicMoment(answeredAt, language)}</span>}
          </p>
          {reasonText !== undefined && <p>{text.reason(reasonText)}</p>}
        </>
      )}
    </div>
  );
}

function object({ body, key }: Given): Promise<unknown> {
  const words = typeof body['words'] === 'string' ? body['words'] : '';
  return done(
    wire.POST('/api/v1/enterprise/removal/objection', {
      params: { header: { 'Idempotency-Key': key } },
      body: { words },
    }),
  );
}
