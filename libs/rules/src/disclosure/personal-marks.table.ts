// The marks by which something personal is found in a text, kind by kind; each is tried on the folded text.
import { COMPOUND_SURNAMES, SURNAMES } from './surnames.table.js';

export const PERSONAL_KINDS = [
  'phone',
  'identity',
  'card',
  'order',
  'plate',
  'mail',
  'account',
  'amount',
  'time',
  'address',
  'name',
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** What a machine may take for a name or a place though it is none: a person decides. All else never stands in public. */
export const JUDGED_BY_A_PERSON: readonly PersonalKind[] = ['name', 'address'];

const han = '\\p{Script=Han}';
const surname = `(?:${COMPOUND_SURNAMES.join('|')}|[${SURNAMES}])`;
const title =
  '(?:先生|女士|小姐|太太|老师|师傅|阿姨|大爷|大妈|大姐|大哥|经理|店长|老板|主任|医生|护士|教练|律师|某某|某)';
const blank = '[\\s·•.、,_-]{0,3}';
/** Where a place begins, not what comes before it. */
const place = `(?:(?![住在于到去从是叫])[${han}0-9])`;

export interface PersonalMark {
  readonly kind: PersonalKind;
  /** With flags g and u; tried on digits made plain where `digits` says so. */
  readonly pattern: RegExp;
  readonly digits: boolean;
  /** The group that is personal, where not the whole is. */
  readonly group?: number;
}

const mark = (kind: PersonalKind, pattern: string, more: Partial<PersonalMark> = {}): PersonalMark => ({
  ...{ kind, digits: false, ...more },
  pattern: new RegExp(pattern, 'giu'),
});

export const PERSONAL_MARKS: readonly PersonalMark[] = [
  mark('mail', '[\\w.+%-]{1,64}\\s?@\\s?[\\w-]{1,64}(?:\\s?\\.\\s?[\\w-]{1,24})+'),
  mark(
    'account',
    `(?:微信|威信|weixin|wechat|vx|qq|抖音|快手|小红书|淘宝|账号|帐号|昵称|网名)${blank}(?:号|id|名)?[\\s:：为是叫]{0,3}([\\w-]{4,32})`,
    { group: 1 },
  ),
  mark(
    'order',
    '(?:订单|运单|快递|物流|流水|交易|单据|发票|会员|合同|病历|受理|工单)(?:编)?(?:号码|号|单号)?[\\s:：为是]{0,3}([a-z0-9][a-z0-9\\s-]{4,40}[a-z0-9])',
    { group: 1, digits: true },
  ),
  mark(
    'plate',
    `[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领]${blank}[a-z]${blank}(?:[a-z0-9]${blank}){4,5}[a-z0-9挂学警港澳]`,
    { digits: true },
  ),
  mark(
    'amount',
    '(?:[¥￥$]\\s?[0-9][0-9,.]*|[0-9][0-9,.]*\\s?(?:多|余)?[十百千万亿]{0,2}\\s?(?:多|余)?(?:元|块|圆|毛|角钱|rmb|人民币))',
    { digits: true },
  ),
  mark('amount', '[十百千万亿0-9点半]{1,12}(?:多|余)?(?:元|块钱)', { digits: true }),
  mark('time', '[0-2]?[0-9]\\s?:\\s?[0-5][0-9](?:\\s?:\\s?[0-5][0-9])?'),
  mark(
    'time',
    '(?:凌晨|早上|上午|中午|下午|傍晚|晚上|夜里|当晚)?[十0-9]{1,3}\\s?[点时](?:钟|整|半|[十0-9]{1,3}分?|(?=左右|许|多))',
    { digits: true },
  ),
  mark(
    'address',
    `(?:[0-9]{1,4}|[a-z])\\s?(?:号楼|号院|栋|幢|单元|号铺|号店)(?:\\s?[0-9]{1,4}\\s?(?:单元|层|楼|室|户|号))*`,
    { digits: true },
  ),
  mark('address', '[0-9]{1,2}\\s?[楼层]\\s?[0-9]{3,4}\\s?(?:室|户|房|号)?', { digits: true }),
  mark(
    'address',
    `${place}{1,8}(?:路|街|巷|大道|胡同|弄|道)(?:与${place}{1,6}(?:路|街))?(?:[东南西北中]?段)?\\s?[0-9]{0,5}\\s?号?(?:附?[0-9]{1,4}号)?`,
    { digits: true },
  ),
  mark(
    'address',
    `${place}{1,10}(?:小区|花园|家园|公寓|社区|新村|佳苑|嘉园|名城|村委会|行政村|自然村|村[0-9十]{1,3}组|家属院|宿舍)`,
    { digits: true },
  ),
  mark(
    'name',
    `(?:我叫|本人叫|名叫|叫做|姓名|联系人|收货人|收件人|投诉人|举报人|孩子叫|老公|老婆|妻子|丈夫)[\\s:：是为]{0,3}(${surname}${han}{1,2})`,
    { group: 1 },
  ),
  mark('name', `${surname}${han}{0,2}?${title}`),
  mark('name', `(?<!${han})(${surname}[xX*×某]{1,2})`, { group: 1 }),
  mark('name', `[老小]${surname}(?=说|讲|告|推|承|答|联|的|，|。|,)`),
];
