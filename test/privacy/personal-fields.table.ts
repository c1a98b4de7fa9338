// Every field in which something of a person may stand: what for, on which ground, who sees it, how long, and what ends it.

export interface PersonalField {
  readonly what: string;
  readonly purpose: string;
  readonly basis: string;
  readonly seenBy: string;
  readonly kept: string;
  /** What takes it away; what nothing takes away says why. */
  readonly ends: string;
  /** The test that deletes it; null where nothing does, and `ends` says why. */
  readonly deletedBy: DeletingTest | null;
}

/** A test by its file and its title, as far as the file spells it. */
export interface DeletingTest {
  readonly file: string;
  readonly title: string;
}

const forgetting = (title: string): DeletingTest => ({ file: 'test/security/forgetting.db-spec.ts', title });
const period = (title: string): DeletingTest => ({ file: 'test/privacy/periods.db-spec.ts', title });
const unreadable = forgetting('opens for nobody again: not with every key there ever was');
const emptied = forgetting('says when and why it was forgotten, and keeps its dates');
const ledBack = forgetting('takes along what leads back to a person');
const refused = period('an application that was refused: two years after the decision');
const withdrawn = period('an account of an enterprise that was withdrawn: two years');

const duty = '个人信息保护法 art. 13(1)(3): the statutory duty to handle complaints and reports';
const office = '个人信息保护法 art. 13(1)(2): the work of an officer for the bureau';
const asFile = 'as long as the file of its case';
const shredded =
  'its data key is destroyed when the period of the file is over: nobody opens it again; the row stays, for events are chained to it';
const withFile = 'emptied when the period of the file is over (the daily forgetting)';
const nobody = 'nobody: it is compared, never shown';

const sealedOfAPerson = (what: string, purpose: string): PersonalField => ({
  what,
  purpose,
  basis: duty,
  seenBy: 'whoever handles the case, after a purpose and a line in the audit; nobody else',
  kept: asFile,
  ends: shredded,
  deletedBy: unreadable,
});

const keyedPhone: PersonalField = {
  what: 'a keyed hash of a phone: of a reporter another than of a complainant, of an insider none',
  purpose: 'to show that filings came from the same phone, for a person to judge',
  basis: duty,
  seenBy:
    'nobody: it is compared; officers are told a count and the cases in their sight, of a report only that it repeats',
  kept: 'thirty-one days',
  ends: 'the worker, each minute, once its day is over; at once when its case is forgotten',
  deletedBy: {
    file: 'test/security/same-phone.e2e-spec.ts',
    title: 'is no longer counted after thirty days, and is gone a day later',
  },
};
/** Of an operator who is a natural person its name and address are his. */
const ofTheDisclosure = (what: string): PersonalField => ({
  what,
  purpose: 'to publish how complaints end (公示), as the national site does',
  basis:
    '个人信息保护法 art. 13(1)(3): the statutory duty to publish complaints; without the consent of the complainant nothing is published',
  seenBy: 'everybody, while it is published',
  kept: 'one year from its publication',
  ends: 'emptied by the hourly upkeep after its year, at once when it is taken back or its case is opened again',
  deletedBy: {
    file: 'libs/casework/src/disclosure-desk.db-spec.ts',
    title: 'is over after its year, and keeps neither name nor words',
  },
});

const maskOf = (what: string): PersonalField => ({
  what,
  purpose: 'to tell parties of a complaint apart without showing them; a reporter has none',
  basis: duty,
  seenBy: 'officers with sight of the case',
  kept: asFile,
  ends: withFile,
  deletedBy: emptied,
});

const ofAnOfficer = (
  what: string,
  purpose: string,
  [ends, deletedBy]: readonly [string, DeletingTest | null],
): PersonalField => ({
  what,
  purpose,
  basis: office,
  seenBy: 'officers of the own unit and above',
  kept: 'as long as events name the account',
  ends,
  deletedBy,
});

const ofAConcerned = (what: string): PersonalField => ({
  what,
  purpose: 'to keep whoever is concerned from the case',
  basis: '公务员法 art. 76: a civil servant steps aside where he or a relative has an interest',
  seenBy: 'those who see the case, and the heads who keep the list; never whom it concerns, but what he declared',
  kept: 'as long as the file of the cases',
  ends: 'never: who was kept from a case is part of its file; a lifted row no longer closes anything',
  deletedBy: null,
});

