// Whether an administrator can verify the audit from the command line, and is told the first line that is wrong.
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import pg from 'pg';
import { AnchorFolder, AuditVerifier } from '#records';
import { createStoredCity } from '../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { main } from './main.js';

const unit = '411602';

async function anqi(...words: readonly string[]) {
  const said: string[] = [];
  const into = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      said.push(chunk);
      done();
    },
  });
  const exitCode = await main(words, { input: Readable.from([]), output: into, errors: into });
  return { exitCode, said: said.join('') };
}

describeWith('PostgreSQL', 'anqi audit', () => {
  let city: StoredCity;
  let folder: string;
  let ruler: pg.Client;

  beforeAll(async () => {
    city = await createStoredCity();
    folder = await mkdtemp(join(tmpdir(), 'anqi-audit-'));
    await writeFile(join(folder, 'run.json'), JSON.stringify({ databaseUrls: { app: city.database.urlFor('app') } }));
    for (const action of ['account.added', 'account.reset', 'case.read', 'refused']) {
      await city.records.audit.append(
        { city: city.records.city, units: [] },
        { unit, actor: 'system:command-line', action, caseId: null, facts: { of: action } },
      );
    }
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    await writeFile(join(folder, 'public.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
    const [chain] = await new AuditVerifier(city.records.app, city.records.city).verify();
    const ends = chain?.end == null ? [] : [{ unit, ...chain.end }];
    await new AnchorFolder(join(folder, 'anchors'), city.records.city).add(
      { at: '2026-11-25T01:00:00Z', ends },
      privateKey,
    );
    ruler = new pg.Client({ connectionString: city.database.url });
    await ruler.connect();
    await ruler.query('SET session_replication_role = replica');
  });
  afterAll(async () => {
    await ruler.end();
    await city.close();
    await rm(folder, { recursive: true, force: true });
  });

  const audit = (...words: readonly string[]) => anqi('audit', ...words, '--home', folder);
  const anchored = () => ['--anchors', join(folder, 'anchors'), '--key', join(folder, 'public.pem')];

  it('says that every chain holds, with and without anchors', async () => {
    const plain = await audit('verify');
    const withAnchors = await audit('verify', ...anchored());

    expect(plain).toMatchObject({ exitCode: 0 });
    expect(plain.said).toContain('Without anchors');
    expect(withAnchors.exitCode).toBe(0);
    expect(withAnchors.said).toContain(`${unit}  4 lines  holds`);
    expect(withAnchors.said).toContain('the last of 2026-11-25T01:00:00Z');
  });

  it('shows the lines, the newest first, and prints the newest anchor', async () => {
    const { said } = await audit('show', '--unit', unit, '--limit', '2');
    const one = await audit('show', '--action', 'account.added', '--json');

    expect(said.split('\n').map((line) => /(case\.read|refused)/.exec(line)?.[1])).toEqual([
      'refused',
      'case.read',
      undefined,
    ]);
    expect(JSON.parse(one.said)).toMatchObject([{ unit, seq: 1, action: 'account.added' }]);
    expect((await audit('anchor', '--anchors', join(folder, 'anchors'))).said).toContain('"signature":');
  });

  it('names the first bad line and its kind, and ends with 1', async () => {
    await ruler.query(`UPDATE audit SET action = 'account.moved' WHERE seq = 2 AND unit = '${unit}'`);
    const altered = await audit('verify', '--unit', unit);
    await ruler.query(`UPDATE audit SET action = 'account.reset' WHERE seq = 2 AND unit = '${unit}'`);
    await ruler.query(`DELETE FROM audit WHERE seq = 4 AND unit = '${unit}';
      UPDATE audit_head SET seq = 3, hash = (SELECT hash FROM audit WHERE seq = 3 AND unit = '${unit}') WHERE unit = '${unit}'`);
    const blind = await audit('verify', '--unit', unit);
    const cut = await audit('verify', '--json', '--unit', unit, ...anchored());

    expect(altered).toMatchObject({ exitCode: 1 });
    expect(altered.said).toContain('✕ altered from line 2');
    expect(blind.exitCode).toBe(0);
    expect(cut.exitCode).toBe(1);
    expect(JSON.parse(cut.said)).toMatchObject({ sound: false, chains: [{ fault: { seq: 4, kind: 'tail-cut' } }] });
  });

  it('asks for the key when it was given anchors, and for a verb that it knows', async () => {
    expect(await audit('verify', '--anchors', folder)).toMatchObject({ exitCode: 2 });
    expect(await audit('mend')).toMatchObject({ exitCode: 2 });
  });
});
