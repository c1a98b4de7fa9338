// Opens the records room for a process: one pool for each role it was given, and the few objects that use them.
import { Audit } from './audit.js';
import { DatabaseTime } from './clock.js';
import { DemoTime } from './demo-time.js';
import { Forgetting } from './forgetting.js';
import { Heartbeats } from './heartbeat.js';
import { Housekeeping } from './housekeeping.js';
import { Ledger } from './ledger.js';
import { Outbox } from './outbox.js';
import { TimerDueQuery } from './timer-due.query.js';
import { UnitOfWork } from './unit-of-work.js';
import { VaultKeyBook } from './vault-key-book.js';

export interface RecordsOptions {
  readonly city: string;
  readonly appUrl: string;
  /** Only the worker has it. */
  readonly sweeperUrl?: string | undefined;
  /** Only who may open sealed persons has it. */
  readonly vaultUrl?: string | undefined;
  /** Only who rotates the vault's keys has it. */
  readonly keysUrl?: string | undefined;
  /** Only who forgets what is kept no longer has it. */
  readonly eraserUrl?: string | undefined;
  readonly poolSize: number;
  readonly applicationName: string;
  readonly onLostConnection?: (code: string) => void;
}

export interface Records {
  readonly city: string;
  readonly app: UnitOfWork;
  readonly sweeper: UnitOfWork | undefined;
  readonly vault: UnitOfWork | undefined;
  readonly time: DatabaseTime;
  readonly demoTime: DemoTime;
  readonly ledger: Ledger;
  readonly outbox: Outbox;
  readonly audit: Audit;
  readonly heartbeats: Heartbeats;
  readonly housekeeping: Housekeeping;
  readonly timersDue: TimerDueQuery | undefined;
  readonly vaultKeys: VaultKeyBook | undefined;
  readonly forgetting: Forgetting | undefined;
  readonly close: () => Promise<void>;
}

/** Sweeping and opening are rare beside serving. */
const sidePoolSize = 4;

/** @throws RecordsUnavailable */
export async function openRecords(options: RecordsOptions): Promise<Records> {
  const { city, poolSize } = options;
  const opened: UnitOfWork[] = [];
  const open = async (url: string | undefined, size: number): Promise<UnitOfWork | undefined> => {
    if (url === undefined) return undefined;
    const unitOfWork = await UnitOfWork.open({ ...options, url, poolSize: size });
    opened.push(unitOfWork);
    return unitOfWork;
  };
  const close = async (): Promise<void> => {
    await Promise.all(opened.map((unitOfWork) => unitOfWork.close()));
  };
  try {
    const app = await open(options.appUrl, poolSize);
    if (app === undefined) throw new Error('The records room needs the address of the app role.');
    const sweeper = await open(options.sweeperUrl, sidePoolSize);
    const vault = await open(options.vaultUrl, sidePoolSize);
    const keys = await open(options.keysUrl, sidePoolSize);
    const eraser = await open(options.eraserUrl, sidePoolSize);
    const time = new DatabaseTime(app);
    return {
      ...{ city, app, sweeper, vault, time, close },
      demoTime: new DemoTime(app, time),
      ledger: new Ledger(app, time),
      outbox: new Outbox(app, city),
      audit: new Audit(app),
      heartbeats: new Heartbeats(app),
      housekeeping: new Housekeeping(app, city),
      timersDue: sweeper === undefined ? undefined : new TimerDueQuery(sweeper),
      vaultKeys: keys === undefined ? undefined : new VaultKeyBook(keys, city),
      forgetting: eraser === undefined ? undefined : new Forgetting(eraser, city),
    };
  } catch (fault) {
    await close();
    throw fault;
  }
}
