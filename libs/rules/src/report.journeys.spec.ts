// Reports from their receipt to their end: special laws, repeats and mergers, wrong bureaus, and who is told what.
import type { CaseCommand } from './command.js';
import { localDate } from './calendar/local-date.js';
import { decide } from './decide.js';
import { filledIn } from './lifecycle/lifecycle.cases.js';
import {
  COUNTY,
  DESK,
  OTHER_COUNTY,
  type PaperCase,
  at,
  clockOf,
  context,
  desk,
  fileOne,
  filing,
  headOfCounty,
  officer,
  only,
  reportPart,
  triaged,
  walk,
  words,
  write,
  writeMerge,
  zhang,
} from './lifecycle/paper-ledger.cases.js';
import type { FiledPart } from './command.js';
import { RuleViolation } from './rule-violation.js';
import type { Subject } from './statute/subjects.table.js';

const FILLED = { account: 'zhang', moment: at('2026-05-11'), ruleSet: 'RS3', timer: '' } as const;
const DECLINE = filledIn('decline', FILLED);
const INSTITUTE = filledIn('institute', FILLED);
const ASK = filledIn('ask-extension', FILLED);
const APPROVE = filledIn('answer-extension', FILLED);
const TEST: CaseCommand = { type: 'send-for-testing', what: 'testing' };
const TELL: CaseCommand = { type: 'tell-reporter', noticeChannel: 'phone' };
const TELL_IN_WRITING: CaseCommand = { type: 'tell-reporter', noticeChannel: 'letter' };
const REPEAT: CaseCommand = { type: 'close-as-repeat', of: 'AQ-EARLIER', reasons: words() };
const MERGE: CaseCommand = { type: 'merge', into: 'AQ-EARLIER', newFacts: words() };

function reportOf(day: string, part: Partial<FiledPart> = {}): PaperCase {
  return fileOne(filing(at(day), [reportPart(part)]));
}

function named(subject: PaperCase, number: string): PaperCase {
  return { ...subject, file: { ...subject.file, id: number, number } };
}

function classify(subject: Subject): CaseCommand {
  return { type: 'classify-subject', subject };
}

function thrownBy(decided: () => unknown): RuleViolation | undefined {
  try {
    decided();
  } catch (thrown) {
    if (thrown instanceof RuleViolation) return thrown;
    throw thrown;
  }
  return undefined;
}

function codeOf(decided: () => unknown): string {
  return thrownBy(decided)?.code ?? 'allowed';
}

function answer(subject: PaperCase, command: CaseCommand, day: string, actor = zhang): string {
  return codeOf(() => decide([subject.file], command, context(actor, at(day))));
}

/** The article on which the last event of a case rests. */
function basisOf(subject: PaperCase): string {
  const basis = subject.events.at(-1)?.payload['basis'];
  return typeof basis === 'string' ? basis : '';
}

function running(subject: PaperCase): readonly string[] {
  return subject.file.clocks.filter((clock) => clock.endedAt === null).map((clock) => `${clock.key} ${clock.dueOn}`);
}

describe('a report of false public information', () => {
  it('is verified within twenty working days of its receipt, in the place of the fifteen', () => {
    const report = reportOf('2026-05-11', { subject: 'public-information' });

    expect(running(report)).toEqual(['report.verify-public-information 2026-06-08']);
    expect(clockOf(report, 'report.verify-public-information').citation).toMatchObject({
      law: '企业信息公示暂行条例',
      article: '第十三条',
      paragraph: '第一款',
    });
    expect(walk(report, [[DECLINE, '2026-06-08']]).file.countedOnTime).toBe(true);
    expect(walk(report, [[DECLINE, '2026-06-09']]).file.countedOnTime).toBe(false);
  });

  it('is neither extended nor stopped by a laboratory, for its law knows neither', () => {
    const report = reportOf('2026-05-11', { subject: 'public-information' });

    expect(answer(report, ASK, '2026-05-12')).toBe('clock.no-extension-in-law');
    expect(answer(report, TEST, '2026-05-12')).toBe('clock.not-stopped-by-this');
  });

  it('tells its reporter in writing, within the same twenty days', () => {
    const declined = walk(reportOf('2026-05-11', { subject: 'public-information' }), [[DECLINE, '2026-06-05']]);

    expect(running(declined)).toEqual(['report.tell-public-information 2026-06-08']);
    expect(answer(declined, TELL, '2026-06-05')).toBe('report.notice-must-be-written');
    expect(walk(declined, [[TELL_IN_WRITING, '2026-06-08']]).file).toMatchObject({
      state: 'closed',
      outcome: 'not-instituted',
      timers: [],
    });
  });

  it('closes at its decision when nobody gave a name', () => {
    const anonymous = reportOf('2026-05-11', { subject: 'public-information', realName: false });

    expect(walk(anonymous, [[DECLINE, '2026-05-20']]).file).toMatchObject({ state: 'closed', timers: [] });
  });
});

