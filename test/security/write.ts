// Writes docs/attacks.md from the table of attacks.
import { writeFile } from 'node:fs/promises';
import { attacksDocument } from './attacks-document.js';

await writeFile('docs/attacks.md', attacksDocument());
process.stdout.write('docs/attacks.md is written.\n');
