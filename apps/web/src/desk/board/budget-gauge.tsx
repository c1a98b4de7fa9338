// How many cases may still be late this month: a straight bar, the rest in words.
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import type { Figure } from '../../wire/views.js';
import { boardText } from './board-page.text.js';

const WIDTH = 240;

interface BudgetGaugeProps {
  readonly name: string;
  readonly figure: Figure;
}

export function BudgetGauge({ name, figure }: BudgetGaugeProps): ReactElement {
  const text = useText(boardText);
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
      <svg
        viewBox={`0 0 ${WIDTH} 14`}
        role="img"
        aria-label={`${name}：${remaining}，${text.used(used, all)}`}
        preserveAspectRatio="none"
      >
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
        <rect x="0.5" y="0.5" width={WIDTH - 1} height="13" fill="none" stroke="currentColor" />
        <rect x="1" y="1" width={share * (WIDTH - 2)} height="12" fill={`url(#hatch-${state})`} />
      </svg>
      <p>
        <b>{remaining}</b> <span className="quiet figure">{text.used(used, all)}</span>
      </p>
    </div>
  );
}