const ofAnEnterprise = (what: string, purpose: string, deletedBy: DeletingTest): PersonalField => ({
  what,
  purpose,
  basis: '个人信息保护法 art. 13(1)(2): the account that the operator applied for',
  seenBy: 'the county that reviews it',
  kept: 'as long as the account stands; two years after a refusal or a withdrawal',
  ends: 'the daily forgetting deletes the row, and with it the data keys of what is sealed in it',
  deletedBy,
});

/** Owner, legal representative and telephone of a register's export are never read, and so not kept. */
const ofTheRegister = (what: string, purpose: string): PersonalField => ({
  what,
  purpose,
  basis: '个人信息保护法 art. 13(1)(6): made public by law, 企业信息公示暂行条例 art. 6',
  seenBy: 'everybody, as in the register',
  kept: 'as long as the register has it; an operator that it lacks is marked, for cases name it',
  ends: 'never by the house: the register publishes it, and an import that says otherwise replaces it',
  deletedBy: null,
});

const ofStaff = (what: string, purpose: string, seenBy: string): PersonalField => ({
  what,
  purpose,
  basis: '个人信息保护法 art. 13(1)(2): the work of an employee for an enterprise that settles',
  seenBy,
  kept: 'as long as the account of the enterprise stands, disabled or not, for events name it; two years after a withdrawal',
  ends: 'deleted with the account of the enterprise (the daily forgetting)',
  deletedBy: withdrawn,
});

const accountStays = [
  'never: disabling ends its sessions; the row stays, for events and the audit name it',
  null,
] as const;
const sweptAway = (after: string): string => `the hourly sweep, ${after} (housekeeping.sweepAway)`;

/** Of an operator who is a natural person its name is his; the register publishes it, and so does the bureau. */
const publishedByTheBureau = (
  what: string,
  purpose: string,
  { ends, deletedBy }: Pick<PersonalField, 'ends' | 'deletedBy'>,
): PersonalField => ({
  what,
  purpose,
  basis: duty,
  seenBy: 'everybody while it is shown, officers of the unit afterwards',
  kept: 'as long as the bureau publishes it',
  ends,
  deletedBy,
});
const advisoryJourney = (title: string): DeletingTest => ({
  file: 'test/journeys/advisory.publish.e2e-spec.ts',
  title,
});
const withTheText = {
  ends: 'emptied in the commit that takes the text back: a constraint of the table refuses anything else',
  deletedBy: advisoryJourney('leaves its trace and not a word when it is taken back'),
};
const ofTheTitle = {
  ends: 'never: to whom the bureau gave a title, and from whom it took it, is its public record',
  deletedBy: null,
};

