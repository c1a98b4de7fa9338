// Closed cases that are opened again by order, called back and rated; and what nobody may do to their figures.
import type { CaseCommand, ReopenCommand } from './command.js';
import { localDate } from './calendar/local-date.js';
import {
  COUNTY,
  DESK,
  at,
  cityHead,
  clockOf,
  complaintPart,
  desk,
  fileOne,
  filer,
  filing,
  headOfCounty,
  refused,
  reportPart,
  triaged,
  walk,
  words,
  write,
  zhang,
} from './lifecycle/paper-ledger.cases.js';
import { filledIn } from './lifecycle/lifecycle.cases.js';

const ACCEPT: CaseCommand = { type: 'accept', noticeChannel: 'sms' };
const AGREE: CaseCommand = { type: 'record-agreement', paper: 'letter', terms: words(), recoveredFen: 9900 };
const REFUSE: CaseCommand = { type: 'refuse', ground: 'REJ-121-16-3', reasons: words(), noticeChannel: 'letter' };
const WITHDRAW: CaseCommand = { type: 'record-settlement', manner: 'withdrawn', recoveredFen: 0 };
const TERMINATE: CaseCommand = { type: 'terminate', ground: 'TERM-121-23-6', reasons: words() };
const NOTIFY: CaseCommand = { type: 'notify-termination', complainantChannel: 'sms', respondentChannel: 'letter' };
const DECLINE = filledIn('decline', { account: 'zhang', moment: at('2026-05-12'), ruleSet: 'RS3', timer: '' });
const INSTITUTE = filledIn('institute', { account: 'zhang', moment: at('2026-05-12'), ruleSet: 'RS3', timer: '' });

function rate(solution: 'solved' | 'partly' | 'unsolved', stars: number): CaseCommand {
  return { type: 'evaluate', solution, stars, words: null };
}

function reopen(orderedOn: string, orderedBy: ReopenCommand['orderedBy'] = 'court'): CaseCommand {
  return { type: 'reopen', orderedBy, orderedOn: localDate(orderedOn), reasons: words() };
}

const complaint = fileOne(filing(at('2026-05-11'), [complaintPart()]));
const refusedOne = walk(complaint, [[REFUSE, '2026-05-12']]);
const agreed = walk(complaint, [
  [ACCEPT, '2026-05-12'],
  [AGREE, '2026-05-20'],
]);
const terminated = walk(complaint, [
  [ACCEPT, '2026-05-12'],
  [TERMINATE, '2026-05-20'],
  [NOTIFY, '2026-05-21'],
]);

