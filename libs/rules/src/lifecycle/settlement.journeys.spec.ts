// Whole settlements: agreed after a counter-offer, refused, met with silence over 国庆, and turned to the bureau, once.
import fc from 'fast-check';
import type { CaseCommand } from '../command.js';
import type { Side } from '../settling.js';
import { instantToEpoch, localDate } from '../calendar/local-date.js';
import type { Instant } from '../calendar/local-date.js';
import { decide } from '../decide.js';
import { RuleViolation } from '../rule-violation.js';
import {
  COUNTY,
  DESK,
  ENTERPRISE,
  OTHER_COUNTY,
  type PaperCase,
  type Written,
  at,
  clockOf,
  complaintPart,
  context,
  fileOne,
  filing,
  hoursAfter,
  nextBell,
  officer,
  only,
  reportPart,
  settledFirst,
  timer,
  triaged,
  words,
  write,
  zhang,
} from './paper-ledger.cases.js';

const filer = { kind: 'filer' } as const;
const shop = { kind: 'enterprise', creditCode: ENTERPRISE, staff: 'clerk' } as const;
const TICKED = { turnsByItself: true };

const offer = (by: Side, amountFen: number): Extract<CaseCommand, { type: 'offer' }> => ({
  type: 'offer',
  by,
  remedy: 'refund',
  amountFen,
  terms: words(),
});
const accept = (by: Side): CaseCommand => ({ type: 'accept-offer', by });
const refuse = (by: Side): CaseCommand => ({ type: 'refuse-settlement', by, words: words() });
const speak = (by: Side): CaseCommand => ({ type: 'speak', by, words: words() });
const TURN: CaseCommand = { type: 'turn-to-bureau' };

function settlementOf(day: string, tick = {}): PaperCase {
  return fileOne(filing(at(day), [settledFirst(tick)]));
}

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (thrown) {
    if (thrown instanceof RuleViolation) return thrown.code;
    throw thrown;
  }
  return 'allowed';
}

/** Bells as they fall due, up to a moment; what the last of them wrote. */
function ringThrough(subject: PaperCase, until: Instant): Written {
  let last: Written = { subject, opened: [], notices: [], decision: decide([], nothing, context(timer, until)) };
  for (let bells = 0; bells < 20 && last.subject.file.timers.length > 0; bells += 1) {
    if (nextBell(last.subject).ringAt > until) break;
    const bell = nextBell(last.subject);
    last = write(last.subject, { type: 'ring', timer: bell.id }, timer, bell.ringAt);
  }
  return last;
}
const nothing = { type: 'announce-import', run: 'none', units: [] } as const;

