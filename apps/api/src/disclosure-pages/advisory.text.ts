// The words of the pages of tips and warnings.
import type { Wording } from '../door/language.js';

export const advisoryPagesText = {
  title: { zh: '消费提示和警示', en: 'Tips and warnings' },
  lead: {
    zh: '市场监督管理局发布的消费提示和警示，新的在前，期满自动撤下。',
    en: 'What the market supervision bureau tells consumers, the newest first; each goes when its period is over.',
  },
  none: { zh: '现在没有提示和警示。', en: 'There are no tips or warnings now.' },
  newest: { zh: '最近的提示和警示', en: 'Latest tips and warnings' },
  all: { zh: '全部提示和警示', en: 'All tips and warnings' },
  ofOperator: { zh: '对这家商家的警示', en: 'Warnings about this shop' },
  issuedBy: { zh: '发布单位', en: 'Issued by' },
  issued: { zh: '发布日期', en: 'Issued' },
  until: { zh: '有效期至', en: 'In force until' },
  about: { zh: '涉及商家', en: 'Shop concerned' },
  goneWithdrawn: {
    zh: '这一条已经撤回，内容不再公开。这里只留下它曾经发布过的痕迹。',
    en: 'It was taken back and is no longer shown. Only the trace that it was published remains.',
  },
  goneEnded: {
    zh: '这一条已经过期，内容不再公开。',
    en: 'Its period is over and it is no longer shown.',
  },
  goneNotYet: {
    zh: '这一条的期限改过，现在不公开。',
    en: 'Its period was changed; it is not shown now.',
  },
  changed: { zh: '最近变动', en: 'Last changed' },
  history: { zh: '变动经过', en: 'History' },
} as const satisfies Readonly<Record<string, Wording>>;
