// What an officer reads in each letter, and what no letter can be made to say.
import { CLOCK_NAMES } from './clock-names.text.js';
import { getLetterName, importCountsOf, toldClockOf, type ClockLetterFacts } from './letter-facts.js';
import { CLOCK_FACTS, DIGEST_FACTS } from './letters.cases.js';
import { CLOCK_LETTERS, dayWords, OFFICES, remainingWords, RUNGS } from './letters.text.js';
import { letterFor } from './letters.js';

const clockLetter = (change: Partial<ClockLetterFacts>, name: (typeof CLOCK_LETTERS)[number] = 'clock.reminder') =>
  letterFor(name, { ...CLOCK_FACTS, ...change });

const officeOf = (office: keyof typeof OFFICES) => ({ ...CLOCK_FACTS.reader, office });

const LATE = { state: 'late', amount: 2, unit: 'working-day' } as const;

/** The words a mail program would show. */
function visible(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

describe('a letter about a clock', () => {
  it.each(CLOCK_LETTERS)(
    '%s says the case, the clock, the day, the article and the link, in text and in HTML',
    (name) => {
      const letter = clockLetter({}, name);

      for (const shown of [letter.text, visible(letter.html)]) {
        expect(shown).toContain(RUNGS[name].tag.zh);
        expect(shown).toContain(RUNGS[name].tag.en);
        expect(shown).toContain('K7Q2-94MX');
        expect(shown).toContain('川汇区荷香百货店');
        expect(shown).toContain('2026-05-13 周三');
        expect(shown).toContain('Wed 13 May 2026');
        expect(shown).toContain('还剩 3 个工作日');
        expect(shown).toContain('3 working days left');
        expect(shown).toContain('第十五条');
      }
      expect(letter.text).toContain('https://anqi.example.gov.cn/desk/cases/K7Q2-94MX');
      expect(letter.html).toContain('href="https://anqi.example.gov.cn/desk/cases/K7Q2-94MX"');
      expect(letter.subject).toMatch(/^【.+】投诉 K7Q2-94MX（川汇区荷香百货店）：投诉受理还剩 3 个工作日$/);
    },
  );

  it.each(Object.entries(CLOCK_NAMES))(
    'names the clock %s in both languages and says the act that ends it',
    (key, words) => {
      const { clock } = toldClockOf({ ...NOTICE, clock: key });

      const { text } = clockLetter({ clock });

      expect(text).toContain(words.name.zh);
      expect(text).toContain(words.name.en);
      expect(text).toContain(words.act.zh);
      expect(text).toContain(words.act.en);
    },
  );

  it.each([
    ['handler', '请最迟于 2026-05-13 周三作出是否受理的决定'],
    ['unit-head', '请督促承办人最迟于 2026-05-13 周三作出'],
    ['city-intake', '请跟踪承办单位的办理情况，最迟办理日为 2026-05-13 周三'],
    ['city-head', '请督促承办单位最迟于 2026-05-13 周三作出'],
  ] as const)('asks the %s for what is theirs to do while there is time', (office, ask) => {
    expect(clockLetter({ reader: officeOf(office) }).text).toContain(ask);
  });

  it.each([
    ['handler', '期限已过，请立即作出是否受理的决定'],
    ['unit-head', '期限已过，请督促承办人立即作出'],
    ['city-intake', '请联系承办单位核实情况'],
    ['city-head', '请督办'],
  ] as const)('asks the %s to act at once when it is late', (office, ask) => {
    const { text } = clockLetter({ reader: officeOf(office), remaining: LATE }, 'clock.overdue');

    expect(text).toContain(ask);
    expect(text).toContain('已超期 2 个工作日');
    expect(text).toContain('2 working days overdue');
  });

  it('asks a head to name a handler when the case has none', () => {
    const { text } = clockLetter({ reader: officeOf('unit-head'), handlerName: null });

    expect(text).toContain('承办人：尚未指定');
    expect(text).toContain('请先指定承办人');
  });

  it('asks the city intake desk itself to send an undispatched case on', () => {
    const { text } = clockLetter({
      reader: officeOf('city-intake'),
      clock: 'dispatch',
      handlerName: null,
      remaining: LATE,
    });

    expect(text).toContain('请立即确定有处理权限的单位并分送');
  });

  it('asks for a check of the reason while the clock is paused', () => {
    const remaining = { state: 'paused', amount: 20, unit: 'calendar-day' } as const;

    const { text } = clockLetter({ clock: 'complaint.mediate', remaining }, 'clock.pause-review');

    expect(text).toContain('计时已暂停，暂停时还剩 20 天');
    expect(text).toContain('请今天核对暂停计时的事由');
  });

  it('says who else has been told, and not the reader himself', () => {
    const { text } = clockLetter({ told: ['handler', 'unit-head', 'city-intake', 'unit-head'] }, 'clock.overdue');

    expect(text).toContain('同时告知：单位负责人、市局受理分流岗。');
    expect(text).toContain('Also told: the head of the unit, the city intake desk.');
  });

  it('says that nobody else has been told where that is so', () => {
    expect(clockLetter({}).text).toContain('本信只发给您。');
  });

  it('goes by the stricter date where the end falls on a weekend, and shows both', () => {
    const { text } = clockLetter({ clock: 'complaint.mediate', dueOn: '2026-06-15', dueStrictOn: '2026-06-14' });

    expect(text).toContain('届满日：2026-06-15 周一');
    expect(text).toContain('请最迟于 2026-06-14 周日');
    expect(text).toContain('按 2026-06-14 周日 计算');
  });

  it('says so when the date is provisional, and only then', () => {
    expect(clockLetter({ provisional: true }).text).toContain('暂定');
    expect(clockLetter({ provisional: true }).text).toContain('provisional');
    expect(clockLetter({}).text).not.toContain('暂定');
  });

  it('does not count days where the first days after the due date were no working days', () => {
    expect(remainingWords({ state: 'late', amount: 0, unit: 'working-day' }, 'zh')).toBe('已超期');
    expect(remainingWords({ state: 'late', amount: 1, unit: 'working-day' }, 'en')).toBe('1 working day overdue');
  });

  it('speaks of an investigation and its party in its own words', () => {
    const { text, subject } = clockLetter({ kind: 'investigation', clock: 'investigation.decide' });

    expect(text).toContain('当事人：川汇区荷香百货店');
    expect(subject).toContain('案件 K7Q2-94MX');
  });

  it('leaves a business that was not written out of the subject and says so in the letter', () => {
    const { subject, text } = clockLetter({ respondent: null });

    expect(subject).toBe('【提醒】投诉 K7Q2-94MX：投诉受理还剩 3 个工作日');
    expect(text).toContain('被投诉人：未写明');
  });

  it('refuses a day that does not exist', () => {
    expect(() => dayWords('2026-02-30T', 'zh')).toThrow('does not exist');
  });
});

describe('the name of a business, as a stranger wrote it', () => {
  const SCRIPT = '<script>alert("1")</script>&\'店';

  it('is shown as text and never becomes markup', () => {
    const { html } = clockLetter({ respondent: SCRIPT });

    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;店');
  });

  it.each(['handlingUnitName', 'handlerName', 'citation', 'number'] as const)(
    'is no worse in the field %s',
    (field) => {
      expect(clockLetter({ [field]: SCRIPT }).html).not.toContain('<script');
    },
  );

  it('cannot add a header, a line or turn the direction of writing', () => {
    const { subject, text } = clockLetter({ respondent: '某店\r\nBcc: x@y.cn\u202E\u0000\u2028\n\n请点击' });

    expect(subject).not.toMatch(/[\r\n\u2028\u202E\u0000]/);
    expect(text).toContain('被投诉人：某店 Bcc: x@y.cn 请点击\n');
  });

  it('is cut where it is longer than any name', () => {
    const { subject, text } = clockLetter({ respondent: '店'.repeat(500) });

    expect([...subject].length).toBeLessThan(70);
    expect(text).toContain(`${'店'.repeat(59)}…`);
  });

  it('cannot leave the address of the case', () => {
    const { html } = clockLetter({ number: '../x?"onclick=1' });

    expect(html).toContain('/desk/cases/..%2Fx%3F%22onclick%3D1"');
  });
});

describe('the digest of an import', () => {
  it('says the counts, what to do first, and where, in both languages', () => {
    const { subject, text, html } = letterFor('import-digest', DIGEST_FACTS);

    expect(subject).toBe('【导入】本次导入新增 12 件，2 件已超期（项城市市场监督管理局）');
    for (const shown of [text, visible(html)]) {
      expect(shown).toContain('12 new cases, 2 already overdue, 3 in triage');
      expect(shown).toMatch(/请今天核对已超期的案件并立即办理。请今天确定待分流案件的处理单位。/);
    }
    expect(text).toContain('待分流：3 件');
    expect(html).toContain('href="https://anqi.example.gov.cn/desk/queue"');
  });

  it('asks for nothing where nothing came', () => {
    const { text, subject } = letterFor('import-digest', { ...DIGEST_FACTS, created: 0, triage: 0, overdue: 0 });

    expect(text).toContain('没有需要办理的事项');
    expect(subject).not.toContain('超期');
  });
});

const NOTICE = {
  number: null,
  kind: 'complaint',
  respondent: null,
  clock: 'complaint.accept',
  dueOn: '2026-05-13',
  dueStrictOn: '2026-05-13',
  provisional: true,
  handler: null,
} as const;

describe('the facts of a notice', () => {
  it('are read as a decision writes them', () => {
    expect(toldClockOf(NOTICE)).toEqual({
      kind: 'complaint',
      respondent: null,
      told: [],
      clock: 'complaint.accept',
      dueOn: '2026-05-13',
      dueStrictOn: '2026-05-13',
      provisional: true,
      handler: null,
    });
    expect(importCountsOf({ run: 'r', created: 1, triage: 0, overdue: 0 })).toEqual({
      run: 'r',
      created: 1,
      triage: 0,
      overdue: 0,
    });
  });

  it('are a fault of the house where one is missing or unknown', () => {
    expect(() => toldClockOf({ ...NOTICE, clock: 'toString' })).toThrow('no words');
    expect(() => toldClockOf({ kind: 'complaint' })).toThrow('respondent');
    expect(() => importCountsOf({ run: 'r', created: '1' })).toThrow('created');
    expect(() => getLetterName('clock.unheard')).toThrow('no letter');
    expect(getLetterName('clock.pause-review')).toBe('clock.pause-review');
  });
});
