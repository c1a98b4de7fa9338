// The api as a process: reads its settings, listens, and leaves in good order when it is told to.
import 'reflect-metadata';
import { SettingsFault, callOnlyWhoIsNamed, giveLastWords, readSettings } from '#settings';
import { createApi } from './api.js';

/** EX_CONFIG: a service manager sees that starting again will not help. */
const exitMisconfigured = 78;
const finishWithinMs = 20_000;

async function main(): Promise<void> {
  giveLastWords('api');
  const settings = readSettings(undefined, 'api');
  callOnlyWhoIsNamed('api', settings);
  const app = await createApi(settings);
  await app.listen(settings.port, settings.host);
  let leaving = false;
  const leave = (): void => {
    if (leaving) return;
    leaving = true;
    // What is under way is finished; what does not end in time is cut.
    setTimeout(() => process.exit(1), finishWithinMs).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
}

main().catch((fault: unknown) => {
  process.stderr.write(`anqi api: ${fault instanceof Error ? fault.message : 'cannot start'}\n`);
  process.exit(fault instanceof SettingsFault ? exitMisconfigured : 1);
});
