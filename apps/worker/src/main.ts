// The worker as a process: reads its settings, works until it is told to stop, and then leaves in good order.
import { SettingsFault, callOnlyWhoIsNamed, giveLastWords, readSettings } from '#settings';
import { QueueFault } from './queue-backend.js';
import { createWorker } from './worker.js';

/** EX_CONFIG: a service manager sees that starting again will not help. */
const exitMisconfigured = 78;

async function main(): Promise<void> {
  giveLastWords('worker');
  const settings = readSettings(undefined, 'worker');
  callOnlyWhoIsNamed('worker', settings);
  const worker = await createWorker(settings);
  const leave = (): void => {
    worker.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
}

main().catch((fault: unknown) => {
  const isOurs = fault instanceof SettingsFault || fault instanceof QueueFault;
  process.stderr.write(`anqi worker: ${fault instanceof Error ? fault.message : 'cannot start'}\n`);
  process.exit(isOurs ? exitMisconfigured : 1);
});