export const PERSONAL_FIELDS: Readonly<Record<string, PersonalField>> = {
  'vault.person.name_sealed': sealedOfAPerson(
    'the name of a party: who files, for whom, and who files with him',
    'to know who complains, reports or represents',
  ),
  'vault.person.phone_sealed': sealedOfAPerson('a telephone number', 'to reach the party'),
  'vault.person.address_sealed': sealedOfAPerson('an address', 'to send papers to the party'),
  'public.filing.story_sealed': sealedOfAPerson('what was written, in the own words', 'to know what happened'),
  'public.statement.sealed': sealedOfAPerson(
    'notes, reasons and answers in words; the matters that an authorisation letter names',
    'to give reasons for what was decided, and to know what an agent may do',
  ),
  'public.attachment.name_sealed': sealedOfAPerson('the name a file had where it came from', 'to tell files apart'),
  'public.released_copy.copy_sha256': {
    what: 'a picture that somebody sent, made anew with what shows who somebody is painted over, by its hash',
    purpose: 'to let the operator, or the body that mediates, see what the dispute is about',
    basis: `${duty}, and art. 34: no more than the duty needs`,
    seenBy:
      'officers with sight of the case, and whom it was released to; of what came with a report nothing is released',
    kept: 'until it is taken back; at most as long as the file of its case',
    ends: 'no row of sight once it is taken back, and the next sweep removes the file; gone with its case or its original',
    deletedBy: {
      file: 'libs/records/src/released-copies.db-spec.ts',
      title: 'is forgotten with the case in which it was passed on, and with its original',
    },
  },
  'public.party.name_mask': maskOf('a mask of the name, such as 李**'),
  'public.party.phone_mask': maskOf('a mask of the number'),
  'public.case.respondent_name': {
    what: 'the operator complained of, who may be a single person in trade',
    purpose: 'to know against whom the case goes',
    basis: duty,
    seenBy: 'officers with sight of the case; whoever filed it',
    kept: asFile,
    ends: withFile,
    deletedBy: emptied,
  },
  'public.case.respondent_address': {
    what: 'the place of business',
    purpose: 'to find the competent unit',
    basis: duty,
    seenBy: 'officers with sight of the case',
    kept: asFile,
    ends: withFile,
    deletedBy: emptied,
  },
  'public.case.respondent_credit_code': {
    what: 'the unified social credit code',
    purpose: 'to know the operator for certain',
    basis: duty,
    seenBy: 'officers with sight of the case',
    kept: asFile,
    ends: withFile,
    deletedBy: emptied,
  },
  'public.operator.name': ofTheRegister(
    'its name; that of an individual business may be its owner’s',
    'to find the operator',
  ),
  'public.operator.former_names': ofTheRegister('its names of before', 'to find the operator by an older sign'),
  'public.operator.address': ofTheRegister('its domicile or place of business', 'to find the competent unit'),
  'public.operator.folded': ofTheRegister('its name in one form', 'to compare it with what is typed'),
  'public.operator.pinyin': ofTheRegister('how its name sounds', 'to find it by pinyin'),
  'public.consumer.address_sealed': {
    what: 'the number or mail address a consumer signs in with',
    purpose: 'to send a code to it',
    basis: '个人信息保护法 art. 13(1)(1): the consumer’s own wish for an account',
    seenBy: nobody,
    kept: 'until the account is closed, or two years without a sign-in',
    ends: `closing the account; ${sweptAway('after two years')}, and its data key with it`,
    deletedBy: period('an account of a consumer: two years after the last sign-in'),
  },
  'public.consumer.address_key': {
    what: 'a keyed hash of that address',
    purpose: 'to find the account again',
    basis: '个人信息保护法 art. 13(1)(1)',
    seenBy: nobody,
    kept: 'as the address',
    ends: 'with the account',
    deletedBy: period('an account of a consumer: two years after the last sign-in'),
  },
  'public.filing_draft.sealed': {
    what: 'what somebody has typed of a complaint or a report, sealed to a secret that only the cookie of his browser holds',
    purpose: 'to lose nothing of it when a line, a battery or a page gives way',
    basis: '个人信息保护法 art. 13(1)(3): the statutory duty to handle complaints and reports',
    seenBy: 'nobody but the browser in which it is written',
    kept: 'until it is sent or thrown away, at most 72 hours after the last saving; a report 2 hours',
    ends: sweptAway('once its hours are over'),
    deletedBy: period('a filing that was never sent: until its hours are over'),
  },
  'public.code_sending.address_key': {
    what: 'a keyed hash of an address a code was sent to',
    purpose: 'to send nobody too many codes',
    basis: '个人信息保护法 art. 51: protection against abuse',
    seenBy: nobody,
    kept: 'one day',
    ends: sweptAway('after a day'),
    deletedBy: period('a code that was sent to an address: a day'),
  },
  'public.code_sending.block_key': {
    what: 'a keyed hash of the block of numbers or the domain',
    purpose: 'to notice when somebody sends codes to a whole block',
    basis: '个人信息保护法 art. 51',
    seenBy: nobody,
    kept: 'one day',
    ends: sweptAway('after a day'),
    deletedBy: period('a code that was sent to an address: a day'),
  },
  'public.enterprise.name': ofAnEnterprise('the operator that has an account', 'to know who settles', withdrawn),
  'public.enterprise.credit_code': ofAnEnterprise(
    'its unified social credit code',
    'to show it its own cases only',
    withdrawn,
  ),
  'public.enterprise.address_key': {
    ...ofAnEnterprise('a keyed hash of the address it signs in with', 'to find the account again', withdrawn),
    seenBy: nobody,
  },
  'public.enterprise_staff.name': ofStaff(
    'what an enterprise calls one of its staff',
    'to say within the enterprise and the bureau who answered',
    'the enterprise, and bureaus with one of its settlements in sight; never a consumer',
  ),
  'public.enterprise_staff.address_key': ofStaff(
    'a keyed hash of the address he signs in with',
    'to find him again',
    nobody,
  ),
  'public.enterprise_staff.address_mask': ofStaff(
    'a mask of that address',
    'to tell members of the staff apart',
    'those of the enterprise who manage',
  ),
  'public.enterprise_removal.objection_sealed': {
    ...ofAnEnterprise('what a firm says against the end of its account', 'to answer its objection', withdrawn),
    seenBy: 'head and intake of its county, after a line in the audit',
  },
  'public.enterprise_application.operator_name': ofAnEnterprise(
    'the operator that applied',
    'to review the application',
    refused,
  ),
  'public.enterprise_application.operator_address': ofAnEnterprise(
    'its place of business',
    'to find the county that reviews',
    refused,
  ),
  'public.enterprise_application.credit_code': ofAnEnterprise(
    'its unified social credit code',
    'to review the application',
    refused,
  ),
  'public.enterprise_application.address_key': {
    ...ofAnEnterprise('a keyed hash of the address of the contact', 'to find the application again', refused),
    seenBy: nobody,
  },
  'public.enterprise_application.address_sealed': {
    ...ofAnEnterprise('the number or mail address of the contact', 'to send codes to it', refused),
    seenBy: nobody,
  },
  'public.enterprise_application.contact_sealed': {
    ...ofAnEnterprise('the name of the contact', 'to know who speaks for the operator', refused),
    seenBy: nobody,
  },
  'public.enterprise_application.contact_mask': ofAnEnterprise(
    'a mask of that name',
    'to tell applications apart',
    refused,
  ),
  'public.external_order.order_no': {
    what: 'the number of the order at 12345',
    purpose: 'to answer the order, and to take it once only',
    basis: duty,
    seenBy: 'officers with sight of the case',
    kept: asFile,
    ends: 'deleted with the last case of its filing (the daily forgetting)',
    deletedBy: ledBack,
  },
  'public.account.login': ofAnOfficer('an officer’s login', 'to sign in', accountStays),
  'public.account.name': ofAnOfficer('an officer’s name', 'to say who decided', accountStays),
  'public.account.mail': ofAnOfficer('an officer’s mail address', 'to send warnings to', accountStays),
  'public.account.password_hash': ofAnOfficer('argon2id of the password', 'to sign in', accountStays),
  'public.past_password.password_hash': ofAnOfficer('argon2id of passwords before', 'to keep them from coming back', [
    'only so many are kept as the setting says',
    period('a passkey with its name, and passwords before'),
  ]),
  'public.sign_on_link.subject': ofAnOfficer(
    'what the single sign-on calls an officer',
    'to let him in whom it means',
    [
      'removing the link',
      {
        file: 'test/security/sign-on.e2e-spec.ts',
        title: 'is over when its officer takes the link away with his password',
      },
    ],
  ),
  'public.passkey.name': ofAnOfficer('what an officer calls his passkey', 'to tell them apart', [
    'removing the passkey',
    period('a passkey with its name, and passwords before'),
  ]),
  'public.code_generator.secret_sealed': ofAnOfficer(
    'the sealed secret of an authenticator app',
    'to check its codes',
    ['removing the app, and its data key with it', period('the secret of an authenticator app: until')],
  ),
  'public.login_try.login': {
    what: 'logins that were tried, right or wrong',
    purpose: 'to lock a login that is being guessed',
    basis: '个人信息保护法 art. 51',
    seenBy: nobody,
    kept: '30 days',
    ends: sweptAway('after 30 days'),
    deletedBy: period('a login that was tried in vain: thirty days'),
  },
  'public.event.actor': ofAnOfficer('the id of the account that acted', 'to answer for decisions', [
    'never: the chain of events is whole or worth nothing',
    null,
  ]),
  'public.audit.actor': ofAnOfficer('the id of the account that looked, acted or was refused', 'to show who looked', [
    'never: the chain of the audit is whole or worth nothing',
    null,
  ]),
  'public.audit_inbox.actor': ofAnOfficer('the id of the account that looked', 'to show who looked', [
    'the worker moves it into the audit within a second',
    { file: 'apps/worker/src/audit-keeper.db-spec.ts', title: 'takes what was noted into the chain in its order' },
  ]),
  'public.filing_hint.signature': {
    what: 'a keyed likeness of the story: no word can be read from it, and none tried without the key',
    purpose: 'to find filings that tell the same',
    basis: duty,
    seenBy: nobody,
    kept: asFile,
    ends: 'deleted with the last case of its filing (the daily forgetting)',
    deletedBy: ledBack,
  },
  'vault.phone_arrival.key': keyedPhone,
  'vault.phone_key.key': keyedPhone,
  'public.closed_case.ground': ofAConcerned('why an officer steps aside from a case, by its code'),
  'public.operator_conflict.ground': ofAConcerned('why an officer steps aside from an operator, by its code'),
  'public.operator_conflict.credit_code': ofAConcerned(
    'the credit code of an operator with which an officer is in conflict',
  ),
  'public.operator_conflict.name': ofAConcerned('the name of that operator, as written'),
  'public.operator_conflict.name_form': ofAConcerned('the same name, as names are compared'),
  'public.advisory.operator_name': publishedByTheBureau(
    'the operator that a warning names',
    'to warn consumers',
    withTheText,
  ),
  'public.advisory.credit_code': publishedByTheBureau('the code by which it is named', 'to name no other', withTheText),
  'public.advisory.draft': {
    ...publishedByTheBureau('the same, before a head released it', 'to be read by a second person', withTheText),
    seenBy: 'officers of the unit and above',
    ends: 'emptied when it is released, dropped or taken back',
    deletedBy: advisoryJourney('is sent back, rewritten and dropped, and what was dropped is kept nowhere'),
  },
  'public.model_unit.name': publishedByTheBureau('the operator that is a model unit', 'to tell consumers', ofTheTitle),
  'public.model_unit.credit_code': publishedByTheBureau('its credit code', 'to name no other', ofTheTitle),
  'public.disclosure.operator_name': ofTheDisclosure('the business complained of, as it is published'),
  'public.disclosure.operator_address': ofTheDisclosure('its address, as it is published'),
  'public.disclosure.credit_code': ofTheDisclosure('its credit code, as it is published'),
  'public.disclosure.summary': ofTheDisclosure('the story, without anything that points to a person'),
  'public.disclosure.proposed_draft': {
    ...ofTheDisclosure('the same, before a second person released it'),
    seenBy: 'officers with sight of the case',
    ends: 'emptied when it is released, sent back or taken back, and after thirty days without an answer',
  },
  'public.disclosure_objection.credit_code': {
    ...ofTheDisclosure('the credit code of the operator that objected'),
    seenBy: 'officers with sight of the case, and the operator',
    kept: asFile,
    ends: 'never: that somebody objected, and how it was answered, is part of the file',
    deletedBy: null,
  },
  'public.reply_template.words': {
    what: 'what an enterprise keeps for answering anybody; what looks like a person is refused',
    purpose: 'to let its staff answer alike',
    basis: '个人信息保护法 art. 13(1)(2): the work of an employee for an enterprise that settles',
    seenBy: 'the staff of the enterprise',
    kept: 'as long as the enterprise keeps it; two years after its account was withdrawn',
    ends: 'deleted by the enterprise, or with its account (the daily forgetting)',
    deletedBy: withdrawn,
  },
  'public.evaluation_reply.words': {
    what: 'what an operator answers in public to all its evaluations; whatever looks personal in it is refused',
    purpose: 'to let an operator answer what consumers say of it (消费后评价)',
    basis: '个人信息保护法 art. 13(1)(1): the operator publishes it itself',
    seenBy: 'everybody, while it stands',
    kept: 'as long as the operator lets it stand',
    ends: 'emptied when it is changed or taken back, when a county takes it down, and when the account of the operator ends',
    deletedBy: {
      file: 'test/journeys/evaluation.reply.e2e-spec.ts',
      title: 'is changed with its trace, keeps no word of what stood before, and shows markup as text',
    },
  },
  'public.import_run.file_name': ofAnOfficer('the name of the file an officer imported', 'to find the import again', [
    'emptied by the hourly sweep two years after the import',
    period('the name of a file that was imported: two years'),
  ]),
};

