// Which ladder a clock stands on now: the unit's own, else the city's, else the one the house brings along.
import type { DecideContext } from '../command.js';
import { type LocalDate, localDateOf } from '../calendar/local-date.js';
import { LADDERS, type Ladder, RUNG_NAMES, TOP_RUNG } from './ladder.table.js';

/**
 * The newest ladder of the unit that is in force, else of the city, else of the house; a named clock before `*`.
 * @param clockKey a key of the deadlines table @param unit the unit that handles the case
 */
export function ladderOf(clockKey: string, unit: string, context: Pick<DecideContext, 'policy' | 'moment'>): Ladder {
  const { ladders } = context.policy;
  const on = localDateOf(context.moment);
  const loaded = (of: string | null): readonly Ladder[] => ladders.filter((ladder) => ladder.unit === of);
  const found =
    newestOf(loaded(unit), clockKey, on) ?? newestOf(loaded(null), clockKey, on) ?? newestOf(LADDERS, clockKey, on);
  if (!found) throw new Error(`no ladder for clock ${clockKey}`);
  return found;
}

function newestOf(ladders: readonly Ladder[], clockKey: string, on: LocalDate): Ladder | undefined {
  const inForce = ladders.filter((ladder) => ladder.inForceFrom <= on);
  return newest(inForce, clockKey) ?? newest(inForce, '*');
}

function newest(ladders: readonly Ladder[], clockKey: string): Ladder | undefined {
  return ladders
    .filter(({ clocks }) => clocks.includes(clockKey))
    .reduce<Ladder | undefined>(
      (soFar, ladder) => (soFar !== undefined && soFar.inForceFrom > ladder.inForceFrom ? soFar : ladder),
      undefined,
    );
}

const CLIMB: readonly string[] = [...RUNG_NAMES, TOP_RUNG];

/** How high a rung stands, whatever the ladder; a clock never climbs down, even when its ladder is changed under it. */
export function heightOf(rung: string | null): number {
  if (rung === null || rung === 'pause-review') return -1;
  const height = CLIMB.indexOf(rung);
  if (height === -1) throw new Error(`there is no rung ${rung}`);
  return height;
}
