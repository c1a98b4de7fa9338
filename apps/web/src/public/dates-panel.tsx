// The dates of one case for those who are no officers: what runs out when, and by which article.
import type { ReactElement } from 'react';
import { ClockBadge } from '../clock/clock-badge.js';
import { useClockName } from '../clock/clock-name.js';
import { WhyThisDate } from '../clock/why-this-date.js';
import { publicDate } from '../language/dates.js';
import { useLanguage } from '../language/language.js';
import type { ClockView } from '../wire/views.js';

interface DatesPanelProps {
  readonly clocks: readonly ClockView[];
  readonly title: string;
  /** How a last day is said here. */
  readonly latest: (day: string) => string;
}

export function DatesPanel({ clocks, title, latest }: DatesPanelProps): ReactElement {
  const language = useLanguage();
  const nameOf = useClockName();
  return (
    <section className="panel">
      <h2>{title}</h2>
      <ul className="next-dates">
        {clocks.map((clock) => (
          <li key={`${clock.key}${clock.startedOn}`}>
            <span className="date">{latest(publicDate(clock.dueOn, language))}</span>
            {nameOf(clock)} <ClockBadge clock={clock} audience="public" />{' '}
            <WhyThisDate clock={clock} audience="public" />
          </li>
        ))}
      </ul>
    </section>
  );
}
