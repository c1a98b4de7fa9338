// Whose a case is: disputes between two bureaus, what a superior decides, and what becomes of the clocks.
import type { CaseCommand } from './command.js';
import {
  CITY,
  COUNTY,
  DESK,
  OTHER_COUNTY,
  type PaperCase,
  at,
  cityHead,
  clockOf,
  complaintPart,
  desk,
  fileOne,
  filing,
  headOfCounty,
  officer,
  only,
  refused,
  reportPart,
  walk,
  words,
  write,
  zhang,
} from './lifecycle/paper-ledger.cases.js';

const ACCEPT: CaseCommand = { type: 'accept', noticeChannel: 'sms' };
const DISPUTE: CaseCommand = { type: 'dispute-jurisdiction', withUnit: OTHER_COUNTY, reasons: words() };
const TAKE_UP: CaseCommand = { type: 'take-up', reasons: words() };
const chen = officer('chen', OTHER_COUNTY, 'officer');
const headOfOther = officer('head-there', OTHER_COUNTY, 'unit-head');

function settleOn(unit: string): CaseCommand {
  return { type: 'settle-jurisdiction', unit };
}

function designate(unit: string): CaseCommand {
  return { type: 'designate-unit', unit, reasons: words() };
}

function disputeWith(withUnit: string): CaseCommand {
  return { type: 'dispute-jurisdiction', withUnit, reasons: words() };
}

const complaint = fileOne(filing(at('2026-05-11'), [complaintPart()]));
const report = fileOne(filing(at('2026-05-11'), [reportPart()]));
const disputed = walk(complaint, [[DISPUTE, '2026-05-12']]);

function acceptClocks(subject: PaperCase): readonly unknown[] {
  return subject.file.clocks
    .filter(({ key }) => key === 'complaint.accept')
    .map(({ startedOn, dueOn, ending }) => [startedOn, dueOn, ending]);
}

describe('a dispute between two bureaus', () => {
  it('gives them seven working days, the other one sight and a letter, and stops nothing', () => {
    const { subject, decision, notices } = write(complaint, DISPUTE, zhang, at('2026-05-12'));

    expect(subject.file).toMatchObject({ state: 'disputed', unit: COUNTY, nextClock: 'complaint.accept' });
    expect(clockOf(subject, 'jurisdiction.settle')).toMatchObject({ dueOn: '2026-05-21' });
    expect(clockOf(subject, 'jurisdiction.settle').citation).toMatchObject({ article: '第三十三条' });
    expect(acceptClocks(subject)).toEqual([['2026-05-11', '2026-05-20', null]]);
    expect(only(decision.changes).sight).toEqual({ grant: [{ unit: OTHER_COUNTY, role: 'disputing' }], end: [] });
    expect(notices.map(({ letter, to, unit }) => [letter, to, unit])).toEqual([
      ['jurisdiction-disputed', 'unit-head', OTHER_COUNTY],
    ]);
  });

  it('is settled by the head of the bureau that holds the case, on one of the two and on no third', () => {
    expect(refused(disputed, settleOn(COUNTY), '2026-05-13', headOfOther).code).toBe('case.not-your-unit');
    expect(refused(disputed, settleOn(COUNTY), '2026-05-13', zhang).code).toBe('case.not-your-role');
    expect(refused(disputed, settleOn('411622'), '2026-05-13', headOfCounty).code).toBe('jurisdiction.neither-bureau');
    expect(refused(disputed, settleOn(CITY), '2026-05-13', headOfCounty).code).toBe('jurisdiction.neither-bureau');
  });

  it('settled on the one that has it goes on as if nothing had been', () => {
    const { subject, decision } = write(disputed, settleOn(COUNTY), headOfCounty, at('2026-05-14'));

    expect(subject.file).toMatchObject({ state: 'awaiting-acceptance', unit: COUNTY, receivedAt: at('2026-05-11') });
    expect(acceptClocks(subject)).toEqual([['2026-05-11', '2026-05-20', null]]);
    expect(clockOf(subject, 'jurisdiction.settle').ending).toBe('met');
    expect(only(decision.changes).sight.end).toEqual([{ unit: OTHER_COUNTY, role: 'disputing' }]);
  });

  it('settled on the other lets the seven days begin anew there, without the old handler', () => {
    const assigned = walk(complaint, [
      [{ type: 'assign', handler: 'zhang' }, '2026-05-11'],
      [DISPUTE, '2026-05-12'],
    ]);

    const moved = walk(assigned, [[settleOn(OTHER_COUNTY), '2026-05-14', headOfCounty]]);

    expect(moved.file).toMatchObject({
      state: 'awaiting-acceptance',
      unit: OTHER_COUNTY,
      handler: null,
      receivedAt: at('2026-05-14'),
    });
    expect(acceptClocks(moved)).toEqual([
      ['2026-05-11', '2026-05-20', 'void'],
      ['2026-05-14', '2026-05-25', null],
    ]);
    expect(walk(moved, [[ACCEPT, '2026-05-15', chen]]).file.state).toBe('in-mediation');
  });

  it('does not wash away seven days that had already run out', () => {
    const late = walk(fileOne(filing(at('2026-05-11'), [complaintPart()])), [[DISPUTE, '2026-05-19']]);

    const moved = walk(late, [[settleOn(OTHER_COUNTY), '2026-05-22', headOfCounty]]);

    expect(acceptClocks(moved)).toEqual([
      ['2026-05-11', '2026-05-20', 'missed'],
      ['2026-05-22', '2026-06-02', null],
    ]);
  });

  it('that the two did not settle in time is decided by the superior alone', () => {
    const refusal = refused(disputed, settleOn(OTHER_COUNTY), '2026-05-22', headOfCounty);

    expect(refusal).toMatchObject({ code: 'jurisdiction.period-over', facts: { dueOn: '2026-05-21' } });
    expect(refusal.allowed).not.toContain('settle-jurisdiction');
    expect(walk(disputed, [[settleOn(OTHER_COUNTY), '2026-05-21', headOfCounty]]).file.unit).toBe(OTHER_COUNTY);
    const designated = walk(disputed, [[designate(OTHER_COUNTY), '2026-05-22', desk]]);
    expect(designated.file).toMatchObject({ state: 'awaiting-acceptance', unit: OTHER_COUNTY });
    expect(clockOf(designated, 'jurisdiction.settle').ending).toBe('missed');
  });

  it('is not begun again by either once it was settled', () => {
    const stayed = walk(disputed, [[settleOn(COUNTY), '2026-05-14', headOfCounty]]);
    const moved = walk(disputed, [[settleOn(OTHER_COUNTY), '2026-05-14', headOfCounty]]);

    expect(refused(stayed, DISPUTE, '2026-05-15').code).toBe('jurisdiction.already-settled');
    expect(refused(moved, disputeWith(COUNTY), '2026-05-15', chen).code).toBe('jurisdiction.already-settled');
  });

  it('may be begun by a third bureau to which the intake unit sent the case later', () => {
    const again = walk(disputed, [
      [settleOn(COUNTY), '2026-05-14', headOfCounty],
      [{ type: 'return', reason: 'not-our-area', proof: words() }, '2026-05-15'],
      [{ type: 'dispatch', unit: OTHER_COUNTY, station: null, kind: 'complaint' }, '2026-05-18', desk],
      [disputeWith(COUNTY), '2026-05-19', chen],
    ]);

    expect(again.file).toMatchObject({ state: 'disputed', facts: { dispute: { withUnit: COUNTY } } });
  });

  it.each([COUNTY, DESK, CITY])('is not had with %s: itself, the desk, or the superior', (unit) => {
    expect(refused(complaint, disputeWith(unit), '2026-05-12').code).toBe('jurisdiction.no-bureau-to-dispute-with');
  });

  it('is over before acceptance: an accepted complaint is terminated, not pushed on', () => {
    const accepted = walk(complaint, [[ACCEPT, '2026-05-12']]);

    expect(refused(accepted, DISPUTE, '2026-05-13').code).toBe('case.not-now');
    expect(refused(accepted, designate(OTHER_COUNTY), '2026-05-13', desk).code).toBe('case.not-now');
  });

  it('about a report starts its verification anew, and takes no question about more time along', () => {
    const asked = walk(report, [
      [{ type: 'ask-extension', reasons: words() }, '2026-05-12'],
      [DISPUTE, '2026-05-13'],
    ]);

    const moved = walk(asked, [[settleOn(OTHER_COUNTY), '2026-05-14', headOfCounty]]);

    expect(moved.file).toMatchObject({ state: 'verifying', unit: OTHER_COUNTY, facts: { approval: null } });
    expect(clockOf(moved, 'report.verify')).toMatchObject({ startedOn: '2026-05-14', ordinal: 1 });
  });

  it('ends with the complaint when that is taken back', () => {
    const withdraw: CaseCommand = { type: 'record-settlement', manner: 'withdrawn', recoveredFen: 0 };

    const { subject, decision } = write(disputed, withdraw, { kind: 'filer' }, at('2026-05-13'));

    expect(subject.file).toMatchObject({ state: 'closed', timers: [], facts: { dispute: null } });
    expect(only(decision.changes).sight.end).toEqual([{ unit: OTHER_COUNTY, role: 'disputing' }]);
  });
});

