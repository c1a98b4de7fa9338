// Cases from their filing to their end, told as an officer would tell them.
import type { CaseCommand } from './command.js';
import { decide } from './decide.js';
import { clockFace } from './deadline/clock-face.js';
import { filledIn } from './lifecycle/lifecycle.cases.js';
import {
  COUNTY,
  DESK,
  OTHER_COUNTY,
  type PaperCase,
  at,
  calendar,
  clockOf,
  complaintPart,
  context,
  desk,
  file,
  fileOne,
  filing,
  headOfCounty,
  nextBell,
  officer,
  only,
  refused,
  reportPart,
  triaged,
  walk,
  words,
  write,
  zhang,
} from './lifecycle/paper-ledger.cases.js';
import { RuleViolation } from './rule-violation.js';
import type { RuleSetId } from './statute/rule-set.js';

const RECEIVED = { RS1: '2023-03-06', RS2: '2025-03-03', RS3: '2026-05-11' } as const satisfies Record<
  RuleSetId,
  string
>;
const ACCEPT: CaseCommand = { type: 'accept', noticeChannel: 'sms' };
const AGREE: CaseCommand = { type: 'record-agreement', paper: 'letter', terms: words(), recoveredFen: 9900 };
const TEST: CaseCommand = { type: 'send-for-testing', what: 'testing' };
const NAME_LABORATORY: CaseCommand = {
  type: 'name-laboratory',
  chosenBy: 'parties',
  costAgreed: true,
  laboratory: words(),
};
const INSPECT: CaseCommand = { type: 'send-for-testing', what: 'inspection' };
const RESUME: CaseCommand = { type: 'resume' };
const NOTIFY: CaseCommand = { type: 'notify-termination', complainantChannel: 'sms', respondentChannel: 'letter' };
const RETURN: CaseCommand = { type: 'return', reason: 'not-our-area', proof: words() };
const ASK: CaseCommand = { type: 'ask-extension', reasons: words() };
const APPROVE: CaseCommand = { type: 'answer-extension', approve: true, opinion: words() };
const REJECT: CaseCommand = { type: 'answer-extension', approve: false, opinion: words() };
const INSTITUTE = filledIn('institute', { account: 'zhang', moment: at('2026-05-11'), ruleSet: 'RS3', timer: '' });
const DECLINE = filledIn('decline', { account: 'zhang', moment: at('2026-05-11'), ruleSet: 'RS3', timer: '' });

function refuse(ground: string): CaseCommand {
  return { type: 'refuse', ground, reasons: words(), noticeChannel: 'letter' };
}

function terminate(ground: string): CaseCommand {
  return { type: 'terminate', ground, reasons: words() };
}

function dispatch(kind: 'complaint' | 'report' | 'both'): CaseCommand {
  return { type: 'dispatch', unit: COUNTY, station: null, kind };
}

function complaintOf(day: string): PaperCase {
  return fileOne(filing(at(day), [complaintPart()]));
}

function reportOf(day: string, realName = true): PaperCase {
  return fileOne(filing(at(day), [reportPart({ realName })]));
}

