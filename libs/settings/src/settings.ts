// The only reader of process.env: every setting with its type, unit, check and sentence.
import { IsIn, IsInt, IsOptional, IsUrl, Matches, Max, Min, MinLength, validateSync } from 'class-validator';
import { isSafeLine } from './plain-lines.js';
import { Setting, settingRows, wholeNumber } from './setting.decorator.js';
import type { ProcessName, SettingRow } from './setting.decorator.js';
import { SettingsFault } from './settings-fault.js';
import type { SettingFault } from './settings-fault.js';

export type { ProcessName, SettingRow } from './setting.decorator.js';

const runModes = ['demo', 'production'] as const;
export type RunMode = (typeof runModes)[number];

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

const disclosureReleases = ['second-person', 'one-person'] as const;

const secondFactorRules = ['off', 'optional', 'required'] as const;
export type SecondFactorRule = (typeof secondFactorRules)[number];

// The checks never print the value: an address holds a password.
const address = (protocols: string[], example: string) =>
  IsUrl(
    { protocols, require_tld: false, require_protocol: true, allow_underscores: true },
    { message: `must be an address such as ${example}.` },
  );
const databaseAddress = address(['postgres', 'postgresql'], 'postgres://name:password@127.0.0.1:5432/anqi');
const longSecret = MinLength(32, { message: 'must be a secret of at least 32 characters.' });
const hourOfDay = Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'must be an hour such as 22:00.' });
const filePath = Matches(/^[^\0]+$/, { message: 'must be the path of a file.' });
const whole =
  (least: number, most: number): PropertyDecorator =>
  (target, property) => {
    const message = `must be a whole number from ${String(least)} to ${String(most)}.`;
    IsInt({ message })(target, property);
    Min(least, { message })(target, property);
    Max(most, { message })(target, property);
  };

export class Settings {
  @Setting({
    name: 'ANQI_MODE',
    unit: 'demo or production',
    fallback: 'demo',
    sentence: 'A demo makes its own secrets and may be moved in time; production refuses both.',
  })
  @IsIn(runModes, { message: 'must be demo or production.' })
  readonly mode: RunMode;

  @Setting({
    name: 'ANQI_HOME',
    unit: 'folder',
    fallback: '.anqi',
    sentence: 'The folder that keeps the embedded database and the secrets made at the first start.',
  })
  @Matches(/^[^\0]+$/, { message: 'must be the path of a folder.' })
  readonly home: string;

  @Setting({
    name: 'HOST',
    unit: 'address of this machine',
    fallback: '127.0.0.1',
    sentence: 'The address on which the web page and the API listen.',
  })
  @Matches(/^[0-9A-Za-z.:-]+$/, { message: 'must be an address of this machine such as 127.0.0.1 or 0.0.0.0.' })
  readonly host: string;

  @Setting({
    name: 'PORT',
    unit: 'TCP port',
    fallback: '4810',
    read: wholeNumber,
    sentence: 'The port of the web page and the API; when it is not set and taken, the next free one is used.',
  })
  @whole(1, 65_535)
  readonly port: number;

  /** Whether PORT was asked for by name: then another port is a fault, not a choice. */
  readonly isPortFixed: boolean;

  @Setting({
    name: 'PUBLIC_ORIGIN',
    unit: 'origin',
    neededBy: ['api', 'worker'],
    sentence: 'The origin under which people reach the house; links in letters begin with it.',
  })
  @IsOptional()
  @Matches(/^https?:\/\/[^/\s?#@]+$/, {
    message: 'must be an origin such as https://anqi.example.gov.cn, without a path.',
  })
  readonly publicOrigin?: string;

  @Setting({
    name: 'TRUSTED_PROXIES',
    unit: 'addresses or networks, parted by commas',
    sentence:
      'The gates before the api that may say for whom they ask (X-Forwarded-For); when it is not set nobody is believed.',
  })
  @IsOptional()
  @Matches(/^[0-9a-fA-F.:]+(?:\/\d{1,3})?(?:,[0-9a-fA-F.:]+(?:\/\d{1,3})?)*$/, {
    message: 'must be addresses or networks such as 10.0.0.1,172.16.0.0/12.',
  })
  readonly trustedProxies?: string;

  @Setting({
    name: 'OUTGOING_HOSTS',
    unit: 'host:port, parted by commas',
    sentence:
      'Further hosts that may be called, such as a second one of the single sign-on; every other call but to what the settings name is refused.',
  })
  @IsOptional()
  @Matches(/^[0-9A-Za-z.-]+:\d{1,5}(?:,[0-9A-Za-z.-]+:\d{1,5})*$/, {
    message: 'must be hosts with their ports such as keys.example.gov.cn:443.',
  })
  readonly outgoingHosts?: string;

