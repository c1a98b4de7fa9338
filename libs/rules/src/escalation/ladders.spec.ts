// Whether a city may set its own ladders without anybody ever being left untold, and the clock keeps working.
import fc from 'fast-check';
import type { Actor } from '../command.js';
import { addDays, localDate, localDateOf } from '../calendar/local-date.js';
import type { Instant } from '../calendar/local-date.js';
import { decide } from '../decide.js';
import { RECIPIENTS } from '../decision.js';
import {
  COUNTY,
  OTHER_COUNTY,
  type PaperCase,
  at,
  complaintPart,
  context,
  fileOne,
  filing,
  nextBell,
  only,
  policy,
  reportPart,
  settledFirst,
  timer,
  triaged,
  write,
  writeDown,
  zhang,
} from '../lifecycle/paper-ledger.cases.js';
import { RuleViolation } from '../rule-violation.js';
import { ladderOf } from './ladder-of.js';
import { type Ladder, LADDERS, RUNG_NAMES } from './ladder.table.js';
import { readLadders } from './read-ladders.js';
import { toldBy } from './rings.js';

const SOURCE = { kind: 'observedPractice', gist: { zh: '本局的做法', en: 'the way of this bureau' } };
const RUNGS = [
  { rung: 'reminder', offsetDays: -2, at: 'opening', tells: ['handler'] },
  { rung: 'overdue', offsetDays: 0, at: 'expiry', tells: ['unit-head'] },
];

function row(fields: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    clocks: ['complaint.accept'],
    unit: null,
    inForceFrom: '2026-01-01',
    source: SOURCE,
    ownerlessRungsEarlier: 1,
    rungs: RUNGS,
    top: { rung: 'overdue-again', tells: ['city-head'] },
    ...fields,
  };
}

function ladders(...rows: readonly Readonly<Record<string, unknown>>[]): readonly Ladder[] {
  return readLadders({ ladders: rows });
}

function underLadders(actor: Actor, moment: Instant, loaded: readonly Ladder[]) {
  return { ...context(actor, moment), policy: { ...policy, ladders: loaded } };
}

describe('the ladder of a clock', () => {
  const onDay = (day: string, ...rows: readonly Readonly<Record<string, unknown>>[]) =>
    ladderOf('complaint.accept', COUNTY, underLadders(timer, at(day), ladders(...rows)));
  const own = row({ unit: COUNTY, inForceFrom: '2026-02-01' });

  it('is the unit’s own before that of the city, and that before the one of the house', () => {
    expect(onDay('2026-05-11', row(), own).unit).toBe(COUNTY);
    expect(onDay('2026-05-11', row(), row({ unit: OTHER_COUNTY })).rungs).toHaveLength(2);
    expect(onDay('2026-05-11', row({ clocks: ['report.verify'] })).rungs).toHaveLength(4);
  });

  it('is the newest that is in force, and one that names the clock before one for all', () => {
    const newer = row({ inForceFrom: '2026-03-01', ownerlessRungsEarlier: 0 });

    expect(onDay('2026-02-28', row(), newer).ownerlessRungsEarlier).toBe(1);
    expect(onDay('2026-03-01', newer, row()).ownerlessRungsEarlier).toBe(0);
    expect(onDay('2025-12-31', row(), newer).rungs).toHaveLength(4);
    expect(onDay('2026-05-11', row(), row({ clocks: ['*'], inForceFrom: '2026-04-01' })).clocks).toEqual([
      'complaint.accept',
    ]);
  });

  it('has a source on every row, and each says that no article is behind it', () => {
    expect(LADDERS.map(({ source }) => source.kind)).toEqual(LADDERS.map(() => 'observedPractice'));
  });
});

