// Pictures that the bureau passed on, as copies to be saved; where there are none, nothing is said.
import type { ReactElement } from 'react';
import { publicMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import type { PassedOn } from '../../wire/views.js';
import { bytesInWords } from '../evidence/file-size.js';
import { passedOnText } from './passed-on.text.js';

interface PassedOnPanelProps {
  readonly copies: readonly PassedOn[];
  /** The address under which one is saved. */
  readonly placeOf: (id: string) => string;
}

export function PassedOnPanel({ copies, placeOf }: PassedOnPanelProps): ReactElement | null {
  const text = useText(passedOnText);
  const language = useLanguage();
  if (copies.length === 0) return null;
  return (
    <section className="panel">
      <h2>{text.title}</h2>
      <p>{text.explain}</p>
      <ul className="story">
        {copies.map(({ id, kind, bytes, releasedAt }, place) => {
          const name = text.picture(place + 1, kind.toUpperCase());
          return (
            <li key={id}>
              <time dateTime={releasedAt}>{publicMoment(releasedAt, language)}</time>
              <span>
                {name} {bytesInWords(bytes)}{' '}
                <a className="no-print" href={placeOf(id)} download aria-label={text.saveOf(name)}>
                  {text.save}
                </a>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
