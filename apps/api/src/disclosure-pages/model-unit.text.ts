// The words of the page of model units.
import type { Wording } from '../door/language.js';

export const modelUnitPagesText = {
  title: { zh: '放心消费示范单位', en: 'Model units' },
  lead: {
    zh: '经县级市场监督管理局审核的放心消费示范单位，按名称排列，不排名次。到期不再列出；撤销的在下面公布。',
    en: 'Operators that their county’s bureau reviewed and named as models, by name and in no order of merit. What has run out is no longer listed; what was taken back stands below.',
  },
  none: { zh: '现在没有示范单位。', en: 'There are no model units now.' },
  listed: { zh: '在有效期内的示范单位', en: 'Model units within their term' },
  operator: { zh: '商家', en: 'Shop' },
  reviewedBy: { zh: '审核单位', en: 'Reviewed by' },
  from: { zh: '认定日期', en: 'Since' },
  until: { zh: '有效期至', en: 'Until' },
  withdrawn: { zh: '已撤销', en: 'Taken back' },
  withdrawnOn: { zh: '撤销日期', en: 'Taken back on' },
  reason: { zh: '原因', en: 'Reason' },
  next: { zh: '下一页', en: 'Next page' },
  standing: {
    zh: '放心消费示范单位（{from} 至 {until}，{unit}审核）',
    en: 'Model unit ({from} to {until}, reviewed by {unit})',
  },
  wasOne: {
    zh: '放心消费示范单位称号已于 {on} 撤销：{reason}',
    en: 'No longer a model unit: taken back on {on}, {reason}',
  },
} as const satisfies Readonly<Record<string, Wording>>;