describe('who is told', () => {
  const { moment, policy: own } = context(timer, at('2026-05-11'));
  const told = (clockKey: string, rung: string, handler: string | null) =>
    toldBy({ clockKey, rung }, { unit: COUNTY, handler }, { moment, policy: own });

  it.each([
    ['complaint.accept', 'reminder', ['handler'], ['handler', 'unit-head']],
    ['complaint.accept', 'warning', ['handler', 'unit-head'], ['handler', 'unit-head', 'city-intake']],
    [
      'complaint.accept',
      'overdue',
      ['handler', 'unit-head', 'city-intake'],
      ['handler', 'unit-head', 'city-intake', 'city-head'],
    ],
    ['complaint.accept', 'overdue-again', ['unit-head', 'city-head'], ['unit-head', 'city-head']],
    ['dispatch', 'overdue', ['city-intake'], ['city-intake']],
    ['complaint.mediate', 'pause-review', ['handler', 'unit-head'], ['handler', 'unit-head']],
  ])('of %s at %s: %j, without a handler %j', (clockKey, rung, withHandler, without) => {
    expect(told(clockKey, rung, 'zhang')).toEqual(withHandler);
    expect(told(clockKey, rung, null)).toEqual(without);
  });

  it('of a rung that was taken off the ladder: whoever the next lower one tells, or the lowest', () => {
    const loaded = ladders(row({ rungs: RUNGS.slice(1) }));
    const at2 = underLadders(timer, at('2026-05-11'), loaded);
    const toldOf = (rung: string) =>
      toldBy({ clockKey: 'complaint.accept', rung }, { unit: COUNTY, handler: 'zhang' }, at2);

    expect([toldOf('reminder'), toldOf('overdue-city')]).toEqual([['unit-head'], ['unit-head']]);
  });
});

describe('a ladder that a bureau brings along', () => {
  it('is taken with its source, as an agency’s own document too', () => {
    const law = { kind: 'agencyPolicy', law: '周口市投诉举报督办办法', document: null, gist: SOURCE.gist };

    expect(only(ladders(row({ unit: COUNTY, source: law })))).toMatchObject({ unit: COUNTY, source: law });
  });

  it.each([
    ['ladder.silent', 'ladders[0].top', row({ top: null })],
    ['ladder.silent', 'ladders[0].top', (({ top: _top, ...rest }) => rest)(row())],
    ['ladder.silent', 'ladders[0].top.tells', row({ top: { rung: 'overdue-again', tells: [] } })],
    ['ladder.silent', 'ladders[0].rungs[0].tells', row({ rungs: [{ ...RUNGS[0], tells: [] }, RUNGS[1]] })],
    ['ladder.without-expiry', 'ladders[0].rungs', row({ rungs: RUNGS.slice(0, 1) })],
    ['ladder.rungs-out-of-order', 'ladders[0].rungs[1]', row({ rungs: [...RUNGS].reverse() })],
    ['ladder.rungs-out-of-order', 'ladders[0].rungs[1]', row({ rungs: [RUNGS[1], RUNGS[1]] })],
    ['ladder.unknown-clock', 'ladders[0].clocks[0]', row({ clocks: ['complaint.close'] })],
    ['ladder.unreadable', 'ladders[0].clocks', row({ clocks: [] })],
    ['ladder.unreadable', 'ladders[0].rungs[0].offsetDays', row({ rungs: [{ ...RUNGS[0], offsetDays: 0.5 }] })],
    ['ladder.unreadable', 'ladders[0].rungs[0].offsetDays', row({ rungs: [{ ...RUNGS[1], offsetDays: 1 }] })],
    ['ladder.unreadable', 'ladders[0].rungs[0].tells[0]', row({ rungs: [{ ...RUNGS[0], tells: ['the mayor'] }] })],
    ['ladder.unreadable', 'ladders[0].inForceFrom', row({ inForceFrom: '2026-02-30' })],
    ['ladder.unreadable', 'ladders[0].source.kind', row({ source: { kind: 'hearsay' } })],
    ['ladder.unreadable', 'ladders[0].colour', row({ colour: 'red' })],
    ['ladder.unreadable', 'ladders[0].ownerlessRungsEarlier', row({ ownerlessRungsEarlier: -1 })],
    ['ladder.twice', 'ladders[1]', row()],
  ])('is refused: %s at %s', (code, place, wrong) => {
    const rows = code === 'ladder.twice' ? [row(), wrong] : [wrong];

    try {
      ladders(...rows);
    } catch (thrown) {
      if (!(thrown instanceof RuleViolation)) throw thrown;
      expect([thrown.code, thrown.facts['at']]).toEqual([code, place]);
      return;
    }
    throw new Error('nothing was refused');
  });

  it.each([null, [], 'ladders', {}, { ladders: {} }, { ladders: [] }, { ladders: [null] }])(
    'is refused when it is no document of ladders: %j',
    (document) => {
      expect(() => readLadders(document)).toThrow('ladder.unreadable');
    },
  );
});

