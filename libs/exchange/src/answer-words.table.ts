/** What the hotline reads of an order, for its seat to say on the telephone: it goes to a Chinese system, in its language. */
import type { OrderStanding } from '#rules';

export const ANSWER_WORDS: Readonly<Record<OrderStanding, string>> = {
  settling: '经营者正在与消费者先行和解',
  examined: '已登记，正在审查是否受理',
  mediated: '已按12315程序受理，正在组织调解',
  refused: '不予受理，理由和其他途径已书面告知投诉人',
  agreed: '已达成调解协议，办结',
  settled: '双方自行和解或者投诉人撤回，办结',
  terminated: '调解终止，已告知投诉人其他途径，办结',
  verified: '线索已转办案单位核查',
  'verified-to-its-end': '线索已核查完毕，结果由办案单位依法告知',
  elsewhere: '已转有权处理的单位',
  joined: '与先前登记的同一事项合并办理',
  closed: '已办结',
};

export const ANSWER_HEADINGS = ['工单编号', '登记编号', '办理情况', '法定期限', '工单期限', '数据时间'] as const;