  @Setting({
    name: 'TLS_INSIDE',
    unit: 'required or off',
    fallback: 'required',
    sentence:
      'Whether production refuses a database or a queue on another machine without TLS; off where another layer encrypts that network.',
  })
  @IsIn(['required', 'off'], { message: 'must be required or off.' })
  readonly tlsInside: 'required' | 'off';

  @Setting({
    name: 'TLS_CERTIFICATE_FILE',
    unit: 'PEM file',
    sentence:
      'The certificate under which the api speaks TLS to the gate before it; without it the api speaks plain HTTP.',
  })
  @IsOptional()
  @filePath
  readonly tlsCertificateFile?: string;

  @Setting({
    name: 'TLS_KEY_FILE',
    unit: 'PEM file',
    sentence: 'The private key to TLS_CERTIFICATE_FILE.',
  })
  @IsOptional()
  @filePath
  readonly tlsKeyFile?: string;

  @Setting({
    name: 'METRICS_PORT',
    unit: 'TCP port',
    read: wholeNumber,
    sentence: 'When it is set the api gives its figures out at /metrics on this port, which no gate may show.',
  })
  @IsOptional()
  @whole(1, 65_535)
  readonly metricsPort?: number;

  @Setting({
    name: 'METRICS_HOST',
    unit: 'address of this machine',
    fallback: '127.0.0.1',
    sentence: 'The address on which the figures are given out.',
  })
  @Matches(/^[0-9A-Za-z.:-]+$/, { message: 'must be an address of this machine such as 127.0.0.1 or 0.0.0.0.' })
  readonly metricsHost: string;

  @Setting({
    name: 'RATE_ADDRESS_PER_MINUTE',
    unit: 'points',
    fallback: '6000',
    read: wholeNumber,
    sentence:
      'How much one address may ask of one api in a minute: a page costs 1, a filing 20; an office shares its address.',
  })
  @whole(60, 100_000_000)
  readonly rateAddressPerMinute: number;

  @Setting({
    name: 'RATE_ACCOUNT_PER_MINUTE',
    unit: 'points',
    fallback: '1200',
    read: wholeNumber,
    sentence: 'How much one account may ask of one api in a minute, wherever it asks from.',
  })
  @whole(60, 100_000_000)
  readonly rateAccountPerMinute: number;

  @Setting({
    name: 'DATABASE_URL',
    isCalled: true,
    unit: 'PostgreSQL address',
    neededBy: ['migrate'],
    isSecret: true,
    sentence: 'The owner of the schema, used to migrate; when it is not set the demo starts its own PostgreSQL.',
  })
  @IsOptional()
  @databaseAddress
  readonly databaseUrl?: string;

  @Setting({
    name: 'DATABASE_APP_URL',
    isCalled: true,
    unit: 'PostgreSQL address',
    neededBy: ['api', 'worker'],
    isSecret: true,
    sentence: 'The role that serves requests: it owns nothing and cannot read sealed persons.',
  })
  @IsOptional()
  @databaseAddress
  readonly databaseAppUrl?: string;

  @Setting({
    name: 'DATABASE_SWEEPER_URL',
    isCalled: true,
    unit: 'PostgreSQL address',
    neededBy: ['worker'],
    isSecret: true,
    sentence: 'The role that finds which timers are due.',
  })
  @IsOptional()
  @databaseAddress
  readonly databaseSweeperUrl?: string;

  @Setting({
    name: 'DATABASE_VAULT_URL',
    isCalled: true,
    unit: 'PostgreSQL address',
    neededBy: ['api', 'worker'],
    isSecret: true,
    sentence: 'The only role that reads sealed persons, and only where a grant stands.',
  })
  @IsOptional()
  @databaseAddress
  readonly databaseVaultUrl?: string;

  @Setting({
    name: 'DATABASE_KEYS_URL',
    isCalled: true,
    unit: 'PostgreSQL address',
    isSecret: true,
    sentence:
      'The role that rotates the vault keys: it reads heads of ciphertexts and no ciphertext; no process needs it.',
  })
  @IsOptional()
  @databaseAddress
  readonly databaseKeysUrl?: string;

  @Setting({
    name: 'DATABASE_ERASER_URL',
    isCalled: true,
    unit: 'PostgreSQL address',
    neededBy: ['worker'],
    isSecret: true,
    sentence:
      'The role that destroys the data keys of closed cases whose period is over: it reads nothing of a person.',
  })
  @IsOptional()
  @databaseAddress
  readonly databaseEraserUrl?: string;

  @Setting({
    name: 'KEEP_COMPLAINTS_YEARS',
    unit: 'years',
    fallback: '10',
    read: wholeNumber,
    sentence:
      'How long the people of a closed complaint or direct settlement are kept; no article says: ask the archives.',
  })
  @whole(1, 100)
  readonly keepComplaintsYears: number;

