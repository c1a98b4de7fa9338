// What a body does that assists the bureau: mediate what was entrusted to it and hand it back, settle first and help on.
import type { CaseCommand } from '../command.js';
import {
  COUNTY,
  OTHER_BODY,
  type PaperCase,
  at,
  clockOf,
  complaintPart,
  fileOne,
  filing,
  officer,
  only,
  settledFirst,
  words,
  write,
  zhang,
} from '../lifecycle/paper-ledger.cases.js';
import { RuleViolation } from '../rule-violation.js';

const BODY = '411602-B1';
const helper = officer('helper', BODY, 'assistant');
const stranger = officer('stranger', OTHER_BODY, 'assistant');
const refuse = { type: 'refuse-settlement', by: 'enterprise', words: words() } as const;
const handBack = (given: Partial<Extract<CaseCommand, { type: 'hand-back' }>> = {}): CaseCommand => ({
  ...{ type: 'hand-back', result: 'no-agreement', recoveredFen: 0, words: words() },
  ...given,
});

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (thrown) {
    if (thrown instanceof RuleViolation) return thrown.code;
    throw thrown;
  }
  return 'allowed';
}

function entrusted(): PaperCase {
  const filed = fileOne(filing(at('2026-05-11'), [complaintPart()]));
  const accepted = write(filed, { type: 'accept', noticeChannel: 'sms' }, zhang, at('2026-05-12')).subject;
  const both = { complainantConsents: true, respondentConsents: true };
  return write(accepted, { type: 'entrust', unit: BODY, ...both }, zhang, at('2026-05-13')).subject;
}

function atStation(turnsByItself = false): PaperCase {
  const settler = { settler: 'service-station', settlerUnit: BODY, turnsByItself } as const;
  return fileOne(filing(at('2026-05-11'), [settledFirst(settler)]));
}

describe('an entrusted mediation', () => {
  const day = at('2026-05-20');

  it('is handed back: the sight of the body ends, the sixty days run on, and the handler is told', () => {
    const { subject, decision } = write(
      entrusted(),
      handBack({ result: 'agreement', recoveredFen: 9900 }),
      helper,
      day,
    );

    expect(subject.file).toMatchObject({ state: 'in-mediation', outcome: null, facts: { entrustedTo: null } });
    expect(clockOf(subject, 'complaint.mediate').endedAt).toBeNull();
    expect(only(decision.changes).sight.end).toEqual([{ unit: BODY, role: 'entrusted' }]);
    expect(decision.notices.map(({ letter, unit }) => [letter, unit])).toEqual([['entrusting-handed-back', COUNTY]]);
  });

  it('without an agreement bears the termination that the bureau alone may decide', () => {
    const ground = { type: 'terminate', ground: 'TERM-121-23-3', reasons: words() } as const;
    const { subject } = write(entrusted(), handBack(), helper, day);

    expect(codeOf(() => write(entrusted(), ground, zhang, day))).toBe('complaint.no-failed-mediation');
    expect(codeOf(() => write(entrusted(), ground, helper, day))).toBe('case.not-your-role');
    expect(write(subject, ground, zhang, day).subject.file.state).toBe('terminated');
  });

  it.each<[string, CaseCommand]>([
    ['statement.too-short', handBack({ words: words(19) })],
    ['complaint.nothing-recovered-without-agreement', handBack({ recoveredFen: 1 })],
  ])('is not handed back so: %s', (code, command) => {
    expect(codeOf(() => write(entrusted(), command, helper, day))).toBe(code);
  });

  it('is nobody’s but that body’s: no other hands it back, and neither does the bureau, which takes it back instead', () => {
    expect(codeOf(() => write(entrusted(), handBack(), stranger, day))).toBe('case.not-your-unit');
    expect(codeOf(() => write(entrusted(), handBack(), zhang, day))).toBe('case.not-your-role');
    const back = write(entrusted(), handBack(), helper, day).subject;
    expect(codeOf(() => write(back, handBack(), helper, day))).toBe('case.not-your-unit');
  });

  it('ends with no agreement, entrusting or refusal of the body', () => {
    const both = { complainantConsents: true, respondentConsents: true };
    const others: readonly CaseCommand[] = [
      { type: 'record-agreement', paper: 'letter', terms: words(), recoveredFen: 0 },
      { type: 'entrust', unit: OTHER_BODY, ...both },
      { type: 'end-entrusting', words: words() },
      { type: 'record-settlement', manner: 'settled', recoveredFen: 0 },
    ];

    expect(others.map((command) => codeOf(() => write(entrusted(), command, helper, day)))).toEqual(
      others.map(() => 'case.not-your-role'),
    );
  });
});

describe('a dispute in the log of a service station', () => {
  const day = at('2026-05-12');

  it('that is settled is answered in its day', () => {
    const settled = { type: 'record-settlement', manner: 'settled', recoveredFen: 9900, agreed: words() } as const;
    const { subject, decision } = write(atStation(), settled, helper, day);

    expect(subject.file).toMatchObject({ state: 'closed', outcome: 'settled' });
    expect(clockOf(subject, 'settlement.station').ending).toBe('met');
    expect(only(decision.changes).statements.map(({ role }) => role)).toEqual(['terms']);
  });

  it('that fails goes to the bureau in the same decision where the consumer asks for it, and else stays', () => {
    const asked = write(atStation(), { ...refuse, turns: true }, helper, day);
    const left = write(atStation(), refuse, helper, day);

    expect(asked.opened.map(({ file }) => [file.kind, file.state, file.unit])).toEqual([
      ['complaint', 'awaiting-acceptance', COUNTY],
    ]);
    expect(left.opened).toEqual([]);
    expect(codeOf(() => write(left.subject, { type: 'turn-to-bureau' }, helper, day))).toBe(
      'settlement.consumer-does-not-ask',
    );
    expect(write(left.subject, { type: 'turn-to-bureau', consumerAsks: true }, helper, day).opened).toHaveLength(1);
  });

  it('turns once, also where the consumer ticked that it goes by itself', () => {
    const both = write(atStation(true), { ...refuse, turns: true }, helper, day);

    expect(both.opened).toHaveLength(1);
    expect(codeOf(() => write(both.subject, { type: 'turn-to-bureau', consumerAsks: true }, helper, day))).toBe(
      'settlement.already-turned',
    );
  });

  it('is its own: another body does nothing about it', () => {
    expect(codeOf(() => write(atStation(), refuse, stranger, day))).toBe('case.not-your-unit');
    expect(codeOf(() => write(atStation(), { type: 'speak', by: 'enterprise', words: words() }, stranger, day))).toBe(
      'case.not-your-unit',
    );
  });
});
