// The words around the public reply of an operator to its evaluations.
import type { Wording } from '../door/language.js';

export const replyText = {
  title: { zh: '商家对评价的答复', en: 'What the shop answers' },
  written: { zh: '写于 {day}', en: 'Written on {day}' },
  changed: { zh: '，改过 {n} 次', en: ', changed {n} times before' },
  own: {
    zh: '商家自己写的，对全部评价说，不代表市场监督管理部门的意见。',
    en: 'Written by the shop itself to all evaluations together; the bureau has no part in it.',
  },
  removed: {
    zh: '商家的一份答复在 {day} 被撤下：{why}。',
    en: 'A reply of the shop was taken down on {day}: {why}.',
  },
} as const satisfies Readonly<Record<string, Wording>>;
