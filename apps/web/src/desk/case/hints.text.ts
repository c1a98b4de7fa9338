// The words of what may have to do with a case.
import { inBothLanguages } from '../../language/language.js';

export const hintsText = inBothLanguages({
  'zh-CN': {
    title: '可能相关',
    caveat: '以下由系统比对得出，仅供参考，由您判断；系统不会因此拒收、退回或办结任何件。',
    marks: '提交方式',
    toReview: '待核对',
    alike: (total: number, days: number) => `近 ${days} 日内容相似的投诉，本单位 ${total} 件`,
    repeat: (total: number, days: number) => `近 ${days} 日可能重复的举报，本单位 ${total} 件`,
    more: (rest: number) => `还有 ${rest} 件没有列出。`,
    elsewhere: (count: number) => `其他单位另有 ${count} 件。`,
    noneAlike: '没有发现内容相似的件。',
    sameOperator: '同一经营者',
    otherOperator: '其他经营者',
    operator: (complaints: number, days: number) => `同一经营者近 ${days} 日另有 ${complaints} 件投诉。`,
    samePhone: (total: number, days: number) => `同一电话近 ${days} 天另有 ${total} 件`,
    repeatReport: (days: number) => `同一电话近 ${days} 天内举报过，可能是重复举报。件数和是哪些件不显示。`,
    noRefusal: '不据此拒绝。家人、村里、单位都可能共用一个电话。',
    factors: '是否为生活消费需要：五项因素',
    seen: '看到的情况',
    nothingSeen: '没有看到',
    merge: '合并处理…',
  },
  'en-US': {
    title: 'Possibly related',
    caveat: 'Found by comparing, for you to judge. The system refuses, returns or closes no case because of it.',
    marks: 'How it was sent',
    toReview: 'to review',
    alike: (total: number, days: number) => `Alike complaints of ${days} days in this unit: ${total}`,
    repeat: (total: number, days: number) => `Reports of ${days} days that may be the same, in this unit: ${total}`,
    more: (rest: number) => `${rest} more are not listed.`,
    elsewhere: (count: number) => `${count} more in other units.`,
    noneAlike: 'Nothing alike was found.',
    sameOperator: 'same operator',
    otherOperator: 'another operator',
    operator: (complaints: number, days: number) =>
      `Other complaints about this operator in ${days} days: ${complaints}.`,
    samePhone: (total: number, days: number) => `Other filings with the same phone in ${days} days: ${total}`,
    repeatReport: (days: number) =>
      `The same phone reported within ${days} days; this may be a repeat. How often and what is not shown.`,
    noRefusal: 'Never a reason to refuse: a family, a village or an office may share a phone.',
    factors: 'For living needs or not: the five factors',
    seen: 'Seen',
    nothingSeen: 'nothing seen',
    merge: 'Merge…',
  },
});
