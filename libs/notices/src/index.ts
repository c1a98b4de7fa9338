// The door of the notices room: letters in words, and the postman who carries them.
export { letterFor } from './letters.js';
export { caseLetterFor } from './case-letters.js';
export { todayLetterFor } from './today-letter.js';
export type { Letter } from './letter-layout.js';
export { getLetterName, importCountsOf, mentionsClock, toldCaseOf, toldClockOf } from './letter-facts.js';
export type {
  CaseLetterFacts,
  ClockLetterFacts,
  ImportDigestFacts,
  LetterName,
  LetterReader,
  LetterRequest,
  MentionedClock,
  TodayEntry,
  TodayFacts,
  ToldCase,
  ToldClock,
} from './letter-facts.js';
export type { CaseLetterName } from './case-letters.text.js';
export type { ClockLetterName, DigestCounts, Remaining, RunningState } from './letters.text.js';
export { Postman } from './postman.js';
export type { Delivery, Mail } from './postman.js';
export { DELIVERY_FAULTS, DeliveryFault } from './delivery-fault.js';
export type { DeliveryFaultCode } from './delivery-fault.js';
export { isOneAddress } from './mail-address.js';
export { listMails, readMail } from './mailbox.js';
export type { KeptMail, MailSummary } from './mailbox.js';
export { CodePost } from './code-post.js';
export type { CodeMessage } from './code-post.js';
export { SmsGateway } from './sms-gateway.js';
export type { Sms } from './sms-gateway.js';
