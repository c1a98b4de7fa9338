// The own texts beside a long answer: one tap puts one into the field, filled in for this settlement.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import { filledTemplatesQuestion } from '../../wire/questions.js';
import { templatesText } from './templates.text.js';

interface TemplatesAtHandProps {
  readonly number: string;
  readonly onInsert: (words: string) => void;
}

/** Says nothing where there are none, and where they do not come: an answer needs them not. */
export function TemplatesAtHand({ number, onInsert }: TemplatesAtHandProps): ReactElement | null {
  const text = useText(templatesText);
  const { data: templates = [] } = useQuery(filledTemplatesQuestion(number));
  if (templates.length === 0) return null;
  return (
    <div className="at-hand" role="group" aria-label={text.atHand}>
      <span className="hint">{text.atHand}</span>
      {templates.map(({ id, name, words }) => (
        <button
          key={id}
          type="button"
          className="button"
          aria-label={text.insert(name)}
          onClick={() => onInsert(words)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
