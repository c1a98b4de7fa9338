// Sends a code to its address at once: by SMS or mail, and nowhere kept; a demo without a gateway puts it into its mailbox.
import { createHash } from 'node:crypto';
import type { Settings } from '#settings';
import { CODE_LETTER, CODE_SMS } from './code-letter.text.js';
import { keepMail, mailIdOf } from './mailbox.js';
import { html } from './markup.js';
import { Postman } from './postman.js';
import { SmsGateway } from './sms-gateway.js';

export interface CodeMessage {
  readonly kind: 'phone' | 'mail';
  readonly to: string;
  readonly code: string;
  readonly minutes: number;
  readonly language: 'zh' | 'en';
  /** Whose door asked for it. */
  readonly purpose: keyof typeof CODE_SMS;
  /** One for each code. */
  readonly key: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export type CodePostOptions = Pick<Settings, 'mode' | 'mailFrom' | 'home'> & {
  readonly smtpUrl?: string | undefined;
  readonly smsUrl?: string | undefined;
  readonly smsToken?: string | undefined;
};

const digestDigits = 32;

export class CodePost {
  private readonly postman: Postman | undefined;
  private readonly gateway: SmsGateway | undefined;
  private readonly isDemo: boolean;

  constructor(private readonly options: CodePostOptions) {
    const { mode, smtpUrl, smsUrl, smsToken } = options;
    this.isDemo = mode === 'demo';
    // Without a server a postman writes into the mailbox: that is for a demo only.
    this.postman = smtpUrl !== undefined || this.isDemo ? new Postman(options) : undefined;
    this.gateway = smsUrl === undefined ? undefined : new SmsGateway({ url: smsUrl, token: smsToken });
  }

  /** Whether codes can be sent this way here. */
  takes(kind: CodeMessage['kind']): boolean {
    return kind === 'mail' ? this.postman !== undefined : this.gateway !== undefined || this.isDemo;
  }

  /** @throws DeliveryFault; Error for a way that is not taken here */
  async send(message: CodeMessage): Promise<void> {
    if (!this.takes(message.kind)) throw new Error(`no code is sent to a ${message.kind} here`);
    if (message.kind === 'mail') {
      await this.postman?.deliver({ ...letterOf(message), key: message.key, to: message.to, at: message.at });
      return;
    }
    const text = filled(CODE_SMS[message.purpose][message.language], message);
    if (this.gateway === undefined) await this.keepInMailbox(message, text);
    else await this.gateway.send({ key: message.key, to: message.to, text });
  }

  close(): void {
    this.postman?.close();
  }

  private async keepInMailbox({ key, to, at }: CodeMessage, text: string): Promise<void> {
    const id = mailIdOf(new Date(at), createHash('sha256').update(key).digest('hex').slice(0, digestDigits));
    const words = { subject: `SMS → ${to}`, text, html: html`<p>${text}</p>`.markup };
    await keepMail(this.options.home, { id, to, from: 'SMS', at, ...words }, Buffer.from(text));
  }
}

function letterOf(message: CodeMessage): { readonly subject: string; readonly text: string; readonly html: string } {
  const { language, code } = message;
  const notes = CODE_LETTER.notes.map((note) => filled(note[language], message));
  const [greeting, words, subject] = [
    CODE_LETTER.greeting[language],
    CODE_LETTER.code[language],
    CODE_LETTER.subject[language],
  ];
  const page = html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <title>${subject}</title>
      </head>
      <body style="margin:0;padding:24px 20px;color:#1B2430;background:#FFFFFF;font-size:16px;line-height:1.6">
        <p>${greeting}</p>
        <p>${words}</p>
        <p style="margin:0 0 16px;font-size:28px;font-weight:600;letter-spacing:4px">${code}</p>
        ${notes.map((note) => html`<p style="margin:0 0 8px">${note}</p>`)}
      </body>
    </html>`;
  return { subject, text: `${[greeting, `${words} ${code}`, ...notes].join('\n\n')}\n`, html: page.markup };
}

function filled(words: string, { code, minutes }: CodeMessage): string {
  return words.replace('{code}', code).replace('{minutes}', String(minutes));
}
