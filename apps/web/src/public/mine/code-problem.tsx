// What stood in the way of a code, on top of the page and in focus: the server's own words where it has them.
import { type ReactElement, useEffect, useRef } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { useText } from '../../language/language.js';
import type { Problem } from '../../wire/problem.js';

export function CodeProblem({ problem }: { readonly problem: Problem | null }): ReactElement | null {
  const words = useText(corridorText);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem !== null) summary.current?.focus();
  }, [problem]);
  if (problem === null) return null;
  const isOurs = /^(?:code|enterprise)\./.test(problem.code) && problem.detail !== '';
  return (
    <div ref={summary} className="error-summary question" tabIndex={-1} role="alert">
      <p>{isOurs ? problem.detail : sentenceOf(problem, words)}</p>
    </div>
  );
}
