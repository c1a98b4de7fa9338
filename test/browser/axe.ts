// Asks axe, which stands in the page already, what of WCAG 2.2 AA it finds broken there.
import type { Page } from 'playwright-core';

/** One line for each place: the rule, and where. */
export async function faultsFoundByAxe(page: Page): Promise<readonly string[]> {
  const answer: unknown = await page.evaluate(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' ' + target.join(' '))))`);
  if (!Array.isArray(answer)) throw new Error('axe says nothing');
  return answer.map(String);
}
