// Whether the documents that a legal officer reads say what the tables say today.
import { readFile } from 'node:fs/promises';
import { DEADLINE_KEYS, GROUNDS, LIFECYCLES, RULE_SETS } from '#rules';
import { lifecycleDocument } from './lifecycle-document.js';
import { statuteDocument } from './statute-document.js';
import { type Terms, readTerms } from './terms.js';

describe('the documents of the law', () => {
  let terms: Terms;

  beforeAll(async () => {
    terms = await readTerms();
  });

  it('docs/statute.md is what `npm run law` writes', async () => {
    expect(await readFile('docs/statute.md', 'utf8')).toBe(statuteDocument(terms));
  });

  it('docs/lifecycles.md is what `npm run law` writes', async () => {
    expect(await readFile('docs/lifecycles.md', 'utf8')).toBe(lifecycleDocument(terms));
  });

  it('leave out no period, no ground and no rule set', () => {
    const text = statuteDocument(terms);
    const codes = [...DEADLINE_KEYS, ...GROUNDS.map(({ code }) => code), ...RULE_SETS.map(({ id }) => id)];

    expect(codes.filter((code) => !text.includes(code))).toEqual([]);
  });

  it('draw every lifecycle, from its beginning to its close', () => {
    const text = lifecycleDocument(terms);

    expect([...text.matchAll(/stateDiagram-v2/g)]).toHaveLength(Object.keys(LIFECYCLES).length);
    expect(text).toContain('awaiting_acceptance --> in_mediation');
    expect(text).toContain('--> closed');
  });
});