describe('a complaint', () => {
  it('is accepted, mediated to an agreement and counted as on time', () => {
    const arranged: CaseCommand = {
      type: 'arrange-mediation',
      manner: 'on-site',
      at: at('2026-05-20'),
      place: words(),
      complainantConsents: true,
      respondentConsents: true,
    };

    const closed = walk(complaintOf('2026-05-11'), [
      [ACCEPT, '2026-05-12'],
      [arranged, '2026-05-13'],
      [AGREE, '2026-05-20'],
    ]);

    expect(closed.file).toMatchObject({
      state: 'closed',
      outcome: 'agreement',
      closedAt: at('2026-05-20'),
      countedAt: at('2026-05-20'),
      countedOnTime: true,
      nextDueOn: null,
      version: 4,
      timers: [],
      facts: { recoveredFen: 9900, acceptedOn: '2026-05-12', mediationArrangedFor: at('2026-05-20') },
    });
    expect([clockOf(closed, 'complaint.accept').ending, clockOf(closed, 'complaint.mediate').ending]).toEqual([
      'met',
      'met',
    ]);
  });

  it('is late in the figures when it was accepted a minute after the last day, though the agreement came early', () => {
    const complaint = complaintOf('2026-04-30');
    const inTime = write(complaint, ACCEPT, zhang, at('2026-05-13', '23:59')).subject;
    const late = write(complaint, ACCEPT, zhang, at('2026-05-14', '00:00')).subject;

    expect(walk(inTime, [[AGREE, '2026-05-20']]).file.countedOnTime).toBe(true);
    expect(walk(late, [[AGREE, '2026-05-20']]).file.countedOnTime).toBe(false);
  });

  it.each([
    ['RS1', 'REJ-20-15-3', 0],
    ['RS2', 'REJ-20-15-3', 5],
    ['RS3', 'REJ-121-16-3', 5],
  ] as const)(
    'refused under %s with ground %s tells %d remedies, is closed and counted',
    (ruleSet, ground, remedies) => {
      const { subject, decision } = write(complaintOf(RECEIVED[ruleSet]), refuse(ground), zhang, at(RECEIVED[ruleSet]));

      expect(subject.file).toMatchObject({ state: 'closed', outcome: 'refused', countedOnTime: true });
      expect(only(decision.changes).events[0]?.payload['remediesTold']).toHaveLength(remedies);
    },
  );

  it.each([
    ['2026-04-14', 'REJ-20-15-6', 'REJ-121-16-7', 6],
    ['2026-04-15', 'REJ-121-16-7', 'REJ-20-15-6', 7],
  ] as const)('refused on %s may carry %s and not %s, whenever it was received', (day, right, wrong, items) => {
    const complaint = complaintOf('2026-04-13');

    const refusal = refused(complaint, refuse(wrong), day);

    expect(refusal.code).toBe('ground.not-in-force');
    expect(refusal.facts['inForce']).toHaveLength(items);
    expect(refusal.allowed).toContain('refuse');
    expect(walk(complaint, [[refuse(right), day]]).file.facts.ground).toBe(right);
  });

  it.each([
    ['2026-04-14', 'TERM-20-21-6', 'TERM-121-23-6'],
    ['2026-04-15', 'TERM-121-23-6', 'TERM-20-21-6'],
  ] as const)('terminated on %s may carry %s and not %s', (day, right, wrong) => {
    const accepted = walk(complaintOf('2026-04-10'), [[ACCEPT, '2026-04-13']]);

    expect(refused(accepted, terminate(wrong), day).code).toBe('ground.not-in-force');
    expect(walk(accepted, [[terminate(right), day]]).file.state).toBe('terminated');
  });

  it('is not refused in fewer than twenty characters of reasons', () => {
    const short: CaseCommand = { type: 'refuse', ground: 'REJ-121-16-3', reasons: words(19), noticeChannel: 'sms' };

    expect(refused(complaintOf('2026-05-11'), short, '2026-05-12').facts).toEqual({ characters: 19, atLeast: 20 });
  });

  it.each([
    ['RS1', 45, 'working-day', '2023-05-10'],
    ['RS2', 60, 'calendar-day', '2025-05-06'],
    ['RS3', 60, 'calendar-day', '2026-07-10'],
  ] as const)('accepted under %s is mediated within %d %ss, to %s', (ruleSet, _days, _unit, dueOn) => {
    const accepted = walk(complaintOf(RECEIVED[ruleSet]), [[ACCEPT, RECEIVED[ruleSet]]]);

    expect(clockOf(accepted, 'complaint.mediate')).toMatchObject({ ruleSet, dueOn });
  });

  it('received under the old measures and accepted under the new is mediated under the new', () => {
    const accepted = walk(complaintOf('2026-04-14'), [[ACCEPT, '2026-04-15']]);

    expect([clockOf(accepted, 'complaint.accept').ruleSet, clockOf(accepted, 'complaint.mediate').ruleSet]).toEqual([
      'RS2',
      'RS3',
    ]);
    expect(clockOf(accepted, 'complaint.mediate')).toMatchObject({ dueStrictOn: '2026-06-14', dueOn: '2026-06-15' });
  });

  it('refuses a second acceptance and names the first', () => {
    const accepted = walk(complaintOf('2026-05-11'), [[ACCEPT, '2026-05-12']]);

    const refusal = refused(accepted, ACCEPT, '2026-05-13');

    expect(refusal.code).toBe('complaint.already-accepted');
    expect(refusal.facts).toEqual({ acceptedOn: '2026-05-12' });
    expect(refusal.citation).toMatchObject({ article: '第十五条' });
    expect(refusal.allowed).toContain('record-agreement');
    expect(refusal.allowed).not.toContain('accept');
  });

  it('is mediated only with both consents, and at a time still to come', () => {
    const accepted = walk(complaintOf('2026-05-11'), [[ACCEPT, '2026-05-12']]);
    const filled = { type: 'arrange-mediation', manner: 'remote', at: at('2026-05-20'), place: words() } as const;

    const alone = { ...filled, complainantConsents: true, respondentConsents: false };
    const past = { ...filled, complainantConsents: true, respondentConsents: true, at: at('2026-05-13') };

    expect(refused(accepted, alone, '2026-05-13').facts).toEqual({ complainant: true, respondent: false });
    expect(refused(accepted, past, '2026-05-13').code).toBe('complaint.hearing-in-the-past');
  });

  it('terminated is closed only when both parties have been told, within seven working days', () => {
    const terminated = walk(complaintOf('2026-05-11'), [
      [ACCEPT, '2026-05-12'],
      [terminate('TERM-121-23-6'), '2026-06-15'],
    ]);
    const told = walk(terminated, [[NOTIFY, '2026-06-24']]);
    const toldLate = walk(terminated, [[NOTIFY, '2026-06-26']]);

    expect(terminated.file).toMatchObject({ state: 'terminated', closedAt: null, countedAt: null });
    expect(clockOf(terminated, 'complaint.notify-termination').dueOn).toBe('2026-06-25');
    expect(told.file).toMatchObject({ state: 'closed', outcome: 'terminated', countedOnTime: true });
    expect(toldLate.file).toMatchObject({ state: 'closed', countedOnTime: false });
  });

  it('is not terminated for want of time before the sixtieth day, but on it', () => {
    const accepted = walk(complaintOf('2026-05-11'), [[ACCEPT, '2026-05-11']]);

    const refusal = refused(accepted, terminate('TERM-121-23-5'), '2026-07-09');

    expect(refusal.code).toBe('complaint.mediation-period-still-runs');
    expect(refusal.facts).toEqual({ dueOn: '2026-07-10', daysLeft: 1 });
    expect(walk(accepted, [[terminate('TERM-121-23-5'), '2026-07-10']]).file.state).toBe('terminated');
    expect(clockOf(walk(accepted, [[terminate('TERM-121-23-5'), '2026-07-10']]), 'complaint.mediate').ending).toBe(
      'met',
    );
  });

  it('is not terminated for want of time while a laboratory has the goods', () => {
    const testing = walk(complaintOf('2026-05-11'), [
      [ACCEPT, '2026-05-11'],
      [NAME_LABORATORY, '2026-06-10'],
      [TEST, '2026-06-10'],
    ]);

    const refusal = refused(testing, terminate('TERM-121-23-5'), '2026-07-20');

    expect(refusal.facts).toMatchObject({ daysLeft: 30 });
    expect(walk(testing, [[terminate('TERM-121-23-6'), '2026-07-20']]).file.state).toBe('terminated');
  });

  it('stands still while goods are tested and gets the days back', () => {
    const testing = walk(complaintOf('2026-05-11'), [
      [ACCEPT, '2026-05-11'],
      [NAME_LABORATORY, '2026-05-20'],
      [TEST, '2026-05-20'],
    ]);
    const resumed = walk(testing, [[RESUME, '2026-06-03']]);

    expect(testing.file).toMatchObject({ state: 'testing', nextDueOn: null });
    expect(nextBell(testing)).toMatchObject({ rung: 'pause-review', ringAt: at('2026-06-03', '09:00') });
    expect(clockFace(clockOf(testing, 'complaint.mediate'), at('2026-05-20'), calendar)).toMatchObject({
      state: 'paused',
      amount: 51,
    });
    expect(clockFace(clockOf(testing, 'complaint.mediate'), at('2026-05-30'), calendar)).toMatchObject({
      state: 'paused',
      amount: 51,
    });
    expect(clockOf(resumed, 'complaint.mediate')).toMatchObject({
      dueOn: '2026-07-24',
      generation: 2,
      rung: null,
      pauses: [{ from: '2026-05-21', to: '2026-06-03', reason: 'testing' }],
    });
  });

  it('forgets that a pause was looked at once it runs again', () => {
    const testing = walk(complaintOf('2026-05-11'), [
      [ACCEPT, '2026-05-11'],
      [NAME_LABORATORY, '2026-05-20'],
      [TEST, '2026-05-20'],
    ]);
    const bell = nextBell(testing);
    const reviewed = write(
      testing,
      { type: 'ring', timer: bell.id },
      { kind: 'system', name: 'timer' },
      bell.ringAt,
    ).subject;

    const resumed = walk(reviewed, [[RESUME, '2026-06-08']]);

    expect(clockOf(reviewed, 'complaint.mediate').rung).toBe('pause-review');
    expect(clockOf(resumed, 'complaint.mediate').rung).toBeNull();
  });

  it('tested and answered on one day gains nothing', () => {
    const back = walk(complaintOf('2026-05-11'), [
      [ACCEPT, '2026-05-11'],
      [NAME_LABORATORY, '2026-05-20'],
      [TEST, '2026-05-20'],
      [RESUME, '2026-05-20'],
    ]);

    expect(clockOf(back, 'complaint.mediate')).toMatchObject({ dueOn: '2026-07-10', pauses: [] });
  });

  it.each([
    ['the last day', '2026-07-10'],
    ['a day after it', '2026-07-13'],
  ])('sent to a laboratory on %s of mediation is late all the same', (_when, day) => {
    const testing = walk(complaintOf('2026-05-11'), [
      [ACCEPT, '2026-05-11'],
      [NAME_LABORATORY, day],
      [TEST, day],
    ]);

    const agreed = walk(testing, [[AGREE, '2026-07-20']]);

    expect(testing.file).toMatchObject({ state: 'testing', nextClock: 'complaint.mediate' });
    expect(nextBell(testing).rung).not.toBe('pause-review');
    expect(agreed.file.countedOnTime).toBe(false);
  });

  it('is stopped by 检验 under 令20号, and not under 令121号 or the regulation before it', () => {
    const accepted = (ruleSet: RuleSetId): PaperCase =>
      walk(complaintOf(RECEIVED[ruleSet]), [
        [ACCEPT, RECEIVED[ruleSet]],
        [NAME_LABORATORY, RECEIVED[ruleSet]],
      ]);

    expect(walk(accepted('RS1'), [[INSPECT, '2023-03-10']]).file.state).toBe('testing');
    expect(refused(accepted('RS2'), INSPECT, '2025-03-10').code).toBe('clock.not-stopped-by-this');
    expect(refused(accepted('RS3'), INSPECT, '2026-05-20').code).toBe('clock.not-stopped-by-this');
  });

  it('withdrawn before acceptance is closed on time, and late when the seven days had gone by', () => {
    const withdraw: CaseCommand = { type: 'record-settlement', manner: 'withdrawn', recoveredFen: 0 };

    const inTime = walk(complaintOf('2026-05-11'), [[withdraw, '2026-05-13']]);
    const late = walk(complaintOf('2026-05-11'), [[withdraw, '2026-05-21']]);

    expect(inTime.file).toMatchObject({ state: 'closed', outcome: 'withdrawn', countedOnTime: true });
    expect(clockOf(inTime, 'complaint.accept').ending).toBe('void');
    expect(late.file).toMatchObject({ state: 'closed', countedOnTime: false });
  });

  it('sent back waits at the intake desk without a handler, under the dispatch clock', () => {
    const taken = walk(complaintOf('2026-05-11'), [[{ type: 'assign', handler: 'zhang' }, '2026-05-11']]);

    const returned = walk(taken, [[RETURN, '2026-05-12']]);

    expect(returned.file).toMatchObject({
      state: 'triage',
      unit: DESK,
      handler: null,
      nextClock: 'dispatch',
      nextDueOn: '2026-05-13',
    });
    expect(returned.file.facts).toMatchObject({ returns: 1, triageReason: 'returned.not-our-area' });
    expect(clockOf(returned, 'complaint.accept').ending).toBe('void');
  });

  it('dispatched again is received again: seven working days from that day', () => {
    const again = walk(complaintOf('2026-05-11'), [
      [RETURN, '2026-05-12'],
      [dispatch('complaint'), '2026-05-13', desk],
    ]);

    expect(again.file).toMatchObject({ state: 'awaiting-acceptance', unit: COUNTY, receivedAt: at('2026-05-13') });
    expect(clockOf(again, 'complaint.accept')).toMatchObject({ ordinal: 1, dueOn: '2026-05-22' });
  });

  it('is dispatched by the desk to a unit, never to the desk', () => {
    const waiting = fileOne(filing(at('2026-05-11'), [triaged(complaintPart())]));

    expect(
      refused(waiting, { type: 'dispatch', unit: DESK, station: null, kind: 'complaint' }, '2026-05-11', desk).code,
    ).toBe('case.dispatch-to-itself');
  });

  it('that proves to be a report too is dispatched as two cases, each with its own clock', () => {
    const waiting = fileOne(filing(at('2026-05-11'), [triaged(complaintPart({ kindStated: false }))]));

    const { subject, opened } = write(waiting, dispatch('both'), desk, at('2026-05-12'));

    expect(subject.file).toMatchObject({
      kind: 'complaint',
      state: 'awaiting-acceptance',
      nextClock: 'complaint.accept',
      nextDueOn: '2026-05-21',
    });
    expect(only(opened).file).toMatchObject({
      kind: 'report',
      state: 'verifying',
      unit: COUNTY,
      nextClock: 'report.verify',
      nextDueOn: '2026-06-02',
    });
    expect(only(opened).file.timers).toHaveLength(1);
  });

  it('shows a lead: a report is opened with fifteen working days from its discovery, and the mediation goes on', () => {
    const accepted = walk(complaintOf('2026-05-11'), [[ACCEPT, '2026-05-12']]);

    const { subject, opened } = write(accepted, { type: 'open-lead', found: words() }, zhang, at('2026-05-20'));

    expect(subject.file.state).toBe('in-mediation');
    expect(only(opened).file).toMatchObject({
      kind: 'report',
      state: 'verifying',
      realName: false,
      nextDueOn: '2026-06-10',
    });
    expect(clockOf(only(opened), 'lead.verify').citation).toMatchObject({ article: '第二十七条' });
  });

  it('is set aside as a consultation and counts nowhere', () => {
    const waiting = fileOne(filing(at('2026-05-11'), [triaged(complaintPart())]));

    const aside = write(waiting, { type: 'set-aside' }, desk, at('2026-05-11')).subject;

    expect(aside.file).toMatchObject({ state: 'closed', outcome: 'set-aside', countedAt: null, timers: [] });
  });
});