describe('a report of advertising', () => {
  it('is answered within seven working days, beside the fifteen of its verification', () => {
    const report = reportOf('2026-05-11', { subject: 'advertising' });
    const told = walk(report, [[TELL, '2026-05-20']]);

    expect(running(report)).toEqual(['report.verify 2026-06-01', 'report.answer-advertising 2026-05-20']);
    expect(told.file.state).toBe('verifying');
    expect(running(told)).toEqual(['report.verify 2026-06-01']);
    expect(clockOf(told, 'report.answer-advertising').ending).toBe('met');
    expect(told.events.at(-1)?.payload['basis']).toBe('《中华人民共和国广告法》第五十三条第一款');
  });

  it('told in time is closed at its decision, told late its verification is on time all the same', () => {
    const report = reportOf('2026-05-11', { subject: 'advertising' });
    const inTime = walk(report, [
      [TELL, '2026-05-18'],
      [DECLINE, '2026-05-29'],
    ]);
    const late = walk(report, [
      [TELL, '2026-05-25'],
      [DECLINE, '2026-05-29'],
    ]);

    expect(inTime.file).toMatchObject({ state: 'closed', countedOnTime: true });
    expect(clockOf(late, 'report.answer-advertising').ending).toBe('missed');
    expect(late.file).toMatchObject({ state: 'closed', countedOnTime: true });
  });

  it('decided before anybody was told still waits for that', () => {
    const declined = walk(reportOf('2026-05-11', { subject: 'advertising' }), [[DECLINE, '2026-05-14']]);

    expect(declined.file.state).toBe('telling-reporter');
    expect(running(declined)).toEqual(['report.answer-advertising 2026-05-20']);
    expect(walk(declined, [[TELL, '2026-05-20']]).file.state).toBe('closed');
  });

  it('keeps its laboratory from the clock that no laboratory stops', () => {
    const testing = walk(reportOf('2026-05-11', { subject: 'advertising' }), [[TEST, '2026-05-12']]);

    expect(clockOf(testing, 'report.verify').pauses).toHaveLength(1);
    expect(clockOf(testing, 'report.answer-advertising').pauses).toEqual([]);
  });

  it('has nobody to answer when it is anonymous', () => {
    const anonymous = reportOf('2026-05-11', { subject: 'advertising', realName: false });

    expect(running(anonymous)).toEqual(['report.verify 2026-06-01']);
    expect(answer(anonymous, TELL, '2026-05-12')).toBe('case.not-now');
  });

  it('waits at the intake desk under its subject and starts both clocks when it is dispatched', () => {
    const waiting = fileOne(filing(at('2026-05-11'), [triaged(reportPart({ subject: 'advertising' }))]));
    const dispatch: CaseCommand = { type: 'dispatch', unit: COUNTY, station: null, kind: 'report' };

    const dispatched = walk(waiting, [[dispatch, '2026-05-12', desk]]);

    expect(running(dispatched)).toEqual(['report.verify 2026-06-02', 'report.answer-advertising 2026-05-21']);
  });
});

