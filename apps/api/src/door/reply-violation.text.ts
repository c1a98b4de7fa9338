// What the refusals of a public reply to evaluations say to an operator.
import type { ViolationWords } from './violation-words.js';

export const replyViolationText: Readonly<Record<string, ViolationWords>> = {
  'reply.nothing-shown': {
    status: 409,
    zh: '评价还没有汇总公布，公布以后才能答复',
    en: 'no sum of evaluations is shown yet; a reply is taken once there is one',
  },
  'reply.removed-lately': {
    status: 409,
    zh: '上一份答复被撤下了，{until}起才能再写',
    en: 'the last reply was taken down; another is taken from {until} on',
  },
  'reply.too-short': { status: 422, zh: '答复至少 {atLeast} 个字', en: 'a reply has {atLeast} characters at least' },
  'reply.too-long': { status: 422, zh: '答复最多 {atMost} 个字', en: 'a reply has {atMost} characters at most' },
  'reply.still-personal': {
    status: 422,
    zh: '答复里有不能公开的内容（{kinds}），请去掉。这里只对全部评价说话，不提任何一位消费者、一笔交易',
    en: 'the reply shows what may not be public ({kinds}); take it out. It speaks to all evaluations, of no consumer and no purchase',
  },
};
