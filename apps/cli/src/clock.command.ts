// `anqi clock`: what time it is in the house, and how to move a demo; production refuses to be moved.
import { enterDesk } from './desk-client.js';
import type { Terminal } from './terminal.js';
import { Misused, readWords, tell } from './words.js';

const HELP = `Usage:
  anqi clock                     what time it is in the house
  anqi clock advance 3d          moves a demo forward: d days, h hours, m minutes
  anqi clock to 2026-12-02T09:00:00+08:00
  anqi clock reset               back to the true time
`;

interface Standing {
  readonly now: string;
  readonly shiftSeconds: number;
}

/** Runs `anqi clock`. */
export function runClock(words: readonly string[], terminal: Terminal): Promise<number> {
  return tell({ name: 'clock', help: HELP }, terminal, async () => {
    const read = readWords(words);
    if (read.flags.has('help')) {
      terminal.output.write(HELP);
      return;
    }
    const desk = await enterDesk({ home: read.named.get('home'), login: read.named.get('as') ?? 'zhoukou.head' });
    const move = moveOf(read.places);
    const standing =
      move === null
        ? await desk.get<Standing>('/demo/clock')
        : await desk.post<Standing>('/demo/clock', { json: move });
    terminal.output.write(`${standing.now}  (${String(standing.shiftSeconds)} s from the true time)\n`);
  });
}

type Move = { readonly advance: string } | { readonly to: string } | { readonly reset: true };

function moveOf([verb = 'show', value = '']: readonly string[]): Move | null {
  if (verb === 'show') return null;
  if (verb === 'reset') return { reset: true };
  if (verb === 'to' && value !== '') return { to: value };
  if (verb === 'advance') return { advance: durationOf(value) };
  throw new Misused(`there is no "clock ${verb}"`);
}

function durationOf(text: string): string {
  if (/^P/.test(text)) return text;
  const parts = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?$/.exec(text);
  if (parts === null || text === '') throw new Misused('say how far, as in 3d, 6h or 1d12h');
  const [, days, hours, minutes] = parts;
  const time = `${hours === undefined ? '' : `${hours}H`}${minutes === undefined ? '' : `${minutes}M`}`;
  return `P${days === undefined ? '' : `${days}D`}${time === '' ? '' : `T${time}`}`;
}
