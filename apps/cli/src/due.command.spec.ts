// What `anqi due` answers: line by line for scripts, in sentences for a person, with a code for whatever it cannot answer.
import { Readable, Writable } from 'node:stream';
import { main } from './main.js';

async function anqi(words: readonly string[], input: string | readonly (string | Buffer)[] = '') {
  const output: string[] = [];
  const errors: string[] = [];
  const into = (texts: string[]) =>
    new Writable({
      decodeStrings: false,
      write(chunk: string, _encoding, done) {
        texts.push(chunk);
        done();
      },
    });
  const exitCode = await main(words, {
    input: Readable.from(typeof input === 'string' ? [input] : input, { objectMode: false }),
    output: into(output),
    errors: into(errors),
  });
  return { exitCode, output: output.join(''), errors: errors.join('') };
}

async function answersTo(...lines: readonly string[]): Promise<readonly unknown[]> {
  const { output } = await anqi(['due', '--json'], lines.map((line) => `${line}\n`).join(''));
  return output
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

const accepted = '《市场监督管理投诉举报处理办法》（国家市场监督管理总局令第121号）第十五条第一款';

describe('anqi due --json', () => {
  it('answers a rule with its rule set and article', async () => {
    expect(await answersTo('{"id":"a","rule":"complaint.accept","from":"2026-04-30"}')).toEqual([
      {
        id: 'a',
        dueOn: '2026-05-13',
        dueStrictOn: '2026-05-13',
        provisional: false,
        ruleSet: 'RS3',
        citation: accepted,
      },
    ]);
  });

  it('answers a bare period, which has neither', async () => {
    expect(await answersTo('{"id":"b","from":"2026-04-15","days":60,"unit":"calendar-day"}')).toEqual([
      { id: 'b', dueOn: '2026-06-15', dueStrictOn: '2026-06-14', provisional: false, ruleSet: null, citation: null },
    ]);
  });

  it('takes a moment to its day in Shanghai, and counts around pauses', async () => {
    expect(
      await answersTo(
        '{"id":1,"rule":"complaint.accept","from":"2026-05-05T16:00:00Z"}',
        '{"id":2,"rule":"complaint.mediate","from":"2026-04-20","pauses":[{"from":"2026-05-11","to":"2026-05-20"}]}',
        '{"id":3,"days":7,"unit":"working-day","from":"2026-12-28"}',
      ),
    ).toMatchObject([
      { id: 1, dueOn: '2026-05-14' },
      { id: 2, dueOn: '2026-06-29' },
      { id: 3, dueOn: '2027-01-06', provisional: true },
    ]);
  });

  it.each([
    ['{bad', null, 'due.not-json'],
    ['', null, 'due.not-json'],
    ['null', null, 'due.not-an-object'],
    ['[{"id":"x"}]', null, 'due.not-an-object'],
    ['{"id":"x"}', 'x', 'due.missing-field'],
    ['{"id":"x","from":"2026-04-30"}', 'x', 'due.neither-rule-nor-days'],
    ['{"id":"x","from":20260430,"rule":"complaint.accept"}', 'x', 'due.not-a-text'],
    ['{"id":"x","from":"2026-02-30","rule":"complaint.accept"}', 'x', 'date.impossible'],
    ['{"id":"x","from":"2026-1-5","rule":"complaint.accept"}', 'x', 'date.impossible'],
    ['{"id":"x","from":"tomorrow","rule":"complaint.accept"}', 'x', 'date.impossible'],
    ['{"id":"x","from":"2026-04-30T25:00:00Z","rule":"complaint.accept"}', 'x', 'instant.impossible'],
    ['{"id":"x","from":"2026-04-30","rule":"complaint.close"}', 'x', 'deadline.unknown-rule'],
    ['{"id":"x","from":"2026-04-30","rule":"toString"}', 'x', 'deadline.unknown-rule'],
    ['{"id":"x","from":"2026-04-30","rule":7}', 'x', 'due.not-a-text'],
    ['{"id":"x","from":"2018-04-30","rule":"complaint.accept"}', 'x', 'deadline.not-in-force-yet'],
    ['{"id":"x","from":"2026-04-30","rule":"report.notify-reporter"}', 'x', 'deadline.duty-ended'],
    ['{"id":"x","from":"2026-04-30","rule":"complaint.accept","days":7}', 'x', 'due.both-rule-and-days'],
    ['{"id":"x","from":"2026-04-30","days":7}', 'x', 'due.missing-field'],
    ['{"id":"x","from":"2026-04-30","days":7,"unit":"week"}', 'x', 'due.unknown-unit'],
    ['{"id":"x","from":"2026-04-30","days":"7","unit":"working-day"}', 'x', 'period.impossible-days'],
    ['{"id":"x","from":"2026-04-30","days":-7,"unit":"working-day"}', 'x', 'period.impossible-days'],
    ['{"id":"x","from":"2026-04-30","days":0,"unit":"working-day"}', 'x', 'period.impossible-days'],
    ['{"id":"x","from":"2026-04-30","days":7.5,"unit":"working-day"}', 'x', 'period.impossible-days'],
    ['{"id":"x","from":"2026-04-30","days":1e400,"unit":"working-day"}', 'x', 'period.impossible-days'],
    ['{"id":"x","from":"2026-04-30","days":36501,"unit":"working-day"}', 'x', 'period.impossible-days'],
    ['{"id":"x","from":"9999-12-30","days":7,"unit":"working-day"}', 'x', 'date.out-of-range'],
    ['{"id":"x","from":"2026-04-30","rule":"complaint.mediate","pauses":{}}', 'x', 'due.pauses-not-a-list'],
    ['{"id":"x","from":"2026-04-30","rule":"complaint.mediate","pauses":["x"]}', 'x', 'due.pause-not-an-object'],
    [
      '{"id":"x","from":"2026-04-30","rule":"complaint.mediate","pauses":[{"from":"2026-05-01"}]}',
      'x',
      'due.missing-field',
    ],
    [
      '{"id":"x","from":"2026-04-30","rule":"complaint.mediate","pauses":[{"from":"2026-05-02","to":"2026-05-01"}]}',
      'x',
      'pause.ends-before-it-begins',
    ],
    [
      '{"id":"x","from":"2026-04-30","rule":"complaint.mediate","pauses":[{"from":"2026-05-02","to":null}]}',
      'x',
      'deadline.paused',
    ],
  ])('answers %s with the code of what is wrong, and goes on', async (line, id, code) => {
    const answers = await answersTo(line, '{"id":"next","rule":"complaint.accept","from":"2026-04-30"}');

    expect(answers).toMatchObject([
      { id, error: { code } },
      { id: 'next', dueOn: '2026-05-13' },
    ]);
  });

  it('says what is wrong in a sentence, with the article where one stands behind it', async () => {
    const answers = await answersTo('{bad', '{"id":"x","from":"2026-04-30","rule":"report.notify-reporter"}');

    expect(answers[0]).toMatchObject({ error: { message: 'The line is not valid JSON.' } });
    expect(JSON.stringify(answers[1])).toContain('第三十六条');
  });

  it('reads lines however they arrive: cut within a character, ended by CR LF, opened by a mark, last one unended', async () => {
    const text = Buffer.from(
      '\uFEFF{"id":"周口","rule":"complaint.accept","from":"2026-04-30"}\r\n{"id":"a\u2028b","rule":"complaint.accept","from":"2026-04-30"}',
    );
    const cutWithinTheFirstCharacter = text.indexOf('周') + 1;

    const { output } = await anqi(
      ['due', '--json'],
      [text.subarray(0, cutWithinTheFirstCharacter), text.subarray(cutWithinTheFirstCharacter)],
    );

    expect(
      output
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toMatchObject([
      { id: '周口', dueOn: '2026-05-13' },
      { id: 'a\u2028b', dueOn: '2026-05-13' },
    ]);
  });

  it('refuses a line without end instead of filling the memory', async () => {
    const endless = Array.from({ length: 30 }, () => 'x'.repeat(100_000));
    const { output } = await anqi(
      ['due', '--json'],
      [...endless, '\n{"id":1,"rule":"complaint.accept","from":"2026-04-30"}\n'],
    );

    expect(output).toContain('due.line-too-long');
    expect(output).toContain('2026-05-13');
  });

  it('answers nothing when nothing is asked', async () => {
    expect(await anqi(['due', '--json'])).toEqual({ exitCode: 0, output: '', errors: '' });
  });
});

describe('anqi due, asked by a person', () => {
  it('explains one due date', async () => {
    const { exitCode, output } = await anqi(['due', 'complaint.accept', '2026-04-30']);

    expect(exitCode).toBe(0);
    expect(output).toContain('Due in law on 2026-05-13 (Wed), until 24:00.');
    expect(output).toContain('2026-05-01..2026-05-05 劳动节');
    expect(output).toContain(accepted);
  });

  it('speaks Chinese, and takes bare periods and pauses', async () => {
    const { output } = await anqi([
      ...['due', '--days', '60', '--unit', 'calendar-day', '2026-04-20'],
      ...['--pause', '2026-05-11..2026-05-20', '--lang', 'zh'],
    ]);

    expect(output).toContain('法定届满日：2026-06-29（周一），至二十四时止。');
    expect(output).toContain('2026-05-11..2026-05-20 扣除期间');
  });

  it.each([
    [['due', 'complaint.accept'], 1, 'due.missing-field'],
    [['due', 'complaint.accept', '2026-02-30'], 1, 'date.impossible'],
    [['due', '--days', '7', '--unit', 'working-day'], 1, 'due.missing-field'],
    [['due', '--days', 'seven', '--unit', 'working-day', '2026-04-30'], 1, 'period.impossible-days'],
    [['due', 'complaint.accept', '2026-04-30', '--pause', '2026-05-01'], 1, 'due.pause-not-a-range'],
    [['due', '--jsno'], 2, 'jsno'],
    [['due', 'complaint.accept', '2026-04-30', '--lang', 'fr'], 2, '--lang'],
    [['teleport'], 2, 'there is no command'],
    [['constructor'], 2, 'there is no command'],
  ])('says what is wrong with %j', async (words, exitCode, complaint) => {
    const answer = await anqi(words);

    expect(answer).toMatchObject({ exitCode, output: '' });
    expect(answer.errors).toContain(complaint);
  });

  it.each([
    [[], 'anqi <command> --help'],
    [['--help'], 'anqi <command> --help'],
    [['due', '--help'], 'anqi due <rule> <from>'],
  ])('helps when asked by %j', async (words, help) => {
    const { exitCode, output } = await anqi(words);

    expect(exitCode).toBe(0);
    expect(output).toContain(help);
  });
});

const containing = (text: string): unknown => expect.stringContaining(text);

describe('anqi due --json --explain', () => {
  const explained = async (question: object): Promise<unknown> => {
    const { output } = await anqi(['due', '--json', '--explain', '--lang', 'zh'], `${JSON.stringify(question)}\n`);
    return JSON.parse(output);
  };

  it('tells the receipt, each day passed over, the extension with its article, and since when it is overdue', async () => {
    expect(
      await explained({
        ...{ rule: 'report.verify', from: '2026-04-30T18:00:00+08:00', channel: 'letter', extensionDays: 15 },
        ...{ pauses: [{ from: '2026-05-11', to: '2026-05-12', reason: 'testing' }], now: '2026-07-01T09:00:00+08:00' },
      }),
    ).toMatchObject({
      dueOn: '2026-06-17',
      explanation: {
        receipt: { channel: 'letter', inOfficeHours: false, inHandOn: '2026-05-06' },
        startedOn: '2026-04-30',
        firstDay: '2026-05-06',
        extensions: [{ days: 15, unit: 'working-day', citation: containing('第十八条') }],
        pauses: [{ from: '2026-05-11', to: '2026-05-12', days: 2, reasons: ['检测'] }],
        makeUpDays: [{ date: '2026-05-09', name: '劳动节' }],
        overdueSince: '2026-06-18',
        calendarEdition: 'cn-2026.1',
        provisional: false,
        text: containing('已超期，自2026-06-18（周四）起。'),
      },
    });
  });

  it('says what is missing when a channel comes without a moment', async () => {
    expect(await explained({ rule: 'complaint.accept', from: '2026-04-30', channel: 'web' })).toMatchObject({
      error: { code: 'instant.impossible' },
    });
  });
});

describe('bad input to anqi due --json', () => {
  const period = { days: 7, unit: 'working-day' };
  it.each([
    ['a date in another form', { ...period, from: '2026/04/30' }, 'date.impossible', 'from'],
    ['a day that does not exist', { ...period, from: '2026-02-30' }, 'date.impossible', 'from'],
    ['a moment without an offset', { ...period, from: '2026-04-30T10:00:00' }, 'instant.impossible', 'from'],
    ['a date before any notice', { ...period, from: '2014-12-31' }, 'date.before-first-notice', 'from'],
    [
      'an inverted pause',
      { ...period, from: '2026-04-30', pauses: [{ from: '2026-05-12', to: '2026-05-11' }] },
      'pause.ends-before-it-begins',
      'pauses[0]',
    ],
    [
      'a pause told twice',
      {
        ...period,
        from: '2026-04-30',
        pauses: [
          { from: '2026-05-11', to: '2026-05-12' },
          { from: '2026-05-12', to: '2026-05-13' },
        ],
      },
      'pause.overlaps',
      'pauses[1]',
    ],
    [
      'a paused clock paused again',
      {
        ...period,
        from: '2026-04-30',
        pauses: [
          { from: '2026-05-06', to: null, reason: 'testing' },
          { from: '2026-05-08', to: '2026-05-09', reason: 'testing' },
        ],
      },
      'pause.overlaps',
      'pauses[1]',
    ],
    [
      'an extension that the article does not know',
      { rule: 'complaint.accept', from: '2026-04-30', extensionDays: 7 },
      'due.no-extension',
      'extensionDays',
    ],
  ])('%s is refused with its place', async (_what, question, code, place) => {
    const [answered] = await answersTo(JSON.stringify(question));

    expect(answered).toMatchObject({ error: { code, place } });
  });

  it('two different reasons may overlap: their days are left out once', async () => {
    const [one, two] = await answersTo(
      JSON.stringify({
        ...period,
        from: '2026-05-11',
        pauses: [{ from: '2026-05-12', to: '2026-05-15', reason: 'testing' }],
      }),
      JSON.stringify({
        ...{ ...period, from: '2026-05-11' },
        pauses: [
          { from: '2026-05-12', to: '2026-05-14', reason: 'testing' },
          { from: '2026-05-13', to: '2026-05-15', reason: 'hearing' },
        ],
      }),
    );

    expect(one).toEqual(two);
  });
});