describe('the subject of a report', () => {
  it('said later counts from the same receipt, and the period it replaces never bound anybody', () => {
    const classified = walk(reportOf('2026-05-11'), [[classify('public-information'), '2026-05-20']]);

    expect(running(classified)).toEqual(['report.verify-public-information 2026-06-08']);
    expect(clockOf(classified, 'report.verify').ending).toBe('void');
    expect(classified.file.facts.subject).toBe('public-information');
  });

  it('said by mistake gives its days in the laboratory back when it is put right', () => {
    const back = walk(reportOf('2026-05-11'), [
      [TEST, '2026-05-12'],
      [{ type: 'resume' }, '2026-05-15'],
      [classify('public-information'), '2026-05-18'],
      [classify('general'), '2026-05-19'],
    ]);

    expect(running(back)).toEqual(['report.verify 2026-06-04']);
  });

  it('adds the period of advertising and takes nothing away', () => {
    const classified = walk(reportOf('2026-05-11'), [[classify('advertising'), '2026-05-13']]);

    expect(running(classified)).toEqual(['report.verify 2026-06-01', 'report.answer-advertising 2026-05-20']);
    expect(running(walk(classified, [[classify('food'), '2026-05-14']]))).toEqual(['report.verify 2026-06-01']);
  });

  it('does not ask for a second answer when it is called advertising again', () => {
    const again = walk(reportOf('2026-05-11', { subject: 'advertising' }), [
      [TELL, '2026-05-13'],
      [classify('general'), '2026-05-14'],
      [classify('advertising'), '2026-05-15'],
    ]);

    expect(running(again)).toEqual(['report.verify 2026-06-01']);
  });

  it('counts from the order where the report was taken up again: one period, and not the one of the receipt', () => {
    const reopen: CaseCommand = {
      type: 'reopen',
      orderedBy: 'court',
      orderedOn: localDate('2026-06-01'),
      reasons: words(),
    };
    const again = walk(reportOf('2026-05-11', { subject: 'advertising' }), [
      [REPEAT, '2026-05-13'],
      [reopen, '2026-06-01', headOfCounty],
    ]);
    const general = walk(again, [[classify('general'), '2026-06-02']]);
    const published = walk(general, [[classify('public-information'), '2026-06-03']]);

    expect(running(again)).toEqual(['report.verify 2026-06-23', 'report.answer-advertising 2026-06-10']);
    expect(running(general)).toEqual(['report.verify 2026-06-23']);
    expect(running(published)).toEqual(['report.verify-public-information 2026-06-30']);
    expect(running(walk(published, [[classify('general'), '2026-06-04']]))).toEqual(['report.verify 2026-06-23']);
  });

  it('makes no overdue report on time, unless the head says so', () => {
    const overdue = reportOf('2026-05-11');

    expect(answer(overdue, classify('public-information'), '2026-06-02')).toBe('report.subject-after-expiry-by-head');
    expect(
      walk(overdue, [
        [classify('public-information'), '2026-06-02', headOfCounty],
        [DECLINE, '2026-06-08'],
      ]).file.countedOnTime,
    ).toBe(true);
  });

  it('is not said twice, nor while an extension waits for its answer, nor after the decision', () => {
    const asked = walk(reportOf('2026-05-11'), [[ASK, '2026-05-12']]);
    const decided = walk(reportOf('2026-05-11', { subject: 'food' }), [[DECLINE, '2026-05-12']]);

    expect(answer(reportOf('2026-05-11'), classify('general'), '2026-05-12')).toBe('report.subject-unchanged');
    expect(answer(asked, classify('food'), '2026-05-13')).toBe('clock.extension-already-asked');
    expect(answer(decided, classify('general'), '2026-05-13')).toBe('report.already-decided');
  });

  it('changes nothing for a lead found in mediation, which keeps its own period', () => {
    const lead = { ...reportOf('2026-05-11'), bells: [] };
    const clocks = lead.file.clocks.map((clock) => ({ ...clock, key: 'lead.verify' }));
    const timers = lead.file.timers.map((bell) => ({ ...bell, clockKey: 'lead.verify' }));

    const classified = walk({ ...lead, file: { ...lead.file, clocks, timers } }, [
      [classify('public-information'), '2026-05-12'],
    ]);

    expect(running(classified)).toEqual(['lead.verify 2026-06-01']);
  });
});

