// Whether the pins say what the code does: each clock begins by the event that picks its rules.
import { localDate } from '../calendar/local-date.js';
import { at, clockOf, complaintPart, fileOne, filing, walk } from '../lifecycle/paper-ledger.cases.js';
import { DEADLINES } from './deadlines.table.js';
import { getGround } from './grounds.table.js';
import { PINNED, PINS, PIN_EVENTS, pinnedDay, pinnedRuleSet, ruleSetOfClock } from './pins.table.js';

const before = localDate('2026-04-14');
const after = localDate('2026-04-15');

describe('the pins of the rule sets', () => {
  it('are one row for each thing that a rule set governs, all marked as practice', () => {
    expect(PINS.map(({ governs }) => governs)).toEqual([...PINNED]);
    expect(new Set(PINS.map(({ pinnedBy }) => pinnedBy))).toEqual(new Set(PIN_EVENTS));
    expect(PINS.map(({ source }) => source.kind)).toEqual(PINS.map(() => 'observedPractice'));
  });

  it('agree with the events that start the clocks', () => {
    const starts = PINS.flatMap(({ clock, pinnedBy }) =>
      DEADLINES.filter(({ key }) => key === clock).map(({ from }) => [clock, pinnedBy, from]),
    );

    expect(starts.length).toBeGreaterThan(PINS.length);
    expect(starts.filter(([, pinnedBy, from]) => pinnedBy !== from)).toEqual([]);
  });

  it('leave a complaint received under the old measures its old acceptance and give it the new mediation', () => {
    const complaint = walk(fileOne(filing(at(before), [complaintPart()])), [
      [{ type: 'accept', noticeChannel: 'sms' }, after],
    ]);

    expect(clockOf(complaint, 'complaint.accept').ruleSet).toBe('RS2');
    expect(clockOf(complaint, 'complaint.mediate').ruleSet).toBe('RS3');
  });

  it('take grounds by the day of the decision and papers by their own day', () => {
    expect(pinnedRuleSet('grounds', { decision: after, 'complaint.received': before }).id).toBe('RS3');
    expect(pinnedRuleSet('papers', { 'paper.dated': before, decision: after }).id).toBe('RS2');
    expect(getGround('refusal', 'REJ-121-16-1', after).source).toMatchObject({ article: '第十六条' });
  });

  it('fail loudly when the day that pins is not known', () => {
    expect(() => pinnedDay('mediation', { 'complaint.received': before })).toThrow('pinned by complaint.accepted');
    expect(() => ruleSetOfClock('complaint.mediate', { event: 'complaint.received', on: after })).toThrow('pinned');
  });
});
