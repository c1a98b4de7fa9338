// What the shop's own consumers say of how their complaints ended, as the public may see it.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import { evaluationQuestion } from '../../wire/questions.js';
import { bizText } from './biz.text.js';

export function EvaluationLine({ creditCode }: { readonly creditCode: string }): ReactElement | null {
  const text = useText(bizText).evaluation;
  const { data } = useQuery(evaluationQuestion(creditCode));
  if (data === undefined) return null;
  const { sum, rule } = data;
  return (
    <section className="panel">
      <h2>{text.title}</h2>
      {sum === undefined ? (
        <p>{text.tooFew}</p>
      ) : (
        <p className="figure">
          {text.answers(sum.answers)} · {text.solved} {sum.solved}/{sum.answers} · {text.partly} {sum.partlySolved}/
          {sum.answers} · {text.satisfied} {sum.satisfied}/{sum.answers}
        </p>
      )}
      <p className="hint">{rule}</p>
    </section>
  );
}