describe('a settlement', () => {
  it('begins with ten working days for the enterprise, and no period of the bureau runs', () => {
    const { file } = settlementOf('2026-05-11');

    expect(file).toMatchObject({ kind: 'settlement', state: 'awaiting-enterprise', unit: COUNTY });
    expect(file.clocks.map(({ key, dueOn, citation }) => [key, dueOn, citation.kind])).toEqual([
      ['settlement.answer', '2026-05-25', 'observedPractice'],
    ]);
  });

  it('is agreed when the enterprise takes the counter-offer, and is in no on-time figure', () => {
    const offered = write(settlementOf('2026-05-11'), offer('enterprise', 3000), shop, at('2026-05-12'));
    const countered = write(offered.subject, offer('consumer', 9900), filer, at('2026-05-13'));

    const { subject } = write(countered.subject, accept('enterprise'), shop, at('2026-05-14'));

    expect(subject.file).toMatchObject({
      state: 'closed',
      outcome: 'settled',
      countedAt: null,
      countedOnTime: null,
      timers: [],
      facts: { recoveredFen: 9900, offer: { by: 'consumer', amountFen: 9900 } },
    });
    expect(clockOf(subject, 'settlement.answer').ending).toBe('met');
  });

  it('keeps the day by which an offer is to be done, and takes none that has passed', () => {
    const settlement = settlementOf('2026-05-11');
    const dated = (day: string): CaseCommand => ({ ...offer('enterprise', 3000), byOn: localDate(day) });

    const { subject } = write(settlement, dated('2026-05-12'), shop, at('2026-05-12'));

    expect(subject.file.facts.offer).toEqual({
      by: 'enterprise',
      remedy: 'refund',
      amountFen: 3000,
      byOn: '2026-05-12',
    });
    expect(codeOf(() => write(settlement, dated('2026-05-11'), shop, at('2026-05-12')))).toBe('settlement.date-passed');
  });

  it('lets nobody take an offer of his own, or speak for the other side', () => {
    const { subject } = write(settlementOf('2026-05-11'), offer('enterprise', 3000), shop, at('2026-05-12'));
    const asked = (command: CaseCommand, actor: Parameters<typeof write>[2]) =>
      codeOf(() => write(subject, command, actor, at('2026-05-13')));

    expect(asked(accept('enterprise'), shop)).toBe('settlement.own-offer');
    expect(asked(accept('enterprise'), zhang)).toBe('settlement.own-offer');
    expect(asked(accept('enterprise'), filer)).toBe('settlement.not-your-side');
    expect(asked(offer('enterprise', 1), filer)).toBe('settlement.not-your-side');
    expect(asked(refuse('consumer'), shop)).toBe('settlement.not-your-side');
    expect(asked(offer('enterprise', 0), shop)).toBe('settlement.amount-missing');
    expect(asked(accept('consumer'), zhang)).toBe('allowed');
    expect(asked(accept('consumer'), { kind: 'enterprise', creditCode: 'another', staff: 'clerk' })).toBe(
      'case.not-your-unit',
    );
  });

  it('is recorded by an officer as settled elsewhere or withdrawn, and does not turn then', () => {
    const settlement = settlementOf('2026-05-11', TICKED);

    const { subject, opened } = write(
      settlement,
      { type: 'record-settlement', manner: 'withdrawn', recoveredFen: 0 },
      zhang,
      at('2026-05-12'),
    );

    expect([subject.file.outcome, subject.file.countedAt, opened]).toEqual(['withdrawn', null, []]);
    expect(codeOf(() => write(subject, TURN, filer, at('2026-05-13')))).toBe('settlement.ended-otherwise');
  });
});

describe('a settlement that is refused', () => {
  it('becomes a complaint by itself where that was ticked, whose seven working days begin then', () => {
    const offered = write(settlementOf('2026-05-11', TICKED), offer('enterprise', 100), shop, at('2026-05-15'));

    const { subject, opened, notices, decision } = write(offered.subject, refuse('consumer'), filer, at('2026-05-20'));

    const complaint = only(opened);
    expect(subject.file).toMatchObject({ state: 'closed', outcome: 'not-settled', facts: { turned: true } });
    expect(complaint.file).toMatchObject({
      kind: 'complaint',
      state: 'awaiting-acceptance',
      unit: COUNTY,
      realName: true,
      receivedAt: at('2026-05-20'),
      receivedFirstAt: at('2026-05-11'),
    });
    expect(clockOf(complaint, 'complaint.accept').dueOn).toBe('2026-05-29');
    expect(only(decision.opens)).toMatchObject({
      grewOutOf: settlementOf('2026-05-11').file.id,
      inheritsParties: true,
    });
    expect(only(notices)).toMatchObject({
      letter: 'settlement-turned',
      to: 'unit-head',
      about: { opened: 'complaint' },
      facts: { kind: 'complaint', clock: 'complaint.accept', dueOn: '2026-05-29' },
    });
    expect(only(decision.changes).events.map(({ type, payload }) => [type, payload['basis']])).toEqual([
      ['settlement-refused', expect.stringContaining('第121号）第六条')],
      ['turned-to-bureau', expect.stringContaining('第三十九条第（三）项')],
    ]);
  });

  it('goes no further without the tick, until the consumer turns to the bureau, once', () => {
    const { subject, opened } = write(settlementOf('2026-05-11'), refuse('enterprise'), shop, at('2026-05-13'));
    expect([subject.file.outcome, opened]).toEqual(['not-settled', []]);

    const turned = write(subject, TURN, filer, at('2026-07-01'));

    expect(only(turned.opened).file).toMatchObject({
      receivedAt: at('2026-07-01'),
      receivedFirstAt: at('2026-05-11'),
      nextDueOn: '2026-07-10',
    });
    expect(codeOf(() => write(turned.subject, TURN, filer, at('2026-07-02')))).toBe('settlement.already-turned');
    expect(codeOf(() => write(subject, refuse('consumer'), filer, at('2026-05-14')))).toBe('case.closed');
  });

  it('is the only way to the bureau before the days are over: one dispute lies at one desk', () => {
    const settlement = settlementOf('2026-05-11');

    expect(codeOf(() => write(settlement, TURN, filer, at('2026-05-12')))).toBe('settlement.not-failed-yet');
  });

  it('waits at the intake desk where the address names no bureau', () => {
    const settlement = fileOne(filing(at('2026-05-11'), [triaged(settledFirst(TICKED))]));

    const { opened, notices } = write(settlement, refuse('enterprise'), shop, at('2026-05-12'));

    expect(only(opened).file).toMatchObject({ state: 'triage', unit: DESK, nextClock: 'dispatch' });
    expect(only(notices)).toMatchObject({ to: 'city-intake', unit: DESK });
  });
});

