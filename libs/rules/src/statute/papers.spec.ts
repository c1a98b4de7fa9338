// Holds the official forms against the steps that call for them and the grounds they name.
import { localDate } from '../calendar/local-date.js';
import { LIFECYCLES } from '../decide.js';
import { GROUNDS, GROUND_KINDS } from './grounds.table.js';
import { PAPERS, PAPER_FIELDS, papersFor, papersNaming } from './papers.table.js';

const titles = (step: Parameters<typeof papersFor>[0], on: string): readonly string[] =>
  papersFor(step, localDate(on)).map(({ title }) => title.zh);

describe('the official forms', () => {
  it('are the twelve of 2019 until 2026-04-14 and the ten of 2026 from the next day', () => {
    const of = (prefix: string): number => PAPERS.filter(({ code }) => code.startsWith(prefix)).length;

    expect([of('2019-'), of('2026-')]).toEqual([12, 10]);
    expect(titles('accept', '2026-04-14')).toEqual(['投诉受理决定书']);
    expect(titles('ask-identity-proof', '2026-04-14')).toEqual([]);
    expect(titles('ask-identity-proof', '2026-04-15')).toEqual(['限期提供身份证明材料通知书']);
  });

  it('tell a reporter by the form of the day, and no longer by one of filing and one of not filing', () => {
    expect(titles('tell-reporter', '2026-04-14')).toEqual(['举报立案告知书', '举报不予立案告知书']);
    expect(titles('tell-reporter', '2026-04-15')).toEqual(['举报处理结果告知书']);
  });

  it('ask for the consents since 2026 only', () => {
    const consents = (prefix: string): boolean =>
      PAPERS.some(({ code, carries }) => code === `${prefix}-01` && carries.includes('consent-to-disclosure'));

    expect([consents('2019'), consents('2026')]).toEqual([false, true]);
  });

  it('name every ground of the law on each date on which a decision may carry it', () => {
    const unnamed = GROUNDS.flatMap(({ code, kind, inForceFrom, inForceUntil }) =>
      [inForceFrom, inForceUntil ?? localDate('2026-11-25')]
        .filter((on) => papersNaming(kind, on).length === 0)
        .map((on) => `${code} on ${on}`),
    );

    expect(GROUND_KINDS.every((kind) => GROUNDS.some((ground) => ground.kind === kind))).toBe(true);
    expect(unnamed).toEqual([]);
  });

  it('belong to steps that a lifecycle has', () => {
    const steps = new Set<string>([
      'file',
      ...Object.values(LIFECYCLES).flatMap((each) => each.steps.map(({ command }) => command)),
    ]);

    expect(PAPERS.flatMap((paper) => paper.steps.filter((step) => !steps.has(step)))).toEqual([]);
  });

  it('have one code each, carry something, and nothing that no form carries', () => {
    expect(new Set(PAPERS.map(({ code }) => code)).size).toBe(PAPERS.length);
    expect(PAPERS.filter(({ carries }) => carries.length === 0)).toEqual([]);
    expect(PAPER_FIELDS.filter((field) => !PAPERS.some(({ carries }) => carries.includes(field)))).toEqual([]);
  });

  it('have no field for whoever reported where the operator or another bureau reads them', () => {
    const readElsewhere = PAPERS.filter(({ steps }) => !steps.includes('file'));

    expect(readElsewhere.filter(({ carries }) => carries.includes('reporter'))).toEqual([]);
  });
});
