// What was noted about rows of a business register, and why a whole one was not taken in: codes in words, never a value of a row.
import type { Wording } from '../door/language.js';

export const registerNoteText: Readonly<Record<string, Wording>> = {
  'credit-code.irregular': {
    zh: '统一社会信用代码校验位不对，照收，请核对',
    en: 'the check character of the credit code is wrong; taken in all the same, please check',
  },
  'credit-code.malformed': {
    zh: '统一社会信用代码不是 18 位，又没有注册号',
    en: 'the credit code has not 18 characters, and there is no register number',
  },
  'operator.without-number': {
    zh: '没有统一社会信用代码，也没有注册号',
    en: 'neither credit code nor register number',
  },
  'operator.without-name': { zh: '没有名称', en: 'no name' },
  'name.too-long': { zh: '名称太长', en: 'the name is too long' },
  'address.too-long': { zh: '住所太长', en: 'the address is too long' },
  'address.ambiguous': {
    zh: '住所对得上不止一个地方，没有定到单位',
    en: 'the address fits more than one place; no unit was set',
  },
  'state.unknown': { zh: '登记状态不认识', en: 'the state of registration is not known' },
  'date.unreadable': { zh: '日期读不出，按没有处理', en: 'a date cannot be read and is taken for none' },
  'row.unclosed-quote': { zh: '引号没有配对，这一行读不出', en: 'a quote is not closed; the row cannot be read' },
  'row.repeated': { zh: '和前面的行是同一家，以前面的为准', en: 'the same operator as an earlier row, which counts' },
};

export const registerRefusalText: Readonly<Record<string, Wording>> = {
  'operator-import.running': {
    zh: '另一次名录导入还没有结束，这一次什么也没有写入。等它结束再导。',
    en: 'Another import of the register was under way; nothing of this one was taken in. Import again when it has ended.',
  },
  'operator-import.too-many-missing': {
    zh: '这份“全部名录”比库里少了一成以上，像是没有导全，什么也没有写入。确认无误的，勾选“少很多也照收”再导；只是一部分的，选“一部分”。',
    en: 'This whole register lacks more than a tenth of the operators, as if it was cut off; nothing was taken in. If it is right, tick “even if many are missing”; if it is a part, choose “a part”.',
  },
  unexpected: {
    zh: '导入没有完成，什么也没有写入。请再导一次；还不行请找系统管理员。',
    en: 'The import did not end; nothing was taken in. Import again, and ask the system administrator if that fails too.',
  },
};