describe('the superior', () => {
  it('designates a unit without any dispute, but not the desk', () => {
    const moved = walk(complaint, [[designate(OTHER_COUNTY), '2026-05-13', desk]]);

    expect(moved.file).toMatchObject({ unit: OTHER_COUNTY, receivedAt: at('2026-05-13') });
    expect(clockOf(moved, 'complaint.accept')).toMatchObject({ startedOn: '2026-05-13', dueOn: '2026-05-22' });
    expect(refused(complaint, designate(DESK), '2026-05-13', desk).code).toBe('jurisdiction.desk-handles-nothing');
  });

  it('takes up what a competent bureau had, with the clocks that run', () => {
    const taken = walk(complaint, [[TAKE_UP, '2026-05-13', cityHead]]);
    const mediated = walk(complaint, [
      [ACCEPT, '2026-05-12'],
      [TAKE_UP, '2026-05-13', cityHead],
    ]);

    expect(taken.file).toMatchObject({ state: 'awaiting-acceptance', unit: CITY, receivedAt: at('2026-05-11') });
    expect(acceptClocks(taken)).toEqual([['2026-05-11', '2026-05-20', null]]);
    expect(mediated.file).toMatchObject({ state: 'in-mediation', unit: CITY, nextClock: 'complaint.mediate' });
    expect(refused(taken, TAKE_UP, '2026-05-14', cityHead).code).toBe('jurisdiction.already-with-superior');
  });

  it('that takes up a disputed case receives it then', () => {
    const taken = walk(disputed, [[TAKE_UP, '2026-05-14', cityHead]]);

    expect(taken.file).toMatchObject({ state: 'awaiting-acceptance', unit: CITY, receivedAt: at('2026-05-14') });
    expect(acceptClocks(taken)).toEqual([
      ['2026-05-11', '2026-05-20', 'void'],
      ['2026-05-14', '2026-05-25', null],
    ]);
  });

  it('gives its reasons', () => {
    const short: CaseCommand = { type: 'take-up', reasons: words(5) };

    expect(refused(complaint, short, '2026-05-13', cityHead).code).toBe('statement.too-short');
  });
});
