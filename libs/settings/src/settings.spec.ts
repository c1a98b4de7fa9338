// What the house says to the person who sets it up.
import fc from 'fast-check';
import { readSettings, Settings, settingsTable } from './settings.js';
import { SettingsFault } from './settings-fault.js';

const production = {
  ANQI_MODE: 'production',
  PUBLIC_ORIGIN: 'https://anqi.example.gov.cn',
  DATABASE_URL: 'postgres://owner:pw@db.internal:5432/anqi?sslmode=verify-full',
  DATABASE_APP_URL: 'postgres://app:pw@db.internal:5432/anqi?sslmode=verify-full',
  DATABASE_SWEEPER_URL: 'postgresql://sweeper:pw@db.internal/anqi?sslmode=verify-full',
  DATABASE_ERASER_URL: 'postgresql://eraser:pw@db.internal/anqi?sslmode=verify-full',
  DATABASE_VAULT_URL: 'postgres://vault:pw@10.0.0.7:5432/anqi?sslmode=verify-full',
  SMTP_URL: 'smtps://user:pw@mail.example.gov.cn:465',
  VAULT_PUBLIC_KEY_FILE: '/run/secrets/vault-public.pem',
  VAULT_PRIVATE_KEY_FILE: '/run/secrets/vault-private.pem',
  AUDIT_ANCHOR_KEY_FILE: '/run/secrets/audit-anchor.pem',
  AUDIT_ANCHOR_DIR: '/mnt/anchors',
  QUERY_CODE_SECRET: 'q'.repeat(32),
  SESSION_SECRET: 's'.repeat(32),
  PROOF_OF_WORK_SECRET: 'w'.repeat(32),
  CONSUMER_SECRET: 'c'.repeat(32),
  LIKENESS_SECRET: 'l'.repeat(32),
  PHONE_SECRET: 'p'.repeat(32),
};

function faultsOf(env: NodeJS.ProcessEnv, asking?: Parameters<typeof readSettings>[1]): SettingsFault {
  try {
    readSettings(env, asking);
  } catch (fault) {
    if (fault instanceof SettingsFault) return fault;
    throw fault;
  }
  throw new Error('the settings were taken');
}

const namesOf = (fault: SettingsFault) => fault.faults.map(({ name }) => name);

