// What holds of every case whatever happens to it: months of allowed commands and bells, in any order.
import fc from 'fast-check';
import type { CaseFile, Clock } from './case-file.js';
import type { Actor, CaseCommand, CaseCommandType } from './command.js';
import { type Instant, instantToEpoch, localDateOf } from './calendar/local-date.js';
import { addWorkingDays } from './calendar/working-days.js';
import { commandsOf } from './decide.js';
import { openingOf } from './escalation/rings.js';
import { OVERDUE_CLOCKS } from './indicators/on-time.js';
import { filledIn } from './lifecycle/lifecycle.cases.js';
import {
  CITY,
  COUNTY,
  DESK,
  OTHER_COUNTY,
  type PaperCase,
  type Written,
  at,
  calendar,
  clockOf,
  complaintPart,
  context,
  fileOne,
  filer,
  filing,
  foldOf,
  hoursAfter,
  nextBell,
  officer,
  only,
  reportPart,
  timer,
  triaged,
  walk,
  words,
  write,
  zhang,
} from './lifecycle/paper-ledger.cases.js';
import { RuleViolation } from './rule-violation.js';
import { ruleSetOn } from './statute/rule-set.js';

const RUNS = 150;
const STEPS = 25;
const SAID_ON_LOOKING = '联系双方约定调解的时间地点';

interface Step {
  readonly hours: number;
  readonly person: number;
  readonly choice: number;
  readonly rings: boolean;
}

const steps = fc.array(
  fc.record({
    hours: fc.integer({ min: 0, max: 24 * 15 }),
    person: fc.nat(5),
    choice: fc.nat(40),
    rings: fc.boolean(),
  }),
  { maxLength: STEPS },
);
const births = fc.record({
  day: fc.constantFrom('2023-01-18', '2024-06-20', '2025-09-25', '2026-02-12', '2026-04-08', '2026-09-28'),
  part: fc.constantFrom(
    complaintPart(),
    reportPart(),
    reportPart({ realName: false }),
    reportPart({ subject: 'advertising' }),
    reportPart({ subject: 'public-information' }),
    triaged(complaintPart()),
    triaged(reportPart({ kindStated: false, kindProposal: ['report'] })),
  ),
  // How far it had come when the walk began, so that a walk of some months also sees what lies deep.
  first: fc.constantFrom<readonly CaseCommandType[]>(
    [],
    [],
    ['add-party'],
    ['accept', 'add-party'],
    ['accept', 'arrange-mediation', 'entrust'],
    ['accept', 'ask-recusal'],
    ['dispute-jurisdiction'],
  ),
});

function actorNumbered(person: number, unit: string): Actor {
  const actors = [
    officer('zhang', unit, 'officer'),
    officer('head', unit, 'unit-head'),
    officer('desk', DESK, 'city-intake'),
    officer('intake', DESK, 'intake'),
    officer('city-head', CITY, 'city-head'),
    filer,
  ];
  const actor = actors[person];
  if (!actor) throw new Error(`nobody is number ${person}`);
  return actor;
}

/** A command that the case allows this actor now, or none. */
function allowedCommand(subject: PaperCase, actor: Actor, step: Step, moment: Instant): CaseCommand | undefined {
  const allowed = commandsOf(subject.file, context(actor, moment)).filter(({ objection }) => objection === null);
  const chosen: CaseCommandType | undefined = allowed[step.choice % Math.max(1, allowed.length)]?.command;
  if (chosen === undefined) return undefined;
  const account = actor.kind === 'officer' ? actor.account : actor.kind;
  return filledIn(chosen, { account, moment, ruleSet: ruleSetOn(localDateOf(moment)).id, timer: '' });
}

/** What a step writes; undefined where what was filled in is not what the case needs. */
function tried(subject: PaperCase, command: CaseCommand, actor: Actor, moment: Instant): Written | undefined {
  try {
    return write(subject, command, actor, moment);
  } catch (thrown) {
    if (thrown instanceof RuleViolation) return undefined;
    throw thrown;
  }
}

/** The case after what had happened before the walk began; a step that its kind does not know is left out. */
function broughtTo(birth: PaperCase, first: readonly CaseCommandType[]): PaperCase {
  const moment = birth.file.registeredAt;
  const { id: ruleSet } = ruleSetOn(localDateOf(moment));
  return first.reduce((soFar, type) => {
    const command = filledIn(type, { account: 'zhang', moment, ruleSet, timer: '' });
    return tried(soFar, command, zhang, moment)?.subject ?? soFar;
  }, birth);
}