  @Setting({
    name: 'KEEP_REPORTS_YEARS',
    unit: 'years',
    fallback: '10',
    read: wholeNumber,
    sentence: 'How long the people of a closed report are kept of which no case was filed; ask the archives.',
  })
  @whole(1, 100)
  readonly keepReportsYears: number;

  @Setting({
    name: 'KEEP_INSTITUTED_YEARS',
    unit: 'years',
    fallback: '30',
    read: wholeNumber,
    sentence: 'How long the people of a report or investigation are kept of which a case was filed; ask the archives.',
  })
  @whole(1, 100)
  readonly keepInstitutedYears: number;

  @Setting({
    name: 'DATABASE_QUEUE_URL',
    isCalled: true,
    unit: 'PostgreSQL address',
    isSecret: true,
    sentence: 'The role that owns the queue in PostgreSQL; not used when REDIS_URL is set.',
  })
  @IsOptional()
  @databaseAddress
  readonly databaseQueueUrl?: string;

  @Setting({
    name: 'DATABASE_POOL_SIZE',
    unit: 'connections per pool',
    fallback: '10',
    read: wholeNumber,
    sentence: 'How many connections each process keeps per role; 8 to 16 serve two cores best.',
  })
  @whole(1, 200)
  readonly databasePoolSize: number;

  @Setting({
    name: 'REDIS_URL',
    isCalled: true,
    unit: 'Redis address',
    isSecret: true,
    sentence: 'When it is set the queue runs on this Redis, otherwise on PostgreSQL.',
  })
  @IsOptional()
  @address(['redis', 'rediss'], 'redis://127.0.0.1:6379')
  readonly redisUrl?: string;

  @Setting({
    name: 'SMTP_URL',
    isCalled: true,
    unit: 'SMTP address',
    neededBy: ['worker'],
    isSecret: true,
    sentence: 'The mail server that delivers letters; when it is not set the demo keeps them in a local mailbox.',
  })
  @IsOptional()
  @address(['smtp', 'smtps'], 'smtps://name:password@mail.example.gov.cn')
  readonly smtpUrl?: string;

  @Setting({
    name: 'MAIL_FROM',
    unit: 'mail address',
    fallback: 'Anqi 按期 <anqi@localhost>',
    sentence: 'The sender of every letter.',
  })
  @Matches(/^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/, {
    message: 'must be one mail address, with or without a name before it.',
  })
  readonly mailFrom: string;

  @Setting({
    name: 'VAULT_PUBLIC_KEY_FILE',
    unit: 'PEM file',
    neededBy: ['api', 'worker'],
    sentence: 'The X25519 public key to which persons are sealed; it is no secret.',
  })
  @IsOptional()
  @filePath
  readonly vaultPublicKeyFile?: string;

  @Setting({
    name: 'VAULT_PRIVATE_KEY_FILE',
    unit: 'PEM file',
    neededBy: ['api', 'worker'],
    sentence: 'The X25519 private keys that open sealed persons, one below the other; readable by its owner only.',
  })
  @IsOptional()
  @filePath
  readonly vaultPrivateKeyFile?: string;

  @Setting({
    name: 'FILES_DIR',
    unit: 'folder',
    sentence:
      'Where files arrive and are kept, shared by every api and worker; when it is not set, files in ANQI_HOME.',
  })
  @IsOptional()
  @Matches(/^[^\0]+$/, { message: 'must be the path of a folder.' })
  readonly filesDir?: string;

  @Setting({
    name: 'FILES_S3_URL',
    isCalled: true,
    unit: 'address of a bucket',
    isSecret: true,
    sentence: 'When it is set what was checked is kept in this bucket, and FILES_DIR holds only what is arriving.',
  })
  @IsOptional()
  @Matches(/^https?:\/\/[^\s/:@]+:[^\s/@]+@[^\s/?#@]+\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:\?region=[a-z0-9-]+)?$/, {
    message: 'must be an address such as https://key:secret@s3.example.gov.cn/bucket?region=cn-north-1.',
  })
  readonly filesS3Url?: string;

  @Setting({
    name: 'FILES_QUOTA_BYTES',
    unit: 'bytes',
    fallback: '21474836480',
    read: wholeNumber,
    sentence: 'How much room all files together may take; from four fifths on the worker says so in its log.',
  })
  @whole(1_048_576, 1_125_899_906_842_624)
  readonly filesQuotaBytes: number;

  @Setting({
    name: 'ATTACHMENT_MAX_BYTES',
    unit: 'bytes',
    fallback: '52428800',
    read: wholeNumber,
    sentence: 'How large one attachment may be; the national form takes 5 MB.',
  })
  @whole(1024, 1_073_741_824)
  readonly attachmentMaxBytes: number;

  @Setting({
    name: 'ATTACHMENTS_MAX_BYTES',
    unit: 'bytes per filing, draft or case',
    fallback: '209715200',
    read: wholeNumber,
    sentence: 'How large all attachments of one filing, or those that officers add to one case, may be together.',
  })
  @whole(1024, 10_737_418_240)
  readonly attachmentsMaxBytes: number;

