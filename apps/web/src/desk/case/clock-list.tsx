// All clocks of a case, running first, each with its date and the reason for it.
import type { ReactElement } from 'react';
import { ClockBadge } from '../../clock/clock-badge.js';
import { useClockName } from '../../clock/clock-name.js';
import { WhyThisDate } from '../../clock/why-this-date.js';
import { deskDate, deskMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { terms } from '../../language/terms.text.js';
import type { ClockView } from '../../wire/views.js';
import { caseText } from './case-page.text.js';

export function ClockList({ clocks }: { readonly clocks: readonly ClockView[] }): ReactElement {
  const text = useText(caseText);
  if (clocks.length === 0) return <p className="quiet">{text.noClocks}</p>;
  const running = clocks.filter(({ endedAt }) => endedAt === undefined);
  const ended = clocks.filter(({ endedAt }) => endedAt !== undefined);
  return (
    <ul className="clock-list">
      {[...running, ...ended].map((clock) => (
        <ClockLine key={`${clock.key}${clock.startedOn}${clock.endedAt ?? ''}`} clock={clock} />
      ))}
    </ul>
  );
}

function ClockLine({ clock }: { readonly clock: ClockView }): ReactElement {
  const text = useText(caseText);
  const words = useText(terms);
  const nameOf = useClockName();
  const language = useLanguage();
  const rung = clock.rung === undefined ? undefined : words.rung[clock.rung];
  return (
    <li className={clock.endedAt === undefined ? 'running' : 'ended'}>
      <p className="clock-name">
        {nameOf(clock)} <span className="quiet">{clock.citation.article}</span>
      </p>
      <ClockBadge clock={clock} audience="desk" />
      <p className="figure">
        {deskDate(clock.dueOn, language)} <WhyThisDate clock={clock} audience="desk" />
      </p>
      {clock.endedAt !== undefined && (
        <p className="quiet figure">
          {text.ended} {deskMoment(clock.endedAt)}
        </p>
      )}
      {rung !== undefined && clock.endedAt === undefined && <p className="rung">{rung}</p>}
    </li>
  );
}