describe('a settlement that meets with silence', () => {
  it('ends when its ten working days are over, counted over 国庆 with its make-up day, and turns by itself', () => {
    const settlement = settlementOf('2026-09-24', TICKED);
    expect(clockOf(settlement, 'settlement.answer').dueOn).toBe('2026-10-15');

    const { subject, opened, notices, decision } = ringThrough(settlement, at('2026-10-20'));

    expect(subject.file).toMatchObject({ state: 'closed', outcome: 'not-settled', timers: [], countedAt: null });
    expect(clockOf(subject, 'settlement.answer').ending).toBe('missed');
    expect(only(decision.changes).events.map(({ type, actor }) => [type, actor])).toEqual([
      ['rang', 'system:timer'],
      ['settlement-expired', 'system:timer'],
      ['turned-to-bureau', 'system:timer'],
    ]);
    expect(only(opened).file).toMatchObject({ receivedAt: at('2026-10-16', '00:00'), nextDueOn: '2026-10-27' });
    expect(notices.map(({ letter }) => letter)).toEqual(['settlement-turned']);
  });

  it('ends without a complaint where nothing was ticked, and may still be turned', () => {
    const { subject, opened, notices } = ringThrough(settlementOf('2026-05-11'), at('2026-06-30'));

    expect([subject.file.outcome, opened, notices]).toEqual(['not-settled', [], []]);
    expect(only(write(subject, TURN, filer, at('2026-07-01')).opened).file.kind).toBe('complaint');
  });

  it('ends also after offers that nobody took', () => {
    const { subject } = write(settlementOf('2026-05-11'), offer('enterprise', 100), shop, at('2026-05-12'));

    expect(ringThrough(subject, at('2026-06-30')).subject.file.outcome).toBe('not-settled');
  });

  it('counts the bureau’s days from the instant it ran out, however late the house woke up', () => {
    const settlement = settlementOf('2026-05-11', TICKED);
    const bell = nextBell(settlement);

    const late = write(settlement, { type: 'ring', timer: bell.id }, timer, at('2026-06-01'));

    expect(late.subject.file.closedAt).toBe(at('2026-06-01'));
    expect(only(late.opened).file).toMatchObject({
      registeredAt: at('2026-06-01'),
      receivedAt: at('2026-05-26', '00:00'),
      nextDueOn: '2026-06-04',
    });
  });
});

