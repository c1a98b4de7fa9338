// `npm start`: opens the whole house on this machine, says where it is, and closes it when asked to.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings, SettingsFault } from '#settings';
import { type House, openHouse } from './house.js';
import { LocalFault } from './local-fault.js';
import { frontPage } from './front-page.js';

const apps = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const project = resolve(apps, '../..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** EX_CONFIG: starting again will not help until a setting is changed. */
const EXIT_CONFIGURATION = 78;

async function start(): Promise<void> {
  const begunAt = performance.now();
  const settings = readSettings();
  const folder = resolve(project, settings.home);
  say('Anqi 按期: opening the house …');
  const house = await openHouse({ settings, folder, apps, tell: say });
  const stopped = stopWhenAsked(house);
  say(frontPage({ house, settings, project, seconds: (performance.now() - begunAt) / 1000 }));
  if (settings.mode === 'demo') await playOnce(house);
  await stopped;
}

/** The first start of a demo fills the queues; a stamp in the folder says that it was done. */
async function playOnce(house: House): Promise<void> {
  const stamp = join(house.home.folder, 'demo', 'played');
  if (existsSync(stamp)) return;
  say('Filling the queues of the demo with invented work orders …');
  const code = await new Promise<number | null>((settle) => {
    const child = spawn(process.execPath, [join(project, 'apps/cli/anqi.mjs'), 'demo', '--home', house.home.folder], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', () => settle(null));
    child.once('exit', settle);
  });
  if (code === 0) await writeFile(stamp, '');
  else say('The demo could not be filled; `npm run -s anqi -- demo` tries again.');
}

function stopWhenAsked(house: House): Promise<void> {
  return new Promise((settle) => {
    let asked = false;
    const stop = (): void => {
      if (asked) return;
      asked = true;
      say('\nClosing the house …');
      void house.stop().then(
        () => {
          say('Closed. Everything is kept; npm start opens it again.');
          settle();
        },
        (fault: unknown) => {
          process.stderr.write(`Anqi did not close cleanly: ${String(fault)}\n`);
          process.exitCode = 1;
          settle();
        },
      );
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    process.on('SIGHUP', stop);
  });
}

try {
  await start();
  process.exit();
} catch (fault) {
  const known = fault instanceof SettingsFault || fault instanceof LocalFault;
  process.stderr.write(`Anqi cannot start. ${known ? fault.message : String(fault)}\n`);
  process.exit(fault instanceof SettingsFault ? EXIT_CONFIGURATION : 1);
}