describe('telling a reporter', () => {
  it.each([
    ['food', '第一百一十五条'],
    ['unfair-competition', '第二十条'],
    ['standard', '第三十五条'],
    ['drug', '第一百零六条'],
  ] as const)(
    'under 令121号 waits where a law on %s (%s) demands it, for five working days by default',
    (subject, article) => {
      const declined = walk(reportOf('2026-05-11', { subject }), [[DECLINE, '2026-05-18']]);
      const told = walk(declined, [[TELL, '2026-05-25']]);

      expect(running(declined)).toEqual(['report.tell-result 2026-05-25']);
      expect(clockOf(declined, 'report.tell-result').citation.kind).toBe('observedPractice');
      expect(told.file).toMatchObject({ state: 'closed', outcome: 'not-instituted' });
      expect(basisOf(told)).toContain(article);
    },
  );

  it('under 令20号 follows its general five days, whatever the special law leaves open', () => {
    const declined = walk(reportOf('2025-03-03', { subject: 'food' }), [[INSTITUTE, '2025-03-05']]);

    expect(running(declined)).toEqual(['report.notify-reporter 2025-03-12']);
    expect(declined.file).toMatchObject({ state: 'telling-reporter', outcome: 'instituted' });
  });

  it('is nobody’s duty on prices, nor where no special law applies', () => {
    for (const subject of ['price', 'general'] as const) {
      expect(walk(reportOf('2026-05-11', { subject }), [[DECLINE, '2026-05-18']]).file.state).toBe('closed');
    }
  });
});

describe('a repeated report', () => {
  it('is closed without a decision on filing, and counted nowhere', () => {
    const closed = walk(reportOf('2026-05-11'), [[REPEAT, '2026-05-13']]);

    expect(closed.file).toMatchObject({ state: 'closed', outcome: 'not-handled', countedAt: null, timers: [] });
    expect(closed.events.at(-1)?.payload).toMatchObject({ of: 'AQ-EARLIER' });
  });

  it('is known only by the new measures, and only of a reporter with a name', () => {
    const old = reportOf('2026-04-13');

    expect(answer(old, REPEAT, '2026-04-14')).toBe('report.repeat-rule-not-in-force');
    expect(answer(old, MERGE, '2026-04-14')).toBe('report.repeat-rule-not-in-force');
    expect(answer(old, REPEAT, '2026-04-15')).toBe('allowed');
    expect(answer(reportOf('2026-05-11', { realName: false }), REPEAT, '2026-05-12')).toBe(
      'report.anonymous-cannot-repeat',
    );
  });

  it('is no repeat of itself, and not without reasons', () => {
    const report = named(reportOf('2026-05-11'), 'AQ-EARLIER');
    const short: CaseCommand = { type: 'close-as-repeat', of: 'AQ-OTHER', reasons: words(19) };

    expect(answer(report, REPEAT, '2026-05-12')).toBe('report.repeat-of-itself');
    expect(answer(report, short, '2026-05-12')).toBe('statement.too-short');
  });
});

