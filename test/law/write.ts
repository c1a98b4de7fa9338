// Writes the documents that are made from tables: docs/statute.md, docs/lifecycles.md and docs/privacy.md.
import { writeFile } from 'node:fs/promises';
import { lifecycleDocument } from './lifecycle-document.js';
import { statuteDocument } from './statute-document.js';
import { privacyDocument } from '../privacy/privacy-document.js';
import { readTerms } from './terms.js';

const terms = await readTerms();
await writeFile('docs/statute.md', statuteDocument(terms));
await writeFile('docs/lifecycles.md', lifecycleDocument(terms));
await writeFile('docs/privacy.md', privacyDocument());
process.stdout.write('docs/statute.md, docs/lifecycles.md and docs/privacy.md are written.\n');
