// What each role of the database may do with each table: S select, I insert, U update, D delete; small, of some columns only.

export const ROLES = ['app', 'sweeper', 'vault', 'audit', 'public', 'queue', 'keys', 'eraser'] as const;
type DatabaseRole = (typeof ROLES)[number];

export interface TableRights {
  readonly rights: Partial<Readonly<Record<DatabaseRole, string>>>;
  /** Why a table may be read by whoever has the right, without a scope. */
  readonly openBecause?: string;
}

const noPerson = 'facts about the bureau and the law, of no case and no person';

export const RIGHTS: Readonly<Record<string, TableRights>> = {
  'public.account': { rights: { app: 'SIU' } },
  'public.account_proposal': { rights: { app: 'SIu' } },
  'public.address_code': { rights: { app: 'SIUD' } },
  'public.attachment': { rights: { app: 'sIuD', vault: 's' } },
  'public.audit': { rights: { app: 'S' } },
  'public.audit_head': { rights: { app: 'S' } },
  'public.audit_inbox': { rights: { app: 'i' } },
  'public.calendar_edition': { rights: { app: 'SIu' }, openBecause: noPerson },
  'public.case': { rights: { app: 'SIU', sweeper: 's', vault: 's', eraser: 's' } },
  'public.case_unit': { rights: { app: 'SIU' } },
  'public.clock': { rights: { app: 'SIU' } },
  'public.closed_case': { rights: { app: 'SIu' } },
  'public.code_generator': { rights: { app: 'SIUD' } },
  'public.code_sending': { rights: { app: 'SID' } },
  'public.consumer': { rights: { app: 'sIuD' } },
  'public.consumer_filing': { rights: { app: 'SI' } },
  'public.consumer_session': { rights: { app: 'SIUD' } },
  'public.enterprise': { rights: { app: 'SIu' } },
  'public.enterprise_application': { rights: { app: 'sIu' } },
  'public.enterprise_session': { rights: { app: 'SIuD' } },
  'public.erasure': { rights: { app: 'S', vault: 'S', eraser: 'S' } },
  'public.event': { rights: { app: 'SI' } },
  'public.external_order': { rights: { app: 'SI' } },
  'public.filing': { rights: { app: 'sI', vault: 's' } },
  'public.filing_hint': { rights: { app: 'SI' } },
  'public.heartbeat': { rights: { app: 'SIUD' }, openBecause: 'signs of life of processes' },
  'public.idempotency_key': { rights: { app: 'SID' } },
  'public.import_row': { rights: { app: 'SI' } },
  'public.import_run': { rights: { app: 'SIU' } },
  'public.installation': {
    rights: { app: 'S', sweeper: 'S', vault: 'S', audit: 'S', public: 'S', eraser: 'S' },
    openBecause: 'whether this is a demo',
  },
  'public.ladder': { rights: { app: 'SI' }, openBecause: noPerson },
  'public.law_text': { rights: { app: 'SIu' }, openBecause: noPerson },
  'public.likeness_band': { rights: { app: 'SI' } },
  'public.login_try': { rights: { app: 'SIUD' } },
  'public.migration': { rights: {}, openBecause: 'the names of the migrations, read by their owner alone' },
  'public.operator': { rights: { app: 'S' } },
  'public.operator_arrival': {
    rights: { app: 'I' },
    openBecause: 'rows on their way within one transaction, seen by no other',
  },
  'public.operator_common_gram': { rights: {} },
  'public.operator_conflict': { rights: { app: 'SIu' } },
  'public.outbox': { rights: { app: 'SIu' } },
  'public.party': { rights: { app: 'SIu' } },
  'public.passkey': { rights: { app: 'SIUD' } },
  'public.passkey_challenge': { rights: { app: 'SIUD' } },
  'public.past_password': { rights: { app: 'SID' } },
  'public.published_figure': { rights: { app: 'SI' } },
  'public.query_try': { rights: { app: 'SIUD' } },
  'public.recovery_code': { rights: { app: 'SIUD' } },
  'public.session': { rights: { app: 'SIUD' } },
  'public.sign_in': { rights: { app: 'SIUD' } },
  'public.sign_on_link': { rights: { app: 'SID' } },
  'public.sign_on_question': { rights: { app: 'SID' } },
  'public.spent_proof': { rights: { app: 'SID' } },
  'public.statement': { rights: { app: 'sI', vault: 's' } },
  'public.station_town': { rights: { app: 'SIU' }, openBecause: noPerson },
  'public.storage_use': { rights: {} },
  'public.time_shift': {
    rights: { app: 'S', sweeper: 'S', vault: 'S', audit: 'S', public: 'S', eraser: 'S' },
    openBecause: 'by how much a demo was moved in time',
  },
  'public.timer': { rights: { app: 'SIu', sweeper: 'su' } },
  'public.town': { rights: { app: 'SIU' }, openBecause: noPerson },
  'public.tracking_key': { rights: { app: 'SI' } },
  'public.unit': { rights: { app: 'SIU' }, openBecause: noPerson },
  'public.village': { rights: { app: 'SIU' }, openBecause: noPerson },
  'vault.destroyed_key': { rights: { keys: 's' } },
  'vault.grant': { rights: { app: 'I', vault: 'S' } },
  'vault.key': { rights: { keys: 'SIu' } },
  'vault.person': { rights: { app: 'I', vault: 'S' } },
  'vault.rewrap': { rights: { app: 'si', vault: 's', keys: 'SIu' } },
};

/** Functions that work with their owner's rights: each is a door of its own, and each sets its search path. */
export const OWNERS_FUNCTIONS: Readonly<Record<string, readonly DatabaseRole[] | 'a trigger'>> = {
  'public.append_audit': ['app', 'audit', 'keys'],
  'public.chain_audit_inbox': ['app'],
  'public.begin_operator_import': ['app'],
  'public.claim_draft': 'a trigger',
  'public.count_storage': 'a trigger',
  'public.ensure_partitions': ['app'],
  'public.find_operators': ['app'],
  'public.forget_bands': 'a trigger',
  'public.merge_operators': ['app'],
  'public.is_open_to_asker': ['app'],
  'public.move_time': ['app'],
  'public.note_refusals': ['app'],
  'public.refuse_closed_handler': 'a trigger',
  'public.storage_used': ['app'],
  'public.take_storage': ['app'],
  'vault.destroy_data_keys': 'a trigger',
  'vault.forget_applications': ['eraser'],
  'vault.forget_case': ['eraser'],
  'vault.sealed_heads': ['keys'],
};