/** Tables of which no field says anything about a person, and why. */
export const IMPERSONAL_TABLES: Readonly<Record<string, string>> = {
  'public.calendar_edition': 'holiday notices',
  'public.published_figure': 'counts of a month, none of them small',
  'public.ladder': 'who is warned when, by office',
  'public.law_text': 'statutes',
  'public.heartbeat': 'signs of life of processes',
  'public.installation': 'demo or production',
  'public.migration': 'names of migrations',
  'public.town': 'places',
  'public.village': 'places',
  'public.station_town': 'which station serves which town',
  'public.unit': 'offices',
  'public.clock': 'dates and their articles',
  'public.timer': 'moments',
  'public.case_unit': 'which units see a case',
  'public.audit_head': 'ends of chains',
  'public.operator_arrival': 'rows of the register within the one transaction that merges them; empty before and after',
  'public.outbox': 'letters by name, office, number and counts; words are written when they are sent',
  'public.import_row': 'what became of a row, by number and code',
  'public.idempotency_key': 'keys, hashes and numbers of cases',
  'public.tracking_key': 'numbers',
  'public.query_try': 'numbers that were asked for',
  'public.spent_proof': 'hashes of sums',
  'public.address_code': 'hashes of codes, for five minutes',
  'public.session': 'hashes of tokens',
  'public.consumer_session': 'hashes of tokens',
  'public.enterprise_session': 'hashes of tokens',
  'public.enterprise_promise': 'what a firm promises in public, by codes and days',
  'public.sign_in': 'hashes of tokens',
  'public.sign_on_question': 'hashes of tokens',
  'public.recovery_code': 'hashes of codes',
  'public.passkey_challenge': 'random questions, for minutes',
  'public.disclosure_change': 'what was done about a record, by codes and account',
  'public.advisory_change': 'what was done about a tip or warning, by codes and account',
  'public.model_unit_change': 'what was done about a model unit, by codes and account',
  'vault.key': 'names of keys',
  'vault.rewrap': 'data keys, sealed to a vault key',
  'vault.destroyed_key': 'heads of ciphertexts that nobody opens any more',
  'public.erasure': 'which cases were forgotten, when and why',
  'vault.grant': 'ids, and the purpose by its code',
};

