// Whether every refusal of the law that the api can meet has its sentence in both languages.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonText, violationText } from './violation.text.js';

/** Told where their files are read, on the command line; no request of the api can meet them. */
const OF_FILES = ['calendar.', 'law.', 'ladder.'];

async function sources(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder, { recursive: true });
  const mine = files.filter((file) => /\.ts$/.test(file) && !/\.(?:spec|cases|db-spec)\.ts$/.test(file));
  return Promise.all(mine.map((file) => readFile(join(folder, file), 'utf8')));
}

/** `new RuleViolation('…'`, `code: '…'`, `code = … ? '…' : '…'`, and codes handed on to either. */
function codesIn(text: string): readonly string[] {
  const chosen = [...text.matchAll(/\bcode = [^;]*;/g)].flatMap(([line]) => [
    ...line.matchAll(/'([a-z-]+\.[a-z-]+)'/g),
  ]);
  const thrown = [
    ...chosen,
    ...text.matchAll(/(?:RuleViolation\(|\bcode: |\brequire\([^;]*?,)\s*'([a-z-]+\.[a-z-]+)'/g),
  ];
  return thrown.flatMap(([, code]) => (code === undefined ? [] : [code]));
}

describe('the words of refusals', () => {
  it('are there for every code that the rules can say, in both languages', async () => {
    const codes = new Set((await sources('libs/rules/src')).flatMap(codesIn));
    const asked = [...codes].filter((code) => !OF_FILES.some((family) => code.startsWith(family)));

    expect(asked.length).toBeGreaterThan(30);
    expect(asked.filter((code) => !Object.hasOwn(violationText, code)).sort()).toEqual([]);
  });

  it('say something in both languages, and nothing of them ends in a full stop', () => {
    const poor = Object.entries(violationText).filter(
      ([, { zh, en }]) => zh === '' || en === '' || /[。.]$/.test(zh) || /\.$/.test(en),
    );

    expect(poor).toEqual([]);
  });

  it('fill in days, money and states as people read them', () => {
    expect(reasonText({ code: 'reward.already-decided', facts: { rewardFen: 120_000 } }, 'zh')).toBe(
      '奖励已经审定，¥1,200.00',
    );
    expect(reasonText({ code: 'jurisdiction.period-over', facts: { dueOn: '2026-11-20' } }, 'zh')).toContain(
      '2026年11月20日',
    );
    expect(reasonText({ code: 'settlement.ended-otherwise', facts: { outcome: 'settled' } }, 'en')).toContain(
      'settled between the parties',
    );
  });
});
