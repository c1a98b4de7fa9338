// The words about an account that was taken back, for the firm, its county and the public.
import type { Gist } from '#rules';

const counted = {
  zh: (count: number) => `近一年 ${String(count)} 件`,
  en: (count: number) => `${String(count)} within a year`,
};
const shared = {
  zh: (of: number, among: number) => `近一年 ${String(of)}/${String(among)}`,
  en: (of: number, among: number) => `${String(of)} of ${String(among)} within a year`,
};
const words = {
  upheld: { zh: '异议成立，账户已恢复', en: 'The objection is right: the account stands again' },
  rejected: { zh: '异议不成立', en: 'The objection was rejected' },
  register: { zh: '登记状态', en: 'In the register' },
  notRegistered: { zh: '登记库中没有', en: 'not in the register' },
} as const satisfies Readonly<Record<string, Gist>>;

export const removalText = { ...words, count: counted, share: shared } as const;
