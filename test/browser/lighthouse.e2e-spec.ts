// What Lighthouse thinks of the pages by which most people come in: on a phone, in everything but speed, which is a bench.
import { discloseMany, disclosedCode } from '../factories/disclosed.factory.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { rateByLighthouse } from '../setup/lighthouse.js';

const ASKED = ['accessibility', 'best-practices', 'seo'] as const;
const LEAST = 95;

describeInBrowser('the pages that everybody sees', ({ executablePath }) => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-12-01T01:00:00Z' });
    await discloseMany(house.databaseUrl, { count: 9, operators: 1 });
  }, 60_000);
  afterAll(() => house.close());

  it.each([
    ['the entrance', '/'],
    ['the wizard', '/complain'],
    ['the page of an operator', `/disclosure/e/${disclosedCode(0)}`],
  ])(
    '%s is accessible, sound and found',
    async (_name, path) => {
      const rated = await rateByLighthouse(house.origin + path, ASKED, executablePath);

      const low = [...rated].filter(([, { score }]) => score < LEAST);
      expect(low.map(([category, { score, faults }]) => [category, score, ...faults])).toEqual([]);
      expect([...rated.keys()]).toEqual(ASKED);
    },
    120_000,
  );
});