/** The bells that fall due by a moment, each rung when it is due, or when the house woke up if that was later. */
function ringUntil(subject: PaperCase, woke: Instant, moment: Instant): PaperCase {
  let soFar = subject;
  for (let guard = 0; guard < 1000; guard += 1) {
    if (soFar.file.timers.length === 0) return soFar;
    const bell = nextBell(soFar);
    if (bell.ringAt > moment) return soFar;
    soFar = write(soFar, { type: 'ring', timer: bell.id }, timer, laterOf(bell.ringAt, woke)).subject;
  }
  throw new Error('the bells ring without end');
}

function laterOf(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}

/** A walk through months: every case that ever stood, the newborn ones with those they grew out of. */
function wander(birth: PaperCase, path: readonly Step[], see: (before: PaperCase, after: Written) => void): PaperCase {
  let subject = birth;
  let moment = birth.file.registeredAt;
  for (const step of path) {
    const woke = moment;
    moment = hoursAfter(moment, step.hours);
    if (step.rings) subject = ringUntil(subject, woke, moment);
    const actor = actorNumbered(step.person, subject.file.unit);
    const command = allowedCommand(subject, actor, step, moment);
    const written = command === undefined ? undefined : tried(subject, command, actor, moment);
    if (!written) continue;
    see(subject, written);
    subject = written.subject;
  }
  return subject;
}

function isOpen(clock: Clock): boolean {
  return clock.endedAt === null;
}

/** What is wrong with a case: an open one rings once for each open clock, a closed one is silent. */
function faultsOf({ kind, clocks, timers, state, paused, countsLateAt }: CaseFile): readonly string[] {
  const open = clocks.filter(isOpen);
  const running = open.filter(({ pauses }) => pauses.at(-1)?.to !== null);
  const counted: readonly string[] = kind === 'complaint' || kind === 'report' ? OVERDUE_CLOCKS[kind] : [];
  const late = running.filter(({ key }) => counted.includes(key)).map(({ dueAt }) => dueAt);
  const silent = open.filter(
    (clock) =>
      timers.filter(
        ({ clockKey, clockOrdinal, generation }) =>
          clockKey === clock.key && clockOrdinal === clock.ordinal && generation === clock.generation,
      ).length !== 1,
  );
  return [
    ...silent.map((clock) => `${clock.key} has not exactly one bell`),
    ...(timers.length === open.length ? [] : [`${timers.length} bells for ${open.length} clocks`]),
    ...(state === 'closed' && open.length > 0 ? ['closed with a running clock'] : []),
    ...(state !== 'closed' && open.length === 0 ? [`${state} without a clock`] : []),
    ...(paused === running.length < open.length ? [] : ['says wrongly whether a clock stands still']),
    ...(countsLateAt === (late.sort()[0] ?? null) ? [] : ['says wrongly when it counts as late']),
    ...(new Set(open.map((clock) => clock.key)).size === open.length ? [] : ['two clocks of one rule']),
  ];
}

function walksOf(
  see: (birth: PaperCase, before: PaperCase, after: Written) => void,
  how: { readonly numRuns: number; readonly seed?: number } = { numRuns: RUNS },
): void {
  fc.assert(
    fc.property(births, steps, ({ day, part, first }, path) => {
      const birth = fileOne(filing(at(day), [part]));
      wander(broughtTo(birth, first), path, (before, after) => see(birth, before, after));
    }),
    how,
  );
}

