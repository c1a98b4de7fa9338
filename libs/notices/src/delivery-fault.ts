// Why a letter was not delivered, as a code that may be stored: never an address, nor a word the server said.

export const DELIVERY_FAULTS = {
  'mail.address-refused': { isTemporary: false, sentence: 'the address is not one plain mail address' },
  'mail.recipient-refused': { isTemporary: false, sentence: 'the mail server refused the recipient for good' },
  'mail.letter-refused': { isTemporary: false, sentence: 'the mail server refused the letter for good' },
  // The next three are about the server or how it was set up; the letter itself may still go once that is mended.
  'mail.server-refused': { isTemporary: true, sentence: 'the mail server refuses this house' },
  'mail.sign-in-refused': { isTemporary: true, sentence: 'the mail server refuses the name or password of SMTP_URL' },
  'mail.server-unreachable': { isTemporary: true, sentence: 'the mail server cannot be reached, or broke off' },
  'mail.server-busy': { isTemporary: true, sentence: 'the mail server asks to try again later' },
  'sms.refused': { isTemporary: false, sentence: 'the gateway of SMS_URL refused the message' },
  'sms.unreachable': { isTemporary: true, sentence: 'the gateway of SMS_URL cannot be reached, or broke off' },
} as const satisfies Readonly<Record<string, { readonly isTemporary: boolean; readonly sentence: string }>>;

export type DeliveryFaultCode = keyof typeof DELIVERY_FAULTS;

export class DeliveryFault extends Error {
  /** Whether the same letter may go through later. */
  readonly isTemporary: boolean;

  constructor(
    readonly code: DeliveryFaultCode,
    readonly replyCode: number | null = null,
  ) {
    super(`${code}: ${DELIVERY_FAULTS[code].sentence}`);
    this.name = 'DeliveryFault';
    this.isTemporary = DELIVERY_FAULTS[code].isTemporary;
  }
}

/** What a failed delivery means. @throws the error itself when it is no delivery's fault but a bug of ours */
export function deliveryFaultOf(thrown: unknown): DeliveryFault {
  if (thrown instanceof DeliveryFault) return thrown;
  const { code, command, replyCode } = signsOf(thrown);
  if (code === 'EAUTH' || command.startsWith('AUTH')) return new DeliveryFault('mail.sign-in-refused', replyCode);
  if (replyCode !== null) return new DeliveryFault(answerOf(replyCode, command), replyCode);
  if (BROKEN_LINE.has(code)) return new DeliveryFault('mail.server-unreachable');
  throw thrown;
}

const BROKEN_LINE = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EPROTOCOL',
  'EABORT',
  'EMAXLIMIT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
]);

const FIRST_PERMANENT_REPLY = 500;
/** "Bad sequence of commands" speaks of the session, not of the letter. */
const BAD_SEQUENCE = 503;

function answerOf(replyCode: number, command: string): DeliveryFaultCode {
  if (replyCode < FIRST_PERMANENT_REPLY || replyCode === BAD_SEQUENCE) return 'mail.server-busy';
  if (command === 'RCPT TO') return 'mail.recipient-refused';
  if (command === 'DATA') return 'mail.letter-refused';
  return 'mail.server-refused';
}

function signsOf(thrown: unknown): {
  readonly code: string;
  readonly command: string;
  readonly replyCode: number | null;
} {
  if (typeof thrown !== 'object' || thrown === null) throw thrown;
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  const command = 'command' in thrown && typeof thrown.command === 'string' ? thrown.command : '';
  const replyCode = 'responseCode' in thrown && typeof thrown.responseCode === 'number' ? thrown.responseCode : null;
  return { code, command, replyCode };
}