describe('a report with new facts', () => {
  const earlier = named(reportOf('2026-05-11'), 'AQ-EARLIER');
  const later = named(reportOf('2026-05-25'), 'AQ-LATER');

  function mergeInto(target: PaperCase, from = later, day = '2026-05-26'): string {
    return codeOf(() => decide([from.file, target.file], MERGE, context(zhang, at(day))));
  }

  it('goes into the earlier one, whose verification begins anew from the later receipt', () => {
    const merged = writeMerge({ later, earlier }, MERGE, at('2026-05-27'));

    expect(merged.later.file).toMatchObject({
      state: 'closed',
      outcome: 'merged',
      countedAt: null,
      timers: [],
      facts: { mergedInto: 'AQ-EARLIER' },
    });
    expect(running(merged.earlier)).toEqual(['report.verify 2026-06-15']);
    expect(merged.earlier.file).toMatchObject({ state: 'verifying', receivedAt: at('2026-05-25') });
    expect(merged.earlier.file.timers).toHaveLength(1);
    expect(merged.earlier.events.at(-1)).toMatchObject({
      type: 'merged-from',
      payload: {
        from: 'AQ-LATER',
        basis: '《市场监督管理投诉举报处理办法》（国家市场监督管理总局令第121号）第三十五条第二款',
      },
    });
    expect(walk(merged.earlier, [[DECLINE, '2026-06-15']]).file.countedOnTime).toBe(true);
  });

  it('saves an earlier one that ran out before it came from nothing', () => {
    const late = named(reportOf('2026-06-02'), 'AQ-LATER');
    const merged = writeMerge({ later: late, earlier }, MERGE, at('2026-06-03'));

    expect(walk(merged.earlier, [[DECLINE, '2026-06-10']]).file.countedOnTime).toBe(false);
  });

  it('counts from its receipt even where it is merged after the first period had ended', () => {
    const merged = writeMerge({ later, earlier }, MERGE, at('2026-06-03'));

    expect(walk(merged.earlier, [[DECLINE, '2026-06-10']]).file.countedOnTime).toBe(true);
  });

  it('leaves the goods of the earlier one in the laboratory', () => {
    const testing = walk(earlier, [[TEST, '2026-05-20']]);
    const merged = writeMerge({ later, earlier: testing }, MERGE, at('2026-05-26'));
    const resumed = walk(merged.earlier, [[{ type: 'resume' }, '2026-05-29']]);

    expect(merged.earlier.file.state).toBe('testing');
    expect(running(resumed)).toEqual(['report.verify 2026-06-18']);
  });

  it('starts the answer to a report of advertising anew too', () => {
    const ads = { subject: 'advertising' } as const;
    const one = walk(named(reportOf('2026-05-11', ads), 'AQ-EARLIER'), [[TELL, '2026-05-15']]);
    const two = named(reportOf('2026-05-25', ads), 'AQ-LATER');

    const merged = writeMerge({ later: two, earlier: one }, MERGE, at('2026-05-26'));

    expect(running(merged.earlier)).toEqual(['report.verify 2026-06-15', 'report.answer-advertising 2026-06-03']);
  });

  it('can be given the extension that the earlier one had before', () => {
    const extended = walk(earlier, [
      [ASK, '2026-05-20'],
      [APPROVE, '2026-05-21', headOfCounty],
    ]);
    const merged = writeMerge({ later, earlier: extended }, MERGE, at('2026-05-26'));

    expect(clockOf(merged.earlier, 'report.verify').extensionDays).toBe(0);
    expect(answer(merged.earlier, ASK, '2026-05-27')).toBe('allowed');
  });

  it.each([
    ['decided', walk(earlier, [[DECLINE, '2026-05-20']]), 'report.merge-target-not-open'],
    [
      'of another unit',
      { ...earlier, file: { ...earlier.file, unit: OTHER_COUNTY } },
      'report.merge-target-of-other-unit',
    ],
    ['anonymous', named(reportOf('2026-05-11', { realName: false }), 'AQ-EARLIER'), 'report.merge-target-anonymous'],
    [
      'of another operator',
      named(
        reportOf('2026-05-11', { respondent: { name: '别的店', address: null, creditCode: 'MA-ANOTHER' } }),
        'AQ-EARLIER',
      ),
      'report.merge-target-of-another-respondent',
    ],
    [
      'of another subject',
      named(reportOf('2026-05-11', { subject: 'food' }), 'AQ-EARLIER'),
      'report.merge-target-of-another-subject',
    ],
    ['later than it', named(reportOf('2026-05-26'), 'AQ-EARLIER'), 'report.merge-target-is-later'],
    ['of another number', named(earlier, 'AQ-ELSE'), 'report.merge-target-unknown'],
  ] as const)('does not go into one that is %s', (_what, target, code) => {
    expect(mergeInto(target)).toBe(code);
  });

  it('finds no earlier one where the ledger found none, and says what else is allowed', () => {
    const alone = () => decide([later.file], MERGE, context(zhang, at('2026-05-26')));

    expect(codeOf(alone)).toBe('report.merge-target-unknown');
    expect(thrownBy(alone)?.allowed).toEqual(expect.arrayContaining(['decline', 'merge']));
  });
});

