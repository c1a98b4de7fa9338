// A process of the house that makes one call inside, with the authority that its environment names: prints what it found.
import { setTimeout as wait } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { UnitOfWork } from '#records';
import { readSettings } from '#settings';
import { chooseQueueBackend } from '../../apps/worker/src/queue-backend.js';

const PATIENCE_MS = 4_000;

const calls: Readonly<Record<string, (address: string) => Promise<string>>> = {
  database: async (url) => {
    const app = await UnitOfWork.open({ url, poolSize: 1, applicationName: 'anqi-test' });
    const [line] = await app.ask<{ version: string }>('SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()');
    await app.close();
    return line?.version ?? 'plain';
  },
  queue: async (REDIS_URL) => {
    const backend = await chooseQueueBackend(readSettings({ REDIS_URL }));
    const queue = new Queue('timers', { ...backend.options });
    // A queue that cannot be reached is tried again for ever: whoever asks has to know when it is enough.
    const added = await Promise.race([queue.add('ring', {}), wait(PATIENCE_MS, undefined)]);
    if (added === undefined) throw new Error('the queue was not reached');
    await queue.close();
    await backend.close();
    return 'queued';
  },
  door: async (origin) => String((await fetch(`${origin}/livez`)).status),
};

const [, , what = '', address = ''] = process.argv;
try {
  process.stdout.write((await calls[what]?.(address)) ?? 'unknown');
  process.exit(0);
} catch (fault) {
  const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault;
  process.stderr.write(cause instanceof Error ? cause.message : String(cause));
  process.exit(1);
}