describe('a filing', () => {
  it('that is both complaint and report opens two cases with clocks of their own', () => {
    const [complaint, report] = file(filing(at('2026-05-11'), [complaintPart(), reportPart()]));

    expect(complaint?.file).toMatchObject({ kind: 'complaint', nextClock: 'complaint.accept' });
    expect(report?.file).toMatchObject({ kind: 'report', nextClock: 'report.verify' });
  });

  it('masks a complainant for the lists, and shows of a reporter nothing', () => {
    const { opens } = decide(
      [],
      filing(at('2026-05-11'), [complaintPart(), reportPart()]),
      context({ kind: 'filer' }, at('2026-05-11')),
    );

    expect(opens.map(({ parties }) => parties.map(({ role, nameMask }) => [role, nameMask]))).toEqual([
      [['complainant', '王某']],
      [['reporter', null]],
    ]);
  });

  it('without a stated kind waits at triage with its proposal, and its dispatch counts from receipt', () => {
    const received = at('2026-05-08');
    const part = complaintPart({ kindStated: false, kindProposal: ['complaint'] });

    const waiting = fileOne(filing(received, [part]), at('2026-05-11'));

    expect(waiting.file).toMatchObject({ state: 'triage', nextClock: 'dispatch', nextDueOn: '2026-05-09' });
    expect(waiting.file.facts).toMatchObject({ triageReason: 'kind-not-stated', kindProposal: ['complaint'] });
  });

  it('closed at its source is recorded as closed and rings nothing', () => {
    const closedAtSource = at('2026-05-08');

    const closed = fileOne(filing(at('2026-05-01'), [complaintPart()], { closedAtSource }), at('2026-05-11'));

    expect(closed.file).toMatchObject({
      state: 'closed',
      outcome: 'closed-at-source',
      closedAt: closedAtSource,
      countedAt: null,
    });
    expect([closed.file.clocks, closed.file.timers]).toEqual([[], []]);
  });

  it('is refused when it is empty, from the future, or received before it was filed', () => {
    const codeOf = (command: ReturnType<typeof filing>): string => {
      try {
        file(command, at('2026-05-11'));
      } catch (thrown) {
        if (thrown instanceof RuleViolation) return thrown.code;
      }
      return 'allowed';
    };

    expect(codeOf(filing(at('2026-05-11'), []))).toBe('filing.without-parts');
    expect(codeOf(filing(at('2026-05-12'), [complaintPart()]))).toBe('filing.received-in-the-future');
    expect(codeOf(filing(at('2026-05-10'), [complaintPart()], { receivedFirstAt: at('2026-05-11') }))).toBe(
      'filing.received-before-filed',
    );
  });
});