describe('whatever happens to a case', () => {
  it('goes through every state and command, so that these walks prove something', () => {
    const seen = new Set<string>();
    walksOf(
      (_birth, before, after) => {
        seen.add(before.file.state);
        for (const event of after.subject.events) seen.add(event.type);
        // What these walks see must not depend on luck: always the same ones.
      },
      { numRuns: 10 * RUNS, seed: 121 },
    );

    const expected = [
      'triage',
      'testing',
      'terminated',
      'verifying',
      'accepted',
      'returned',
      'dispatched',
      'instituted',
      'rang',
      'disputed',
      'jurisdiction-settled',
      'unit-designated',
      'taken-up',
      'supervised',
      'supervision-answered',
      'suspended',
      'recusal-answered',
      'mediation-recorded',
      'entrusting-ended',
      'representatives-named',
      'reopened',
      'evaluated',
    ];
    expect(expected.filter((name) => !seen.has(name))).toEqual([]);
  });

  it('has one bell for each open clock while it is open, and neither when it is closed', () => {
    walksOf((_birth, _before, { subject, opened }) => {
      for (const { file } of [subject, ...opened]) expect(faultsOf(file)).toEqual([]);
    });
  });

  it('is the sum of its events', () => {
    walksOf((birth, _before, { subject }) => {
      const { state, unit, station, kind, handler, outcome, closedAt, receivedAt, facts } = subject.file;

      expect(foldOf(subject, birth.file)).toMatchObject({
        state,
        unit,
        station,
        kind,
        handler,
        outcome,
        closedAt,
        receivedAt,
        facts,
      });
    });
  });

  it('grows by one version with each decision and by none with a note, a look, a reminder or a bell', () => {
    walksOf((_birth, before, { subject, decision }) => {
      const events = decision.changes.flatMap((change) => change.events);

      expect(subject.file.version - before.file.version).toBe(events.some((event) => event.decides) ? 1 : 0);
    });
  });

  it('keeps what closed it: only an order opens a closed case again, and what had ended stays as it ended', () => {
    walksOf((_birth, before, { subject, decision }) => {
      if (before.file.state !== 'closed') return;
      const { closedAt, outcome, countedOnTime, clocks } = before.file;
      const isReopened = decision.changes.some(({ events }) => events.some(({ type }) => type === 'reopened'));

      const end = isReopened ? { closedAt: null, outcome: null } : { state: 'closed', closedAt, outcome };
      expect(subject.file).toMatchObject({ ...end, countedOnTime });
      expect(subject.file.clocks.slice(0, clocks.length)).toEqual(clocks);
      expect(subject.file.clocks.length - clocks.length).toBeGreaterThanOrEqual(isReopened ? 1 : 0);
      if (!isReopened) expect(subject.file.clocks).toHaveLength(clocks.length);
    });
  });

  it('is counted at most once, and by the clocks of its indicator that had ended: late exactly when one of them was missed', () => {
    walksOf((_birth, before, { subject }) => {
      if (subject.file.countedAt === null) return;
      if (before.file.countedAt !== null) {
        const { countedAt, countedOnTime } = before.file;
        expect(subject.file).toMatchObject({ countedAt, countedOnTime });
        return;
      }
      const counted: readonly string[] = OVERDUE_CLOCKS[subject.file.kind === 'complaint' ? 'complaint' : 'report'];
      const ended = subject.file.clocks.filter((clock) => !isOpen(clock) && counted.includes(clock.key));

      // A clock that ended while a laboratory had the goods had not run out, whatever date it showed; one that a special
      // law took the place of never bound anybody.
      const late = ended.filter(
        ({ endedAt, dueAt, pauses, ending }) =>
          ending !== 'void' && (endedAt ?? '') >= dueAt && !pauses.some((pause) => pause.to === null),
      );
      expect(subject.file.countedOnTime).toBe(late.length === 0);
    });
  });

  it('holds codes, dates and counts in its events, never free words', () => {
    walksOf((_birth, _before, { subject, opened, decision }) => {
      for (const { events } of [subject, ...opened]) {
        const free = events
          .flatMap((event) => textsIn({ ...event.payload, basis: '' }))
          .filter((text) => !isCode(text));

        expect(free).toEqual([]);
      }
      const rows = JSON.stringify([decision.changes.map(({ row }) => row), decision.notices]);
      expect(rows).not.toContain(SAID_ON_LOOKING);
      expect(rows).not.toContain('sealed');
    });
  });

  it('gives nothing but its own fixed words as the basis of an event', () => {
    walksOf((_birth, _before, { decision }) => {
      for (const { payload } of decision.changes.flatMap((change) => change.events)) {
        expect(payload['basis']).toMatch(/第.+条|^工作惯例（无条文规定）：/u);
      }
    });
  });

  it('changes nothing on a bell that nobody set, that was rung before, or that is not due', () => {
    walksOf((_birth, before, { subject }) => {
      const moment = subject.file.closedAt ?? at('2026-12-31');
      const gone = before.file.timers.filter(({ id }) => !subject.file.timers.some((bell) => bell.id === id));
      for (const id of ['none', ...gone.map((bell) => bell.id)]) {
        expect(write(subject, { type: 'ring', timer: id }, timer, moment).decision.changes).toEqual([]);
      }
      for (const bell of subject.file.timers) {
        const early = hoursAfter(bell.ringAt, -1 / 3_600_000);

        expect(write(subject, { type: 'ring', timer: bell.id }, timer, early).decision.changes).toEqual([]);
      }
    });
  });
});

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((part) => textsIn(part));
}

