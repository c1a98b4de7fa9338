// `anqi migrate` and `anqi seed`: what an administrator does before the doors of a real installation open.
import { migrate, openRecords, type RoleOptions, seedCity, zhoukouRows } from '#records';
import { recordAct } from './recorded-act.js';
import { readSettings, type Settings } from '#settings';
import type { Terminal } from './terminal.js';
import { Misused, readWords, tell } from './words.js';

const MIGRATE_HELP = `Usage: anqi migrate

Brings the database that DATABASE_URL names (as its owner) to the newest schema, and makes the logins that
DATABASE_APP_URL, DATABASE_SWEEPER_URL, DATABASE_VAULT_URL, DATABASE_QUEUE_URL, DATABASE_KEYS_URL and
DATABASE_ERASER_URL name, with their passwords.
`;
const SEED_HELP = `Usage: anqi seed

Loads the units, towns and villages of the city and the holiday notices. What was edited since stays as it is.
`;

/** Runs `anqi migrate`. */
export function runMigrate(words: readonly string[], terminal: Terminal): Promise<number> {
  return tell({ name: 'migrate', help: MIGRATE_HELP }, terminal, async () => {
    if (readWords(words).flags.has('help')) {
      terminal.output.write(MIGRATE_HELP);
      return;
    }
    const settings = readSettings(undefined, 'migrate');
    if (settings.databaseUrl === undefined) throw new Misused('DATABASE_URL is not set');
    await migrate(settings.databaseUrl, { ...rolesOf(settings), mode: settings.mode });
    terminal.output.write('The schema is up to date.\n');
  });
}

/** Runs `anqi seed`. */
export function runSeed(words: readonly string[], terminal: Terminal): Promise<number> {
  return tell({ name: 'seed', help: SEED_HELP }, terminal, async () => {
    if (readWords(words).flags.has('help')) {
      terminal.output.write(SEED_HELP);
      return;
    }
    const { databaseAppUrl, city } = readSettings(undefined, 'migrate');
    if (databaseAppUrl === undefined) throw new Misused('DATABASE_APP_URL is not set');
    const records = await openRecords({ city, appUrl: databaseAppUrl, poolSize: 2, applicationName: 'anqi-seed' });
    try {
      await recordAct(records, 'city.seeded', {});
      await seedCity(records.app, city, zhoukouRows);
    } finally {
      await records.close();
    }
    terminal.output.write('The city is loaded.\n');
  });
}

/** The logins as the addresses of the roles name them: one prefix for all, a password for each. */
function rolesOf(settings: Settings): RoleOptions {
  const addresses: Readonly<Record<string, string | undefined>> = {
    app: settings.databaseAppUrl,
    sweeper: settings.databaseSweeperUrl,
    vault: settings.databaseVaultUrl,
    queue: settings.databaseQueueUrl,
    keys: settings.databaseKeysUrl,
    eraser: settings.databaseEraserUrl,
  };
  const app = addresses['app'];
  const login = app === undefined ? '' : new URL(app).username;
  if (!login.endsWith('app')) throw new Misused('DATABASE_APP_URL must name a login that ends in "app"');
  return {
    loginPrefix: login.slice(0, -'app'.length),
    rolePassword: (role) => {
      const address = addresses[role] ?? app;
      return address === undefined ? '' : decodeURIComponent(new URL(address).password);
    },
  };
}