describe('a report', () => {
  it('that is instituted opens an investigation of ninety days, without the people who reported', () => {
    const { subject, opened, decision } = write(reportOf('2026-05-11'), INSTITUTE, zhang, at('2026-05-18'));

    expect(subject.file).toMatchObject({ state: 'closed', outcome: 'instituted', countedOnTime: true });
    expect(only(opened).file).toMatchObject({ kind: 'investigation', state: 'investigating', nextDueOn: '2026-08-16' });
    expect(clockOf(only(opened), 'investigation.decide').dueOn).toBe('2026-08-17');
    expect(only(decision.opens)).toMatchObject({ parties: [], inheritsParties: false });
  });

  it.each([
    ['RS1', '2023-03-15'],
    ['RS2', '2025-03-12'],
  ] as const)('under %s tells a reporter who gave his name within five working days, to %s', (ruleSet, dueOn) => {
    const decided = walk(reportOf(RECEIVED[ruleSet]), [[DECLINE, ruleSet === 'RS1' ? '2023-03-08' : '2025-03-05']]);
    const told = walk(decided, [[{ type: 'tell-reporter', noticeChannel: 'phone' }, dueOn]]);

    expect(decided.file).toMatchObject({
      state: 'telling-reporter',
      closedAt: null,
      countedOnTime: true,
      nextDueOn: dueOn,
    });
    expect(told.file).toMatchObject({ state: 'closed', outcome: 'not-instituted', closedAt: at(dueOn) });
  });

  it('has no such clock for an anonymous reporter, nor for anybody decided under 令121号', () => {
    const anonymous = walk(reportOf('2025-03-03', false), [[DECLINE, '2025-03-05']]);
    const lastDay = walk(reportOf('2026-04-13'), [[DECLINE, '2026-04-14']]);
    const firstDay = walk(reportOf('2026-04-13'), [[DECLINE, '2026-04-15']]);

    expect([anonymous.file.state, lastDay.file.state, firstDay.file.state]).toEqual([
      'closed',
      'telling-reporter',
      'closed',
    ]);
    expect(firstDay.file.clocks.map((clock) => clock.key)).toEqual(['report.verify']);
  });

  it('is decided by two officers, who are two', () => {
    const alone = officer('li', COUNTY, 'officer');

    expect(refused(reportOf('2026-05-11'), INSTITUTE, '2026-05-18', alone).code).toBe('report.two-officers-needed');
    expect(refused(reportOf('2026-05-11'), DECLINE, '2026-05-18', alone).code).toBe('report.two-officers-needed');
  });

  it.each(['evidence', 'punishable', 'ownJurisdiction', 'withinLimitation'])(
    'is not instituted without %s',
    (condition) => {
      if (INSTITUTE.type !== 'institute') throw new Error('not a filing decision');
      const lacking = { ...INSTITUTE, [condition]: false };

      expect(refused(reportOf('2026-05-11'), lacking, '2026-05-18').facts).toMatchObject({ [condition]: false });
    },
  );

  it('is decided once', () => {
    const decided = walk(reportOf('2025-03-03'), [[DECLINE, '2025-03-05']]);

    expect(refused(decided, INSTITUTE, '2025-03-06')).toMatchObject({
      code: 'report.already-decided',
      facts: { decidedOn: '2025-03-05' },
    });
  });

  it('gets fifteen working days more from another person, and the old date stays in the story', () => {
    const asked = walk(reportOf('2026-05-11'), [[ASK, '2026-05-20']]);
    const { subject, decision } = write(asked, APPROVE, headOfCounty, at('2026-05-21'));

    expect(clockOf(asked, 'report.verify').dueOn).toBe('2026-06-01');
    expect(clockOf(subject, 'report.verify')).toMatchObject({ dueOn: '2026-06-23', extensionDays: 15 });
    expect(only(decision.changes).events[0]?.payload['clocks']).toEqual([
      { key: 'report.verify', move: 'extended', dueOn: '2026-06-23', dueWasOn: '2026-06-01' },
    ]);
    expect(walk(subject, [[DECLINE, '2026-06-23']]).file.countedOnTime).toBe(true);
  });

  it('is not extended by the head who asked for it himself', () => {
    const asked = walk(reportOf('2026-05-11'), [[ASK, '2026-05-20', headOfCounty]]);

    expect(refused(asked, APPROVE, '2026-05-21', headOfCounty).code).toBe('clock.extension-by-another-person');
  });

  it('is not extended twice, nor asked for twice, nor after it has run out', () => {
    const report = reportOf('2026-05-11');
    const asked = walk(report, [[ASK, '2026-05-20']]);
    const extended = walk(asked, [[APPROVE, '2026-05-21', headOfCounty]]);
    const rejected = walk(asked, [[REJECT, '2026-05-21', headOfCounty]]);

    expect(refused(asked, ASK, '2026-05-21').code).toBe('clock.extension-already-asked');
    expect(refused(extended, ASK, '2026-05-22').code).toBe('clock.already-extended');
    expect(refused(report, ASK, '2026-06-02').code).toBe('clock.extension-after-expiry');
    expect(refused(asked, APPROVE, '2026-06-02', headOfCounty).code).toBe('clock.extension-after-expiry');
    expect(clockOf(rejected, 'report.verify').dueOn).toBe('2026-06-01');
    expect(walk(rejected, [[ASK, '2026-05-22']]).file.facts.approval?.by).toBe('zhang');
  });

  it('sent back takes no question about more time to the next unit', () => {
    const again = walk(reportOf('2026-05-11'), [
      [ASK, '2026-05-12'],
      [RETURN, '2026-05-13'],
      [{ type: 'dispatch', unit: OTHER_COUNTY, station: null, kind: 'report' }, '2026-05-14', desk],
    ]);

    expect(again.file.facts.approval).toBeNull();
    expect(walk(again, [[ASK, '2026-05-15', officer('chen', OTHER_COUNTY, 'officer')]]).file.facts.approval?.by).toBe(
      'chen',
    );
  });

  it('that began as a lead, was sent back and dispatched again, ends with no clock left running', () => {
    const mediated = walk(complaintOf('2026-05-11'), [[ACCEPT, '2026-05-12']]);
    const lead = only(write(mediated, { type: 'open-lead', found: words() }, zhang, at('2026-05-20')).opened);

    const closed = walk(lead, [
      [RETURN, '2026-05-21'],
      [dispatch('report'), '2026-05-22', desk],
      [DECLINE, '2026-05-25'],
    ]);

    expect(closed.file).toMatchObject({ state: 'closed', timers: [], nextClock: null });
    expect(clockOf(closed, 'report.verify').ending).toBe('met');
  });

  it('stands still for inspection, which stops a verification though it stops no mediation', () => {
    const resumed = walk(reportOf('2026-05-11'), [
      [INSPECT, '2026-05-15'],
      [RESUME, '2026-05-22'],
    ]);

    expect(clockOf(resumed, 'report.verify').dueOn).toBe('2026-06-08');
  });
});

