// The objections of the operator with their days, and the history of the record: what everybody reads of it and what is internal.
import { type ReactElement, useState } from 'react';
import { deskDate, deskMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import type { DisclosureRecord } from '../../wire/views.js';
import { LookSheet } from '../case/look-sheet.js';
import { disclosureText } from './disclosure.text.js';

interface OfRecord {
  readonly record: DisclosureRecord;
}

export function Objections({ record: { number, objections } }: OfRecord): ReactElement | null {
  const text = useText(disclosureText);
  const language = useLanguage();
  const [looking, look] = useState<number>();
  if (objections.length === 0) return null;
  return (
    <section className="card" aria-labelledby="objections">
      <h2 id="objections">{text.objections}</h2>
      <ul className="related">
        {objections.map(({ objectedAt, groundText, dueOn, answerText, answeredAt, seq }) => (
          <li key={objectedAt}>
            {text.objected(deskMoment(objectedAt), groundText)}{' '}
            {answerText === undefined ? (
              <span className="disclosure-warning">▲ {text.answerBefore(deskDate(dueOn, language))}</span>
            ) : (
              <span className="quiet">
                {text.answered(answeredAt === undefined ? '' : deskMoment(answeredAt), answerText)}
              </span>
            )}{' '}
            {seq !== undefined && (
              <button type="button" className="link-button" onClick={() => look(seq)}>
                {text.lookAtObjection}
              </button>
            )}
          </li>
        ))}
      </ul>
      {looking !== undefined && (
        <LookSheet number={number} at="statement" seq={looking} onClose={() => look(undefined)} />
      )}
    </section>
  );
}

export function RecordHistory({ record: { history } }: OfRecord): ReactElement {
  const text = useText(disclosureText);
  return (
    <section className="card" aria-labelledby="disclosure-history">
      <h2 id="disclosure-history">{text.history}</h2>
      <ul className="related">
        {history.map(({ version, at, actText, reasonText, byName, public: isPublic }) => (
          <li key={version}>
            <time dateTime={at}>{deskMoment(at)}</time> {actText}
            {reasonText !== undefined && ` · ${reasonText}`} <span className="quiet">{byName}</span>
            {!isPublic && <span className="audience">{text.internal}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