  @Setting({
    name: 'ATTACHMENTS_MAX_COUNT',
    unit: 'files per filing, draft or case',
    fallback: '20',
    read: wholeNumber,
    sentence: 'How many attachments one filing, or one case, may have; the national form takes 4.',
  })
  @whole(1, 200)
  readonly attachmentsMaxCount: number;

  @Setting({
    name: 'ATTACHMENT_KINDS',
    unit: 'kinds, parted by commas',
    fallback: 'jpg,png,webp,pdf,mp4,mp3',
    sentence: 'Which kinds of file are taken; images are made anew and what is no image is never shown, only saved.',
  })
  @Matches(/^(?:jpg|png|webp|pdf|mp4|mp3)(?:,(?:jpg|png|webp|pdf|mp4|mp3))*$/, {
    message: 'must name kinds out of jpg, png, webp, pdf, mp4, mp3, parted by commas.',
  })
  readonly attachmentKinds: string;

  @Setting({
    name: 'CLAMD_URL',
    isCalled: true,
    unit: 'address of clamd',
    sentence: 'When it is set no file leaves quarantine before this scanner has passed it; while it is down they wait.',
  })
  @IsOptional()
  @Matches(/^tcp:\/\/[^\s/:@]+:\d{1,5}$|^unix:\/[^\0\s]+$/, {
    message: 'must be an address such as tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.sock.',
  })
  readonly clamdUrl?: string;

  @Setting({
    name: 'DOWNLOAD_ORIGIN',
    unit: 'origin',
    sentence: 'When it is set attachments are saved from this origin, where no cookie of the house is ever sent.',
  })
  @IsOptional()
  @Matches(/^https?:\/\/[^/\s?#@]+$/, {
    message: 'must be an origin such as https://files.anqi.example.gov.cn, without a path.',
  })
  readonly downloadOrigin?: string;

  @Setting({
    name: 'AUDIT_ANCHOR_KEY_FILE',
    unit: 'PEM file',
    neededBy: ['worker'],
    sentence: 'The Ed25519 private key that signs the ends of the audit; the database server must not have it.',
  })
  @IsOptional()
  @filePath
  readonly auditAnchorKeyFile?: string;

  @Setting({
    name: 'AUDIT_ANCHOR_DIR',
    unit: 'folder',
    neededBy: ['worker'],
    sentence:
      'Where the worker adds a signed line every five minutes; best a share of another administrator that only takes additions.',
  })
  @IsOptional()
  @Matches(/^[^\0]+$/, { message: 'must be the path of a folder.' })
  readonly auditAnchorDir?: string;

  @Setting({
    name: 'QUERY_CODE_SECRET',
    unit: 'text of 32 characters or more',
    neededBy: ['api', 'worker'],
    isSecret: true,
    sentence: 'The key under which the query codes of consumers are kept.',
  })
  @IsOptional()
  @longSecret
  readonly queryCodeSecret?: string;

  @Setting({
    name: 'SESSION_SECRET',
    unit: 'text of 32 characters or more',
    neededBy: ['api'],
    isSecret: true,
    sentence: 'The key that signs the cookies of signed-in officers.',
  })
  @IsOptional()
  @longSecret
  readonly sessionSecret?: string;

  @Setting({
    name: 'PROOF_OF_WORK_SECRET',
    unit: 'text of 32 characters or more',
    neededBy: ['api'],
    isSecret: true,
    sentence: 'The key that signs the sums that browsers do before they file or ask for a code.',
  })
  @IsOptional()
  @longSecret
  readonly proofOfWorkSecret?: string;

  @Setting({
    name: 'PROOF_OF_WORK_TRIES',
    unit: 'tries',
    fallback: '500',
    read: wholeNumber,
    sentence:
      'How many tries such a sum takes at most, a phone does about a thousand a second; 0, for none, in a demo only.',
  })
  @whole(0, 100_000)
  readonly proofOfWorkTries: number;

  @Setting({
    name: 'CONSUMER_SECRET',
    unit: 'text of 32 characters or more',
    neededBy: ['api'],
    isSecret: true,
    sentence:
      'The key under which addresses and codes of consumers are kept; with another one nobody finds the own account.',
  })
  @IsOptional()
  @longSecret
  readonly consumerSecret?: string;

  @Setting({
    name: 'LIKENESS_SECRET',
    unit: 'text of 32 characters or more',
    neededBy: ['api'],
    isSecret: true,
    sentence:
      'The key under which signatures of stories are kept; with another one older filings are no longer found to be alike.',
  })
  @IsOptional()
  @longSecret
  readonly likenessSecret?: string;

