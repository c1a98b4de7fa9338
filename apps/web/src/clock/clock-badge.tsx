// A clock's state as shape, word and number; it never ticks, the server re-reads it.
import type { ReactElement } from 'react';
import { deskDate, publicDate } from '../language/dates.js';
import { type Language, useLanguage, useText } from '../language/language.js';
import type { ClockView } from '../wire/views.js';
import { type ClockText, clockText } from './clock.text.js';
import { useClockName } from './clock-name.js';
import { StateShape } from './state-shape.js';

type Audience = 'desk' | 'public';
type Shown = Pick<ClockView, 'key' | 'name' | 'state' | 'amount' | 'unit' | 'dueStrictOn' | 'dueOn' | 'provisional'>;

interface ClockBadgeProps {
  readonly clock: Shown;
  readonly audience: Audience;
}

export function ClockBadge({ clock, audience }: ClockBadgeProps): ReactElement {
  const text = useText(clockText);
  const language = useLanguage();
  const nameOf = useClockName();
  const running = clock.state !== 'met' && clock.state !== 'missed' && clock.state !== 'void';
  const provisional = clock.provisional && running;
  return (
    <span className={`clock-badge ${clock.state}${provisional ? ' provisional' : ''}`}>
      <StateShape state={clock.state} />
      <span>
        <span className="only-read">{text.limitOf(nameOf(clock))}</span>
        {clockWords(clock, text[audience])}
        {running && <span className="only-read">{text.dueOn(dueDate(clock, audience, language))}</span>}
      </span>
      {provisional && <span className="tag">· {text[audience].provisional}</span>}
    </span>
  );
}

export function clockWords(clock: Shown, words: ClockText[Audience]): string {
  switch (clock.state) {
    case 'ok':
    case 'risk':
      return words.left(clock.amount, clock.unit);
    case 'today':
      return words.today;
    case 'late':
      return words.late(clock.amount, clock.unit);
    case 'paused':
      return words.paused(clock.amount, clock.unit);
    case 'met':
      return words.met;
    case 'missed':
      return words.missed;
    case 'void':
      return words.void;
  }
}

/** Officers are warned by the strict date; the public is told the legal one. */
export function dueDate(clock: Shown, audience: Audience, language: Language): string {
  return audience === 'desk' ? deskDate(clock.dueStrictOn, language) : publicDate(clock.dueOn, language);
}
