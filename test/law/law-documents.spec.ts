// Whether the document that a legal officer reads says what the tables say today.
import { readFile } from 'node:fs/promises';
import { DEADLINE_KEYS, GROUNDS, RULE_SETS } from '#rules';
import { statuteDocument } from './statute-document.js';
import { type Terms, readTerms } from './terms.js';

describe('docs/statute.md', () => {
  let terms: Terms;

  beforeAll(async () => {
    terms = await readTerms();
  });

  it('is what `npm run law` writes', async () => {
    expect(await readFile('docs/statute.md', 'utf8')).toBe(statuteDocument(terms));
  });

  it('leaves out no period, no ground and no rule set', () => {
    const text = statuteDocument(terms);
    const codes = [...DEADLINE_KEYS, ...GROUNDS.map(({ code }) => code), ...RULE_SETS.map(({ id }) => id)];

    expect(codes.filter((code) => !text.includes(code))).toEqual([]);
  });
});
