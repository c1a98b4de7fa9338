// How a process of the house ends when nobody caught its fault: one line that names the fault's kind and place, and no word of it.
import { writeSync } from 'node:fs';
import type { ProcessName } from './settings.js';

/** EX_SOFTWARE: something in us is broken, and starting again may help. */
const exitBroken = 70;
const standardError = 2;
const mostPlaces = 5;

/**
 * From now on a fault that nobody caught ends the process with exit code 70, after one line of JSON on standard error.
 * The message of a fault may hold what somebody wrote, so it is not repeated; nor is anything finished, for nobody knows
 * what still holds: a transaction that was open is undone by the database, and a filing is sent again under its key.
 */
export function giveLastWords(of: ProcessName): void {
  process.on('uncaughtException', (fault: unknown, origin) => {
    writeSync(standardError, `${JSON.stringify({ level: 'fatal', process: of, origin, ...kindOf(fault) })}\n`);
    process.exit(exitBroken);
  });
}

function kindOf(fault: unknown): object {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  return {
    fault: fault.constructor.name,
    ...('code' in fault && typeof fault.code === 'string' && /^\w{1,40}$/.test(fault.code) ? { code: fault.code } : {}),
    at: placesOf(fault),
  };
}

/** The lines of the stack, without those that the message takes up: each is a function and a place in a file. */
function placesOf({ stack = '', message }: Error): readonly string[] {
  const frames = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : '';
  return frames
    .split('\n')
    .map((line) => /^\s+at (.+)$/.exec(line)?.[1] ?? '')
    .filter((place) => place !== '')
    .slice(0, mostPlaces);
}
