// When something counts as received, channel by channel, and until when a day can be used for it.
import type { Channel } from '../case-file.js';
import { type Citation, type Gist, observedPractice, statute } from '../statute/citation.js';
import { CIVIL_CODE } from '../statute/legal-texts.js';

/** Until when a day lasts: to 24:00, or to the close of office hours. */
export type CutOff = 'midnight' | 'office-hours';

export interface ReceiptRule {
  readonly channel: Channel;
  readonly cutOff: CutOff;
  /** Which moment counts as the receipt. */
  readonly moment: Gist;
  readonly source: Citation;
}

/** Hours in Asia/Shanghai on working days, `HH:MM`. */
export interface OfficeHours {
  readonly opens: string;
  readonly closes: string;
  readonly source: Citation;
}

export const OFFICE_HOURS: OfficeHours = {
  opens: '08:30',
  closes: '17:30',
  source: observedPractice({
    zh: '工作日八点半到十七点半；各局可以另定',
    en: 'working days from 8:30 to 17:30; a bureau may set its own',
  }),
};

const TO_MIDNIGHT = statute(
  CIVIL_CODE,
  { article: '第二百零三条', paragraph: '第二款' },
  { zh: '没有业务时间的，到二十四时止', en: 'where there are no business hours, a day ends at 24:00' },
);
const TO_CLOSE = statute(
  CIVIL_CODE,
  { article: '第二百零三条', paragraph: '第二款' },
  { zh: '有业务时间的，到停止业务时止', en: 'where there are business hours, a day ends when business ends' },
);

export const RECEIPT_RULES: readonly ReceiptRule[] = [
  {
    channel: 'web',
    cutOff: 'midnight',
    moment: { zh: '提交成功的时刻', en: 'the moment of submission' },
    source: TO_MIDNIGHT,
  },
  {
    channel: 'phone',
    cutOff: 'midnight',
    moment: { zh: '通话结束的时刻', en: 'the end of the call' },
    source: TO_MIDNIGHT,
  },
  {
    channel: 'letter',
    cutOff: 'office-hours',
    moment: { zh: '签收的日期', en: 'the day on which it is signed for' },
    source: TO_CLOSE,
  },
  {
    channel: 'counter',
    cutOff: 'office-hours',
    moment: { zh: '窗口盖章的时刻', en: 'the moment of the counter’s stamp' },
    source: TO_CLOSE,
  },
  {
    channel: '12345',
    cutOff: 'midnight',
    moment: { zh: '工单到达本局的时刻', en: 'the moment at which the order reaches the bureau' },
    source: TO_MIDNIGHT,
  },
  {
    channel: '12315',
    cutOff: 'midnight',
    moment: { zh: '平台登记提交的时刻', en: 'the moment of submission on the platform' },
    source: TO_MIDNIGHT,
  },
  {
    channel: 'transfer',
    cutOff: 'midnight',
    moment: { zh: '分送、移送到本局的时刻', en: 'the moment at which it was sent on to this bureau' },
    source: TO_MIDNIGHT,
  },
];
