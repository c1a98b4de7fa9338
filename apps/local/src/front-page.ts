// What the terminal shows once the house is open: where it is, who may enter, what to try, how to close it.
import { relative } from 'node:path';
import type { Settings } from '#settings';
import type { House } from './house.js';

export interface Shown {
  readonly house: House;
  readonly settings: Settings;
  readonly project: string;
  readonly seconds: number;
}

const loginsShown = 7;

export function frontPage({ house, settings, project, seconds }: Shown): string {
  const folder = relative(project, house.home.folder) || '.';
  const lines = [
    '',
    `  Open:      ${house.origin}`,
    `  Desk:      ${house.origin}/desk`,
    `  API:       ${house.origin}/api/docs`,
    ...(settings.mode === 'demo' ? demoLines(house) : []),
    '',
    `  Data and logs stay in ${folder}; ready in ${seconds.toFixed(1)} s. Ctrl-C closes everything that was started here.`,
    '',
  ];
  return lines.join('\n');
}

function demoLines(house: House): readonly string[] {
  const shown = house.logins.slice(0, loginsShown);
  const width = Math.max(...shown.map(({ login }) => login.length));
  return [
    `  Mailbox:   ${house.origin}/desk/mailbox`,
    '',
    `  Demo logins, all with the passphrase  ${house.home.demoPassphrase}`,
    ...shown.map(({ login, name, role }) => `    ${login.padEnd(width)}  ${name}  ${role}`),
    ...(house.logins.length > shown.length ? [`    … and ${String(house.logins.length - shown.length)} more`] : []),
    '',
    '  Move the demo in time:  npm run -s anqi -- clock advance 3d',
  ];
}