function isCode(text: string): boolean {
  return /^[\w.:+-]*$/.test(text);
}

/** The rungs of a case that nobody answers, with the moments and offices, for a number of days. */
function unanswered(subject: PaperCase, days: number, wokeAfterDays = 0) {
  const woke = hoursAfter(subject.file.registeredAt, 24 * wokeAfterDays);
  const until = hoursAfter(subject.file.registeredAt, 24 * days);
  const rungs: {
    readonly rung: string;
    readonly at: Instant;
    readonly told: readonly string[];
    readonly due: Instant;
  }[] = [];
  let soFar = subject;
  for (let bell = nextBell(soFar); bell.ringAt <= until; bell = nextBell(soFar)) {
    const moment = laterOf(bell.ringAt, woke);
    const written = write(soFar, { type: 'ring', timer: bell.id }, timer, moment);
    rungs.push({ rung: bell.rung, at: moment, told: written.notices.map((notice) => notice.to), due: bell.ringAt });
    soFar = written.subject;
  }
  return { rungs, subject: soFar };
}

const openCases: readonly (readonly [string, PaperCase])[] = [
  ['a complaint at triage', fileOne(filing(at('2026-01-12'), [triaged(complaintPart())]))],
  ['a complaint not accepted', fileOne(filing(at('2026-01-12'), [complaintPart()]))],
  ['a complaint in mediation', walk(fileOne(filing(at('2026-01-12'), [complaintPart()])), [[accept(), '2026-01-13']])],
  [
    'a complaint whose parties are not told',
    walk(fileOne(filing(at('2026-01-12'), [complaintPart()])), [
      [accept(), '2026-01-13'],
      [{ type: 'terminate', ground: 'TERM-20-21-7', reasons: words() }, '2026-01-14'],
    ]),
  ],
  ['a report', fileOne(filing(at('2026-01-12'), [reportPart()]))],
  [
    'a report whose reporter is not told',
    walk(fileOne(filing(at('2026-01-12'), [reportPart()])), [
      [filledIn('decline', { account: 'zhang', moment: at('2026-01-13'), ruleSet: 'RS2', timer: '' }), '2026-01-13'],
    ]),
  ],
  [
    'an investigation',
    only(
      write(
        fileOne(filing(at('2026-01-12'), [reportPart()])),
        filledIn('institute', { account: 'zhang', moment: at('2026-01-13'), ruleSet: 'RS2', timer: '' }),
        zhang,
        at('2026-01-13'),
      ).opened,
    ),
  ],
];

function accept(): CaseCommand {
  return { type: 'accept', noticeChannel: 'sms' };
}

