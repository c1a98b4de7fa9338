// Why a decision was not taken, in the server's words; where somebody decided in between, the way to the latest. What was typed stays.
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { corridorText, sentenceOf } from '../corridor/corridor.text.js';
import { useText } from '../language/language.js';
import type { Problem } from '../wire/problem.js';
import { deskText } from './desk.text.js';

interface RefusedProps {
  readonly problem: Problem;
  /** What is asked for anew. */
  readonly stale: QueryKey;
  readonly onLatest: () => void;
}

export function Refused({ problem, stale, onLatest }: RefusedProps): ReactElement {
  const text = useText(deskText);
  const words = useText(corridorText);
  const queries = useQueryClient();
  const { status, fields, detail } = problem;
  const seeLatest = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: stale });
    onLatest();
  };
  return (
    <div className={status === 409 ? 'notice warn' : 'error-summary'} role="alert">
      <p>{status === 404 && detail !== '' ? detail : sentenceOf(problem, words)}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map(({ field, message }) => (
            <li key={field}>{message}</li>
          ))}
        </ul>
      )}
      {status === 409 && (
        <button type="button" className="button" onClick={() => void seeLatest()}>
          {text.seeLatest}
        </button>
      )}
    </div>
  );
}
