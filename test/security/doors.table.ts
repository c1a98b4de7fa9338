// Who may stand at which door of the api: read it as the law of the doors; the router is held against it.
import { ACCOUNT_DUTIES, type Role } from '#rules';

/**
 * `everybody`: without a session; `entering`: with the cookie of a sign-in under way; `any-account`: whoever has an
 * account, an administrator too; `signed-in`: any officer who handles cases, in his
 * scope and as the lifecycle decides; `sender`: an officer, or whoever holds a pass for the upload; a list: officers
 * with one of these roles; `consumer` and `enterprise`: one of those with a session of its own, and no
 * officer.
 */
export type Welcome =
  'everybody' | 'entering' | 'any-account' | 'signed-in' | 'sender' | 'consumer' | 'enterprise' | readonly Role[];

const importers = ['intake', 'city-intake', 'city-head', 'unit-head'] as const;
const heads = ['unit-head', 'city-head'] as const;
const admitters = ['unit-head', 'intake'] as const;
const movers = ['city-head', 'city-intake', 'intake'] as const;

/** All commands about a case stand as one: each is `signed-in`, and what may be done is the lifecycle's. */
export const COMMANDS = 'POST /api/v1/cases/:number/commands/:command';

export const DOORS: Readonly<Record<string, Welcome>> = {
  'GET /livez': 'everybody',
  'GET /readyz': 'everybody',
  'GET /api/openapi.json': 'everybody',
  'GET /api/docs': 'everybody',
  'GET *': 'everybody',

  'GET /disclosure': 'everybody',
  'GET /disclosure/look.css': 'everybody',
  'GET /disclosure/e/:creditCode': 'everybody',
  'GET /disclosure/r/:id': 'everybody',
  'GET /disclosure/settlers': 'everybody',
  'GET /disclosure/figures': 'everybody',
  'GET /open-data': 'everybody',
  'GET /open-data/v1/disclosures.schema.json': 'everybody',
  'GET /open-data/v1/disclosures.csv': 'everybody',
  'GET /open-data/v1/disclosures.json': 'everybody',
  'GET /open-data/v1/changes.json': 'everybody',
  'GET /open-data/v1/figures.csv': 'everybody',
  'GET /open-data/v1/figures.json': 'everybody',

  'GET /api/v1/site': 'everybody',
  'GET /api/v1/reference': 'everybody',
  'GET /api/v1/law': 'everybody',
  'GET /api/v1/law/:law/:article': 'everybody',
  'POST /api/v1/routing': 'everybody',
  'POST /api/v1/class-suggestions': 'everybody',
  'GET /api/v1/operators': 'everybody',
  'GET /api/v1/operators/:creditCode': 'signed-in',
  'GET /api/v1/operators/:creditCode/evaluation': 'everybody',
  'GET /api/v1/operator-names': 'signed-in',
  'POST /api/v1/filings': 'everybody',
  'POST /api/v1/tracking': 'everybody',
  'POST /api/v1/upload-passes': 'everybody',
  'GET /api/v1/proof': 'everybody',

  'POST /api/v1/consumer/code': 'everybody',
  'POST /api/v1/consumer/session': 'everybody',
  'GET /api/v1/consumer/session': 'everybody',
  'DELETE /api/v1/consumer/session': 'everybody',
  'POST /api/v1/consumer/closing': 'consumer',
  'GET /api/v1/consumer/filings': 'consumer',
  'GET /api/v1/consumer/filings/:number': 'consumer',

  'POST /api/v1/session': 'everybody',
  'DELETE /api/v1/session': 'everybody',
  'GET /api/v1/session': 'any-account',
  'GET /api/v1/session/password-rule': 'everybody',
  'POST /api/v1/session/sign-on': 'everybody',
  'POST /api/v1/session/sign-on/answer': 'entering',
  'POST /api/v1/session/code': 'entering',
  'POST /api/v1/session/recovery-code': 'entering',
  'POST /api/v1/session/passkey-question': 'entering',
  'POST /api/v1/session/passkey': 'entering',
  'POST /api/v1/session/password': 'entering',
  'POST /api/v1/session/code-generator': 'entering',
  'POST /api/v1/session/code-generator/confirmation': 'entering',

  'POST /api/v1/me/password': 'any-account',
  'GET /api/v1/me/sign-on': 'any-account',
  'POST /api/v1/me/sign-on': 'any-account',
  'POST /api/v1/me/sign-on/answer': 'any-account',
  'POST /api/v1/me/sign-on/removal': 'any-account',
  'GET /api/v1/me/sessions': 'any-account',
  'POST /api/v1/me/sessions/ending': 'any-account',
  'GET /api/v1/me/second-factor': 'any-account',
  'POST /api/v1/me/second-factor/code-generator': 'any-account',
  'POST /api/v1/me/second-factor/code-generator/confirmation': 'any-account',
  'POST /api/v1/me/second-factor/code-generator/removal': 'any-account',
  'POST /api/v1/me/second-factor/passkey-question': 'any-account',
  'POST /api/v1/me/second-factor/passkeys': 'any-account',
  'POST /api/v1/me/second-factor/passkeys/removal': 'any-account',
  'POST /api/v1/me/second-factor/recovery-codes': 'any-account',

  'GET /api/v1/accounts': 'signed-in',
  'GET /api/v1/cases': 'signed-in',
  'GET /api/v1/cases/:number': 'signed-in',
  'GET /api/v1/cases/:number/clocks': 'signed-in',
  'GET /api/v1/cases/:number/events': 'signed-in',
  'GET /api/v1/cases/:number/hints': 'signed-in',
  'GET /api/v1/cases/:number/exclusions': 'signed-in',
  'POST /api/v1/cases/:number/look': 'signed-in',
  [COMMANDS]: 'signed-in',

  'GET /api/v1/cases/:number/attachments': 'signed-in',
  'POST /api/v1/cases/:number/attachments/:id/original': 'signed-in',
  'GET /api/v1/attachments/:id': 'sender',
  'GET /api/v1/uploads': 'sender',
  'POST /api/v1/uploads': 'sender',
  'HEAD /api/v1/uploads/:id': 'sender',
  'PATCH /api/v1/uploads/:id': 'sender',
  'DELETE /api/v1/uploads/:id': 'sender',

  'POST /api/v1/tracking/:number/commands/offer': 'everybody',
  'POST /api/v1/tracking/:number/commands/accept-offer': 'everybody',
  'POST /api/v1/tracking/:number/commands/refuse-settlement': 'everybody',
  'POST /api/v1/tracking/:number/commands/speak': 'everybody',
  'POST /api/v1/tracking/:number/commands/record-settlement': 'everybody',
  'POST /api/v1/tracking/:number/commands/turn-to-bureau': 'everybody',
  'POST /api/v1/tracking/:number/commands/supplement': 'everybody',
  'POST /api/v1/tracking/:number/commands/evaluate': 'everybody',
  'POST /api/v1/consumer/filings/:number/commands/offer': 'consumer',
  'POST /api/v1/consumer/filings/:number/commands/accept-offer': 'consumer',
  'POST /api/v1/consumer/filings/:number/commands/refuse-settlement': 'consumer',
  'POST /api/v1/consumer/filings/:number/commands/speak': 'consumer',
  'POST /api/v1/consumer/filings/:number/commands/record-settlement': 'consumer',
  'POST /api/v1/consumer/filings/:number/commands/turn-to-bureau': 'consumer',
  'POST /api/v1/consumer/filings/:number/commands/supplement': 'consumer',
  'POST /api/v1/consumer/filings/:number/commands/evaluate': 'consumer',

  'GET /api/v1/settlers': 'everybody',
  'GET /api/v1/credit-codes/:code': 'everybody',
  'POST /api/v1/enterprise/code': 'everybody',
  'POST /api/v1/enterprise/applications': 'everybody',
  'POST /api/v1/enterprise/applications/standing': 'everybody',
  'POST /api/v1/enterprise/session': 'everybody',
  'DELETE /api/v1/enterprise/session': 'everybody',
  'GET /api/v1/enterprise/session': 'enterprise',
  'GET /api/v1/enterprise/cases': 'enterprise',
  'GET /api/v1/enterprise/cases/:number': 'enterprise',
  'POST /api/v1/enterprise/cases/:number/commands/offer': 'enterprise',
  'POST /api/v1/enterprise/cases/:number/commands/accept-offer': 'enterprise',
  'POST /api/v1/enterprise/cases/:number/commands/refuse-settlement': 'enterprise',
  'POST /api/v1/enterprise/cases/:number/commands/speak': 'enterprise',
  'GET /api/v1/enterprise/disclosures': 'enterprise',
  'POST /api/v1/enterprise/disclosures/:id/objections': 'enterprise',
  'GET /api/v1/disclosures': 'signed-in',
  'GET /api/v1/disclosures/:id': 'signed-in',
  'POST /api/v1/disclosures/:id/original': 'signed-in',
  'POST /api/v1/disclosures/:id/publication': 'signed-in',
  'POST /api/v1/disclosures/:id/withholding': 'signed-in',
  'POST /api/v1/disclosures/:id/correction': 'signed-in',
  'POST /api/v1/disclosures/:id/release': 'signed-in',
  'POST /api/v1/disclosures/:id/sending-back': 'signed-in',
  'POST /api/v1/disclosures/:id/withdrawal': 'signed-in',
  'POST /api/v1/disclosures/:id/keeping': 'signed-in',
  'GET /api/v1/enterprise-applications': admitters,
  'POST /api/v1/enterprise-applications/:id/approval': admitters,
  'POST /api/v1/enterprise-applications/:id/refusal': admitters,
  'POST /api/v1/enterprise-applications/:id/withdrawal': admitters,

  'GET /api/v1/admin/accounts': ACCOUNT_DUTIES.list,
  'POST /api/v1/admin/accounts': ACCOUNT_DUTIES.add,
  'POST /api/v1/admin/accounts/:id/disabling': ACCOUNT_DUTIES.disable,
  'POST /api/v1/admin/accounts/:id/password-reset': ACCOUNT_DUTIES['reset-password'],
  'POST /api/v1/admin/accounts/:id/proposals': ACCOUNT_DUTIES['propose-roles'],
  'POST /api/v1/admin/accounts/:id/proposal-answers': ACCOUNT_DUTIES['answer-proposal'],
  'POST /api/v1/admin/accounts/:id/second-factor-removal': ACCOUNT_DUTIES['remove-second-factors'],

  'GET /api/v1/exclusions': heads,
  'POST /api/v1/conflicts': 'signed-in',
  'POST /api/v1/conflicts/:id/lifting': heads,

  'GET /api/v1/audit': ['audit-admin'],
  'GET /api/v1/audit/sheet': ['audit-admin'],
  'GET /api/v1/audit/state': ['audit-admin'],

  'GET /api/v1/board': 'signed-in',
  'GET /api/v1/indicators': 'signed-in',
  'POST /api/v1/imports': importers,
  'GET /api/v1/imports/:id': 'signed-in',

  'GET /api/v1/demo/mailbox': 'signed-in',
  'GET /api/v1/demo/mailbox/:id': 'signed-in',
  'GET /api/v1/demo/clock': 'signed-in',
  'POST /api/v1/demo/clock': movers,
};
