// Which grounds for taking its account back an enterprise meets, with the figures that they go by.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { useText } from '../../language/language.js';
import { settlerFiguresQuestion } from '../../wire/questions.js';
import { problemOf } from '../../wire/wire.js';
import { settlersText } from './settlers.text.js';

export function GroundsMet({ application }: { readonly application: string }): ReactElement | null {
  const text = useText(settlersText);
  const asked = useQuery(settlerFiguresQuestion());
  const problem = problemOf(asked.error);
  if (problem !== null) return <Failure problem={problem} onAgain={() => void asked.refetch()} />;
  if (asked.data === undefined) return <Waiting lines={3} />;
  const figures = asked.data.find((one) => one.application === application);
  if (figures === undefined) return null;
  return (
    <section className="grounds-met">
      <h3>{text.grounds}</h3>
      <ul>
        {figures.grounds.map(({ code, text: ground, met, figure }) => (
          <li key={code} className={met ? 'settler-warning' : undefined}>
            {met ? '▲' : '○'} {ground} <b className="figure">{figure}</b> {met ? text.isMet : text.isNotMet}
          </li>
        ))}
      </ul>
      <p className="quiet">{figures.rule}</p>
      {figures.promises.length > 0 && (
        <>
          <h3>{text.promisesKept}</h3>
          <ul>
            {figures.promises.map(({ text: promise, kept, formula }) => (
              <li key={promise}>
                {promise} <b className="figure">{kept}</b>
                <div className="quiet">{formula}</div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
