// `anqi board`: the two on-time rates in both versions, for the city and each county.
import { enterDesk } from './desk-client.js';
import type { Terminal } from './terminal.js';
import { readWords, table, tell } from './words.js';

const HELP = `Usage: anqi board [--month YYYY-MM] [--as LOGIN] [--json]

national = on time / closed; strict = on time / (closed + open overdue). Rates are cut, not rounded.
`;

interface Rate {
  readonly onTime: number;
  readonly closed?: number;
  readonly of?: number;
  readonly permille: number | null;
}
interface Figure {
  readonly national: Rate;
  readonly strict: Rate;
}
interface Board {
  readonly month: string;
  readonly rows: readonly { readonly unitName: string; readonly complaints: Figure; readonly reports: Figure }[];
}

/** Runs `anqi board`. */
export function runBoard(words: readonly string[], terminal: Terminal): Promise<number> {
  return tell({ name: 'board', help: HELP }, terminal, async () => {
    const read = readWords(words);
    if (read.flags.has('help')) {
      terminal.output.write(HELP);
      return;
    }
    const desk = await enterDesk({ home: read.named.get('home'), login: read.named.get('as') ?? 'zhoukou.head' });
    const month = read.named.get('month');
    const board = await desk.get<Board>(`/board${month === undefined ? '' : `?month=${encodeURIComponent(month)}`}`);
    terminal.output.write(`${read.flags.has('json') ? JSON.stringify(board, null, 2) : boardText(board)}\n`);
  });
}

function boardText(board: Board): string {
  const head = ['', '按期办结率 国家', '从严', '按期核查率 国家', '从严'];
  const rows = board.rows.map((row) => [
    row.unitName,
    rateText(row.complaints.national),
    rateText(row.complaints.strict),
    rateText(row.reports.national),
    rateText(row.reports.strict),
  ]);
  return `${board.month}\n${table([head, ...rows])}`;
}

function rateText(rate: Rate): string {
  const of = rate.of ?? rate.closed ?? 0;
  const cut = rate.permille === null ? '—' : `${String(Math.floor(rate.permille / 10))}.${String(rate.permille % 10)}%`;
  return `${cut} ${String(rate.onTime)}/${String(of)}`;
}
