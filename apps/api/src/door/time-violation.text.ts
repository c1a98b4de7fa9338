// What the law's refusals about dates, clocks and calendars say to a person.
import type { ViolationWords } from './violation-words.js';

export const timeViolationText: Readonly<Record<string, ViolationWords>> = {
  'clock.not-stopped-by-this': {
    status: 422,
    zh: '法律没有规定这种情形停止计时',
    en: 'the law does not stop the clock for this',
  },
  'clock.already-extended': {
    status: 409,
    zh: '期限已经延长过一次，到 {dueOn}',
    en: 'the period was extended once already, to {dueOn}',
  },
  'clock.extension-after-expiry': {
    status: 409,
    zh: '期限已于 {dueOn} 届满，延期要在届满前申请',
    en: 'the period ended on {dueOn}; an extension is asked for before that',
  },
  'clock.extension-already-asked': {
    status: 409,
    zh: '延期申请正在等待审批',
    en: 'an extension has been asked for and awaits its answer',
  },
  'clock.no-extension-asked': { status: 409, zh: '没有待审批的延期申请', en: 'no extension has been asked for' },
  'clock.extension-by-another-person': {
    status: 403,
    zh: '延期由申请人以外的负责人审批',
    en: 'an extension is answered by another person than who asked',
  },
  'rule-set.none-in-force': {
    status: 422,
    zh: '{date} 没有现行的办理规则，只能办 2020 年 1 月 1 日以后的事项',
    en: 'no rules are in force on {date}; only matters from 2020-01-01 on can be handled',
  },
  'deadline.unknown-rule': { status: 422, zh: '没有这样的期限', en: 'there is no such period' },
  'deadline.not-in-force-yet': { status: 422, zh: '{on} 还没有这个期限', en: 'this period did not exist on {on}' },
  'deadline.duty-ended': {
    status: 422,
    zh: '这个期限自 {endedFrom} 起不再有',
    en: 'there is no such period since {endedFrom}',
  },
  'deadline.paused': { status: 409, zh: '计时自 {since} 起暂停', en: 'the clock stands still since {since}' },
  'period.impossible-days': { status: 422, zh: '天数不对', en: 'not a possible number of days' },
  'period.extension-in-other-unit': {
    status: 422,
    zh: '延长的天数与期限的计算单位不同',
    en: 'the extension is counted in another unit than the period',
  },
  'pause.ends-before-it-begins': {
    status: 422,
    zh: '暂停的结束日期早于开始日期',
    en: 'the pause ends before it begins',
  },
  'date.impossible': { status: 422, zh: '没有这一天', en: 'there is no such day' },
  'date.out-of-range': { status: 422, zh: '日期超出能计算的范围', en: 'the date is out of range' },
  'instant.impossible': { status: 422, zh: '没有这个时刻', en: 'there is no such moment' },
  'instant.out-of-range': { status: 422, zh: '时刻超出能计算的范围', en: 'the moment is out of range' },
  'calendar.edition-without-id': { status: 422, zh: '放假通知没有编号', en: 'the holiday notice has no id' },
  'calendar.two-editions-of-a-year': {
    status: 422,
    zh: '同一年有两份放假通知',
    en: 'two holiday notices for one year',
  },
  'calendar.day-outside-year': { status: 422, zh: '放假通知里有别的年份的日子', en: 'a day of another year' },
  'calendar.contradictory-day': {
    status: 422,
    zh: '放假通知里同一天写法不一',
    en: 'a day is written in two ways',
  },
};
