// `anqi mail`: the demo's mailbox, as a list or one letter.
import { enterDesk } from './desk-client.js';
import type { Terminal } from './terminal.js';
import { readWords, table, tell } from './words.js';

const HELP = `Usage: anqi mail [ID] [--as LOGIN] [--json]\n`;

interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly at: string;
  readonly text?: string;
}

/** Runs `anqi mail`. */
export function runMail(words: readonly string[], terminal: Terminal): Promise<number> {
  return tell({ name: 'mail', help: HELP }, terminal, async () => {
    const read = readWords(words);
    if (read.flags.has('help')) {
      terminal.output.write(HELP);
      return;
    }
    const desk = await enterDesk({ home: read.named.get('home'), login: read.named.get('as') ?? 'zhoukou.head' });
    const [id] = read.places;
    if (id === undefined) {
      const mails = await desk.get<Mail[]>('/demo/mailbox');
      const rows = mails.map((mail) => [mail.id, mail.at, mail.to, mail.subject]);
      terminal.output.write(`${read.flags.has('json') ? JSON.stringify(mails, null, 2) : table(rows)}\n`);
      return;
    }
    const mail = await desk.get<Mail>(`/demo/mailbox/${encodeURIComponent(id)}`);
    const text = `To: ${mail.to}\nSubject: ${mail.subject}\nDate: ${mail.at}\n\n${mail.text ?? ''}`;
    terminal.output.write(`${read.flags.has('json') ? JSON.stringify(mail, null, 2) : text}\n`);
  });
}