describe('a clock that nobody answers', () => {
  it.each(openCases)('of %s climbs its ladder and then rings each working day for a year', (_name, subject) => {
    const { rungs, subject: after } = unanswered(subject, 365);

    const ladder = rungs.filter(({ rung }) => rung !== 'overdue-again').map(({ rung }) => rung);
    const again = rungs.filter(({ rung }) => rung === 'overdue-again').map((bell) => bell.at);
    const whole = subject.file.state === 'triage' ? [] : ['reminder', 'warning'];
    expect(ladder).toEqual([...whole, 'overdue', 'overdue-city']);
    expect(again.length).toBeGreaterThan(100);
    again.slice(1).forEach((moment, index) => {
      const before = again[index];
      if (!before) throw new Error('a bell without one before it');
      expect(moment).toBe(openingOf(addWorkingDays(calendar, localDateOf(before), 1)));
    });
    expect(after.file.version).toBe(subject.file.version);
    expect(after.file.rung).toBe('overdue-again');
  });

  it('is heard by the handler, then the head of the unit, then the city', () => {
    const mine = walk(fileOne(filing(at('2026-05-11'), [complaintPart()])), [
      [{ type: 'assign', handler: 'zhang' }, '2026-05-11'],
    ]);

    const told = unanswered(mine, 14).rungs.map(({ rung, told: offices }) => [rung, ...offices]);

    expect(told.slice(0, 5)).toEqual([
      ['reminder', 'handler'],
      ['warning', 'handler', 'unit-head'],
      ['overdue', 'handler', 'unit-head', 'city-intake'],
      ['overdue-city', 'unit-head', 'city-head'],
      ['overdue-again', 'unit-head', 'city-head'],
    ]);
  });

  it('is heard one rung earlier where nobody has taken the case, by each once and not twice', () => {
    const told = unanswered(fileOne(filing(at('2026-05-11'), [complaintPart()])), 14).rungs.map((bell) => bell.told);

    expect(told.slice(0, 5)).toEqual([
      ['unit-head'],
      ['unit-head', 'city-intake'],
      ['unit-head', 'city-intake', 'city-head'],
      ['unit-head', 'city-head'],
      ['unit-head', 'city-head'],
    ]);
  });

  it('rings the same rungs for the same offices when the house was asleep for a month', () => {
    const subject = fileOne(filing(at('2026-05-11'), [complaintPart()]));

    const awake = unanswered(subject, 14).rungs;
    const asleep = unanswered(subject, 14, 30).rungs;

    expect(asleep.slice(0, 4).map(({ rung, told, due }) => [rung, told, due])).toEqual(
      awake.slice(0, 4).map(({ rung, told, due }) => [rung, told, due]),
    );
    expect(new Set(asleep.slice(0, 4).map((bell) => bell.at)).size).toBe(1);
  });

  it('rings overdue-again once, not once for each day, after the house was asleep', () => {
    const subject = fileOne(filing(at('2026-05-11'), [complaintPart()]));

    const asleep = unanswered(subject, 31, 30).rungs.filter(({ rung }) => rung === 'overdue-again');

    expect(asleep.map((bell) => bell.at)).toEqual([at('2026-06-11', '09:00')]);
  });

  it('is never silent while a laboratory has the goods: every ten working days somebody looks', () => {
    const testing = walk(fileOne(filing(at('2026-05-11'), [complaintPart()])), [
      [accept(), '2026-05-11'],
      [{ type: 'name-laboratory', chosenBy: 'parties', costAgreed: true, laboratory: words() }, '2026-05-20'],
      [{ type: 'send-for-testing', what: 'appraisal' }, '2026-05-20'],
    ]);

    const { rungs } = unanswered(testing, 90);

    expect(rungs.map(({ rung }) => rung)).toEqual(rungs.map(() => 'pause-review'));
    expect(rungs.slice(0, 2).map((bell) => bell.at)).toEqual([at('2026-06-03', '09:00'), at('2026-06-17', '09:00')]);
    expect(clockOf(testing, 'complaint.mediate').dueOn).toBe('2026-07-10');
  });

  it('loses its old bell when it is moved: the bell of the old date rings for nothing', () => {
    const report = fileOne(filing(at('2026-05-11'), [reportPart()]));
    const [bell] = report.file.timers;
    const testing = walk(report, [[{ type: 'send-for-testing', what: 'testing' }, '2026-05-12']]);
    if (!bell) throw new Error('a report without a bell');
    const haunted: PaperCase = { ...testing, file: { ...testing.file, timers: [...testing.file.timers, bell] } };

    const { decision, notices, subject } = write(haunted, { type: 'ring', timer: bell.id }, timer, bell.ringAt);

    expect(only(decision.changes)).toMatchObject({
      events: [],
      clocks: [],
      timers: { set: [], cancel: [], fire: [bell.id] },
    });
    expect(notices).toEqual([]);
    expect(faultsOf(subject.file)).toEqual([]);
  });
});

describe('the walk itself', () => {
  it('never goes back in time', () => {
    fc.assert(
      fc.property(steps, (path) => {
        const end = wander(fileOne(filing(at('2026-05-11'), [complaintPart()])), path, () => undefined);
        const moments = end.events.map((event) => instantToEpoch(event.at));

        expect(moments).toEqual([...moments].sort((one, other) => one - other));
        expect([COUNTY, DESK, OTHER_COUNTY, CITY]).toContain(end.file.unit);
      }),
      { numRuns: 30 },
    );
  });
});
