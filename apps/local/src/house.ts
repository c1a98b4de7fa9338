// The whole house on one machine: the database, its schema and city, the doors and the bells, stopped in reverse.
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seedDemoAccounts, type DemoLogin } from '#identity';
import { migrate, openRecords, roleUrl, seedCity, zhoukouRows } from '#records';
import type { Settings } from '#settings';
import { keepRunning } from './child-process.js';
import { openDatabase } from './database.js';
import { type Home, openHome } from './home.js';
import { LocalFault } from './local-fault.js';

export interface House {
  readonly origin: string;
  readonly home: Home;
  readonly logins: readonly DemoLogin[];
  readonly stop: () => Promise<void>;
}

export interface HouseOptions {
  readonly settings: Settings;
  /** Absolute. */
  readonly folder: string;
  /** The folder of the compiled apps, absolute. */
  readonly apps: string;
  readonly tell: (line: string) => void;
}

const portsTried = 100;
const patienceMs = 60_000;

/** Opens the house. What was opened is closed again when a later step fails. @throws LocalFault */
export async function openHouse(options: HouseOptions): Promise<House> {
  const { settings, folder, tell } = options;
  const closing: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const home = await openHome(folder);
    closing.push(home.release);
    await mkdir(join(home.folder, 'log'), { recursive: true });
    const database = await openDatabase(settings.databaseUrl, home, tell);
    closing.push(database.stop);
    const urls = await prepare(database.url, home, settings);
    const logins = await furnish(urls, home, settings);
    const port = await choosePort(settings);
    const origin = settings.publicOrigin ?? `http://${settings.host}:${String(port)}`;
    const environment = environmentOf({ home, urls, origin, port, settings });
    for (const name of ['api', 'worker']) {
      const entry = join(options.apps, name, 'src/main.js');
      const kept = keepRunning({ name, entry, environment, logFile: join(home.folder, 'log', `${name}.log`) }, tell);
      closing.push(kept.stop);
    }
    await untilReady(`http://${settings.host}:${String(port)}/livez`, join(home.folder, 'log', 'api.log'));
    await home.writeRunNote({
      pid: process.pid,
      origin,
      port,
      databaseUrls: urls,
      ...(settings.redisUrl === undefined ? {} : { redisUrl: settings.redisUrl }),
    });
    return { origin, home, logins, stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

interface RoleUrls extends Readonly<Record<string, string>> {
  readonly owner: string;
  readonly app: string;
  readonly sweeper: string;
  readonly vault: string;
  readonly queue: string;
  readonly keys: string;
  readonly eraser: string;
}

/** Brings the schema up and answers the address of each role. */
async function prepare(ownerUrl: string, home: Home, settings: Settings): Promise<RoleUrls> {
  const database = new URL(ownerUrl).pathname
    .slice(1)
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, '_');
  const roles = { loginPrefix: `anqi_${database}_`.slice(0, 40), rolePassword: home.rolePassword };
  await migrate(ownerUrl, { ...roles, mode: settings.mode });
  return {
    owner: ownerUrl,
    app: settings.databaseAppUrl ?? roleUrl(ownerUrl, 'app', roles),
    sweeper: settings.databaseSweeperUrl ?? roleUrl(ownerUrl, 'sweeper', roles),
    vault: settings.databaseVaultUrl ?? roleUrl(ownerUrl, 'vault', roles),
    queue: settings.databaseQueueUrl ?? roleUrl(ownerUrl, 'queue', roles),
    keys: settings.databaseKeysUrl ?? roleUrl(ownerUrl, 'keys', roles),
    eraser: settings.databaseEraserUrl ?? roleUrl(ownerUrl, 'eraser', roles),
  };
}

/** Loads the city, and in a demo its officers; what is there already stays as it is. */
async function furnish(urls: RoleUrls, home: Home, settings: Settings): Promise<readonly DemoLogin[]> {
  const records = await openRecords({
    city: settings.city,
    appUrl: urls.app,
    poolSize: 4,
    applicationName: 'anqi-local',
  });
  try {
    await seedCity(records.app, settings.city, zhoukouRows);
    if (settings.mode !== 'demo') return [];
    return await seedDemoAccounts(records.app, { city: settings.city, passphrase: home.demoPassphrase });
  } finally {
    await records.close();
  }
}

/** The port that was asked for, or the next free one when nobody insists, so that two copies run beside each other. */
async function choosePort({ host, port, isPortFixed }: Settings): Promise<number> {
  if (isPortFixed) return port;
  for (let candidate = port; candidate < port + portsTried; candidate += 1) {
    if (await isFree(host, candidate)) return candidate;
  }
  throw new LocalFault('house.no-free-port', `No port from ${String(port)} on is free. Set PORT.`);
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

interface Known {
  readonly home: Home;
  readonly urls: RoleUrls;
  readonly origin: string;
  readonly port: number;
  readonly settings: Settings;
}

/** What the processes are told: addresses of roles, never the owner's. */
function environmentOf({ home, urls, origin, port, settings }: Known): Readonly<Record<string, string>> {
  return {
    ANQI_MODE: settings.mode,
    ANQI_HOME: home.folder,
    HOST: settings.host,
    PORT: String(port),
    PUBLIC_ORIGIN: origin,
    CITY: settings.city,
    DATABASE_APP_URL: urls.app,
    DATABASE_SWEEPER_URL: urls.sweeper,
    DATABASE_ERASER_URL: urls.eraser,
    KEEP_COMPLAINTS_YEARS: String(settings.keepComplaintsYears),
    KEEP_REPORTS_YEARS: String(settings.keepReportsYears),
    KEEP_INSTITUTED_YEARS: String(settings.keepInstitutedYears),
    DATABASE_VAULT_URL: urls.vault,
    DATABASE_QUEUE_URL: urls.queue,
    DATABASE_POOL_SIZE: String(settings.databasePoolSize),
    MAIL_FROM: settings.mailFrom,
    VAULT_PUBLIC_KEY_FILE: settings.vaultPublicKeyFile ?? home.vaultPublicKeyFile,
    VAULT_PRIVATE_KEY_FILE: settings.vaultPrivateKeyFile ?? home.vaultPrivateKeyFile,
    AUDIT_ANCHOR_KEY_FILE: settings.auditAnchorKeyFile ?? home.auditAnchorKeyFile,
    AUDIT_ANCHOR_DIR: settings.auditAnchorDir ?? home.auditAnchorDir,
    QUERY_CODE_SECRET: settings.queryCodeSecret ?? home.queryCodeSecret,
    SESSION_SECRET: settings.sessionSecret ?? home.sessionSecret,
    LOG_LEVEL: settings.logLevel,
    SWEEP_EVERY_SECONDS: String(settings.sweepEverySeconds),
    ...(settings.redisUrl === undefined ? {} : { REDIS_URL: settings.redisUrl }),
    ...(settings.smtpUrl === undefined ? {} : { SMTP_URL: settings.smtpUrl }),
    ...entranceOf(settings),
    ...looksOf(settings),
    ...publicDoorOf(settings, home),
    ...filesOf(settings),
  };
}

function entranceOf(settings: Settings): Readonly<Record<string, string>> {
  const { secondFactor, parallelSessions } = settings;
  return {
    PASSWORD_MIN_LENGTH: String(settings.passwordMinLength),
    PASSWORD_MIN_KINDS: String(settings.passwordMinKinds),
    PASSWORD_HISTORY: String(settings.passwordHistory),
    PASSWORD_MAX_DAYS: String(settings.passwordMaxDays),
    SESSION_IDLE_MINUTES: String(settings.sessionIdleMinutes),
    SESSION_MAX_HOURS: String(settings.sessionMaxHours),
    ...(secondFactor === undefined ? {} : { SECOND_FACTOR: secondFactor }),
    ...(parallelSessions === undefined ? {} : { PARALLEL_SESSIONS: parallelSessions }),
  };
}

function looksOf(settings: Settings): Readonly<Record<string, string>> {
  return {
    LOOK_SECOND_PERSON: settings.lookSecondPerson,
    LOOK_APPROVAL_MINUTES: String(settings.lookApprovalMinutes),
    LOOK_REQUEST_HOURS: String(settings.lookRequestHours),
    LOOKS_AN_HOUR: String(settings.looksAnHour),
    LOOKS_A_DAY: String(settings.looksADay),
    LOOK_NIGHT_FROM: settings.lookNightFrom,
    LOOK_NIGHT_UNTIL: settings.lookNightUntil,
  };
}

function publicDoorOf(settings: Settings, home: Home): Readonly<Record<string, string>> {
  const { smsUrl, smsToken, phoneSecretBefore } = settings;
  return {
    PROOF_OF_WORK_SECRET: settings.proofOfWorkSecret ?? home.proofOfWorkSecret,
    PROOF_OF_WORK_TRIES: String(settings.proofOfWorkTries),
    CONSUMER_SECRET: settings.consumerSecret ?? home.consumerSecret,
    LIKENESS_SECRET: settings.likenessSecret ?? home.likenessSecret,
    PHONE_SECRET: settings.phoneSecret ?? home.phoneSecret,
    ...(phoneSecretBefore === undefined ? {} : { PHONE_SECRET_BEFORE: phoneSecretBefore }),
    CODES_AN_HOUR: String(settings.codesAnHour),
    ...(smsUrl === undefined ? {} : { SMS_URL: smsUrl }),
    ...(smsToken === undefined ? {} : { SMS_TOKEN: smsToken }),
  };
}

function filesOf(settings: Settings): Readonly<Record<string, string>> {
  const { filesDir, filesS3Url, clamdUrl, downloadOrigin } = settings;
  return {
    FILES_QUOTA_BYTES: String(settings.filesQuotaBytes),
    ATTACHMENT_MAX_BYTES: String(settings.attachmentMaxBytes),
    ATTACHMENTS_MAX_BYTES: String(settings.attachmentsMaxBytes),
    ATTACHMENTS_MAX_COUNT: String(settings.attachmentsMaxCount),
    ATTACHMENT_KINDS: settings.attachmentKinds,
    ...(filesDir === undefined ? {} : { FILES_DIR: filesDir }),
    ...(filesS3Url === undefined ? {} : { FILES_S3_URL: filesS3Url }),
    ...(clamdUrl === undefined ? {} : { CLAMD_URL: clamdUrl }),
    ...(downloadOrigin === undefined ? {} : { DOWNLOAD_ORIGIN: downloadOrigin }),
  };
}

async function untilReady(address: string, logFile: string): Promise<void> {
  const begunAt = performance.now();
  while (performance.now() - begunAt < patienceMs) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok === true) return;
    await wait(100);
  }
  throw new LocalFault('house.not-ready', `The doors did not open within a minute. Their log: ${logFile}`);
}
