// When something counts as received, channel by channel, and until when a day can be used for it.
import type { Channel } from '../case-file.js';
import { type Citation, type Gist, observedPractice } from '../statute/citation.js';

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

/** After how many days what came by telephone, counter or post is no longer taken for new: an earlier year is a slip of the pen. */
export const RECORDED_LATE = {
  atMostDays: 180,
  source: observedPractice({
    zh: '补登记的收到时间最早不超过一百八十天前，防止写错年份；迟登记的照实登记，期限仍从收到之日起算',
    en: 'what is recorded late came at most 180 days ago, against a wrong year; it is recorded as it was, and its periods count from then',
  }),
} as const;

// No article says when a filing has arrived; the Civil Code only says when the last day of a period ends.
const TO_MIDNIGHT = observedPractice({
  zh: '没有条文规定何时算收到；网上、电话没有下班时间，比照民法典第二百零三条第二款，一天到二十四时止',
  en: 'no article says when it has arrived; a line that never closes has the whole day, as article 203(2) of the Civil Code has it for the end of a period',
});
const TO_CLOSE = observedPractice({
  zh: '没有条文规定何时算收到；纸面材料到下班时止，比照民法典第二百零三条第二款',
  en: 'no article says when it has arrived; paper comes until the office closes, as article 203(2) of the Civil Code has it for the end of a period',
});

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
  {
    channel: 'service-station',
    cutOff: 'midnight',
    moment: { zh: '服务站在台账上登记的时刻', en: 'the moment at which the station enters it in its log' },
    source: TO_MIDNIGHT,
  },
];