describe('a look at what is sealed', () => {
  const look = { type: 'look', at: 'person', purpose: 'contact', words: '联系投诉人核对购买凭证' } as const;

  it('at a person is written down with its purpose, and never with its words', () => {
    const { decision } = write(complaintOf('2026-05-11'), look, zhang, at('2026-05-12'));

    expect(only(decision.changes).events[0]).toMatchObject({
      type: 'looked',
      decides: false,
      payload: { purpose: 'contact' },
    });
    expect(JSON.stringify(decision)).not.toContain(look.words);
  });

  it('at a person needs a purpose and a reason of ten characters', () => {
    const complaint = complaintOf('2026-05-11');

    expect(refused(complaint, { ...look, purpose: 'handling' }, '2026-05-12').code).toBe('look.purpose-missing');
    expect(refused(complaint, { ...look, words: '   看看   ' }, '2026-05-12').code).toBe('look.reason-too-short');
    expect(refused(complaint, { ...look, words: null }, '2026-05-12').code).toBe('look.reason-too-short');
  });
});

describe('work inside a unit', () => {
  it('is taken by an officer himself and given to others only by a head', () => {
    const complaint = complaintOf('2026-05-11');

    expect(walk(complaint, [[{ type: 'assign', handler: 'zhang' }, '2026-05-11']]).file.handler).toBe('zhang');
    expect(refused(complaint, { type: 'assign', handler: 'li' }, '2026-05-11').code).toBe(
      'case.only-a-head-assigns-others',
    );
    expect(walk(complaint, [[{ type: 'assign', handler: 'li' }, '2026-05-11', headOfCounty]]).file.handler).toBe('li');
  });
});
