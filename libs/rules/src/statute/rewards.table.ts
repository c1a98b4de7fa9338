// Levels of the reward for a report of a serious violation: shares, floors, cap, and who gets none.
import { type LocalDate, localDate } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { type Citation, type Gist, agencyPolicy, statute } from './citation.js';
import { REWARD_MEASURES } from './legal-texts.js';

export const REWARD_LEVELS = ['first', 'second', 'third'] as const;
export type RewardLevel = (typeof REWARD_LEVELS)[number];

export interface RewardLevelRule {
  readonly level: RewardLevel;
  /** Share of fines and confiscated gains. */
  readonly permille: number;
  /** The least amount, also where there is no fine. */
  readonly floorFen: number;
  readonly source: Citation;
}

interface RewardRules {
  readonly inForceFrom: LocalDate;
  readonly levels: readonly RewardLevelRule[];
  /** The most for one case. */
  readonly capFen: number;
  /** From this amount on the finance department decides too. */
  readonly financeFromFen: number;
  readonly cap: Citation;
  readonly finance: Citation;
}

const item = (number: string, gist: Gist): Citation =>
  statute(REWARD_MEASURES, { article: '第十二条', paragraph: '第一款', item: number }, gist);

// Rows are added, never edited: the newest that began by the day of the decision on the penalty holds.
export const REWARD_RULES: readonly RewardRules[] = [
  {
    inForceFrom: localDate('2021-12-01'),
    levels: [
      {
        level: 'first',
        permille: 50,
        floorFen: 500_000,
        source: item('第（一）项', {
          zh: '一级按罚没款的百分之五，不少于五千元',
          en: 'first level: five per cent of the penalty, at least 5,000 yuan',
        }),
      },
      {
        level: 'second',
        permille: 30,
        floorFen: 300_000,
        source: item('第（二）项', {
          zh: '二级按罚没款的百分之三，不少于三千元',
          en: 'second level: three per cent of the penalty, at least 3,000 yuan',
        }),
      },
      {
        level: 'third',
        permille: 10,
        floorFen: 100_000,
        source: item('第（三）项', {
          zh: '三级按罚没款的百分之一，不少于一千元',
          en: 'third level: one per cent of the penalty, at least 1,000 yuan',
        }),
      },
    ],
    capFen: 100_000_000,
    financeFromFen: 50_000_000,
    cap: agencyPolicy(REWARD_MEASURES, {
      zh: '每起案件的奖励不超过一百万元',
      en: 'the reward of one case is at most one million yuan',
    }),
    finance: agencyPolicy(REWARD_MEASURES, {
      zh: '五十万元以上的、对内部举报人提高标准的，与本级财政部门确定',
      en: 'from 500,000 yuan on, and where an insider is to get more, the finance department decides too',
    }),
  },
];

export const REWARD_EXCLUSIONS: readonly { readonly code: string; readonly text: Gist; readonly source: Citation }[] = [
  {
    code: 'not-a-natural-person',
    gist: { zh: '举报人不是自然人', en: 'the reporter is no natural person' },
    source: (gist: Gist) => statute(REWARD_MEASURES, { article: '第二条', paragraph: '第一款' }, gist),
  },
  {
    code: 'staff',
    gist: {
      zh: '市场监管部门工作人员，或有法定监督、报告义务的人',
      en: 'staff of the bureau, or persons with a legal duty to supervise or report',
    },
    source: (gist: Gist) => agencyPolicy(REWARD_MEASURES, gist),
  },
  {
    code: 'infringed-party',
    gist: {
      zh: '被侵权方及其代理人、利害关系人',
      en: 'the infringed party, its agents and those with an interest',
    },
    source: (gist: Gist) => agencyPolicy(REWARD_MEASURES, gist),
  },
  {
    code: 'wrongdoer',
    gist: { zh: '实施违法行为的人（内部举报人除外）', en: 'whoever committed the violation, unless an insider' },
    source: (gist: Gist) => agencyPolicy(REWARD_MEASURES, gist),
  },
  {
    code: 'already-paid',
    gist: {
      zh: '因举报已从其他经营者得到报酬、奖励',
      en: 'whoever was paid or rewarded for the report by another operator',
    },
    source: (gist: Gist) => agencyPolicy(REWARD_MEASURES, gist),
  },
].map(({ code, gist, source }) => ({ code, text: gist, source: source(gist) }));

/** What a level gives for a penalty, in fen: the amount of the rule, and between what an amount must lie. */
export interface Reward {
  readonly level: RewardLevel;
  readonly amountFen: number;
  readonly floorFen: number;
  readonly capFen: number;
  /** Whether the finance department must be asked for this amount. */
  readonly needsFinance: boolean;
  readonly source: Citation;
}

/** The rules in force on a date; undefined before the first. */
export function findRewardRules(on: LocalDate): RewardRules | undefined {
  return REWARD_RULES.findLast((rules) => rules.inForceFrom <= on);
}

/**
 * The reward of a level: its share of the penalty, no less than its floor, no more than the cap of a case.
 * @param fineFen fines and confiscated gains in fen, a whole number, 0 where there is none @param on date of the penalty
 * @throws RuleViolation `reward.impossible-fine`, `reward.no-rules-yet` @source 举报奖励暂行办法 第十二条
 */
export function rewardOf(level: RewardLevel, fineFen: number, on: LocalDate): Reward {
  const rules = findRewardRules(on);
  if (!rules) throw new RuleViolation('reward.no-rules-yet', REWARD_RULES[0]?.cap, { on });
  const row = rules.levels.find((candidate) => candidate.level === level);
  if (!row) throw new Error(`no reward of level ${level}`);
  if (!Number.isSafeInteger(fineFen) || fineFen < 0) {
    throw new RuleViolation('reward.impossible-fine', row.source, { fineFen });
  }
  // Divided before it is multiplied, so that no fine is too large to be counted in fen.
  const share = Math.floor(fineFen / 1000) * row.permille + Math.floor(((fineFen % 1000) * row.permille) / 1000);
  const amountFen = Math.min(rules.capFen, Math.max(row.floorFen, share));
  const needsFinance = amountFen >= rules.financeFromFen;
  return { level, amountFen, floorFen: row.floorFen, capFen: rules.capFen, needsFinance, source: row.source };
}

/**
 * Whether an amount may be given. A bureau may weigh it down to the floor; above the rule it goes only with the finance
 * department, as for an insider, and never above the cap.
 * @throws RuleViolation `reward.not-by-its-level`, `reward.finance-not-consulted` @source 举报奖励暂行办法 第十二条
 */
export function checkReward(
  reward: Reward,
  given: { readonly amountFen: number; readonly financeConsulted: boolean; readonly on: LocalDate },
): void {
  const { amountFen, financeConsulted, on } = given;
  const facts = { amountFen, byRuleFen: reward.amountFen, floorFen: reward.floorFen, capFen: reward.capFen };
  if (!Number.isSafeInteger(amountFen) || amountFen < reward.floorFen || amountFen > reward.capFen) {
    throw new RuleViolation('reward.not-by-its-level', reward.source, facts);
  }
  const rules = findRewardRules(on);
  const isLarge = rules !== undefined && amountFen >= rules.financeFromFen;
  if ((isLarge || amountFen > reward.amountFen) && !financeConsulted) {
    throw new RuleViolation('reward.finance-not-consulted', rules?.finance, facts);
  }
}
