// Investigations from the filing of a case to the reward: more time, time that stands still, the decision.
import type { CaseCommand } from './command.js';
import { decide } from './decide.js';
import { filledIn } from './lifecycle/lifecycle.cases.js';
import {
  COUNTY,
  type PaperCase,
  at,
  clockOf,
  context,
  fileOne,
  filing,
  headOfCounty,
  officer,
  only,
  reportPart,
  walk,
  words,
  write,
  zhang,
} from './lifecycle/paper-ledger.cases.js';
import { RuleViolation } from './rule-violation.js';

const FILLED = { account: 'zhang', moment: at('2026-05-11'), ruleSet: 'RS3', timer: '' } as const;
const ASK = filledIn('ask-extension', FILLED);
const APPROVE = filledIn('answer-extension', FILLED);
const SUSPEND = filledIn('ask-suspension', FILLED);
const ALLOW = filledIn('answer-suspension', FILLED);
const DENY: CaseCommand = { type: 'answer-suspension', approve: false, opinion: words() };
const RESUME: CaseCommand = { type: 'resume' };

function collectively(days: number): CaseCommand {
  return { type: 'extend-collectively', days, opinion: words() };
}

function penalty(fineFen: number): CaseCommand {
  return { type: 'record-decision', result: 'penalty', fineFen, opinion: words() };
}

function reward(amountFen: number, financeConsulted = false): CaseCommand {
  return { type: 'decide-reward', level: 'first', amountFen, financeConsulted, opinion: words() };
}

function halt(what: 'hearing' | 'public-notice' | 'refund-order'): CaseCommand {
  return { type: 'halt', what };
}

/** The case that was filed on a day. */
function filedOn(day: string): PaperCase {
  const report = fileOne(filing(at(day), [reportPart()]));
  return only(write(report, filledIn('institute', { ...FILLED, moment: at(day) }), zhang, at(day)).opened);
}

function refused(subject: PaperCase, command: CaseCommand, day: string, actor = headOfCounty): RuleViolation {
  try {
    decide([subject.file], command, context(actor, at(day)));
  } catch (thrown) {
    if (thrown instanceof RuleViolation) return thrown;
    throw thrown;
  }
  throw new Error(`${command.type} was allowed`);
}

function dueOn(subject: PaperCase): string {
  return clockOf(subject, 'investigation.decide').dueOn;
}

describe('the period of a case', () => {
  it('is ninety days, thirty more with the head, and then as many as the heads find reasonable', () => {
    const filed = filedOn('2026-05-11');
    const extended = walk(filed, [
      [ASK, '2026-08-03'],
      [APPROVE, '2026-08-04', headOfCounty],
    ]);
    const again = walk(extended, [[collectively(20), '2026-09-01', headOfCounty]]);

    // The ninetieth day, 9 August, is a Sunday: the period ends on the Monday after it.
    expect([dueOn(filed), dueOn(extended), dueOn(again)]).toEqual(['2026-08-10', '2026-09-08', '2026-09-28']);
    expect(clockOf(again, 'investigation.decide')).toMatchObject({ extensionDays: 50, ending: null });
  });

  it('is not extended by the heads together before the head alone, nor after it has run out', () => {
    const filed = filedOn('2026-05-11');
    const extended = walk(filed, [
      [ASK, '2026-08-03'],
      [APPROVE, '2026-08-04', headOfCounty],
    ]);

    expect(refused(filed, collectively(20), '2026-08-05').code).toBe('investigation.not-extended-yet');
    expect(refused(extended, collectively(20), '2026-09-09').code).toBe('clock.extension-after-expiry');
    expect(refused(extended, collectively(0), '2026-08-05').code).toBe('investigation.extension-without-days');
    expect(refused(extended, collectively(1.5), '2026-08-05').code).toBe('investigation.extension-without-days');
    expect(refused(extended, ASK, '2026-08-05').code).toBe('clock.already-extended');
  });

  it('is extended by another person than the one who asked', () => {
    const asked = walk(filedOn('2026-05-11'), [[ASK, '2026-08-03', headOfCounty]]);

    expect(refused(asked, APPROVE, '2026-08-04').code).toBe('clock.extension-by-another-person');
    expect(
      walk(asked, [[APPROVE, '2026-08-04', officer('deputy', COUNTY, 'unit-head')]]).file.facts.approval,
    ).toBeNull();
  });

  it.each([
    ['hearing', halt('hearing'), 'halted'],
    ['public notice', halt('public-notice'), 'halted'],
    ['refund order', halt('refund-order'), 'halted'],
    ['laboratory', { type: 'send-for-testing', what: 'testing' }, 'testing'],
    ['identification by the owner', { type: 'send-for-testing', what: 'identification' }, 'testing'],
  ] as const)('does not count a %s', (_what, command, state) => {
    const halted = walk(filedOn('2026-05-11'), [[command, '2026-06-01']]);
    const resumed = walk(halted, [[RESUME, '2026-06-11']]);

    expect(halted.file).toMatchObject({ state, nextDueOn: null });
    expect(resumed.file.state).toBe('investigating');
    expect(dueOn(resumed)).toBe('2026-08-19');
  });

  it('was not stopped by a refund order under the first procedure', () => {
    const filed = filedOn('2021-07-14');

    expect(refused(filed, halt('refund-order'), '2021-08-02').code).toBe('clock.not-stopped-by-this');
    expect(walk(filed, [[halt('hearing'), '2021-08-02']]).file.state).toBe('halted');
  });
});

