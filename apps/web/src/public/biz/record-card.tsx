// One record of the disclosure as its own operator reads it: what everybody sees, its objections, and the form of a new one.
import { type ReactElement, Suspense, lazy } from 'react';
import { ClockBadge } from '../../clock/clock-badge.js';
import { WhyThisDate } from '../../clock/why-this-date.js';
import { Waiting } from '../../corridor/waiting.js';
import { dateOf, publicDate, publicMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import type { OwnDisclosure, OwnDisclosures } from '../../wire/views.js';
import { objectionsText } from './objections.text.js';

/** Most who look object to nothing: the form comes when somebody does. */
const ObjectionForm = lazy(async () => ({ default: (await import('./objection-form.js')).ObjectionForm }));

interface RecordCardProps extends Pick<OwnDisclosures, 'grounds'> {
  readonly record: OwnDisclosure;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onSent: () => void;
  readonly onLatest: () => void;
}

export function RecordCard(props: RecordCardProps): ReactElement {
  const { record, grounds, isChosen, onChoose, onSent, onLatest } = props;
  const text = useText(objectionsText);
  const language = useLanguage();
  const { id, copy, stateText, about, mayObject, objections, publishedAt } = record;
  const day = publicDate(copy?.complainedOn ?? dateOf(publishedAt ?? ''), language);
  const title = copy === undefined ? text.goneOf(day) : text.complaintOf(day);
  return (
    <li className="panel record-card">
      <h3>{title}</h3>
      <p>
        <b>{copy === undefined ? stateText : copy.resultText}</b>
        {about !== undefined && ` · ${about}`}
      </p>
      <Facts record={record} />
      {objections.map((objection) => (
        <ObjectionNote key={objection.objectedAt} objection={objection} />
      ))}
      {isChosen ? (
        <Suspense fallback={<Waiting lines={3} />}>
          <ObjectionForm
            id={id}
            grounds={grounds}
            onSent={onSent}
            onCancel={() => onChoose(false)}
            onLatest={onLatest}
          />
        </Suspense>
      ) : (
        mayObject && (
          <button type="button" className="button" onClick={() => onChoose(true)}>
            {text.object}
            <span className="only-read"> {title}</span>
          </button>
        )
      )}
    </li>
  );
}

function Facts({ record }: Pick<RecordCardProps, 'record'>): ReactElement {
  const text = useText(objectionsText);
  const language = useLanguage();
  const { id, copy, unitName, publishedAt, endsOn, reasonText } = record;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [text.unit, unitName],
    [text.publishedOn, publishedAt === undefined ? undefined : publicDate(dateOf(publishedAt), language)],
    [text.until, copy === undefined || endsOn === undefined ? undefined : publicDate(endsOn, language)],
    [text.why, reasonText],
    [text.summary, copy === undefined ? undefined : (copy.summary ?? text.noSummary)],
  ];
  return (
    <>
      <dl className="plain-facts">
        {rows.map(([name, said]) =>
          said === undefined ? null : (
            <div key={name} className="contents">
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ),
        )}
      </dl>
      <p>
        <a href={`/disclosure/r/${id}`}>{text.publicRecord}</a>
      </p>
    </>
  );
}

function ObjectionNote({ objection }: { readonly objection: OwnDisclosure['objections'][number] }): ReactElement {
  const text = useText(objectionsText);
  const language = useLanguage();
  const { groundText, objectedAt, dueOn, clock, answerText, answeredAt } = objection;
  return (
    <div className="objection">
      <p>
        <b>{text.objected(groundText)}</b> <span className="quiet">{publicMoment(objectedAt, language)}</span>
      </p>
      {answerText === undefined ? (
        <p>
          {text.answerBy(publicDate(dueOn, language))}{' '}
          {clock !== undefined && (
            <>
              <ClockBadge clock={clock} audience="public" /> <WhyThisDate clock={clock} audience="public" />
            </>
          )}
        </p>
      ) : (
        <p>
          {text.answered} <b>{answerText}</b>{' '}
          {answeredAt !== undefined && <span className="quiet">{publicMoment(answeredAt, language)}</span>}
        </p>
      )}
    </div>
  );
}
