// What may be weighed in judging whether a complaint is for living needs: evidence for a person, never a refusal by itself.
import { type LocalDate, localDate } from '../calendar/local-date.js';
import { type Citation, type Gist, statute } from './citation.js';
import { MEASURES_121 } from './legal-texts.js';

/** One factor; a city at prefecture level or above may add rows of its own, as `agencyPolicy`. */
export interface LivingNeedsFactor {
  readonly code: string;
  readonly inForceFrom: LocalDate;
  /** The refusal that the factor may speak for. */
  readonly ground: string;
  readonly text: Gist;
  readonly source: Citation;
}

const FACTORS: readonly (Gist & { readonly item: string })[] = [
  {
    item: '第（一）项',
    zh: '购买数量、次数、频率与保质期或通常消费习惯明显不符',
    en: 'quantity, times or frequency plainly do not fit shelf life or usual habits',
  },
  {
    item: '第（二）项',
    zh: '同一人短期内对同一经营者、同类商品或问题大量投诉，或多人串通集中投诉',
    en: 'one person complains in numbers and in a short time about one operator, class or problem, or several collude to do so',
  },
  {
    item: '第（三）项',
    zh: '不能证明确有购买、确受侵害等真实的消费关系或争议',
    en: 'no real purchase, harm or dispute is shown',
  },
  {
    item: '第（四）项',
    zh: '多人使用同一电话、地址等联系方式',
    en: 'several people complain with one phone number or address',
  },
  { item: '第（五）项', zh: '其他需要考虑的因素', en: 'other factors that the matter calls for' },
];

export const LIVING_NEEDS_FACTORS: readonly LivingNeedsFactor[] = FACTORS.map(({ item, zh, en }, index) => ({
  code: `LIVING-121-17-${index + 1}`,
  inForceFrom: localDate('2026-04-15'),
  ground: 'REJ-121-16-3',
  text: { zh, en },
  source: statute(MEASURES_121, { article: '第十七条', paragraph: '第一款', item }, { zh, en }),
}));

/**
 * The factors that may be weighed in a decision of a date; none before 2026-04-15, when no text named any.
 * @source 令121号 第十七条
 */
export function livingNeedsFactorsOn(decidedOn: LocalDate): readonly LivingNeedsFactor[] {
  return LIVING_NEEDS_FACTORS.filter((factor) => factor.inForceFrom <= decidedOn);
}
