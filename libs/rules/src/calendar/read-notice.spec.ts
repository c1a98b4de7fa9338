// Whether a holiday notice is understood as it was published, in every form, and refused whole where it contradicts itself.
import { RuleViolation } from '../rule-violation.js';
import { BUILT_IN_EDITIONS } from './holiday-notices.table.js';
import { currentCalendar } from './known-calendars.js';
import { localDate } from './local-date.js';
import { planEditions } from './plan-editions.js';
import { readNotice } from './read-notice.js';
import { isWorkingDay } from './working-days.js';

const NOTICE_2026 = `国务院办公厅关于2026年
部分节假日安排的通知

各省、自治区、直辖市人民政府，国务院各部委、各直属机构：

经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。

一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。

节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。

国务院办公厅
2025年11月4日
`;
const NOTICE_2025 = `国务院办公厅关于2025年部分节假日安排的通知
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
2024年11月12日`;
const NOTICE_2024 = `国务院办公厅关于2024年部分节假日安排的通知
一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
2023年10月25日`;
const NOTICE_2023 = `关于2023年部分节假日安排的通知
一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。
2022年12月8日`;
const LABOUR_DAY_2019 = `国务院办公厅关于调整2019年劳动节假期安排的通知
一、2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。
2019年3月22日`;
const SPRING_FESTIVAL_2020 = `国务院办公厅关于延长2020年春节假期的通知
一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。
2020年1月27日`;

const by = { announcedOn: localDate('2026-11-05'), notice: 'notice.txt' };
const known = (id: string) => BUILT_IN_EDITIONS.find((edition) => edition.id === id) ?? fail(id);
const upTo = (...ids: readonly string[]) => ids.map(known);

function fail(id: string): never {
  throw new Error(`no edition ${id}`);
}

function kinds(days: readonly { readonly date: string; readonly off: boolean }[] = []): readonly string[] {
  return days.map(({ date, off }) => `${date} ${off ? 'off' : 'works'}`).sort();
}

function refusalOf(text: string): { readonly code: string; readonly facts: RuleViolation['facts'] } {
  try {
    planEditions(BUILT_IN_EDITIONS, readNotice(text), by);
  } catch (violation) {
    if (violation instanceof RuleViolation) return violation;
    throw violation;
  }
  throw new Error('nothing was refused');
}

describe('a holiday notice in its own sentences', () => {
  it.each([
    ['cn-2026.1', NOTICE_2026, '2025-11-04'],
    ['cn-2025.1', NOTICE_2025, '2024-11-12'],
    ['cn-2024.1', NOTICE_2024, '2023-10-25'],
    ['cn-2023.1', NOTICE_2023, '2022-12-08'],
  ])('says what the edition %s says, day for day', (id, text, announcedOn) => {
    const [draft, ...others] = readNotice(text);

    expect(others).toEqual([]);
    expect(draft).toMatchObject({ year: known(id).year, announcedOn, amends: false });
    expect(kinds(draft?.days)).toEqual(kinds(known(id).days));
  });

  it('changes nothing when its year is loaded already', () => {
    expect(planEditions(BUILT_IN_EDITIONS, readNotice(NOTICE_2026), by)).toMatchObject({ add: [], unchanged: [2026] });
  });

  it('moves one holiday in the middle of a year: Labour Day of 2019 becomes four days', () => {
    const plan = planEditions(upTo('cn-2019.1'), readNotice(LABOUR_DAY_2019), by);
    const [edition] = plan.add;

    expect(edition).toMatchObject({ id: 'cn-2019.2', announcedOn: '2019-03-22' });
    expect(plan.supersede).toEqual([{ id: 'cn-2019.1', on: '2019-03-22' }]);
    expect(kinds(edition?.days)).toEqual(kinds(known('cn-2019.2').days));
  });

  it('prolongs a holiday: the Spring Festival of 2020 to the second of February', () => {
    const [edition] = planEditions(upTo('cn-2020.1'), readNotice(SPRING_FESTIVAL_2020), by).add;
    const [prolonged, asItWas] = [edition, known('cn-2020.2')].map((one) => currentCalendar(one ? [one] : []));

    expect(edition).toMatchObject({ id: 'cn-2020.2', announcedOn: '2020-01-27' });
    for (const day of [
      '2020-01-23',
      '2020-01-30',
      '2020-01-31',
      '2020-02-01',
      '2020-02-02',
      '2020-02-03',
      '2020-10-08',
    ]) {
      const works = [prolonged, asItWas].map((one) => one && isWorkingDay(one, localDate(day)));
      expect([day, works[0]]).toEqual([day, works[1]]);
    }
  });

  it('of a coming year makes it known', () => {
    const text = NOTICE_2026.replaceAll('2026', '2027')
      .replaceAll(/（(?:农历[^、]+、)?周.）/g, '')
      .replace('2025年11', '2026年11');
    const plan = planEditions(BUILT_IN_EDITIONS, readNotice(text), by);

    expect(plan.add.map(({ id, year, announcedOn }) => [id, year, announcedOn])).toEqual([
      ['cn-2027.1', 2027, '2026-11-04'],
    ]);
    expect(currentCalendar([...BUILT_IN_EDITIONS, ...plan.add]).lastKnownYear).toBe(2027);
  });
});

