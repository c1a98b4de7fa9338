// While an answer is on its way, and when it did not come.
import { type ReactElement, useEffect, useState } from 'react';
import { useText } from '../language/language.js';
import type { Problem } from '../wire/problem.js';
import { corridorText, sentenceOf } from './corridor.text.js';

const SLOW_AFTER = 8000;

export function Waiting({ lines = 6 }: { readonly lines?: number }): ReactElement {
  const text = useText(corridorText);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="skeleton" role="status">
      <span className="only-read">{text.loading}</span>
      {slow && <p>{text.slow}</p>}
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </div>
  );
}

interface FailureProps {
  readonly problem: Problem;
  readonly onAgain?: () => void;
}

export function Failure({ problem, onAgain }: FailureProps): ReactElement {
  const text = useText(corridorText);
  return (
    <div className="notice bad" role="alert">
      <p>
        {sentenceOf(problem, text)} <span className="quiet">{text.reference(problem.code)}</span>
      </p>
      {onAgain !== undefined && (
        <button type="button" className="button" onClick={onAgain}>
          {text.again}
        </button>
      )}
    </div>
  );
}
