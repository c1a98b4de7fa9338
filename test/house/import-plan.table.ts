// The plan of the house as rows: which room may import which, and at which room alone a package stands.

export interface Room {
  readonly folder: string;
  readonly isFor: string;
  /** Rooms of which it may import everything. */
  readonly mayImport: readonly string[];
  /** Rooms of which it may import types only. */
  readonly mayImportTypesOf: readonly string[];
  readonly never: string;
}

const everyLib = [
  'libs/rules',
  'libs/settings',
  'libs/seal',
  'libs/records',
  'libs/hints',
  'libs/casework',
  'libs/identity',
  'libs/files',
  'libs/exchange',
  'libs/notices',
] as const;

export const ROOMS = [
  {
    folder: 'libs/rules',
    isFor: 'the law and the procedure, pure',
    mayImport: [],
    mayImportTypesOf: [],
    never: 'anything at all: no npm, no node:*, no other room',
  },
  {
    folder: 'libs/settings',
    isFor: 'the only reader of the environment',
    mayImport: [],
    mayImportTypesOf: [],
    never: 'any lib',
  },
  {
    folder: 'libs/seal',
    isFor: 'seal and open ciphertext',
    mayImport: [],
    mayImportTypesOf: [],
    never: 'keys of its own, storage, any lib',
  },
  {
    folder: 'libs/records',
    isFor: 'PostgreSQL: what is stored and found again',
    mayImport: ['libs/rules', 'libs/settings'],
    mayImportTypesOf: ['libs/seal'],
    never: 'decide anything',
  },
  {
    folder: 'libs/hints',
    isFor: 'what a machine suspects, always with its evidence',
    mayImport: [],
    mayImportTypesOf: ['libs/rules'],
    never: 'write, decide',
  },
  {
    folder: 'libs/casework',
    isFor: 'the desks that carry a decision out: open, decide, write',
    mayImport: ['libs/rules', 'libs/records'],
    mayImportTypesOf: ['libs/seal'],
    never: 'HTTP, queue, mail',
  },
  {
    folder: 'libs/identity',
    isFor: 'who are you: accounts, sessions, the opening of sealed persons',
    mayImport: ['libs/rules', 'libs/seal', 'libs/records', 'libs/settings'],
    mayImportTypesOf: [],
    never: 'decide who may look',
  },
  {
    folder: 'libs/files',
    isFor: 'attachments: quarantine, sniff, strip, store, serve',
    mayImport: ['libs/seal', 'libs/records', 'libs/settings'],
    mayImportTypesOf: [],
    never: 'know a case’s state',
  },
  {
    folder: 'libs/exchange',
    isFor: 'spreadsheets of other systems, in and out',
    mayImport: ['libs/casework', 'libs/records', 'libs/hints', 'libs/identity', 'libs/settings'],
    mayImportTypesOf: ['libs/rules'],
    never: 'rules of its own',
  },
  {
    folder: 'libs/notices',
    isFor: 'words to people and their delivery',
    mayImport: ['libs/records', 'libs/identity', 'libs/settings'],
    mayImportTypesOf: ['libs/rules'],
    never: 'change a case',
  },
  {
    folder: 'apps/api',
    isFor: 'doors: HTTP in, HTTP out',
    mayImport: everyLib,
    mayImportTypesOf: [],
    never: 'rules of its own, SQL, BullMQ, another app',
  },
  {
    folder: 'apps/worker',
    isFor: 'bells: timers, outbox, what recurs',
    mayImport: everyLib,
    mayImportTypesOf: [],
    never: 'rules of its own, SQL, another app',
  },
  {
    folder: 'apps/cli',
    isFor: 'what an administrator or a script does without a browser',
    mayImport: everyLib,
    mayImportTypesOf: [],
    never: 'rules of its own, SQL, another app',
  },
  {
    folder: 'apps/local',
    isFor: 'the whole house on one machine: PostgreSQL, migrate, seed, api, worker',
    mayImport: ['libs/settings', 'libs/records', 'libs/identity', 'libs/seal', 'apps/api', 'apps/worker'],
    mayImportTypesOf: [],
    never: 'rules',
  },
  {
    folder: 'apps/web',
    isFor: 'windows: React',
    mayImport: [],
    mayImportTypesOf: ['libs/rules'],
    never: 'anything else of ours: the rest comes over HTTP',
  },
] as const satisfies readonly Room[];

/** A package that stands at one or two rooms only, so that the rest of the house never learns of it. */
export interface KeptPackage {
  readonly packages: readonly string[];
  readonly keptBy: readonly string[];
  readonly because: string;
}

export const KEPT_PACKAGES = [
  {
    packages: ['bullmq', '@nestjs/bullmq'],
    keptBy: ['apps/worker'],
    because: 'BullMQ lives in the worker, nowhere else',
  },
  { packages: ['nodemailer'], keptBy: ['libs/notices'], because: 'letters leave through notices' },
  {
    packages: ['typeorm', '@nestjs/typeorm'],
    keptBy: ['libs/records'],
    because: 'SQL and its mapping belong to records',
  },
  {
    packages: ['pg'],
    // The private server of `npm start` is asked whether it stands; the queue brings a schema of its own.
    keptBy: ['libs/records', 'apps/local', 'apps/worker'],
    because: 'SQL belongs to records',
  },
  {
    packages: ['fastify', '@nestjs/platform-fastify', '@nestjs/swagger', '@fastify/'],
    keptBy: ['apps/api'],
    because: 'HTTP is spoken at the doors only',
  },
  {
    packages: ['pg-copy-streams', 'pinyin-pro'],
    keptBy: ['libs/records'],
    because: 'how rows are sent to the database, and by what they are found, is the business of records',
  },
  { packages: ['sharp', 'aws4fetch'], keptBy: ['libs/files'], because: 'files are handled in one room' },
  {
    packages: [
      '@node-rs/argon2',
      '@simplewebauthn/server',
      '@zxcvbn-ts/core',
      '@zxcvbn-ts/language-common',
      'openid-client',
    ],
    keptBy: ['libs/identity'],
    because: 'passwords, passkeys and the single sign-on are the business of identity',
  },
  {
    packages: ['altcha-lib'],
    // The same sum is set at one end and done at the other; the filers of a demo do it without a page.
    keptBy: ['libs/identity', 'apps/web', 'apps/cli'],
    because: 'proof of work is set by identity and done by whoever files',
  },
  { packages: ['class-validator'], keptBy: ['apps/api', 'libs/settings'], because: 'form is checked at the doors' },
  {
    packages: ['rate-limiter-flexible', 'prom-client'],
    keptBy: ['apps/api'],
    because: 'allowances are kept and requests are counted at the doors',
  },
  {
    packages: ['react', 'react-dom', 'react-router', 'antd', '@simplewebauthn/browser', '@noble/hashes'],
    keptBy: ['apps/web'],
    because: 'screens are the web',
  },
] as const satisfies readonly KeptPackage[];
