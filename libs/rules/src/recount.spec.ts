// A new holiday notice moves the dates of clocks that run, says so, and touches nothing that has ended.
import fc from 'fast-check';
import type { CaseCommand } from './command.js';
import { calendarAsOf } from './calendar/known-calendars.js';
import { localDate } from './calendar/local-date.js';
import {
  type PaperCase,
  at,
  calendar,
  clockOf,
  complaintPart,
  fileOne,
  filing,
  foldOf,
  nextBell,
  only,
  recounted,
  refused,
  walk,
  words,
  write,
  zhang,
} from './lifecycle/paper-ledger.cases.js';

const ACCEPT: CaseCommand = { type: 'accept', noticeChannel: 'sms' };
const REFUSE: CaseCommand = { type: 'refuse', ground: 'REJ-20-15-3', reasons: words(), noticeChannel: 'letter' };

// On 2020-01-27 the Spring Festival break was lengthened from 01-30 to 02-02, and the Saturday of 02-01 worked no more.
const asAnnounced = calendarAsOf(localDate('2020-01-26'));
const lengthened = calendarAsOf(localDate('2020-01-27'));

/** A complaint of 2020-01-20 as it stood before the break was lengthened. */
function complaintBefore(): PaperCase {
  const complaint = fileOne(filing(at('2020-01-20'), [complaintPart()]));
  return recounted(complaint, asAnnounced, at('2020-01-20')).subject;
}

describe('a holiday notice that comes while a clock runs', () => {
  it('moves its date and keeps the old one in the story', () => {
    const before = complaintBefore();

    const { subject, decision } = recounted(before, lengthened, at('2020-01-27'));

    expect(clockOf(before, 'complaint.accept').dueOn).toBe('2020-02-04');
    expect(clockOf(subject, 'complaint.accept')).toMatchObject({
      dueOn: '2020-02-06',
      calendarEdition: lengthened.edition,
    });
    expect(subject.file.nextDueOn).toBe('2020-02-06');
    expect(only(only(decision.changes).events)).toMatchObject({
      type: 'recounted',
      actor: 'system:calendar',
      audience: 'internal',
      decides: false,
      payload: {
        edition: lengthened.edition,
        clocks: [{ key: 'complaint.accept', move: 'recounted', dueOn: '2020-02-06', dueWasOn: '2020-02-04' }],
      },
    });
    expect(subject.file.version).toBe(before.file.version);
  });

  it('moves its bell too, and the bell of the old date is gone', () => {
    const before = complaintBefore();
    const oldBell = nextBell(before);

    const after = recounted(before, lengthened, at('2020-01-27')).subject;

    expect(only(after.file.timers)).toMatchObject({ rung: 'reminder', ringAt: at('2020-02-03', '09:00') });
    expect(after.file.timers.map(({ id }) => id)).not.toContain(oldBell.id);
  });

  it('that says the same again says nothing', () => {
    const after = recounted(complaintBefore(), lengthened, at('2020-01-27')).subject;

    const { decision } = recounted(after, lengthened, at('2020-01-28'));

    expect(decision).toMatchObject({ changes: [], opens: [], notices: [] });
  });

  it('leaves what has ended: neither its clocks nor its figure move', () => {
    const closed = walk(complaintBefore(), [[REFUSE, '2020-02-05']]);

    const { subject, decision } = recounted(closed, lengthened, at('2020-02-05'));

    expect(closed.file.countedOnTime).toBe(false);
    expect(decision.changes).toEqual([]);
    expect(subject).toEqual(closed);
  });

  it('makes what was late a day ago run again, as long as nobody has answered it', () => {
    const overdue = complaintBefore();

    const moved = recounted(overdue, lengthened, at('2020-02-05')).subject;

    expect(walk(moved, [[REFUSE, '2020-02-06']]).file.countedOnTime).toBe(true);
  });

  it('confirms a date that was provisional, and that is worth an event', () => {
    const unknown = calendarAsOf(localDate('2020-06-01'));
    const complaint = fileOne(filing(at('2021-01-11'), [complaintPart()]));
    const provisional = recounted(complaint, unknown, at('2021-01-11')).subject;

    const { subject, decision } = recounted(provisional, calendar, at('2021-01-12'));

    expect(clockOf(provisional, 'complaint.accept')).toMatchObject({ dueOn: '2021-01-20', provisional: true });
    expect(clockOf(subject, 'complaint.accept')).toMatchObject({ dueOn: '2021-01-20', provisional: false });
    expect(only(decision.changes).events).toHaveLength(1);
  });

  it('counts a clock that stands still only as far as it had run', () => {
    const testing = walk(fileOne(filing(at('2022-09-01'), [complaintPart()])), [
      [ACCEPT, '2022-09-01'],
      [{ type: 'name-laboratory', chosenBy: 'parties', costAgreed: true, laboratory: words() }, '2022-09-05'],
      [{ type: 'send-for-testing', what: 'testing' }, '2022-09-05'],
    ]);

    const again = recounted(testing, calendar, at('2022-09-06'));

    expect(again.decision.changes).toEqual([]);
    expect(write(testing, { type: 'resume' }, zhang, at('2022-09-19')).subject.file.state).toBe('in-mediation');
  });

  it('is read by the calendar alone: no officer and no bell moves a date', () => {
    const complaint = complaintBefore();

    expect(refused(complaint, { type: 'recount' }, '2020-01-27').code).toBe('case.not-your-role');
    expect(refused(complaint, { type: 'recount' }, '2020-01-27', { kind: 'system', name: 'timer' }).code).toBe(
      'case.not-your-role',
    );
  });

  it('leaves a case the sum of its events, and never without its one bell, whatever notice comes when', () => {
    const days = fc.constantFrom('2019-10-01', '2019-12-01', '2020-01-26', '2020-01-27', '2020-12-01', '2026-01-01');

    fc.assert(
      fc.property(fc.array(days, { maxLength: 6 }), (notices) => {
        const birth = fileOne(filing(at('2020-01-20'), [complaintPart()]));
        const moved = notices.reduce(
          (soFar, day) => recounted(soFar, calendarAsOf(localDate(day)), at('2020-01-21')).subject,
          birth,
        );
        const back = recounted(moved, calendar, at('2020-01-21')).subject;

        expect(moved.file.timers).toHaveLength(1);
        expect(foldOf(moved, birth.file)).toMatchObject({ state: moved.file.state, facts: moved.file.facts });
        expect(clockOf(back, 'complaint.accept').dueOn).toBe(clockOf(birth, 'complaint.accept').dueOn);
      }),
      { numRuns: 50 },
    );
  });
});
