// How many cases may still be late this month: a straight bar, the rest in words.
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../language/language.js';
import { labelled, listed } from '../../language/listing.js';
import type { Figure } from '../../wire/views.js';
import { boardText } from './board-page.text.js';

interface BudgetGaugeProps {
  readonly name: string;
  readonly figure: Figure;
}

export function BudgetGauge({ name, figure }: BudgetGaugeProps): ReactElement {
  const text = useText(boardText);
  const language = useLanguage();
  const used = figure.national.closed - figure.national.onTime + figure.openOverdue;
  const all = Math.max(figure.budgetLeft + used, 0);
  const share = all === 0 ? (used > 0 ? 1 : 0) : Math.min(used / all, 1);
  const remaining =
    figure.budgetLeft > 0
      ? text.left(figure.budgetLeft)
      : figure.budgetLeft === 0
        ? text.none
        : text.exceeded(-figure.budgetLeft);
  const state = figure.budgetLeft < 0 ? 'late' : figure.budgetLeft === 0 ? 'risk' : 'ok';
  return (
    <div className={`budget ${state}`}>
      <svg role="img" aria-label={labelled(name, listed([remaining, text.used(used, all)], language), language)}>
        <defs>
          <pattern
            id={`hatch-${state}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="3" height="6" fill="currentColor" />
          </pattern>
        </defs>
        <rect width="100%" height="14" fill="none" stroke="currentColor" strokeWidth="2" />
        <rect width={`${share * 100}%`} height="14" fill={`url(#hatch-${state})`} />
      </svg>
      <p>
        <b>{remaining}</b> <span className="quiet figure">{text.used(used, all)}</span>
      </p>
    </div>
  );
}
