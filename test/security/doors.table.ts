// Who may stand at which door of the api: read it as the law of the doors; the router is held against it.
import type { Role } from '#rules';

/**
 * `everybody`: without a session; `entering`: with the cookie of a sign-in under way; `signed-in`: any officer, in his
 * scope and as the lifecycle decides; `sender`: an officer, or whoever holds a pass for the upload; a list: officers
 * with one of these roles; `consumer`: a consumer with a session of his own, and no officer.
 */
export type Welcome = 'everybody' | 'entering' | 'signed-in' | 'sender' | 'consumer' | readonly Role[];

const importers = ['intake', 'city-intake', 'city-head', 'unit-head'] as const;
const movers = ['city-head', 'city-intake', 'intake'] as const;

/** All commands about a case stand as one: each is `signed-in`, and what may be done is the lifecycle's. */
export const COMMANDS = 'POST /api/v1/cases/:number/commands/:command';

export const DOORS: Readonly<Record<string, Welcome>> = {
  'GET /livez': 'everybody',
  'GET /readyz': 'everybody',
  'GET /api/openapi.json': 'everybody',
  'GET /api/docs': 'everybody',
  'GET *': 'everybody',

  'GET /api/v1/site': 'everybody',
  'GET /api/v1/reference': 'everybody',
  'GET /api/v1/law': 'everybody',
  'GET /api/v1/law/:law/:article': 'everybody',
  'POST /api/v1/routing': 'everybody',
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
  'GET /api/v1/session': 'signed-in',
  'GET /api/v1/session/password-rule': 'everybody',
  'POST /api/v1/session/code': 'entering',
  'POST /api/v1/session/recovery-code': 'entering',
  'POST /api/v1/session/passkey-question': 'entering',
  'POST /api/v1/session/passkey': 'entering',
  'POST /api/v1/session/password': 'entering',
  'POST /api/v1/session/code-generator': 'entering',
  'POST /api/v1/session/code-generator/confirmation': 'entering',

  'POST /api/v1/me/password': 'signed-in',
  'GET /api/v1/me/sessions': 'signed-in',
  'POST /api/v1/me/sessions/ending': 'signed-in',
  'GET /api/v1/me/second-factor': 'signed-in',
  'POST /api/v1/me/second-factor/code-generator': 'signed-in',
  'POST /api/v1/me/second-factor/code-generator/confirmation': 'signed-in',
  'POST /api/v1/me/second-factor/code-generator/removal': 'signed-in',
  'POST /api/v1/me/second-factor/passkey-question': 'signed-in',
  'POST /api/v1/me/second-factor/passkeys': 'signed-in',
  'POST /api/v1/me/second-factor/passkeys/removal': 'signed-in',
  'POST /api/v1/me/second-factor/recovery-codes': 'signed-in',

  'GET /api/v1/accounts': 'signed-in',
  'GET /api/v1/cases': 'signed-in',
  'GET /api/v1/cases/:number': 'signed-in',
  'GET /api/v1/cases/:number/clocks': 'signed-in',
  'GET /api/v1/cases/:number/events': 'signed-in',
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

  'GET /api/v1/board': 'signed-in',
  'GET /api/v1/indicators': 'signed-in',
  'POST /api/v1/imports': importers,
  'GET /api/v1/imports/:id': 'signed-in',

  'GET /api/v1/demo/mailbox': 'signed-in',
  'GET /api/v1/demo/mailbox/:id': 'signed-in',
  'GET /api/v1/demo/clock': 'signed-in',
  'POST /api/v1/demo/clock': movers,
};