describe('a closed complaint that must be taken up again', () => {
  it('waits for acceptance once more when its refusal was undone, with seven days from the order', () => {
    const again = walk(refusedOne, [[reopen('2026-06-01'), '2026-06-03', headOfCounty]]);

    expect(again.file).toMatchObject({
      state: 'awaiting-acceptance',
      unit: COUNTY,
      closedAt: null,
      outcome: null,
      facts: { reopened: 1, ground: null, decidedOn: null },
    });
    expect(clockOf(again, 'complaint.accept')).toMatchObject({
      ordinal: 1,
      startedOn: '2026-06-01',
      dueOn: '2026-06-10',
    });
    expect(walk(again, [[ACCEPT, '2026-06-04']]).file.state).toBe('in-mediation');
  });

  it.each([
    ['agreement', agreed],
    ['terminated', terminated],
  ] as const)('is mediated once more after it had ended as %s, with sixty days from the order', (_outcome, closed) => {
    const again = walk(closed, [[reopen('2026-06-01', 'superior'), '2026-06-01', cityHead]]);

    expect(again.file).toMatchObject({ state: 'in-mediation', facts: { acceptedOn: '2026-05-12' } });
    expect(clockOf(again, 'complaint.mediate')).toMatchObject({ startedOn: '2026-06-01', dueOn: '2026-07-31' });
  });

  it('begins with nothing of the mediation that ended: consents, hearing, laboratory', () => {
    const unwilling = walk(complaint, [
      [ACCEPT, '2026-05-12'],
      [{ type: 'record-consent', party: 'respondent', consents: false, noticeChannel: 'phone' }, '2026-05-13'],
      [{ type: 'name-laboratory', chosenBy: 'parties', costAgreed: false, laboratory: words() }, '2026-05-13'],
      [{ type: 'terminate', ground: 'TERM-121-23-2', reasons: words() }, '2026-05-14'],
      [NOTIFY, '2026-05-14'],
    ]);

    const again = walk(unwilling, [[reopen('2026-06-01'), '2026-06-01', headOfCounty]]);

    expect(again.file.facts).toMatchObject({ mediationConsents: null, lastMediation: null, laboratory: null });
    expect(refused(again, { type: 'terminate', ground: 'TERM-121-23-2', reasons: words() }, '2026-06-02').code).toBe(
      'complaint.no-absence-or-refusal',
    );
  });

  it('withdrawn before anybody accepted it waits where it was: for acceptance, or at the desk', () => {
    const early = walk(complaint, [[WITHDRAW, '2026-05-12', filer]]);
    const waiting = fileOne(filing(at('2026-05-11'), [triaged(complaintPart())]));
    const atTheDesk = walk(waiting, [[WITHDRAW, '2026-05-12', filer]]);

    expect(walk(early, [[reopen('2026-05-13'), '2026-05-13', headOfCounty]]).file.state).toBe('awaiting-acceptance');
    expect(walk(atTheDesk, [[reopen('2026-05-13'), '2026-05-13', desk]]).file).toMatchObject({
      state: 'triage',
      unit: DESK,
      nextClock: 'dispatch',
    });
  });

  it('keeps the figure it had: late stays late, on time stays on time, whatever comes after', () => {
    const late = walk(complaint, [[REFUSE, '2026-05-25']]);
    const lateAgain = walk(late, [
      [reopen('2026-06-01'), '2026-06-01', headOfCounty],
      [REFUSE, '2026-06-02'],
    ]);
    const onTime = walk(refusedOne, [
      [reopen('2026-06-01'), '2026-06-01', headOfCounty],
      [REFUSE, '2026-07-20'],
    ]);

    expect(lateAgain.file).toMatchObject({ state: 'closed', countedOnTime: false, countedAt: at('2026-05-25') });
    expect(onTime.file).toMatchObject({ state: 'closed', countedOnTime: true, countedAt: at('2026-05-12') });
    expect(clockOf(onTime, 'complaint.accept').ending).toBe('missed');
  });

  it('is opened by an order that lies between its closing and today', () => {
    expect(refused(refusedOne, reopen('2026-06-04'), '2026-06-03', headOfCounty).code).toBe(
      'reopen.ordered-in-the-future',
    );
    expect(refused(refusedOne, reopen('2026-05-11'), '2026-06-03', headOfCounty).facts).toEqual({
      orderedOn: '2026-05-11',
      closedOn: '2026-05-12',
    });
  });

  it('stands at once on the rung where an old order puts it', () => {
    const again = walk(refusedOne, [[reopen('2026-05-13'), '2026-06-03', headOfCounty]]);

    expect(clockOf(again, 'complaint.accept')).toMatchObject({ dueOn: '2026-05-22', rung: 'overdue-city' });
  });

  it('is not opened by an officer, nor when it was no case at all', () => {
    const waiting = fileOne(filing(at('2026-05-11'), [triaged(complaintPart())]));
    const aside = walk(waiting, [[{ type: 'set-aside' }, '2026-05-11', desk]]);

    expect(refused(refusedOne, reopen('2026-06-01'), '2026-06-01', zhang).code).toBe('case.not-your-role');
    expect(refused(aside, reopen('2026-06-01'), '2026-06-01', desk)).toMatchObject({
      code: 'case.not-to-be-reopened',
      facts: { outcome: 'set-aside' },
    });
  });
});

