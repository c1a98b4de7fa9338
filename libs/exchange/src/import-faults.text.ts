/** What the import report says to a person, in Chinese and in English, for each code. */
import type { OrderField } from './formats.table.js';
import type { SheetFault, SheetFaultCode } from './sheet.js';
import type { RowFault, RowFaultCode, RowRemark, RowRemarkCode } from './work-order.js';

export type ReportLanguage = 'zh-CN' | 'en-US';
type Sentence = Readonly<Record<ReportLanguage, string>>;

const SHEET_SENTENCES: Readonly<Record<SheetFaultCode, Sentence>> = {
  'sheet.empty': { 'zh-CN': '文件里没有任何行。', 'en-US': 'The file holds no rows.' },
  'sheet.not-a-spreadsheet': {
    'zh-CN': '这不是电子表格。请从系统导出 .xlsx 或 .csv 文件再导入。',
    'en-US': 'This is no spreadsheet. Export an .xlsx or .csv file and import that.',
  },
  'sheet.old-xls': {
    'zh-CN': '这是旧版 .xls 文件。请用表格软件打开，另存为 .xlsx 后再导入。',
    'en-US': 'This is an old .xls file. Open it in a spreadsheet program, save as xlsx, and import that.',
  },
  'sheet.password-protected': {
    'zh-CN': '文件设有打开密码。请去掉密码后再导入。',
    'en-US': 'The file is protected by a password. Remove it and import again.',
  },
  'sheet.damaged': {
    'zh-CN': '文件已损坏或没有传完整。请重新导出、重新上传。',
    'en-US': 'The file is damaged or was not transferred whole. Export and upload it again.',
  },
  'sheet.too-large': {
    'zh-CN': '文件过大（展开后超过 50 MB，或超过 20 万行）。请分成几个文件导入。',
    'en-US': 'The file is too large (over 50 MB unpacked, or over 200,000 rows). Import it in parts.',
  },
  'sheet.header-unknown': {
    'zh-CN': '没有找到认识的表头。看到的列：{seen}。请指明各列的含义。',
    'en-US': 'No known header row was found. Seen: {seen}. Say what each column means.',
  },
  'sheet.column-missing': {
    'zh-CN': '表头缺少必需的列：{missing}。看到的列：{seen}。请指明各列的含义。',
    'en-US': 'The header lacks a column that is needed: {missing}. Seen: {seen}. Say what each column means.',
  },
};

const ROW_SENTENCES: Readonly<Record<RowFaultCode | RowRemarkCode, Sentence>> = {
  'order-number.missing': { 'zh-CN': '缺少工单编号。', 'en-US': 'The order number is missing.' },
  'order-number.damaged-by-excel': {
    'zh-CN': '工单编号被 Excel 当作数字，末几位已丢失（{written}）。请把该列设为文本后重新导出。',
    'en-US':
      'Excel turned the order number into a number and lost its last digits ({written}). Export the column as text.',
  },
  'content.missing': { 'zh-CN': '缺少诉求内容。', 'en-US': 'The content is missing.' },
  'registered-at.missing': { 'zh-CN': '缺少登记（受理）时间。', 'en-US': 'The time of registration is missing.' },
  'registered-at.unreadable': {
    'zh-CN': '登记（受理）时间看不懂：{written}。',
    'en-US': 'The time of registration cannot be read: {written}.',
  },
  'registered-at.impossible': {
    'zh-CN': '登记（受理）时间不存在：{written}。',
    'en-US': 'The time of registration does not exist: {written}.',
  },
  'registered-at.in-future': {
    'zh-CN': '登记（受理）时间晚于现在：{written}。',
    'en-US': 'The time of registration lies in the future: {written}.',
  },
  'bureau-received-at.unreadable': {
    'zh-CN': '部门收到时间看不懂：{written}。',
    'en-US': 'The time of receipt at the bureau cannot be read: {written}.',
  },
  'bureau-received-at.impossible': {
    'zh-CN': '部门收到时间不存在：{written}。',
    'en-US': 'The time of receipt at the bureau does not exist: {written}.',
  },
  'bureau-received-at.in-future': {
    'zh-CN': '部门收到时间晚于现在：{written}。',
    'en-US': 'The time of receipt at the bureau lies in the future: {written}.',
  },
  'bureau-received-at.before-registered': {
    'zh-CN': '部门收到时间早于登记（受理）时间。',
    'en-US': 'The bureau received it before it was registered.',
  },
  'closed-at.unreadable': {
    'zh-CN': '办结时间看不懂：{written}。',
    'en-US': 'The time of closing cannot be read: {written}.',
  },
  'closed-at.impossible': {
    'zh-CN': '办结时间不存在：{written}。',
    'en-US': 'The time of closing does not exist: {written}.',
  },
  'closed-at.in-future': {
    'zh-CN': '办结时间晚于现在：{written}。',
    'en-US': 'The time of closing lies in the future: {written}.',
  },
  'closed-at.before-registered': {
    'zh-CN': '办结时间早于登记（受理）时间。',
    'en-US': 'It was closed before it was registered.',
  },
  'row.not-an-order': {
    'zh-CN': '这一行不是工单（合计、说明等）。',
    'en-US': 'This row is no order (a total, a note or the like).',
  },
  'row.repeated': {
    'zh-CN': '与第 {firstRowNo} 行重复（{orderNo}），未再导入。',
    'en-US': 'Repeats row {firstRowNo} ({orderNo}); not imported again.',
  },
  'row.unclosed-quote': {
    'zh-CN': '从这一行起引号没有闭合，其后的内容无法分行。请修正后重新导入。',
    'en-US':
      'A quotation mark opened in this row is never closed; what follows cannot be read. Correct it and import again.',
  },
  'channel-due-at.unreadable': {
    'zh-CN': '12345 办理期限看不懂，已略去。',
    'en-US': "12345's own limit cannot be read and was left out.",
  },
  'urge-count.unreadable': {
    'zh-CN': '催办次数看不懂，已略去。',
    'en-US': 'The count of urges cannot be read and was left out.',
  },
  'caller-phone.unreadable': {
    'zh-CN': '联系电话看不懂，已略去。',
    'en-US': 'The telephone number cannot be read and was left out.',
  },
  'closed-at.contradicts-status': {
    'zh-CN': '有办结时间，但状态仍是办理中：按未办结导入。',
    'en-US': 'It has a time of closing, but its status is open: imported as open.',
  },
};

const FIELD_WORDS: Readonly<Partial<Record<OrderField, Sentence>>> = {
  orderNo: { 'zh-CN': '工单编号', 'en-US': 'order number' },
  content: { 'zh-CN': '诉求内容', 'en-US': 'content' },
};

export function sheetFaultSentence(fault: SheetFault, language: ReportLanguage): string {
  const separator = language === 'zh-CN' ? '、' : ', ';
  return SHEET_SENTENCES[fault.code][language].replace(/\{(\w+)\}/g, (_whole, fact: string) => {
    const value = fault.facts[fact];
    const words = typeof value === 'object' ? value.map((word) => wordOf(word, language)) : [String(value ?? '')];
    return words.join(separator) || (language === 'zh-CN' ? '（无）' : '(none)');
  });
}

export function rowSentence(note: RowFault | RowRemark, language: ReportLanguage): string {
  return ROW_SENTENCES[note.code][language].replace(/\{(\w+)\}/g, (_whole, fact: string) =>
    String(note.facts?.[fact] ?? ''),
  );
}

function wordOf(word: string, language: ReportLanguage): string {
  const field = Object.entries(FIELD_WORDS).find(([name]) => name === word);
  return field?.[1]?.[language] ?? word;
}
