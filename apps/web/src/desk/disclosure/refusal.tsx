// Why a decision was not taken, in the server's words, at the place where it was asked for; what was typed stays.
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { useText } from '../../language/language.js';
import type { Problem } from '../../wire/problem.js';
import { disclosureText } from './disclosure.text.js';

interface RefusalProps {
  readonly problem: Problem;
  /** Called when the record is read again. */
  readonly onLatest: () => void;
}

export function Refusal({ problem, onLatest }: RefusalProps): ReactElement {
  const text = useText(disclosureText);
  const words = useText(corridorText);
  const queries = useQueryClient();
  const { status, fields, basis } = problem;
  const seeLatest = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: ['disclosure'] });
    onLatest();
  };
  return (
    <div className={status === 409 ? 'notice warn' : 'error-summary'} role="alert">
      <p>
        {status === 404 && problem.detail !== '' ? problem.detail : sentenceOf(problem, words)}
        {status === 409 && ` ${text.kept}`}
      </p>
      {basis !== '' && <p className="quiet">{basis}</p>}
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
