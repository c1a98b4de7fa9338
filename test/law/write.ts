// Writes the documents of the law from the tables: docs/statute.md and docs/lifecycles.md.
import { writeFile } from 'node:fs/promises';
import { lifecycleDocument } from './lifecycle-document.js';
import { statuteDocument } from './statute-document.js';
import { readTerms } from './terms.js';

const terms = await readTerms();
await writeFile('docs/statute.md', statuteDocument(terms));
await writeFile('docs/lifecycles.md', lifecycleDocument(terms));
process.stdout.write('docs/statute.md and docs/lifecycles.md are written.\n');
