// Only in the demo: says that the data are invented, and moves the city's time.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { deskDate, dateOf, hourOf } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { bracketed } from '../../language/listing.js';
import { casesQuestion, demoClockQuestion } from '../../wire/questions.js';
import type { DemoClockMove } from '../../wire/views.js';
import { problemOf, spoken, wire } from '../../wire/wire.js';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { deskText } from '../desk.text.js';
import { useMe } from '../me.js';
import { mayEnter } from '../rooms.js';

const MAY_MOVE_TIME: readonly string[] = ['city-head', 'city-intake', 'intake'];

export function DemoBar(): ReactElement {
  const text = useText(deskText);
  const language = useLanguage();
  const me = useMe();
  const clock = useQuery({ ...demoClockQuestion(), enabled: mayEnter(me.roles, 'queue') });
  const now = clock.data?.now;
  return (
    <section className="demo-bar no-print" aria-label={text.clockLabel}>
      <b className="ribbon">{text.demo}</b>
      {now !== undefined && (
        <span className="figure">
          {text.now} {deskDate(dateOf(now), language)} {hourOf(now)}
          {clock.data?.shiftSeconds !== 0 && bracketed(text.moved, language)}
        </span>
      )}
      {me.roles.some((role) => MAY_MOVE_TIME.includes(role)) && <Movers />}
    </section>
  );
}

function isRunning(state: string | undefined): boolean {
  return state === 'ok' || state === 'risk' || state === 'today';
}

function Movers(): ReactElement {
  const text = useText(deskText);
  const words = useText(corridorText);
  const queries = useQueryClient();
  const moving = useMutation({
    mutationFn: (body: DemoClockMove) => spoken(wire.POST('/api/v1/demo/clock', { body })),
    onSuccess: () => queries.invalidateQueries(),
  });
  const toNextDue = useMutation({
    mutationFn: async () => {
      for (const view of ['today', 'soon', 'open'] as const) {
        const list = await queries.fetchInfiniteQuery({ ...casesQuestion({ view }), staleTime: 0 });
        const to = list.pages[0]?.items.find(({ nextClock }) => isRunning(nextClock?.state))?.nextClock?.dueAt;
        if (to !== undefined) return moving.mutateAsync({ to });
      }
      return null;
    },
  });
  const problem = problemOf(moving.error ?? toNextDue.error);
  const busy = moving.isPending || toNextDue.isPending;
  const move = (body: DemoClockMove) => () => {
    if (!busy) moving.mutate(body);
  };
  return (
    <span className="movers" role="group" aria-label={text.clockLabel}>
      <button type="button" aria-disabled={busy} onClick={move({ advance: 'PT1H' })}>
        {text.hour}
      </button>
      <button type="button" aria-disabled={busy} onClick={move({ advance: 'P1D' })}>
        {text.day}
      </button>
      <button type="button" aria-disabled={busy} onClick={move({ advance: 'P7D' })}>
        {text.week}
      </button>
      <button type="button" aria-disabled={busy} onClick={() => !busy && toNextDue.mutate()}>
        {text.nextDue}
      </button>
      <button type="button" aria-disabled={busy} onClick={move({ reset: true })}>
        {text.reset}
      </button>
      <span role="status">
        {busy && text.moving}
        {problem !== null && sentenceOf(problem, words)}
        {toNextDue.isSuccess && toNextDue.data === null && text.nextDueNone}
      </span>
    </span>
  );
}
