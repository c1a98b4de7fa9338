// What the State Council's holiday notices said, one edition for each notice: days off and make-up working days.
import type { CalendarEdition, NoticedDay } from './working-days.js';
import { addDays, daysBetween, localDate } from './local-date.js';

/** One holiday of a notice: `off` and `work` are days or `first..last`, parted by blanks. */
interface NoticedHoliday {
  readonly name: string;
  readonly off: string;
  readonly work?: string;
}

interface NoticeRow {
  readonly id: string;
  readonly year: number;
  readonly announcedOn: string;
  readonly supersededOn?: string;
  readonly notice: string;
  readonly holidays: readonly NoticedHoliday[];
}

// A later notice for the same year is a further row with the whole year as it then stood; no row is ever edited.
const NOTICES: readonly NoticeRow[] = [
  {
    id: 'cn-2015.1',
    year: 2015,
    announcedOn: '2014-12-16',
    supersededOn: '2015-05-13',
    notice: 'http://www.gov.cn/zhengce/zhengceku/2014-12/16/content_9302.htm',
    holidays: [
      { name: '元旦', off: '2015-01-01..2015-01-03', work: '2015-01-04' },
      { name: '春节', off: '2015-02-18..2015-02-24', work: '2015-02-15 2015-02-28' },
      { name: '清明节', off: '2015-04-05..2015-04-06' },
      { name: '劳动节', off: '2015-05-01' },
      { name: '端午节', off: '2015-06-20 2015-06-22' },
      { name: '中秋节', off: '2015-09-27' },
      { name: '国庆节', off: '2015-10-01..2015-10-07', work: '2015-10-10' },
    ],
  },
  {
    id: 'cn-2015.2',
    year: 2015,
    announcedOn: '2015-05-13',
    notice: 'http://www.gov.cn/zhengce/zhengceku/2015-05/13/content_9742.htm',
    holidays: [
      { name: '元旦', off: '2015-01-01..2015-01-03', work: '2015-01-04' },
      { name: '春节', off: '2015-02-18..2015-02-24', work: '2015-02-15 2015-02-28' },
      { name: '清明节', off: '2015-04-05..2015-04-06' },
      { name: '劳动节', off: '2015-05-01' },
      { name: '端午节', off: '2015-06-20 2015-06-22' },
      { name: '抗日战争暨世界反法西斯战争胜利70周年纪念日', off: '2015-09-03..2015-09-05', work: '2015-09-06' },
      { name: '中秋节', off: '2015-09-27' },
      { name: '国庆节', off: '2015-10-01..2015-10-07', work: '2015-10-10' },
    ],
  },
  {
    id: 'cn-2016.1',
    year: 2016,
    announcedOn: '2015-12-10',
    notice: 'http://www.gov.cn/zhengce/zhengceku/2015-12/10/content_10394.htm',
    holidays: [
      { name: '元旦', off: '2016-01-01' },
      { name: '春节', off: '2016-02-07..2016-02-13', work: '2016-02-06 2016-02-14' },
      { name: '清明节', off: '2016-04-04' },
      { name: '劳动节', off: '2016-05-01..2016-05-02' },
      { name: '端午节', off: '2016-06-09..2016-06-11', work: '2016-06-12' },
      { name: '中秋节', off: '2016-09-15..2016-09-17', work: '2016-09-18' },
      { name: '国庆节', off: '2016-10-01..2016-10-07', work: '2016-10-08 2016-10-09' },
    ],
  },
  {
    id: 'cn-2017.1',
    year: 2017,
    announcedOn: '2016-12-01',
    notice: 'http://www.gov.cn/zhengce/zhengceku/2016-12/01/content_5141603.htm',
    holidays: [
      { name: '元旦', off: '2017-01-01..2017-01-02' },
      { name: '春节', off: '2017-01-27..2017-02-02', work: '2017-01-22 2017-02-04' },
      { name: '清明节', off: '2017-04-02..2017-04-04', work: '2017-04-01' },
      { name: '劳动节', off: '2017-05-01' },
      { name: '端午节', off: '2017-05-28..2017-05-30', work: '2017-05-27' },
      { name: '中秋节、国庆节', off: '2017-10-01..2017-10-08', work: '2017-09-30' },
    ],
  },
  {
    id: 'cn-2018.1',
    year: 2018,
    announcedOn: '2017-11-30',
    notice: 'http://www.gov.cn/zhengce/zhengceku/2017-11/30/content_5243579.htm',
    holidays: [
      { name: '元旦', off: '2018-01-01' },
      { name: '春节', off: '2018-02-15..2018-02-21', work: '2018-02-11 2018-02-24' },
      { name: '清明节', off: '2018-04-05..2018-04-07', work: '2018-04-08' },
      { name: '劳动节', off: '2018-04-29..2018-05-01', work: '2018-04-28' },
      { name: '端午节', off: '2018-06-18' },
      { name: '中秋节', off: '2018-09-24' },
      { name: '国庆节', off: '2018-10-01..2018-10-07', work: '2018-09-29 2018-09-30' },
    ],
  },
  {
    id: 'cn-2019.1',
    year: 2019,
    announcedOn: '2018-12-06',
    supersededOn: '2019-03-22',
    notice: 'http://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm',
    holidays: [
      { name: '元旦', off: '2018-12-30..2019-01-01', work: '2018-12-29' },
      { name: '春节', off: '2019-02-04..2019-02-10', work: '2019-02-02 2019-02-03' },
      { name: '清明节', off: '2019-04-05' },
      { name: '劳动节', off: '2019-05-01' },
      { name: '端午节', off: '2019-06-07' },
      { name: '中秋节', off: '2019-09-13' },
      { name: '国庆节', off: '2019-10-01..2019-10-07', work: '2019-09-29 2019-10-12' },
    ],
  },
  {
    id: 'cn-2019.2',
    year: 2019,
    announcedOn: '2019-03-22',
    notice: 'http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm',
    holidays: [
      { name: '元旦', off: '2018-12-30..2019-01-01', work: '2018-12-29' },
      { name: '春节', off: '2019-02-04..2019-02-10', work: '2019-02-02 2019-02-03' },
      { name: '清明节', off: '2019-04-05' },
      { name: '劳动节', off: '2019-05-01..2019-05-04', work: '2019-04-28 2019-05-05' },
      { name: '端午节', off: '2019-06-07' },
      { name: '中秋节', off: '2019-09-13' },
      { name: '国庆节', off: '2019-10-01..2019-10-07', work: '2019-09-29 2019-10-12' },
    ],
  },
  {
    id: 'cn-2020.1',
    year: 2020,
    announcedOn: '2019-11-21',
    supersededOn: '2020-01-27',
    notice: 'http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm',
    holidays: [
      { name: '元旦', off: '2020-01-01' },
      { name: '春节', off: '2020-01-24..2020-01-30', work: '2020-01-19 2020-02-01' },
      { name: '清明节', off: '2020-04-04..2020-04-06' },
      { name: '劳动节', off: '2020-05-01..2020-05-05', work: '2020-04-26 2020-05-09' },
      { name: '端午节', off: '2020-06-25..2020-06-27', work: '2020-06-28' },
      { name: '国庆节、中秋节', off: '2020-10-01..2020-10-08', work: '2020-09-27 2020-10-10' },
    ],
  },
  {
    id: 'cn-2020.2',
    year: 2020,
    announcedOn: '2020-01-27',
    notice: 'http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm',
    holidays: [
      { name: '元旦', off: '2020-01-01' },
      { name: '春节', off: '2020-01-24..2020-02-02', work: '2020-01-19 2020-02-03' },
      { name: '清明节', off: '2020-04-04..2020-04-06' },
      { name: '劳动节', off: '2020-05-01..2020-05-05', work: '2020-04-26 2020-05-09' },
      { name: '端午节', off: '2020-06-25..2020-06-27', work: '2020-06-28' },
      { name: '国庆节、中秋节', off: '2020-10-01..2020-10-08', work: '2020-09-27 2020-10-10' },
    ],
  },
  {
    id: 'cn-2021.1',
    year: 2021,
    announcedOn: '2020-11-25',
    notice: 'http://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm',
    holidays: [
      { name: '元旦', off: '2021-01-01..2021-01-03' },
      { name: '春节', off: '2021-02-11..2021-02-17', work: '2021-02-07 2021-02-20' },
      { name: '清明节', off: '2021-04-03..2021-04-05' },
      { name: '劳动节', off: '2021-05-01..2021-05-05', work: '2021-04-25 2021-05-08' },
      { name: '端午节', off: '2021-06-12..2021-06-14' },
      { name: '中秋节', off: '2021-09-19..2021-09-21', work: '2021-09-18' },
      { name: '国庆节', off: '2021-10-01..2021-10-07', work: '2021-09-26 2021-10-09' },
    ],
  },
  {
    id: 'cn-2022.1',
    year: 2022,
    announcedOn: '2021-10-25',
    notice: 'http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm',
    holidays: [
      { name: '元旦', off: '2022-01-01..2022-01-03' },
      { name: '春节', off: '2022-01-31..2022-02-06', work: '2022-01-29 2022-01-30' },
      { name: '清明节', off: '2022-04-03..2022-04-05', work: '2022-04-02' },
      { name: '劳动节', off: '2022-04-30..2022-05-04', work: '2022-04-24 2022-05-07' },
      { name: '端午节', off: '2022-06-03..2022-06-05' },
      { name: '中秋节', off: '2022-09-10..2022-09-12' },
      { name: '国庆节', off: '2022-10-01..2022-10-07', work: '2022-10-08 2022-10-09' },
    ],
  },
  {
    id: 'cn-2023.1',
    year: 2023,
    announcedOn: '2022-12-08',
    notice: 'http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm',
    holidays: [
      { name: '元旦', off: '2022-12-31..2023-01-02' },
      { name: '春节', off: '2023-01-21..2023-01-27', work: '2023-01-28 2023-01-29' },
      { name: '清明节', off: '2023-04-05' },
      { name: '劳动节', off: '2023-04-29..2023-05-03', work: '2023-04-23 2023-05-06' },
      { name: '端午节', off: '2023-06-22..2023-06-24', work: '2023-06-25' },
      { name: '中秋节、国庆节', off: '2023-09-29..2023-10-06', work: '2023-10-07 2023-10-08' },
    ],
  },
  {
    id: 'cn-2024.1',
    year: 2024,
    announcedOn: '2023-10-25',
    notice: 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
    holidays: [
      { name: '元旦', off: '2024-01-01' },
      { name: '春节', off: '2024-02-10..2024-02-17', work: '2024-02-04 2024-02-18' },
      { name: '清明节', off: '2024-04-04..2024-04-06', work: '2024-04-07' },
      { name: '劳动节', off: '2024-05-01..2024-05-05', work: '2024-04-28 2024-05-11' },
      { name: '端午节', off: '2024-06-10' },
      { name: '中秋节', off: '2024-09-15..2024-09-17', work: '2024-09-14' },
      { name: '国庆节', off: '2024-10-01..2024-10-07', work: '2024-09-29 2024-10-12' },
    ],
  },
  {
    id: 'cn-2025.1',
    year: 2025,
    announcedOn: '2024-11-12',
    notice: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
    holidays: [
      { name: '元旦', off: '2025-01-01' },
      { name: '春节', off: '2025-01-28..2025-02-04', work: '2025-01-26 2025-02-08' },
      { name: '清明节', off: '2025-04-04..2025-04-06' },
      { name: '劳动节', off: '2025-05-01..2025-05-05', work: '2025-04-27' },
      { name: '端午节', off: '2025-05-31..2025-06-02' },
      { name: '国庆节、中秋节', off: '2025-10-01..2025-10-08', work: '2025-09-28 2025-10-11' },
    ],
  },
  {
    id: 'cn-2026.1',
    year: 2026,
    announcedOn: '2025-11-04',
    notice: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    holidays: [
      { name: '元旦', off: '2026-01-01..2026-01-03', work: '2026-01-04' },
      { name: '春节', off: '2026-02-15..2026-02-23', work: '2026-02-14 2026-02-28' },
      { name: '清明节', off: '2026-04-04..2026-04-06' },
      { name: '劳动节', off: '2026-05-01..2026-05-05', work: '2026-05-09' },
      { name: '端午节', off: '2026-06-19..2026-06-21' },
      { name: '国庆节', off: '2026-10-01..2026-10-07', work: '2026-09-20 2026-10-10' },
      { name: '中秋节', off: '2026-09-25..2026-09-27' },
    ],
  },
];

/** Every notice known to this house, oldest first. */
export const BUILT_IN_EDITIONS: readonly CalendarEdition[] = NOTICES.map((notice) => ({
  id: notice.id,
  year: notice.year,
  announcedOn: localDate(notice.announcedOn),
  supersededOn: notice.supersededOn === undefined ? null : localDate(notice.supersededOn),
  notice: notice.notice,
  days: notice.holidays.flatMap((holiday) => [
    ...daysIn(holiday.off, true, holiday.name),
    ...daysIn(holiday.work ?? '', false, holiday.name),
  ]),
}));

function daysIn(ranges: string, off: boolean, name: string): NoticedDay[] {
  return ranges
    .split(' ')
    .filter((range) => range !== '')
    .flatMap((range) => {
      const [first = '', last = first] = range.split('..');
      const firstDay = localDate(first);
      const length = daysBetween(firstDay, localDate(last)) + 1;
      return Array.from({ length }, (_, index) => ({ date: addDays(firstDay, index), off, name }));
    });
}