/** The notice for 2026 as somebody reads it off the paper: apart from the table of the house, which it is to be held against. */
const OFF_2026 = [
  '01-01..01-03',
  '02-15..02-23',
  '04-04..04-06',
  '05-01..05-05',
  '06-19..06-21',
  '09-25..09-27',
  '10-01..10-07',
];
const MADE_UP_2026 = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'];

function daysOf2026(): readonly string[] {
  return Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
}

function isWorkday2026(day: string): boolean {
  const inYear = day.slice(5);
  if (MADE_UP_2026.includes(inYear)) return true;
  const isOff = OFF_2026.some((range) => range.slice(0, 5) <= inYear && inYear <= range.slice(7));
  return !isOff && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

describe('a year of settlements that nobody answers', () => {
  const days = daysOf2026();
  const workdays = days.filter(isWorkday2026);
  /** Whoever is silent too long in December is silent into a year whose holidays nobody knows yet. */
  const told = days.filter((day) => workdays.filter((workday) => workday > day).length >= 17);

  it('turn each by itself at the end of the tenth working day, and the bureau has seven from there', () => {
    expect([workdays.length, told.length]).toEqual([248, 342]);
    for (const day of told) {
      const after = workdays.filter((workday) => workday > day);
      const tenth = after[9] ?? '';
      const midnight = new Date(Date.parse(`${tenth}T16:00:00Z`)).toISOString();

      const { subject, opened } = ringThrough(settlementOf(day, TICKED), at('2027-01-01'));

      expect([day, clockOf(subject, 'settlement.answer').dueOn]).toEqual([day, tenth]);
      expect([day, subject.file.outcome, subject.file.closedAt]).toEqual([day, 'not-settled', midnight]);
      // Received as the next day begins: that day is day 0, whether anybody works on it or not.
      const receivedOn = new Date(Date.parse(midnight) + 8 * 3_600_000).toISOString().slice(0, 10);
      const seventh = workdays.filter((workday) => workday > receivedOn)[6];
      expect([day, only(opened).file.receivedAt]).toEqual([day, midnight]);
      if (seventh !== undefined) expect([day, only(opened).file.nextDueOn]).toEqual([day, seventh]);
    }
  });
});

describe('a service station', () => {
  const station = { settler: 'service-station', settlerUnit: OTHER_COUNTY } as const;
  const keeper = officer('keeper', OTHER_COUNTY, 'officer');

  it('answers within one working day; then the ten of the enterprise run from the same receipt', () => {
    const settlement = fileOne(filing(at('2026-05-11'), [settledFirst(station)]));
    expect(clockOf(settlement, 'settlement.station').dueOn).toBe('2026-05-12');

    const { subject } = write(settlement, speak('enterprise'), keeper, at('2026-05-12'));

    expect(clockOf(subject, 'settlement.station').ending).toBe('met');
    expect(clockOf(subject, 'settlement.answer')).toMatchObject({ startedOn: '2026-05-11', dueOn: '2026-05-25' });
    expect(
      codeOf(() => write(subject, offer('enterprise', 1), officer('x', '411699', 'officer'), at('2026-05-13'))),
    ).toBe('case.not-your-unit');
  });

  it('has not answered when only the consumer spoke, and is over after its day', () => {
    const settlement = fileOne(filing(at('2026-05-11'), [settledFirst({ ...station, turnsByItself: true })]));

    const { subject } = write(settlement, speak('consumer'), filer, at('2026-05-12'));

    expect(clockOf(subject, 'settlement.station').ending).toBeNull();
    expect(only(ringThrough(subject, at('2026-05-14')).opened).file.receivedAt).toBe(at('2026-05-13', '00:00'));
  });

  it('sees the case from the beginning, as an association does in its own ten working days', () => {
    const { opens } = decide(
      [],
      filing(at('2026-05-11'), [settledFirst(station), settledFirst({ ...station, settler: 'association' })]),
      context(filer, at('2026-05-11')),
    );

    expect(opens.map(({ sight, clocks }) => [sight?.grant, only(clocks).key])).toEqual([
      [[{ unit: OTHER_COUNTY, role: 'entrusted' }], 'settlement.station'],
      [[{ unit: OTHER_COUNTY, role: 'entrusted' }], 'settlement.association'],
    ]);
  });

  it.each([
    ['filing.settle-first-is-for-complaints', { ...settledFirst(), kind: 'report' as const }],
    ['filing.settle-first-is-for-complaints', settledFirst({}, { kindStated: false })],
    ['filing.settler-unit-does-not-fit', settledFirst({ settler: 'association' })],
    ['filing.settler-unit-does-not-fit', settledFirst({ settlerUnit: OTHER_COUNTY })],
  ])('or whoever else settles is named as the law allows: %s', (code, part) => {
    expect(codeOf(() => fileOne(filing(at('2026-05-11'), [part])))).toBe(code);
  });

  it('does not come into what was not filed so', () => {
    const { opens } = decide(
      [],
      filing(at('2026-05-11'), [complaintPart(), reportPart()]),
      context(filer, at('2026-05-11')),
    );

    expect(opens.map(({ row, sight }) => [row.kind, sight?.grant])).toEqual([
      ['complaint', []],
      ['report', []],
    ]);
  });
});

describe('whatever the sides do', () => {
  const acts = [offer, accept, refuse, speak, () => TURN] as const;
  const moves = fc.array(
    fc.record({
      hours: fc.integer({ min: 1, max: 72 }),
      act: fc.nat(acts.length - 1),
      who: fc.nat(2),
      side: fc.nat(1),
    }),
    { maxLength: 15 },
  );

  it('an open settlement has one bell, ends by itself, is never counted, and turns into one complaint at most', () => {
    fc.assert(
      fc.property(moves, fc.boolean(), fc.boolean(), (path, turnsByItself, atStation) => {
        const settler = atStation ? ({ settler: 'service-station', settlerUnit: OTHER_COUNTY } as const) : {};
        let subject = fileOne(filing(at('2026-09-24'), [settledFirst({ turnsByItself, ...settler })]));
        let moment = subject.file.registeredAt;
        let complaints = 0;
        const see = (written: Written): void => {
          subject = written.subject;
          complaints += written.opened.length;
          const open = subject.file.clocks.filter(({ endedAt }) => endedAt === null).length;
          expect([open, subject.file.timers.length]).toEqual(subject.file.state === 'closed' ? [0, 0] : [1, 1]);
          expect(subject.file.countedAt).toBeNull();
        };
        for (const { hours, act, who, side } of path) {
          moment = hoursAfter(moment, hours);
          while (subject.file.timers.length > 0 && nextBell(subject).ringAt <= moment) see(ringNext(subject));
          const command = acts[act]?.(side === 0 ? 'consumer' : 'enterprise', 100) ?? TURN;
          const actor = [filer, shop, zhang][who] ?? zhang;
          if (codeOf(() => write(subject, command, actor, moment)) === 'allowed') {
            see(write(subject, command, actor, moment));
          }
        }
        for (let bells = 0; bells < 20 && subject.file.timers.length > 0; bells += 1) see(ringNext(subject));

        expect(subject.file.state).toBe('closed');
        expect(complaints).toBe(subject.file.facts.turned ? 1 : 0);
        if (turnsByItself && subject.file.outcome === 'not-settled') expect(complaints).toBe(1);
        expect(instantToEpoch(subject.file.closedAt ?? moment)).toBeLessThanOrEqual(
          Math.max(instantToEpoch(at('2026-10-16', '00:00')), instantToEpoch(moment)),
        );
      }),
      { numRuns: 200 },
    );
  });

  function ringNext(subject: PaperCase): Written {
    const bell = nextBell(subject);
    return write(subject, { type: 'ring', timer: bell.id }, timer, bell.ringAt);
  }
});