describe('a notice in sentences is refused with its line', () => {
  const replaced = (from: string, to: string) => NOTICE_2026.replace(from, to);

  it.each([
    ['whose weekday is wrong', replaced('5月9日（周六）', '5月9日（周日）'), 'calendar.wrong-weekday', 'line 11'],
    ['whose days are not as many as it says', replaced('共5天', '共6天'), 'calendar.days-not-as-stated', 'line 11'],
    [
      'with a day off and worked',
      replaced('2月14日（周六）、', '2月21日（周六）、'),
      'calendar.contradictory-day',
      'line 9',
    ],
    ['with a day that does not exist', replaced('2月28日（周六）', '2月30日'), 'date.impossible', 'line 9'],
    [
      'with a day of another year',
      replaced('5月9日（周六）', '2027年5月8日（周六）'),
      'calendar.day-outside-year',
      'line 11',
    ],
    [
      'with a range that runs backwards',
      replaced('10月1日（周四）至7日（周三）', '10月7日至1日'),
      'calendar.range-impossible',
      'line 14',
    ],
    [
      'in words that nobody knows',
      replaced('5月9日（周六）上班', '5月9日（周六）上半天班'),
      'calendar.unknown-sentence',
      'line 11',
    ],
    [
      'with a holiday it cannot place',
      replaced('四、劳动节：5月1日（周五）至5日（周二）放假调休', '四、劳动节放假安排另行通知'),
      'calendar.unknown-sentence',
      'line 11',
    ],
    [
      'whose number of days is wrong',
      NOTICE_2025.replace('放假1天', '放假2天'),
      'calendar.days-not-as-stated',
      'line 2',
    ],
    ['without a year', '一、元旦：1月1日放假，共1天。', 'calendar.year-unknown', 'text'],
    ['that is no notice', '今天天气很好。', 'calendar.unknown-form', 'file'],
  ])('%s', (_what, text, code, place) => {
    const refused = refusalOf(text);

    expect([refused.code, refused.facts['place']]).toEqual([code, place]);
  });

  it('when it names one holiday of a year that nobody knows', () => {
    expect(refusalOf('2027年春节假期安排\n春节：2月6日至12日放假，共7天。').code).toBe('calendar.year-incomplete');
  });

  it('when it is older than what is loaded for its year', () => {
    expect(
      refusalOf(
        NOTICE_2026.replace('5月9日（周六）上班', '5月10日（周日）上班').replace('2025年11月4日', '2025年10月1日'),
      ).code,
    ).toBe('calendar.older-than-loaded');
  });
});

