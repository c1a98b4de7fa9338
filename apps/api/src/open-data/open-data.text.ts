// The words of the page of the open data.
import type { Wording } from '../door/language.js';

export const openDataText = {
  title: { zh: '开放数据', en: 'Open data' },
  lead: {
    zh: '公示的投诉和每月按期情况，以文件提供，任何人可以下载、转用。',
    en: 'The disclosed complaints and the monthly on-time figures as files, for anybody to take and use.',
  },
  files: { zh: '文件', en: 'Files' },
  file: { zh: '文件', en: 'File' },
  what: { zh: '内容', en: 'What is in it' },
  csv: { zh: '现在公示着的投诉，表格', en: 'complaints that are shown now, as a table' },
  json: { zh: '现在公示着的投诉，JSON', en: 'complaints that are shown now, as JSON' },
  schema: { zh: '字段说明（JSON Schema）', en: 'the fields (JSON Schema)' },
  changes: {
    zh: '变动，按时间先后；接着上次的 next 取下去。撤下和期满的记录只留标记，请一并删除您保存的内容。',
    en: 'changes in their order; go on from the last next. Of what was withdrawn or has ended only a mark remains: please delete what you keep of it.',
  },
  advisories: { zh: '现在有效的消费提示和警示，JSON', en: 'tips and warnings in force now, as JSON' },
  modelUnits: { zh: '现在的放心消费示范单位，JSON', en: 'model units of today, as JSON' },
  figuresCsv: { zh: '每月按期情况，表格', en: 'monthly on-time figures, as a table' },
  figuresJson: { zh: '每月按期情况，JSON', en: 'monthly on-time figures, as JSON' },
  terms: { zh: '使用条件', en: 'Terms' },
  free: {
    zh: '可以免费使用、复制、再发布，用于商业也可以，条件是注明出处和取得日期，不改变原意，不用来识别投诉人。',
    en: 'Free to use, copy and publish again, for business too, on condition that source and date are named, the meaning is not changed, and nobody tries to find out who complained.',
  },
  follow: {
    zh: '记录撤下或者期满以后，再发布的也应当撤下。',
    en: 'What was withdrawn or has ended must be taken down where it was published again.',
  },
  version: {
    zh: '地址里的 v1 是版本。同一版本只增加字段；要删改字段时换新版本，旧版本至少保留一年。',
    en: 'v1 in the address is the version. Within it fields are only added; what removes or changes one gets a new version, and the old one stays for a year at least.',
  },
  small: {
    zh: '每月按期情况里空着的数，是件数少不公布的；公布后不再改动。',
    en: 'An empty count in the monthly figures is kept back because it is small; what was published is not changed.',
  },
} as const satisfies Readonly<Record<string, Wording>>;
