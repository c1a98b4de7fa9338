// The words of the answers to orders.
import { inBothLanguages } from '../../language/language.js';

export const answersText = inBothLanguages({
  'zh-CN': {
    title: '答复工单',
    lead: '下载已收工单的办理情况，交还来源平台。不写日期就是最近三十天收到的。表里没有投诉人、举报人的姓名、电话和原话。',
    source: '来源',
    from: '收到日期从',
    to: '到',
    download: '下载办理情况（xlsx）',
  },
  'en-US': {
    title: 'Answer work orders',
    lead: 'Download where the orders received stand, to hand back to the platform that sent them. Without dates: those of the last thirty days. No name, number or word of whoever complained or reported is in it.',
    source: 'Sent by',
    from: 'Received from',
    to: 'to',
    download: 'Download the standings (xlsx)',
  },
});