describe('settings', () => {
  it('need nothing for a demo, and listen on this machine only', () => {
    const settings = readSettings({});

    expect(settings).toBeInstanceOf(Settings);
    expect(settings).toMatchObject({ mode: 'demo', home: '.anqi', host: '127.0.0.1', port: 4810, isPortFixed: false });
    expect(settings).toMatchObject({ databasePoolSize: 10, city: '411600', logLevel: 'info', sweepEverySeconds: 5 });
  });

  it('have no secret built in: a demo without a home has none at all', () => {
    const present = new Map<string, unknown>(Object.entries(readSettings({})));

    for (const { field } of settingsTable.filter(({ isSecret }) => isSecret)) {
      expect(present.get(field)).toBeUndefined();
    }
    expect(settingsTable.filter(({ isSecret, fallback }) => isSecret && fallback !== undefined)).toEqual([]);
  });

  it('take a complete production environment', () => {
    const settings = readSettings({ ...production, PORT: '8080', DATABASE_POOL_SIZE: '16' });

    expect(settings).toMatchObject({ mode: 'production', port: 8080, isPortFixed: true, databasePoolSize: 16 });
    expect(settings.databaseVaultUrl).toBe(production.DATABASE_VAULT_URL);
  });

  it('in production name every missing secret and address at once', () => {
    const fault = faultsOf({ ANQI_MODE: 'production' });

    expect(namesOf(fault)).toEqual(
      Object.keys(production)
        .filter((name) => name !== 'ANQI_MODE')
        .sort(byTable),
    );
    expect(fault.message).toContain('SESSION_SECRET: is not set');
  });

  it('let a demo do without the sum before a filing, and production never', () => {
    const demo = readSettings({ PROOF_OF_WORK_TRIES: '0' });
    const fault = faultsOf({ ...production, PROOF_OF_WORK_TRIES: '0' });

    expect(demo.proofOfWorkTries).toBe(0);
    expect(namesOf(fault)).toEqual(['PROOF_OF_WORK_TRIES']);
  });

  it('want every secret to be one of its own', () => {
    const secret = 'o'.repeat(32);
    const fault = faultsOf({ ...production, PROOF_OF_WORK_SECRET: secret, CONSUMER_SECRET: secret });

    expect(namesOf(fault)).toEqual(['PROOF_OF_WORK_SECRET']);
  });

  it('tell faults of several kinds together, in plain sentences', () => {
    const fault = faultsOf({
      ...production,
      PORT: '70000',
      CITY: '北京',
      LOG_LEVEL: 'loud',
      SESSION_SECRET: '',
      REDIS_URL: 'x',
    });

    expect(namesOf(fault).sort()).toEqual(['CITY', 'LOG_LEVEL', 'PORT', 'REDIS_URL', 'SESSION_SECRET']);
    expect(fault.message).toContain('PORT: must be a whole number from 1 to 65535.');
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '80.5'],
    ['PORT', '1e3'],
    ['PORT', '-1'],
    ['DATABASE_POOL_SIZE', '0'],
    ['SWEEP_EVERY_SECONDS', '61'],
    ['SWEEP_EVERY_SECONDS', 'often'],
    ['CITY', '411602'],
    ['ANQI_MODE', 'test'],
    ['HOST', 'a b'],
    ['DATABASE_URL', 'mysql://a@b/c'],
    ['SMTP_URL', 'mail.example.gov.cn'],
    ['PUBLIC_ORIGIN', 'https://anqi.example.gov.cn/path'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'a@b.cn\r\nBcc: c@d.cn'],
    ['SESSION_SECRET', 'short'],
    ['FILES_S3_URL', 'https://s3.example.gov.cn/bucket'],
    ['FILES_S3_URL', 'https://key:secret@s3.example.gov.cn/bucket/folder'],
    ['FILES_QUOTA_BYTES', '20GB'],
    ['ATTACHMENT_MAX_BYTES', '0'],
    ['ATTACHMENT_MAX_BYTES', '524288000'],
    ['ATTACHMENTS_MAX_COUNT', '0'],
    ['ATTACHMENT_KINDS', 'jpg,svg'],
    ['ATTACHMENT_KINDS', ''.padEnd(3, ',')],
    ['CLAMD_URL', 'http://127.0.0.1:3310'],
    ['DOWNLOAD_ORIGIN', 'https://files.example.gov.cn/a'],
    ['SECOND_FACTOR', 'sometimes'],
    ['PASSWORD_MIN_LENGTH', '7'],
    ['PASSWORD_MIN_KINDS', '0'],
    ['PASSWORD_HISTORY', '11'],
    ['PASSWORD_MAX_DAYS', 'never'],
    ['SESSION_IDLE_MINUTES', '0'],
    ['LOOK_SECOND_PERSON', 'nobody'],
    ['LOOK_APPROVAL_MINUTES', '0'],
    ['LOOK_NIGHT_FROM', '24:00'],
    ['LOOKS_A_DAY', 'many'],
    ['SESSION_MAX_HOURS', '48'],
    ['PARALLEL_SESSIONS', 'one'],
  ])('refuse %s=%j and name it', (name, value) => {
    expect(namesOf(faultsOf({ [name]: value }))).toEqual([name]);
  });

  it.each([
    ['DATABASE_URL', 'postgres://owner:p%40ss@127.0.0.1:5432/anqi'],
    ['DATABASE_URL', 'postgres://owner@db/anqi?sslmode=require'],
    ['REDIS_URL', 'redis://:pw@127.0.0.1:6379'],
    ['REDIS_URL', 'rediss://redis_1:6380/1'],
    ['SMTP_URL', 'smtp://localhost:1025'],
    ['HOST', '::1'],
    ['HOST', '0.0.0.0'],
    ['MAIL_FROM', '周口市市场监督管理局 <no-reply@example.gov.cn>'],
    ['PUBLIC_ORIGIN', 'http://127.0.0.1:4810'],
    ['FILES_S3_URL', 'https://key:secret@s3.example.gov.cn/anqi?region=cn-north-1'],
    ['FILES_S3_URL', 'http://key:secret@127.0.0.1:9000/anqi'],
    ['ATTACHMENT_KINDS', 'jpg'],
    ['CLAMD_URL', 'tcp://127.0.0.1:3310'],
    ['CLAMD_URL', 'unix:/run/clamav/clamd.sock'],
    ['DOWNLOAD_ORIGIN', 'http://127.0.0.1:4811'],
  ])('take %s=%s in a demo', (name, value) => {
    expect(() => readSettings({ [name]: value })).not.toThrow();
  });

  it('refuse a role that signs in as the owner, and one secret used twice', () => {
    const fault = faultsOf({
      ...production,
      DATABASE_APP_URL: production.DATABASE_URL,
      QUERY_CODE_SECRET: production.SESSION_SECRET,
    });

    expect(namesOf(fault).sort()).toEqual(['DATABASE_APP_URL', 'SESSION_SECRET']);
  });

  it('in production want links that begin with https', () => {
    expect(namesOf(faultsOf({ ...production, PUBLIC_ORIGIN: 'http://anqi.example.gov.cn' }))).toEqual([
      'PUBLIC_ORIGIN',
    ]);
  });

  it('refuse a download origin that is no other origin, and an attachment larger than all may be together', () => {
    const fault = faultsOf({
      ...production,
      DOWNLOAD_ORIGIN: production.PUBLIC_ORIGIN,
      ATTACHMENT_MAX_BYTES: '2048',
      ATTACHMENTS_MAX_BYTES: '1024',
    });

    expect(namesOf(fault).sort()).toEqual(['ATTACHMENT_MAX_BYTES', 'DOWNLOAD_ORIGIN']);
    expect(namesOf(faultsOf({ ...production, DOWNLOAD_ORIGIN: 'http://files.example.gov.cn' }))).toEqual([
      'DOWNLOAD_ORIGIN',
    ]);
  });

  it('refuse a line to another machine without TLS in production, and nowhere else', () => {
    const plain = {
      DATABASE_APP_URL: 'postgres://app:pw@db.internal/anqi',
      DATABASE_QUEUE_URL: 'postgres://queue:pw@db.internal/anqi?sslmode=require',
      REDIS_URL: 'redis://anqi:pw@redis:6379',
    };

    expect(namesOf(faultsOf({ ...production, ...plain })).sort()).toEqual(Object.keys(plain).sort());
    expect(() => readSettings({ ...production, ...plain, TLS_INSIDE: 'off' })).not.toThrow();
    expect(() => readSettings({ ...production, ...plain, ANQI_MODE: 'demo' })).not.toThrow();
    expect(namesOf(faultsOf({ ...production, TLS_KEY_FILE: '/run/key.pem' }))).toEqual(['TLS_CERTIFICATE_FILE']);
  });

  it('ask the api and the worker only for what each needs', () => {
    const forApi = { ...production, DATABASE_URL: '', DATABASE_SWEEPER_URL: '', SMTP_URL: '' };

    expect(() => readSettings(forApi, 'api')).not.toThrow();
    expect(namesOf(faultsOf(forApi, 'worker')).sort()).toEqual(['DATABASE_SWEEPER_URL', 'SMTP_URL']);
    expect(namesOf(faultsOf({}, 'migrate'))).toEqual(['DATABASE_URL']);
    expect(namesOf(faultsOf({}, 'api'))).not.toContain('PUBLIC_ORIGIN');
  });

  it('never repeat a value: an address holds a password', () => {
    fc.assert(
      fc.property(fc.constantFrom(...settingsTable), fc.uuid(), ({ name }, secret) => {
        try {
          readSettings({ [name]: `nonsense ${secret}` });
        } catch (fault) {
          expect(String(fault)).not.toContain(secret);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are a table with a unit and one sentence each, no name twice', () => {
    expect(new Set(settingsTable.map(({ name }) => name)).size).toBe(settingsTable.length);
    for (const { unit, sentence } of settingsTable) {
      expect(unit).not.toBe('');
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
  });
});

function byTable(a: string, b: string): number {
  const order = settingsTable.map(({ name }) => name);
  return order.indexOf(a) - order.indexOf(b);
}