describe('a suspension', () => {
  it('begins when the head approves what another person asked for, and its days are not counted', () => {
    const asked = walk(filedOn('2026-05-11'), [[SUSPEND, '2026-06-01']]);
    const suspended = walk(asked, [[ALLOW, '2026-06-02', headOfCounty]]);
    const resumed = walk(suspended, [[RESUME, '2026-06-30']]);

    expect(asked.file).toMatchObject({
      state: 'investigating',
      facts: { approval: { what: 'suspension', by: 'zhang', ground: 'force-majeure' } },
    });
    expect(suspended.file).toMatchObject({ state: 'suspended', facts: { approval: null } });
    expect(suspended.file.timers.map((bell) => bell.rung)).toEqual(['pause-review']);
    expect(clockOf(resumed, 'investigation.decide').pauses).toEqual([
      { from: '2026-06-03', to: '2026-06-30', reason: 'suspension' },
    ]);
    expect(dueOn(resumed)).toBe('2026-09-07');
  });

  it('is not approved by whoever asked for it, and a denial leaves the case where it is', () => {
    const asked = walk(filedOn('2026-05-11'), [[SUSPEND, '2026-06-01', headOfCounty]]);
    const denied = walk(walk(filedOn('2026-05-11'), [[SUSPEND, '2026-06-01']]), [[DENY, '2026-06-02', headOfCounty]]);

    expect(refused(asked, ALLOW, '2026-06-02').code).toBe('investigation.suspension-by-another-person');
    expect(denied.file).toMatchObject({ state: 'investigating', facts: { approval: null } });
    expect(dueOn(denied)).toBe('2026-08-10');
  });

  it('and an extension are not asked for at once', () => {
    const suspending = walk(filedOn('2026-05-11'), [[SUSPEND, '2026-06-01']]);
    const extending = walk(filedOn('2026-05-11'), [[ASK, '2026-06-01']]);

    expect(refused(suspending, ASK, '2026-06-02').code).toBe('investigation.suspension-already-asked');
    expect(refused(extending, SUSPEND, '2026-06-02').code).toBe('clock.extension-already-asked');
  });

  it('that nobody had answered is forgotten when the case is decided', () => {
    const decided = walk(filedOn('2026-05-11'), [
      [SUSPEND, '2026-06-01'],
      [penalty(0), '2026-06-02'],
    ]);

    expect(decided.file.facts.approval).toBeNull();
  });
});

describe('a decided case', () => {
  it('keeps its penalty, and has none where none was imposed', () => {
    const none: CaseCommand = { type: 'record-decision', result: 'no-penalty', fineFen: 0, opinion: words() };

    expect(walk(filedOn('2026-05-11'), [[penalty(500_000), '2026-06-02']]).file.facts.penaltyFen).toBe(500_000);
    expect(walk(filedOn('2026-05-11'), [[none, '2026-06-02']]).file.facts.penaltyFen).toBeNull();
    expect(refused(filedOn('2026-05-11'), { ...none, fineFen: 1 }, '2026-06-02').code).toBe(
      'investigation.fine-without-penalty',
    );
  });

  it('is rewarded once, by the level and the penalty', () => {
    const decided = walk(filedOn('2026-05-11'), [[penalty(20_000_000), '2026-06-02']]);
    const rewarded = walk(decided, [[reward(1_000_000), '2026-06-10', headOfCounty]]);

    expect(rewarded.file).toMatchObject({ state: 'closed', facts: { rewardFen: 1_000_000 } });
    expect(refused(rewarded, reward(1_000_000), '2026-06-11')).toMatchObject({
      code: 'reward.already-decided',
      facts: { rewardFen: 1_000_000 },
    });
  });

  it('is not rewarded below the floor, nor above its level without the finance department', () => {
    const decided = walk(filedOn('2026-05-11'), [[penalty(20_000_000), '2026-06-02']]);

    expect(refused(decided, reward(499_999), '2026-06-10').code).toBe('reward.not-by-its-level');
    expect(refused(decided, reward(1_000_001), '2026-06-10').code).toBe('reward.finance-not-consulted');
    expect(walk(decided, [[reward(1_000_001, true), '2026-06-10', headOfCounty]]).file.facts.rewardFen).toBe(1_000_001);
  });

  it('without a penalty is not rewarded, nor one of a time before the rules', () => {
    const withdrawn: CaseCommand = { type: 'record-decision', result: 'withdrawn', fineFen: 0, opinion: words() };
    const old = walk(filedOn('2021-08-02'), [[penalty(500_000), '2021-09-01']]);

    expect(refused(walk(filedOn('2026-05-11'), [[withdrawn, '2026-06-02']]), reward(500_000), '2026-06-10').code).toBe(
      'reward.without-penalty',
    );
    expect(refused(old, reward(500_000), '2022-01-10').code).toBe('reward.no-rules-yet');
  });
});
