// The answers to orders of another system, as a sheet to hand back; for which days is the clerk's choice, the rest the server's.
import { type ReactElement, useState } from 'react';
import { useText } from '../../language/language.js';
import { answersText } from './answers-card.text.js';

const SOURCES = ['12345', '12315'] as const;

export function AnswersCard(): ReactElement {
  const text = useText(answersText);
  const [asked, setAsked] = useState<Readonly<Record<'source' | 'from' | 'to', string>>>({
    source: '12345',
    from: '',
    to: '',
  });
  const sheet = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return (
    <section className="card import-form" aria-labelledby="answers-title">
      <h2 id="answers-title">{text.title}</h2>
      <p>{text.lead}</p>
      <div className="filters">
        <label className="filter-day">
          {text.source}{' '}
          <select
            className="native-input"
            value={asked.source}
            onChange={({ target }) => setAsked({ ...asked, source: target.value })}
          >
            {SOURCES.map((source) => (
              <option key={source}>{source}</option>
            ))}
          </select>
        </label>
        {(['from', 'to'] as const).map((name) => (
          <label key={name} className="filter-day">
            {text[name]}{' '}
            <input
              type="date"
              className="native-input"
              value={asked[name]}
              onChange={({ target }) => setAsked({ ...asked, [name]: target.value })}
            />
          </label>
        ))}
        <a href={`/api/v1/order-answers/sheet?${sheet.toString()}`} download>
          {text.download}
        </a>
      </div>
    </section>
  );
}