  @Setting({
    name: 'PHONE_SECRET',
    unit: 'text of 32 characters or more',
    neededBy: ['api'],
    isSecret: true,
    sentence: 'The key under which phones are compared without being read; it belongs into no backup of the database.',
  })
  @IsOptional()
  @longSecret
  readonly phoneSecret?: string;

  @Setting({
    name: 'PHONE_SECRET_BEFORE',
    unit: 'text of 32 characters or more',
    isSecret: true,
    sentence: 'The PHONE_SECRET before the present one, for the thirty-one days after it was changed.',
  })
  @IsOptional()
  @longSecret
  readonly phoneSecretBefore?: string;

  @Setting({
    name: 'CODES_AN_HOUR',
    unit: 'codes an hour',
    fallback: '100',
    read: wholeNumber,
    sentence:
      'How many codes go to the phones of one block of ten thousand numbers; to one mail domain ten times as many.',
  })
  @whole(1, 100_000)
  readonly codesAnHour: number;

  @Setting({
    name: 'SMS_URL',
    isCalled: true,
    unit: 'address of a gateway',
    isSecret: true,
    sentence:
      'Takes messages as JSON ({ id, to, text }); without it a demo keeps them in its mailbox, production sends none.',
  })
  @IsOptional()
  @Matches(/^https?:\/\/[^\s#@]+$/, { message: 'must be an address such as https://sms.example.gov.cn/send.' })
  readonly smsUrl?: string;

  @Setting({
    name: 'SMS_TOKEN',
    unit: 'text',
    isSecret: true,
    sentence: 'What the gateway of SMS_URL is shown as a bearer token.',
  })
  @IsOptional()
  @Matches(/^[!-~]{8,500}$/, { message: 'must be 8 to 500 visible characters.' })
  readonly smsToken?: string;

  @Setting({
    name: 'DISCLOSURE_RELEASE',
    unit: 'second-person or one-person',
    fallback: 'second-person',
    sentence:
      'Whether another officer must release what one proposes to publish, correct or withhold; where none must, the day of purchase is not published.',
  })
  @IsIn(disclosureReleases, { message: 'must be second-person or one-person.' })
  readonly disclosureRelease: (typeof disclosureReleases)[number];

  @Setting({
    name: 'SECOND_FACTOR',
    unit: 'off, optional or required',
    sentence:
      'Whether officers prove a second thing besides the password; when it is not set, optional in a demo and required in production.',
  })
  @IsOptional()
  @IsIn(secondFactorRules, { message: 'must be off, optional or required.' })
  readonly secondFactor?: SecondFactorRule;

  @Setting({
    name: 'OIDC_ISSUER',
    isCalled: true,
    unit: 'address',
    sentence:
      'The provider of the single sign-on (OpenID Connect), as it names itself; when it is not set there is none. Needs PUBLIC_ORIGIN.',
  })
  @IsOptional()
  @Matches(/^https?:\/\/[^\s?#@]+$/, { message: 'must be an address such as https://sso.example.gov.cn.' })
  readonly oidcIssuer?: string;

  @Setting({
    name: 'OIDC_CLIENT_ID',
    unit: 'text',
    sentence: 'Under which name the provider knows this house; it sends browsers back to PUBLIC_ORIGIN/desk/sign-on.',
  })
  @IsOptional()
  @Matches(/^[!-~]{1,255}$/, { message: 'must be 1 to 255 visible characters.' })
  readonly oidcClientId?: string;

  @Setting({
    name: 'OIDC_CLIENT_SECRET',
    unit: 'text',
    isSecret: true,
    sentence: 'What the provider gave this house to show that it is it.',
  })
  @IsOptional()
  @Matches(/^[!-~]{16,500}$/, { message: 'must be 16 to 500 visible characters.' })
  readonly oidcClientSecret?: string;

  @Setting({
    name: 'OIDC_NAME',
    unit: 'text',
    fallback: '统一身份认证',
    sentence: 'What officers call the single sign-on; it stands on the button.',
  })
  @Matches(/^[^\p{C}]{1,40}$/u, { message: 'must be 1 to 40 characters.' })
  readonly oidcName: string;

  @Setting({
    name: 'OIDC_STRONG_ACR',
    unit: 'values of acr, parted by commas',
    sentence:
      'By which the provider says that it asked for a second factor; for any other, and when it is not set, the house asks for its own.',
  })
  @IsOptional()
  @Matches(/^[!-+\--~]{1,200}(?:,[!-+\--~]{1,200})*$/, { message: 'must be values of acr, parted by commas.' })
  readonly oidcStrongAcr?: string;

  @Setting({
    name: 'PASSWORD_MIN_LENGTH',
    unit: 'characters',
    fallback: '10',
    read: wholeNumber,
    sentence: 'How long a new password is at least.',
  })
  @whole(8, 64)
  readonly passwordMinLength: number;

  @Setting({
    name: 'PASSWORD_MIN_KINDS',
    unit: 'kinds of characters',
    fallback: '3',
    read: wholeNumber,
    sentence: 'How many of capital letters, small letters, digits and other characters a new password has at least.',
  })
  @whole(1, 4)
  readonly passwordMinKinds: number;

  @Setting({
    name: 'PASSWORD_HISTORY',
    unit: 'passwords',
    fallback: '5',
    read: wholeNumber,
    sentence: 'How many other passwords an officer has to have had before one may come back.',
  })
  @whole(0, 10)
  readonly passwordHistory: number;

  @Setting({
    name: 'PASSWORD_MAX_DAYS',
    unit: 'days',
    fallback: '90',
    read: wholeNumber,
    sentence: 'After how many days the next sign-in asks for another password; 0 for never, and never in a demo.',
  })
  @whole(0, 3650)
  readonly passwordMaxDays: number;

  @Setting({
    name: 'SESSION_IDLE_MINUTES',
    unit: 'minutes',
    fallback: '30',
    read: wholeNumber,
    sentence: 'After how long without a request an officer has to sign in again.',
  })
  @whole(1, 480)
  readonly sessionIdleMinutes: number;

  @Setting({
    name: 'SESSION_MAX_HOURS',
    unit: 'hours',
    fallback: '12',
    read: wholeNumber,
    sentence: 'After how long an officer has to sign in again, however busy.',
  })
  @whole(1, 24)
  readonly sessionMaxHours: number;

  @Setting({
    name: 'LOOK_SECOND_PERSON',
    unit: 'insiders or reporters',
    fallback: 'insiders',
    sentence: 'Of whom nobody sees the identity without a second person: of insiders, or of everybody who reports.',
  })
  @IsIn(['insiders', 'reporters'], { message: 'must be insiders or reporters.' })
  readonly lookSecondPerson: 'insiders' | 'reporters';

  @Setting({
    name: 'LOOK_APPROVAL_MINUTES',
    unit: 'minutes',
    fallback: '30',
    read: wholeNumber,
    sentence: 'For how long the word of a second person may be used, once.',
  })
  @whole(1, 240)
  readonly lookApprovalMinutes: number;

  @Setting({
    name: 'LOOK_REQUEST_HOURS',
    unit: 'hours',
    fallback: '24',
    read: wholeNumber,
    sentence: 'How long a request to look at a person waits for a second person.',
  })
  @whole(1, 168)
  readonly lookRequestHours: number;

  @Setting({
    name: 'LOOKS_AN_HOUR',
    unit: 'looks at people',
    fallback: '20',
    read: wholeNumber,
    sentence: 'How many people an officer may look at in an hour; the last raises an alarm, more need a second person.',
  })
  @whole(1, 1000)
  readonly looksAnHour: number;

  @Setting({
    name: 'LOOKS_A_DAY',
    unit: 'looks at people',
    fallback: '60',
    read: wholeNumber,
    sentence: 'The same for a day.',
  })
  @whole(1, 10_000)
  readonly looksADay: number;

  @Setting({
    name: 'LOOK_NIGHT_FROM',
    unit: 'HH:MM in Asia/Shanghai',
    fallback: '22:00',
    sentence: 'From when on a look at a person raises an alarm.',
  })
  @hourOfDay
  readonly lookNightFrom: string;

  @Setting({
    name: 'LOOK_NIGHT_UNTIL',
    unit: 'HH:MM in Asia/Shanghai',
    fallback: '06:00',
    sentence: 'Until when a look at a person raises an alarm; the same hour twice is never.',
  })
  @hourOfDay
  readonly lookNightUntil: string;

  @Setting({
    name: 'PARALLEL_SESSIONS',
    unit: 'yes or no',
    sentence:
      'Whether an officer may be signed in at several places; when it is not set, yes in a demo and no in production.',
  })
  @IsOptional()
  @IsIn(['yes', 'no'], { message: 'must be yes or no.' })
  readonly parallelSessions?: 'yes' | 'no';

  @Setting({
    name: 'CITY',
    unit: 'division code of six digits',
    fallback: '411600',
    sentence: 'The prefecture this house serves; every key in the database leads with it.',
  })
  @Matches(/^[1-9]\d{3}00$/, { message: 'must be the six-digit code of a prefecture such as 411600.' })
  readonly city: string;

  @Setting({
    name: 'LOG_LEVEL',
    unit: logLevels.join(', '),
    fallback: 'info',
    sentence: 'The least important event that is still logged.',
  })
  @IsIn(logLevels, { message: `must be one of ${logLevels.join(', ')}.` })
  readonly logLevel: LogLevel;

  @Setting({
    name: 'SWEEP_EVERY_SECONDS',
    unit: 'seconds',
    fallback: '5',
    read: wholeNumber,
    sentence: 'How often the worker looks for due timers; a ring may be late by this and no more.',
  })
  @whole(1, 60)
  readonly sweepEverySeconds: number;
}

/** The settings as rows, in the order of the class: what the README and the docs print. */
export const settingsTable: readonly SettingRow[] = settingRows.map(({ read: _read, ...row }) => row);

/** The settings of one process. An empty variable counts as unset. @throws SettingsFault naming every fault at once. */
export function readSettings(env: NodeJS.ProcessEnv = process.env, asking: ProcessName = 'house'): Settings {
  const given = (name: string) => env[name]?.trim() || undefined;
  const values = settingRows.flatMap((row) => {
    const text = given(row.name) ?? row.fallback;
    return text === undefined ? [] : [[row.field, row.read(text)] as const];
  });
  const settings = Object.assign(new Settings(), Object.fromEntries(values), {
    isPortFixed: given('PORT') !== undefined,
  });

  const faults = [...listMalformed(settings), ...listMissing(settings, asking), ...listContradictions(settings)];
  if (faults.length > 0) throw new SettingsFault(faults);
  return settings;
}

function listMalformed(settings: Settings): readonly SettingFault[] {
  const refused = validateSync(settings, { stopAtFirstError: true });
  return settingRows.flatMap(({ name, field }) =>
    refused
      .filter(({ property }) => property === field)
      .map(({ constraints }) => ({ name, sentence: Object.values(constraints ?? {})[0] ?? 'is not understood.' })),
  );
}

function listMissing(settings: Settings, asking: ProcessName): readonly SettingFault[] {
  const present = new Map<string, unknown>(Object.entries(settings));
  const demoFills = settings.mode !== 'production';
  return settingRows
    .filter(({ field }) => present.get(field) === undefined)
    .filter(({ neededBy }) => (asking === 'house' ? !demoFills && neededBy.length > 0 : neededBy.includes(asking)))
    .filter(({ name }) => !(demoFills && demoWorksWithout.has(name)))
    .map(({ name, sentence, unit }) => ({ name, sentence: `is not set (${unit}). ${sentence}` }));
}

/** A demo keeps its letters in a local mailbox, is reached where it listens, and may go without anchors. */
const demoWorksWithout = new Set(['SMTP_URL', 'PUBLIC_ORIGIN', 'AUDIT_ANCHOR_KEY_FILE', 'AUDIT_ANCHOR_DIR']);

function listContradictions(settings: Settings): readonly SettingFault[] {
  const faults: SettingFault[] = [];
  const { sessionSecret, queryCodeSecret, databaseUrl, mode } = settings;
  if (sessionSecret !== undefined && sessionSecret === queryCodeSecret) {
    faults.push({
      name: 'SESSION_SECRET',
      sentence: 'must differ from QUERY_CODE_SECRET: one leak must not open both.',
    });
  }
  faults.push(
    ...listPeopleContradictions(settings),
    ...listSignOnContradictions(settings),
    ...listPlainLines(settings),
  );
  const owner = userOf(databaseUrl);
  for (const [name, url] of roleAddresses(settings)) {
    if (owner === undefined || userOf(url) !== owner) continue;
    faults.push({
      name,
      sentence: 'must not sign in as the owner of DATABASE_URL: the owner passes every rule of sight.',
    });
  }
  if (mode === 'production' && settings.publicOrigin?.startsWith('http://') === true) {
    faults.push({ name: 'PUBLIC_ORIGIN', sentence: 'must begin with https:// in production.' });
  }
  if (mode === 'production' && settings.downloadOrigin?.startsWith('http://') === true) {
    faults.push({ name: 'DOWNLOAD_ORIGIN', sentence: 'must begin with https:// in production.' });
  }
  if (settings.downloadOrigin !== undefined && settings.downloadOrigin === settings.publicOrigin) {
    faults.push({ name: 'DOWNLOAD_ORIGIN', sentence: 'must differ from PUBLIC_ORIGIN: apart is what it is for.' });
  }
  if ((settings.tlsCertificateFile === undefined) !== (settings.tlsKeyFile === undefined)) {
    faults.push({
      name: settings.tlsKeyFile === undefined ? 'TLS_KEY_FILE' : 'TLS_CERTIFICATE_FILE',
      sentence: 'must be set together with its other half.',
    });
  }
  if (settings.attachmentMaxBytes > settings.attachmentsMaxBytes) {
    faults.push({ name: 'ATTACHMENT_MAX_BYTES', sentence: 'must not be more than ATTACHMENTS_MAX_BYTES.' });
  }
  return faults;
}

function listPlainLines(settings: Settings): readonly SettingFault[] {
  if (settings.mode !== 'production' || settings.tlsInside === 'off') return [];
  const { databaseUrl, databaseQueueUrl, redisUrl } = settings;
  const lines = [
    ['DATABASE_URL', databaseUrl],
    ...roleAddresses(settings),
    ['DATABASE_QUEUE_URL', databaseQueueUrl],
    ['REDIS_URL', redisUrl],
  ] as const;
  return lines
    .filter(([, address]) => address !== undefined && URL.canParse(address) && !isSafeLine(address))
    .map(([name]) => ({
      name,
      sentence: 'leads to another machine without TLS: it takes ?sslmode=verify-full, or rediss://. See TLS_INSIDE.',
    }));
}

function listPeopleContradictions(settings: Settings): readonly SettingFault[] {
  const { mode, proofOfWorkTries, proofOfWorkSecret, consumerSecret, sessionSecret, queryCodeSecret } = settings;
  const { likenessSecret, phoneSecret } = settings;
  const others = [sessionSecret, queryCodeSecret];
  return [
    ...(mode === 'production' && proofOfWorkTries === 0
      ? [{ name: 'PROOF_OF_WORK_TRIES', sentence: 'must not be 0 in production.' }]
      : []),
    ...(proofOfWorkSecret !== undefined && [...others, consumerSecret].includes(proofOfWorkSecret)
      ? [{ name: 'PROOF_OF_WORK_SECRET', sentence: 'must differ from the other secrets: one leak must not open two.' }]
      : []),
    ...(consumerSecret !== undefined && others.includes(consumerSecret)
      ? [{ name: 'CONSUMER_SECRET', sentence: 'must differ from the other secrets: one leak must not open two.' }]
      : []),
    ...(likenessSecret !== undefined && [...others, proofOfWorkSecret, consumerSecret].includes(likenessSecret)
      ? [{ name: 'LIKENESS_SECRET', sentence: 'must differ from the other secrets: one leak must not open two.' }]
      : []),
    ...(phoneSecret !== undefined &&
    [...others, proofOfWorkSecret, consumerSecret, likenessSecret].includes(phoneSecret)
      ? [{ name: 'PHONE_SECRET', sentence: 'must differ from the other secrets: one leak must not open two.' }]
      : []),
  ];
}

/** All of it or nothing: half a single sign-on would be a button that leads nowhere. */
function listSignOnContradictions(settings: Settings): readonly SettingFault[] {
  const { mode, oidcIssuer, oidcClientId, oidcClientSecret, publicOrigin } = settings;
  const needed = { OIDC_CLIENT_ID: oidcClientId, OIDC_CLIENT_SECRET: oidcClientSecret, PUBLIC_ORIGIN: publicOrigin };
  if (oidcIssuer === undefined) {
    return oidcClientId === undefined && oidcClientSecret === undefined
      ? []
      : [{ name: 'OIDC_ISSUER', sentence: 'must be set where OIDC_CLIENT_ID or OIDC_CLIENT_SECRET is.' }];
  }
  return [
    ...(mode === 'production' && oidcIssuer.startsWith('http://')
      ? [{ name: 'OIDC_ISSUER', sentence: 'must begin with https:// in production.' }]
      : []),
    ...Object.entries(needed)
      .filter(([, value]) => value === undefined)
      .map(([name]) => ({ name, sentence: 'must be set where OIDC_ISSUER is.' })),
  ];
}

function roleAddresses(settings: Settings): readonly (readonly [string, string | undefined])[] {
  return [
    ['DATABASE_APP_URL', settings.databaseAppUrl],
    ['DATABASE_SWEEPER_URL', settings.databaseSweeperUrl],
    ['DATABASE_VAULT_URL', settings.databaseVaultUrl],
    ['DATABASE_KEYS_URL', settings.databaseKeysUrl],
    ['DATABASE_ERASER_URL', settings.databaseEraserUrl],
  ];
}

function userOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).username || undefined : undefined;
}

/** How long the files of this bureau are kept, in years. */
export function filePeriodsOf(settings: Settings): {
  readonly complaint: number;
  readonly report: number;
  readonly instituted: number;
} {
  const { keepComplaintsYears, keepReportsYears, keepInstitutedYears } = settings;
  return { complaint: keepComplaintsYears, report: keepReportsYears, instituted: keepInstitutedYears };
}

/** When a look at a person needs a second person here, and when it raises an alarm. */
export function lookLimitsOf(settings: Settings): {
  readonly everyReporter: boolean;
  readonly requestHours: number;
  readonly approvalMinutes: number;
  readonly mostAnHour: number;
  readonly mostADay: number;
  readonly nightFrom: string;
  readonly nightUntil: string;
} {
  return {
    everyReporter: settings.lookSecondPerson === 'reporters',
    requestHours: settings.lookRequestHours,
    approvalMinutes: settings.lookApprovalMinutes,
    mostAnHour: settings.looksAnHour,
    mostADay: settings.looksADay,
    nightFrom: settings.lookNightFrom,
    nightUntil: settings.lookNightUntil,
  };
}
