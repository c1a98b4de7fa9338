// Whether the pages of keys and of logs know every secret setting and every event that api and worker write.
import { readFile } from 'node:fs/promises';
import { settingsTable } from '#settings';
import { listSourceFiles } from '../house/source-files.js';

describe('the page of keys', () => {
  it('has a row for every secret and every file of keys among the settings', async () => {
    const page = await readFile('docs/keys.md', 'utf8');
    const keys = settingsTable.filter(({ name, isSecret }) => isSecret === true || name.endsWith('_KEY_FILE'));
    const missing = keys.filter(
      ({ name }) => !page.includes(`\`${name}\``) && !/^(DATABASE_|SMTP|REDIS).*URL$/.test(name),
    );

    expect(keys.length).toBeGreaterThan(8);
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});

describe('the page of logs', () => {
  it('has a row for every event of the api and the worker, and no other', async () => {
    const page = await readFile('docs/logs.md', 'utf8');
    const said = new Set([...page.matchAll(/`([a-z-]+\.[a-z-]+)`/g)].map(([, name]) => name));
    const files = await listSourceFiles();
    const written = new Set<string | undefined>();
    for (const { path, text } of files) {
      if (!/^apps\/(api|worker)\/.*\.ts$/.test(path) || /spec\.ts$/.test(path)) continue;
      for (const [, name] of text.matchAll(/\bevent: '([a-z-]+\.[a-z-]+)'/g)) written.add(name);
      for (const [, name] of text.matchAll(/\blog\.\w+\(\{[^}]*\}, '([a-z-]+\.[a-z-]+)'/g)) written.add(name);
    }

    expect(written.size).toBeGreaterThan(20);
    expect([...said].toSorted()).toEqual([...written].toSorted());
  });
});