describe('a closed report that must be taken up again', () => {
  const report = fileOne(filing(at('2026-05-11'), [reportPart()]));

  it('is verified once more when it had been declined', () => {
    const again = walk(report, [
      [DECLINE, '2026-05-12'],
      [reopen('2026-06-01', 'reconsideration'), '2026-06-01', headOfCounty],
    ]);

    expect(again.file).toMatchObject({ state: 'verifying', facts: { decidedOn: null } });
    expect(clockOf(again, 'report.verify')).toMatchObject({ ordinal: 1, dueOn: '2026-06-23' });
    expect(walk(again, [[INSTITUTE, '2026-06-02']]).file.outcome).toBe('instituted');
  });

  it('runs on the limits of its special law again, not on the general fifteen days', () => {
    const told = { type: 'tell-reporter', noticeChannel: 'letter' } as const;
    const special = fileOne(filing(at('2026-05-11'), [reportPart({ subject: 'public-information' })]));
    const again = walk(special, [
      [DECLINE, '2026-05-12'],
      [told, '2026-05-13'],
      [reopen('2026-06-01'), '2026-06-03', headOfCounty],
    ]);

    const running = again.file.clocks.filter(({ endedAt }) => endedAt === null).map(({ key }) => key);
    expect(running).toEqual(['report.verify-public-information']);
  });

  it('is not when it became an investigation: that goes on by itself', () => {
    const instituted = walk(report, [[INSTITUTE, '2026-05-12']]);

    expect(refused(instituted, reopen('2026-06-01'), '2026-06-01', headOfCounty).code).toBe('case.not-to-be-reopened');
  });
});

describe('a closed case', () => {
  const callBack = (reached: boolean, satisfied: boolean): CaseCommand => ({
    type: 'record-call-back',
    reached,
    satisfied,
    words: words(),
  });

  it('is called back until somebody answers', () => {
    const unreached = walk(agreed, [[callBack(false, false), '2026-05-25', desk]]);
    const reached = walk(unreached, [[callBack(true, true), '2026-05-26']]);

    expect(reached.file).toMatchObject({ state: 'closed', facts: { callBack: { reached: true, satisfied: true } } });
    expect(refused(reached, callBack(true, false), '2026-05-27').code).toBe('case.already-called-back');
    expect(refused(agreed, callBack(false, true), '2026-05-25').code).toBe('call-back.satisfied-unreached');
    expect(refused(complaint, callBack(true, true), '2026-05-12').code).toBe('case.not-now');
  });

  it('is rated by whoever filed, who may change it for seven days; an officer writes down what he was told, not over it', () => {
    const rated = walk(agreed, [[rate('partly', 2), '2026-05-25', filer]]);
    const changed = walk(rated, [[rate('solved', 4), '2026-06-01', filer]]);
    const byPhone = write(agreed, rate('unsolved', 1), zhang, at('2026-05-26')).subject.file.facts;

    expect(rated.file).toMatchObject({ state: 'closed', facts: { stars: 2, evaluation: { solution: 'partly' } } });
    expect(changed.file.facts).toMatchObject({
      stars: 4,
      evaluation: { solution: 'solved', by: 'filer', on: '2026-05-25' },
    });
    expect(refused(rated, rate('unsolved', 1), '2026-06-02', filer).code).toBe('case.already-evaluated');
    expect(refused(rated, rate('unsolved', 1), '2026-05-26').code).toBe('case.already-evaluated');
    expect(byPhone).toMatchObject({ stars: 1, evaluation: { by: 'officer' } });
  });

  it('is rated anew when it was opened again and has another end', () => {
    const rated = walk(refusedOne, [[rate('unsolved', 1), '2026-05-25', filer]]);
    const again = walk(rated, [[reopen('2026-06-01'), '2026-06-03', headOfCounty]]);

    expect(again.file.facts).toMatchObject({ stars: null, evaluation: null });
  });

  it.each([0, 6, 2.5, Number.NaN])('is not rated with %d stars', (stars) => {
    expect(refused(agreed, rate('solved', stars), '2026-05-25', filer).code).toBe('evaluation.stars-out-of-range');
  });

  it('is told about once more, but no reporter without a name is called or written to', () => {
    const tell: CaseCommand = { type: 'tell-filer', noticeChannel: 'phone', words: words() };
    const anonymous = walk(fileOne(filing(at('2026-05-11'), [reportPart({ realName: false })])), [
      [DECLINE, '2026-05-12'],
    ]);

    expect(write(agreed, tell, zhang, at('2026-05-25')).subject.file.version).toBe(agreed.file.version);
    expect(refused(anonymous, tell, '2026-05-25').code).toBe('report.anonymous');
    expect(refused(anonymous, callBack(true, true), '2026-05-25').code).toBe('report.anonymous');
  });
});
