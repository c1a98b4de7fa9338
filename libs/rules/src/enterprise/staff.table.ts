// What the staff of an enterprise may do in its portal, and how many of them it may have.
import { type Citation, type Gist, observedPractice } from '../statute/citation.js';

export interface StaffRightRow {
  readonly text: Gist;
  readonly means: Gist;
}

/** What a member of the staff may be told to do; `manage` holds `answer`. */
export const STAFF_RIGHTS = {
  answer: {
    text: { zh: '答复消费者', en: 'Answers consumers' },
    means: {
      zh: '看待处理的和解、出方案、留言、接受或者拒绝',
      en: 'sees what is to be settled, makes and takes offers, leaves words, refuses',
    },
  },
  manage: {
    text: { zh: '管理', en: 'Manages' },
    means: {
      zh: '除答复消费者外，还管人员，提公示异议，写公开答复，申请退出',
      en: 'answers consumers, and also sees to the staff, objects to disclosures, writes the public reply and leaves',
    },
  },
} as const satisfies Readonly<Record<string, StaffRightRow>>;
export type StaffRight = keyof typeof STAFF_RIGHTS;

export interface StaffRules {
  /** Members that may sign in at a time; disabled ones do not count. */
  readonly most: number;
  readonly source: Citation;
}

export const STAFF_RULES: StaffRules = {
  most: 20,
  source: observedPractice({
    zh: '本局设定：一个企业最多 20 人同时可以登录，至少一人可以管理；入驻条件要求至少一名专人处理投诉，大型连锁的客服组也不超过这个数',
    en: 'set by the bureau: at most 20 people of an enterprise may sign in, and one of them at least manages; admission asks for one person who handles complaints, and the desk of a large chain has no more than this',
  }),
};
