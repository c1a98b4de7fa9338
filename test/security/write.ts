// Writes the papers of security from their tables: docs/attacks.md and docs/asvs.md.
import { writeFile } from 'node:fs/promises';
import { attacksDocument } from './attacks-document.js';

await writeFile('docs/attacks.md', attacksDocument());
process.stdout.write('docs/attacks.md is written.\n');