describe('a report that is not ours', () => {
  const wrong: CaseCommand = {
    type: 'tell-wrong-bureau',
    isMarketRegulation: true,
    competent: words(12),
    noticeChannel: 'sms',
  };
  const transferFood: CaseCommand = {
    type: 'transfer',
    why: 'food-safety',
    to: words(12),
    reporterToldInWriting: true,
  };

  it.each([
    ['2026-04-14', '第二十九条'],
    ['2026-04-15', '第三十四条'],
  ])('on %s is told elsewhere by %s, and counted nowhere', (day, article) => {
    const told = walk(reportOf('2026-04-13'), [[wrong, day]]);

    expect(told.file).toMatchObject({ state: 'closed', outcome: 'told-elsewhere', countedAt: null, timers: [] });
    expect(basisOf(told)).toContain(article);
  });

  it('is told which bureau it is, where it is market-regulation business', () => {
    const silent: CaseCommand = { ...wrong, competent: words(0) };

    expect(answer(reportOf('2026-05-11'), silent, '2026-05-12')).toBe('report.competent-bureau-missing');
    expect(answer(reportOf('2026-05-11'), { ...silent, isMarketRegulation: false }, '2026-05-12')).toBe('allowed');
  });

  it('tells nobody who gave no name', () => {
    expect(answer(reportOf('2026-05-11', { realName: false }), wrong, '2026-05-12')).toBe(
      'report.anonymous-cannot-be-told',
    );
  });

  it('is transferred with a notice in writing when it is about food, never only told', () => {
    const food = reportOf('2026-05-11', { subject: 'food' });
    const unwritten: CaseCommand = { ...transferFood, reporterToldInWriting: false };
    const moved = walk(food, [[transferFood, '2026-05-12']]);

    expect(answer(food, wrong, '2026-05-12')).toBe('report.food-must-be-transferred');
    expect(answer(food, unwritten, '2026-05-12')).toBe('report.transfer-needs-written-notice');
    expect(answer(reportOf('2026-05-11', { subject: 'food', realName: false }), unwritten, '2026-05-12')).toBe(
      'allowed',
    );
    expect(moved.file).toMatchObject({ state: 'closed', outcome: 'transferred', countedAt: null, timers: [] });
    expect(moved.events.at(-1)?.payload['basis']).toBe('《中华人民共和国食品安全法》第一百一十五条第一款');
  });

  it('is transferred as what it is: food as food, and nothing else as food', () => {
    const other: CaseCommand = { type: 'transfer', why: 'other-bureau', to: words(12), reporterToldInWriting: true };

    expect(answer(reportOf('2026-05-11'), transferFood, '2026-05-12')).toBe('report.transfer-not-by-its-subject');
    expect(answer(reportOf('2026-05-11', { subject: 'food' }), other, '2026-05-12')).toBe(
      'report.transfer-not-by-its-subject',
    );
    expect(answer(reportOf('2026-05-11'), other, '2026-05-12')).toBe('allowed');
  });
});

describe('a report by an insider', () => {
  const look = { type: 'look', at: 'person', purpose: 'contact', words: '联系举报人核对内部票据' } as const;
  const insider = reportOf('2026-05-11', { insider: true });

  it('shows its person to the handler and the head, with a second person, and to nobody else who sees the case', () => {
    const mine = walk(insider, [[{ type: 'assign', handler: 'zhang' }, '2026-05-11']]);

    expect(answer(mine, look, '2026-05-12')).toBe('look.needs-second-person');
    expect(answer(mine, look, '2026-05-12', headOfCounty)).toBe('look.needs-second-person');
    expect(answer(mine, look, '2026-05-12', officer('li', COUNTY, 'officer'))).toBe('look.insider-only-for-handler');
    expect(answer(mine, look, '2026-05-12', officer('intake', DESK, 'intake'))).toBe('look.insider-only-for-handler');
    expect(answer(reportOf('2026-05-11'), look, '2026-05-12', officer('li', COUNTY, 'officer'))).toBe('allowed');
  });

  it('is not known as one to the investigation that it becomes', () => {
    const { opened } = write(insider, INSTITUTE, zhang, at('2026-05-18'));

    expect(only(opened).file.facts.insider).toBe(false);
  });
});