const tells = fc.uniqueArray(fc.constantFrom(...RECIPIENTS), { minLength: 1, maxLength: 3 });
/** Any ladder that may be loaded: some rungs of the four, from far before the due date to long after it. */
const anyRow = fc
  .record({
    clock: fc.constantFrom('*', 'complaint.accept', 'report.verify', 'dispatch', 'settlement.answer'),
    unit: fc.constantFrom(null, COUNTY, OTHER_COUNTY),
    before: fc.uniqueArray(fc.integer({ min: -30, max: -1 }), { maxLength: 2 }),
    after: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
    day: fc.nat(60),
    ownerlessRungsEarlier: fc.nat(4),
    tells: fc.array(tells, { minLength: 5, maxLength: 5 }),
  })
  .map(({ clock, unit, before, after, day, ownerlessRungsEarlier, tells: offices }) => {
    const early = [...before].sort((one, other) => one - other);
    const rungs = [
      ...early.map((offsetDays, index) => ({
        rung: RUNG_NAMES[index],
        offsetDays,
        at: 'opening',
        tells: offices[index],
      })),
      { rung: 'overdue', offsetDays: 0, at: 'expiry', tells: offices[2] },
      ...(after === null ? [] : [{ rung: 'overdue-city', offsetDays: after, at: 'opening', tells: offices[3] }]),
    ];
    const inForceFrom = addDays(localDate('2026-05-01'), day);
    const last = { rung: 'overdue-again', tells: offices[4] };
    return row({ clocks: [clock], unit, inForceFrom, ownerlessRungsEarlier, rungs, top: last });
  });

/** The rows of a file: of rows that would stand twice only the first. */
const anyLadders = fc
  .uniqueArray(anyRow, {
    maxLength: 8,
    selector: ({ clocks, unit, inForceFrom }) => JSON.stringify([clocks, unit, inForceFrom]),
  })
  .map((rows) => (rows.length === 0 ? [] : ladders(...rows)));

describe('an open case', () => {
  const births = fc.constantFrom(
    complaintPart(),
    reportPart(),
    triaged(complaintPart()),
    settledFirst(),
    settledFirst({ turnsByItself: true }),
  );

  it('is never silent, whatever ladders are loaded, also while a clock already stands on another', () => {
    fc.assert(
      fc.property(births, fc.array(anyLadders, { minLength: 1, maxLength: 4 }), fc.boolean(), (part, loads, owned) => {
        let subject: PaperCase = fileOne(filing(at('2026-05-11'), [part]));
        if (owned && subject.file.unit === COUNTY) {
          subject = write(subject, { type: 'assign', handler: 'zhang' }, zhang, at('2026-05-11')).subject;
        }
        for (let bells = 0; bells < 24 && subject.file.state !== 'closed'; bells += 1) {
          const loaded = loads[Math.floor(bells / 3) % loads.length] ?? [];
          const bell = nextBell(subject);

          const decision = decide(
            [subject.file],
            { type: 'ring', timer: bell.id },
            underLadders(timer, bell.ringAt, loaded),
          );
          const before = subject;
          subject = writeDown(subject, decision).subject;

          if (subject.file.state === 'closed') break;
          expect(decision.notices.length).toBeGreaterThan(0);
          expect(subject.file.timers).toHaveLength(1);
          expect(nextBell(subject).ringAt > bell.ringAt).toBe(true);
          const [was, is] = [before, subject].map(({ file }) => RUNG_ORDER.indexOf(file.rung ?? ''));
          expect(is).toBeGreaterThanOrEqual(was ?? 0);
        }
        if (subject.file.kind === 'settlement') {
          expect(subject.file.state).toBe('closed');
          expect(localDateOf(subject.file.closedAt ?? at('2026-05-11'))).toBe('2026-05-26');
        }
      }),
      { numRuns: 300 },
    );
  });
});

const RUNG_ORDER: readonly string[] = [...RUNG_NAMES, 'overdue-again'];