describe('a holiday notice as JSON', () => {
  const year = (more: object) =>
    JSON.stringify({ year: 2027, days: [{ date: '2027-01-01', off: true, name: '元旦' }], ...more });

  it('is read in this house’s shape, in that of holiday-cn, and as several years', () => {
    const holidayCn = JSON.stringify({
      year: 2027,
      papers: ['https://example.test/notice'],
      days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }],
    });

    for (const text of [year({}), holidayCn, `[${year({})}]`, `{"years":[${year({})}]}`]) {
      expect(planEditions(BUILT_IN_EDITIONS, readNotice(text), by).add).toMatchObject([
        { id: 'cn-2027.1', announcedOn: '2026-11-05', days: [{ date: '2027-01-01', off: true, name: '元旦' }] },
      ]);
    }
    expect(readNotice(holidayCn)[0]?.notice).toBe('https://example.test/notice');
  });

  const days = (...list: readonly object[]) => year({ days: list });
  const newYear = { date: '2027-01-01', off: true, name: '元旦' };
  it.each([
    ['that is no JSON', '{"year": 2027,', 'calendar.not-json', undefined],
    [
      'that makes a Saturday both off and working',
      days({ ...newYear, date: '2027-01-02' }, { ...newYear, date: '2027-01-02', off: false }),
      'calendar.contradictory-day',
      'days[1]',
    ],
    ['that names a day twice', days(newYear, newYear), 'calendar.day-twice', 'days[1]'],
    ['with a day outside its year', days({ ...newYear, date: '2028-05-01' }), 'calendar.day-outside-year', 'days[0]'],
    ['with a day that does not exist', days({ ...newYear, date: '2027-02-30' }), 'date.impossible', 'days[0].date'],
    ['with a date in another form', days({ ...newYear, date: '2027/01/01' }), 'date.impossible', 'days[0].date'],
    [
      'that does not say whether a day is off',
      days({ date: '2027-01-01', name: '元旦' }),
      'calendar.field-malformed',
      'days[0].off',
    ],
    ['without a name', days({ date: '2027-01-01', off: true }), 'calendar.field-malformed', 'days[0].name'],
    ['without days', year({ days: [] }), 'calendar.nothing-announced', undefined],
    ['without a year', year({ year: '2027' }), 'calendar.year-unknown', 'year'],
    [
      'with an id that is taken',
      JSON.stringify({ year: 2026, id: 'cn-2026.1', days: [{ ...newYear, date: '2026-01-01' }] }),
      'calendar.id-taken',
      undefined,
    ],
  ])('%s is refused', (_what, text, code, place) => {
    const refused = refusalOf(text);

    expect([refused.code, refused.facts['place'] ?? undefined]).toEqual(
      code === 'calendar.not-json' ? [code, expect.any(String)] : [code, place],
    );
  });

  it('is refused whole when one of its years is wrong', () => {
    expect(refusalOf(`[${year({})},${year({ year: 2028 })}]`)).toMatchObject({
      code: 'calendar.day-outside-year',
      facts: { place: 'years[1].days[0]' },
    });
  });
});

describe('a holiday notice as an iCalendar file', () => {
  const event = (from: string, to: string, summary: string) =>
    `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${to}\r\nSUMMARY:${summary}\r\nEND:VEVENT\r\n`;
  const file = (...events: readonly string[]) =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`;

  it('is read by the marks of its events, ends left out, folded lines joined', () => {
    const text = file(
      event('20261231', '20270103', '元旦（休）'),
      event('20270206', '20270213', '春节 假期 第1天/共7天'),
      event('20270130', '20270131', '春\r\n 节补班'),
    );
    const [edition] = planEditions(BUILT_IN_EDITIONS, readNotice(text), by).add;

    expect(edition?.year).toBe(2027);
    expect(kinds(edition?.days)).toEqual([
      '2026-12-31 off',
      '2027-01-01 off',
      '2027-01-02 off',
      '2027-01-30 works',
      ...['06', '07', '08', '09', '10', '11', '12'].map((day) => `2027-02-${day} off`),
    ]);
    expect(edition?.days.map(({ name }) => name)).toContain('春节');
  });

  it.each([
    [
      'an event that does not say what it is',
      file(event('20270206', '20270207', '春节')),
      'calendar.event-unmarked',
      'line 3',
    ],
    ['a day that does not exist', file(event('20270230', '20270231', '春节（休）')), 'date.impossible', 'line 3'],
    [
      'an end before its beginning',
      file(event('20270206', '20270206', '春节（休）')),
      'calendar.range-impossible',
      'line 3',
    ],
    [
      'a day off and worked',
      file(event('20270206', '20270207', '春节（休）'), event('20270206', '20270207', '春节（班）')),
      'calendar.contradictory-day',
      'line 8',
    ],
    ['no end', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\n', 'calendar.unknown-form', 'line 2'],
  ])('with %s is refused with its line', (_what, text, code, place) => {
    const refused = refusalOf(text);

    expect([refused.code, refused.facts['place']]).toEqual([code, place]);
  });
});
