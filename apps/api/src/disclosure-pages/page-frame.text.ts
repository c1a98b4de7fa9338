// The words around every page that is read without a script.
import type { Wording } from '../door/language.js';

export const frameText = {
  brand: { zh: '按期', en: 'Anqi' },
  about: {
    zh: '公示查询：看一家商家办结的投诉、调解成功率和先行和解情况。这里写的是消费者的诉求，不是认定商家违法。',
    en: 'Look a business up: closed complaints, how many were settled, and what the figures mean. Consumers’ statements, not a finding of breach.',
  },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  navigation: { zh: '公示栏目', en: 'Disclosure sections' },
  comforts: { zh: '阅读方式和电话', en: 'Ways to read, and telephone' },
  search: { zh: '公示查询', en: 'Disclosed complaints' },
  advisories: { zh: '提示警示', en: 'Tips and warnings' },
  settlers: { zh: '先行和解企业', en: 'Firms that settle directly' },
  models: { zh: '示范单位', en: 'Model units' },
  figures: { zh: '按期情况', en: 'On-time figures' },
  openData: { zh: '开放数据', en: 'Open data' },
  large: { zh: '大字版', en: 'Large text' },
  normal: { zh: '标准字', en: 'Normal text' },
  other: { zh: 'English', en: '中文' },
  call: { zh: '拨打 12315', en: 'Call 12315' },
  help: { zh: '需要帮助？', en: 'Need help?' },
  helpLine: {
    zh: '拨打 12315，或者到就近的市场监督管理所当面提出。打电话、来访和在网上提出，效力一样。',
    en: 'Call 12315, or go to the nearest market supervision station. By phone, in person and online count the same.',
  },
  complain: { zh: '我要投诉', en: 'Make a complaint' },
  report: { zh: '我要举报', en: 'Report a violation' },
  track: { zh: '查进度', en: 'Find my case' },
  demo: {
    zh: '演示数据：这里的商家、单位和案件都是虚构的。',
    en: 'Demonstration data: shops, offices and cases here are invented.',
  },
  statement: {
    zh: '这里写的是消费者的诉求，不是认定商家违法。',
    en: 'These are consumers’ statements, not a finding of breach.',
  },
  nothing: {
    zh: '没有公示记录，不等于没有投诉。',
    en: 'No disclosed record does not mean that there was no complaint.',
  },
  more: { zh: '更早的', en: 'Earlier ones' },
  kept: { zh: '件数少，不公布', en: 'too few, not published' },
  fewForRate: { zh: '件数少，不计算比率', en: 'too few for a rate' },
} as const satisfies Readonly<Record<string, Wording>>;