/** Fields of the other tables that hold codes, states, hashes and counts. */
export const CODE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'public.account_proposal': ['unit', 'roles'],
  'public.account': ['unit', 'station', 'roles'],
  'public.attachment': ['role', 'state', 'kind', 'sent_by', 'sha256', 'copy_sha256', 'refusal', 'original_head'],
  'public.released_copy': ['kind', 'to_enterprise', 'to_body'],
  'public.audit_inbox': ['unit', 'action', 'facts'],
  'public.filing_hint': ['marks'],
  'public.audit': ['unit', 'algorithm', 'action', 'facts', 'prev_hash', 'hash'],
  'public.case': [
    'number',
    'kind',
    'state',
    'unit',
    'station',
    'channel',
    'outcome',
    'next_clock',
    'rung',
    'facts',
    'head_hash',
  ],
  'public.code_generator': ['state'],
  'public.operator_conflict': ['unit'],
  'public.look_request': ['unit', 'purpose'],
  'public.enterprise': ['unit', 'ground'],
  'public.enterprise_staff': ['credit_code', 'may'],
  'public.enterprise_removal': ['unit', 'ground', 'register_state', 'answer', 'reason'],
  'public.evaluation': ['credit_code', 'solution'],
  'public.reply_template': ['name'],
  'public.evaluation_reply': ['credit_code', 'ended_how', 'ground'],
  'public.enterprise_application': ['unit', 'state', 'conditions', 'promises', 'ground'],
  'public.disclosure': [
    'case_number',
    'unit',
    'state',
    'reason',
    'goods_class',
    'problem_class',
    'sales_mode',
    'requests',
    'result',
    'proposed_act',
    'proposed_reason',
  ],
  'public.advisory': ['unit', 'kind', 'state', 'reason', 'title', 'body', 'draft_reason'],
  'public.model_unit': ['unit', 'applied_unit', 'state', 'reason', 'conditions'],
  'public.disclosure_objection': ['ground', 'answer'],
  'public.event': ['type', 'actor_unit', 'audience', 'payload', 'words', 'prev_hash', 'hash'],
  'public.external_order': ['source', 'base_order_no'],
  'public.filing': ['channel', 'salt'],
  'public.import_run': ['unit', 'format', 'file_hash', 'summary'],
  'public.operator': [
    'key',
    'credit_code',
    'register_no',
    'kind',
    'state',
    'unit',
    'town',
    'placement',
    'candidates',
    'head_code',
    'chain',
    'platforms',
    'initials',
  ],
  'public.party': ['role'],
  'public.passkey': ['id', 'public_key', 'transports'],
  'public.sign_on_link': ['issuer'],
  'public.statement': ['role'],
};
