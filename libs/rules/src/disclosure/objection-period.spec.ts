// By when an objection is answered, and what its clock shows on the way.
import { localDate, parseInstant } from '../calendar/local-date.js';
import { currentCalendar } from '../calendar/known-calendars.js';
import { objectionDue, objectionFace } from './objection-period.js';
import { DISCLOSURE_PERIODS } from './disclosure.table.js';

const dueOn = localDate('2026-12-02');
const calendar = currentCalendar();

describe('the clock of an objection', () => {
  it('counts seven working days and says from where they are', () => {
    const due = objectionDue(localDate('2026-11-23'), calendar);

    expect(due.dueOn).toBe(dueOn);
    expect(due.explanation.citation).toBe(DISCLOSURE_PERIODS.objection.source);
  });

  it.each([
    ['2026-11-23T04:00:00Z', 'ok', 7],
    ['2026-11-30T04:00:00Z', 'risk', 2],
    ['2026-12-02T15:59:59Z', 'today', 0],
    ['2026-12-02T16:00:00Z', 'late', 1],
  ])('at %s shows %s and %d', (at, state, amount) => {
    const face = objectionFace({ dueOn, answeredAt: null }, parseInstant(at), calendar);

    expect(face).toEqual({ state, amount, unit: 'working-day' });
  });

  it('was met by an answer on its last day, and missed by one a moment later', () => {
    const faces = ['2026-12-02T15:59:59Z', '2026-12-02T16:00:00Z'].map(
      (at) => objectionFace({ dueOn, answeredAt: parseInstant(at) }, parseInstant(at), calendar).state,
    );

    expect(faces).toEqual(['met', 'missed']);
  });
});
