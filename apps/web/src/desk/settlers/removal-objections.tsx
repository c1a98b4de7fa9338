// What firms say against the end of their account: with its last day, opened on request, answered by another than who ended it.
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Fragment, type ReactElement, useState } from 'react';
import { ClockBadge } from '../../clock/clock-badge.js';
import { WhyThisDate } from '../../clock/why-this-date.js';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { deskDate, deskMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { Sheet } from '../../sheet/sheet.js';
import { referenceQuestion, removalObjectionsQuestion } from '../../wire/questions.js';
import type { RemovalObjection } from '../../wire/views.js';
import { done, problemOf, spoken, wire } from '../../wire/wire.js';
import { useMe } from '../me.js';
import { useDecision } from '../use-decision.js';
import { Ground } from './ground-form.js';
import { settlersText } from './settlers.text.js';

export function RemovalObjections({ onDone }: { readonly onDone: (said: string) => void }): ReactElement {
  const text = useText(settlersText).objections;
  const list = useQuery(removalObjectionsQuestion());
  const [opened, open] = useState<string>();
  const problem = problemOf(list.error);
  if (list.data === undefined) {
    return problem === null ? <Waiting lines={8} /> : <Failure problem={problem} onAgain={() => void list.refetch()} />;
  }
  const shown = list.data.find(({ id }) => id === opened);
  return (
    <>
      <p className="quiet">{text.lead}</p>
      {list.data.length === 0 && (
        <div className="nothing">
          <p>{text.none}</p>
        </div>
      )}
      <ul className="reply-cards">
        {list.data.map((objection) => (
          <ObjectionCard key={objection.id} objection={objection} onOpen={() => open(objection.id)} />
        ))}
      </ul>
      {shown !== undefined && <ObjectionSheet objection={shown} onClose={() => open(undefined)} onDone={onDone} />}
    </>
  );
}

interface OfObjection {
  readonly objection: RemovalObjection;
}

function ObjectionCard({ objection, onOpen }: OfObjection & { readonly onOpen: () => void }): ReactElement {
  const text = useText(settlersText).objections;
  const { name, creditCode, unitName, groundText, objectedAt = '' } = objection;
  return (
    <li>
      <h2>{name}</h2>
      <p className="quiet">
        <span className="number">{creditCode}</span> · {unitName} · {text.objectedAt(deskMoment(objectedAt))}
      </p>
      <p>{text.removedFor(groundText)}</p>
      <Standing objection={objection} />
      <p className="settler-acts">
        <Button onClick={onOpen}>
          {text.look}
          <span className="only-read"> {name}</span>
        </Button>
      </p>
    </li>
  );
}

/** Its clock while it waits; its answer from then on. */
function Standing({ objection }: OfObjection): ReactElement {
  const text = useText(settlersText).objections;
  const language = useLanguage();
  const { answerBy = '', clock, answerText, reasonText, answeredAt = '', answeredByName = '' } = objection;
  if (answerText === undefined) {
    return (
      <p className="answer-by">
        {text.answerBy(deskDate(answerBy, language))}{' '}
        {clock !== undefined && (
          <>
            <ClockBadge clock={clock} audience="desk" /> <WhyThisDate clock={clock} audience="desk" />
          </>
        )}
      </p>
    );
  }
  return (
    <p className="answer-by">
      <b>{answerText}</b>
      {reasonText !== undefined && ` · ${reasonText}`}{' '}
      <span className="quiet">
        {deskMoment(answeredAt)} {answeredByName}
      </span>
    </p>
  );
}

type Answering = { readonly act: 'upholding' } | { readonly act: 'rejection'; readonly reason: string };

interface ObjectionSheetProps extends OfObjection {
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

function ObjectionSheet({ objection, onClose, onDone }: ObjectionSheetProps): ReactElement {
  const text = useText(settlersText).objections;
  const words = useText(corridorText);
  const [asking, ask] = useState<'upholding' | 'rejection'>();
  const rejections = useQuery(referenceQuestion()).data?.removalRejections ?? [];
  const deciding = useDecision<Answering>({
    send: (answer, key) => done(answered(objection.id, answer, key)),
    stale: ['removal-objections', 'applications', 'settler-figures'],
    onDone: (act) => {
      onDone(text.done[act]);
      onClose();
    },
  });
  const problem = deciding.refused?.problem ?? null;
  return (
    <Sheet title={text.sheet(objection.name)} onClose={onClose}>
      {problem !== null && (
        <div className="error-summary" role="alert">
          <p>{problem.status === 404 && problem.detail !== '' ? problem.detail : sentenceOf(problem, words)}</p>
        </div>
      )}
      <Facts objection={objection} />
      <Standing objection={objection} />
      <Said id={objection.id} />
      {objection.answer === undefined && (
        <Acts objection={objection} asking={asking} onAsk={ask}>
          {asking === 'upholding' ? (
            <div className="command-form">
              <p>{text.upholdMeans}</p>
              <p className="settler-acts">
                <Button
                  type="primary"
                  aria-disabled={deciding.busy}
                  onClick={() => deciding.decide({ act: 'upholding' })}
                >
                  {deciding.busy ? text.busy : text.upholdNow}
                </Button>
                <Button onClick={() => ask(undefined)}>{text.cancel}</Button>
              </p>
            </div>
          ) : (
            <Ground
              list="removalRejections"
              verb={text.reject}
              busy={deciding.busy}
              onCancel={() => ask(undefined)}
              onGive={(reason) => {
                if (rejections.some(({ code }) => code === reason)) deciding.decide({ act: 'rejection', reason });
              }}
            />
          )}
        </Acts>
      )}
    </Sheet>
  );
}

function Facts({ objection }: OfObjection): ReactElement {
  const text = useText(settlersText).objections;
  const { groundText, removedAt, removedByName, figures } = objection;
  return (
    <dl className="facts">
      <dt>{text.ground}</dt>
      <dd>{groundText}</dd>
      <dt>{text.removedAt}</dt>
      <dd className="figure">
        {deskMoment(removedAt)} {removedByName}
      </dd>
      {figures.map(({ name, value }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd className="figure">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Its words are opened on request, for each look is written down. */
function Said({ id }: { readonly id: string }): ReactElement {
  const text = useText(settlersText).objections;
  const words = useText(corridorText);
  const opening = useMutation({
    mutationFn: () => spoken(wire.POST('/api/v1/removal-objections/{id}/words', { params: { path: { id } } })),
  });
  const problem = problemOf(opening.error);
  if (opening.data !== undefined) return <blockquote className="reply">{opening.data.words}</blockquote>;
  return (
    <>
      {problem !== null && (
        <div className="error-summary" role="alert">
          <p>{sentenceOf(problem, words)}</p>
        </div>
      )}
      <p className="settler-acts">
        <Button aria-disabled={opening.isPending} onClick={() => !opening.isPending && opening.mutate()}>
          {text.open}
        </Button>
        <span className="quiet">{text.openMeans}</span>
      </p>
    </>
  );
}

interface ActsProps extends OfObjection {
  readonly asking: 'upholding' | 'rejection' | undefined;
  readonly onAsk: (act: 'upholding' | 'rejection') => void;
  readonly children: ReactElement;
}

/** What another of the same county than who took the account back may do. */
function Acts({ objection: { own, unitName }, asking, onAsk, children }: ActsProps): ReactElement {
  const text = useText(settlersText).objections;
  const me = useMe();
  if (unitName !== me.unitName) return <p className="notice">{text.otherUnit}</p>;
  if (own) return <p className="notice">{text.own}</p>;
  if (asking !== undefined) return children;
  return (
    <p className="settler-acts">
      <Button type="primary" onClick={() => onAsk('upholding')}>
        {text.uphold}
      </Button>
      <Button onClick={() => onAsk('rejection')}>{text.reject}</Button>
    </p>
  );
}

function answered(id: string, answer: Answering, key: string) {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  if (answer.act === 'upholding') return wire.POST('/api/v1/removal-objections/{id}/upholding', { params });
  return wire.POST('/api/v1/removal-objections/{id}/rejection', { params, body: { reason: answer.reason } });
}
