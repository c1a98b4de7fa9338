// Whether the worker chains what was noted, signs the ends that hold, and cries out over those that do not.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import pg from 'pg';
import { pino } from 'pino';
import { AnchorFolder, readAnchorPublicKey } from '#records';
import { createStoredCity } from '../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { AuditKeeper, auditHeartbeat } from './audit-keeper.js';

const unit = '411602';

describeWith('PostgreSQL', 'the keeper of the audit', () => {
  let city: StoredCity;
  let folder: string;
  let publicKey: ReturnType<typeof readAnchorPublicKey>;
  let said: { readonly event: string }[];

  beforeEach(async () => {
    city = await createStoredCity();
    folder = await mkdtemp(join(tmpdir(), 'anqi-keeper-'));
    const pair = generateKeyPairSync('ed25519');
    publicKey = pair.publicKey;
    await writeFile(join(folder, 'key.pem'), pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    said = [];
  });
  afterEach(async () => {
    await city.close();
    await rm(folder, { recursive: true, force: true });
  });

  const open = (): Promise<AuditKeeper> => {
    const read: (text: string) => { readonly event: string } = JSON.parse;
    const log = pino(
      new Writable({
        decodeStrings: false,
        write(line: string, _encoding, done) {
          said.push(read(line));
          done();
        },
      }),
    );
    const settings = { auditAnchorKeyFile: join(folder, 'key.pem'), auditAnchorDir: join(folder, 'anchors') };
    return AuditKeeper.open({ settings, records: city.records, instance: randomUUID(), log });
  };
  const note = (count: number): Promise<void> =>
    city.records.audit.note(
      city.records.city,
      Array.from({ length: count }, (_nothing, index) => ({
        unit,
        actor: 'nobody',
        action: 'refused',
        facts: { index },
      })),
    );
  const anchors = () => new AnchorFolder(join(folder, 'anchors'), city.records.city).read(publicKey);
  const faults = () => said.filter(({ event }) => event === 'audit.tampered');

  it('takes what was noted into the chain in its order, a portion at a time', async () => {
    const keeper = await open();
    await note(600);

    const turns = [await keeper.chain(), await keeper.chain(), await keeper.chain()];
    await keeper.anchor();

    expect(turns).toEqual(['more', 'rest', 'rest']);
    expect((await anchors()).anchors[0]?.ends).toMatchObject([{ unit, seq: 600 }]);
  });

  it('signs only ends that moved, each line naming the one before, also after a new start', async () => {
    await note(1);
    const first = await open();
    await first.chain();
    await first.anchor();
    await first.anchor();
    await note(1);
    await first.chain();
    const second = await open();
    await second.anchor();

    const kept = await anchors();
    expect(kept.faults).toEqual([]);
    expect(kept.anchors.map(({ ends }) => ends.map(({ seq }) => seq))).toEqual([[1], [], [2]]);
  });

  it('cries out over a chain that was cut with its end, and does not sign it', async () => {
    const keeper = await open();
    await note(5);
    await keeper.chain();
    await keeper.anchor();
    const ruler = new pg.Client({ connectionString: city.database.url });
    await ruler.connect();
    await ruler.query(`SET session_replication_role = replica; DELETE FROM audit WHERE seq > 2;
      UPDATE audit_head SET seq = 2, hash = (SELECT hash FROM audit WHERE seq = 2)`);
    await ruler.end();

    await keeper.anchor();

    expect(faults()).toMatchObject([{ unit, seq: 3, kind: 'tail-cut' }]);
    expect((await anchors()).anchors.at(-1)?.ends).toEqual([]);
    const [beat] = await city.records.heartbeats.list(auditHeartbeat);
    expect(beat?.facts).toEqual({
      anchored: true,
      chains: [{ unit, lines: 2, fault: { seq: 3, kind: 'tail-cut' } }],
    });
  });

  it('says at its start that somebody was at the anchors', async () => {
    const keeper = await open();
    await keeper.anchor();
    await keeper.anchor();
    const [file = ''] = await readdir(join(folder, 'anchors'));
    const path = join(folder, 'anchors', file);
    const [, second = ''] = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, `${second}\n`);

    await open();

    expect(said.filter(({ event }) => event === 'audit.anchor-fault')).toMatchObject([
      { file, line: 1, kind: 'missing-before' },
    ]);
  });

  it('lets the age of the anchor grow when the folder cannot be written', async () => {
    const keeper = await open();
    await writeFile(join(folder, 'anchors'), 'in the way');

    await expect(keeper.anchor()).rejects.toThrow();
    expect(await city.records.heartbeats.list(auditHeartbeat)).toEqual([]);
  });
});
