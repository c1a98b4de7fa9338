#!/usr/bin/env node
// The door of the command line: finds the built house, or says how to build it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = new URL('../../dist/apps/cli/src/main.js', import.meta.url);

if (existsSync(fileURLToPath(main))) {
  const { main: run } = await import(main.href);
  process.exitCode = await run(process.argv.slice(2));
} else {
  process.stderr.write('anqi: the house is not built yet; run `npm run build` first.\n');
  process.exitCode = 1;
}
