// What the business register says an operator is and how it stands: the words of its exports, row by row.

export const OPERATOR_KINDS = ['enterprise', 'branch', 'individual', 'cooperative', 'other'] as const;
export type OperatorKind = (typeof OPERATOR_KINDS)[number];

export const OPERATOR_STATES = [
  'operating',
  'dormant',
  'moved-away',
  'licence-revoked',
  'registration-cancelled',
  'deregistered',
  'unknown',
] as const;
export type OperatorState = (typeof OPERATOR_STATES)[number];

/** States in which there is nobody any more who could trade; a revoked licence leaves the operator there to answer. */
export const CLOSED_STATES: readonly OperatorState[] = ['moved-away', 'registration-cancelled', 'deregistered'];

interface KindWords {
  readonly kind: OperatorKind;
  readonly words: RegExp;
}
interface StateWords {
  readonly state: OperatorState;
  readonly words: RegExp;
}

/** Read in this order: 个体工商户 before what its own words contain. @source 市场主体登记管理条例 第二条、第二十三条 */
const KIND_WORDS: readonly KindWords[] = [
  { kind: 'individual', words: /个体|^9[23]00|家庭经营|个人经营/ },
  { kind: 'cooperative', words: /合作社/ },
  { kind: 'branch', words: /分公司|分支机构|分店|分支/ },
  { kind: 'enterprise', words: /公司|企业|合伙|有限|股份|独资|集体|国有|全民|联营|外商/ },
];

/** Not yet taken as ended: 拟注销, 吊销未注销. @source 市场主体登记管理条例 第三十条、第三十一条、第四十条、第四十六条 */
const STATE_WORDS: readonly StateWords[] = [
  { state: 'licence-revoked', words: /吊销/ },
  { state: 'operating', words: /拟注销|注销中|简易注销公告/ },
  { state: 'deregistered', words: /注销/ },
  { state: 'registration-cancelled', words: /撤销|责令关闭/ },
  { state: 'moved-away', words: /迁出/ },
  { state: 'dormant', words: /停业|歇业/ },
  { state: 'operating', words: /存续|在营|开业|在业|在册|正常|登记成立|迁入|确立/ },
];

/** What the register calls an operator, as a code; what is not known is `other`. */
export function readOperatorKind(written: string): OperatorKind {
  return KIND_WORDS.find(({ words }) => words.test(written))?.kind ?? 'other';
}

/** How the register says an operator stands, as a code; what is not known is `unknown`. */
export function readOperatorState(written: string): OperatorState {
  return STATE_WORDS.find(({ words }) => words.test(written))?.state ?? 'unknown';
}

/** 工商注册号 of before 2015: fifteen digits. */
export function isRegisterNumber(written: string): boolean {
  return /^\d{15}$/.test(written);
}
