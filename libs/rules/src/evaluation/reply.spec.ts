// Who may answer the evaluations of consumers in public: not before they are shown, not to a person, not right after a removal.
import { localDate } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { type ReplyStanding, checkReply, silentUntil } from './reply.js';
import { REPLY_RULES } from './reply.table.js';

const today = localDate('2026-12-20');
const shown: ReplyStanding = {
  sum: { answers: 5, solved: 3, partlySolved: 1, satisfied: 3 },
  removedOn: null,
  today,
};
const plain = '感谢各位的评价。退换货从本月起当天办理，欢迎继续监督。';

const refusalOf = (words: string, standing: ReplyStanding = shown): string => {
  try {
    checkReply(words, standing);
    return 'taken';
  } catch (fault) {
    if (!(fault instanceof RuleViolation)) throw fault;
    return `${fault.code} ${String(fault.facts['kinds'] ?? '')}`.trim();
  }
};

describe('a public reply to evaluations', () => {
  it('is taken when it speaks to all of them', () => {
    expect(refusalOf(plain)).toBe('taken');
  });

  it('waits until a sum is shown: to one evaluation nobody answers', () => {
    expect(refusalOf(plain, { ...shown, sum: null })).toBe('reply.nothing-shown');
  });

  it.each([
    [`请拨打 199${'0'.repeat(4)}7788 联系我们处理。`, 'reply.still-personal phone'],
    ['王女士说的那台水壶我们已经给她换过了。', 'reply.still-personal name'],
    ['住在七一路12号的那位顾客，请再来店里一趟。', 'reply.still-personal address'],
    ['上个月退了 129 元的那位顾客满意了。', 'reply.still-personal amount'],
    ['订单号 AB2026-778812 的顾客已经退款。', 'reply.still-personal order'],
    ['谢谢', 'reply.too-short'],
    [`${'谢'.repeat(REPLY_RULES.mostCharacters)}谢`, 'reply.too-long'],
  ])('is refused as %s', (words, refusal) => {
    expect(refusalOf(words)).toBe(refusal);
  });

  it('counts letters as people do, so that rare characters are one each', () => {
    expect(refusalOf('𠮷'.repeat(REPLY_RULES.mostCharacters))).toBe('taken');
  });

  it('is not taken for thirty days after a bureau has taken one down', () => {
    const removedOn = localDate('2026-11-21');

    expect(refusalOf(plain, { ...shown, removedOn })).toBe('reply.removed-lately');
    expect(silentUntil({ removedOn, today })).toBe('2026-12-21');
    expect(refusalOf(plain, { ...shown, removedOn, today: localDate('2026-12-21') })).toBe('taken');
  });
});
