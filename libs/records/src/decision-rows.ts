// Turns a decision into the rows that write_decision takes: ids and numbers are drawn here, events are chained here.
import { localDateOf } from '#rules';
import type {
  CaseChange,
  CaseRow,
  Clock,
  Decision,
  Instant,
  JsonValue,
  NewCase,
  NewEvent,
  NewParty,
  NewStatement,
  NewTimer,
  Notice,
  SealedText,
  SightChanges,
} from '#rules';
import type { CaseFileJson } from './case-row.js';
import { dataKeyRows } from './data-keys.js';
import type { TurnOfCase } from './disclosure-turns.js';
import { drawCaseNumber } from './case-number.js';
import { drawId } from './draw-id.js';
import { eventHash, firstHash, wordsMark } from './event-chain.js';
import { drawSalt } from './query-code.js';

type Row = Readonly<Record<string, unknown>>;

/** What was written, as it is kept beside an idempotency key and given again to a retried request. */
export interface WrittenDecision {
  readonly moment: Instant;
  readonly filing: string | null;
  /** Hex; with the secret of the house it gives the query code. */
  readonly salt: string | null;
  readonly opened: readonly {
    readonly ref: string;
    readonly id: string;
    readonly number: string;
    readonly kind: string;
  }[];
  readonly changed: readonly {
    readonly id: string;
    readonly number: string;
    readonly version: number;
    readonly firstSeq: number;
    readonly lastSeq: number;
  }[];
  readonly grant: string | null;
}

export interface DecisionRows {
  readonly written: WrittenDecision;
  readonly rows: Row;
  /** To whom cases are closed by the decision, or opened again; written after everything else. */
  readonly exclusions: readonly Row[];
  /** What is asked of a second person before a look, and what he answers; written with them. */
  readonly looks: readonly Row[];
  /** Records of the disclosure that the decision makes or takes back; written after it. */
  readonly disclosures: readonly TurnOfCase[];
}

/** Leave to open what is sealed, asked for together with the decision that records the look. */
export interface GrantRequest {
  readonly account: string;
  readonly unit: string;
  readonly what: 'story' | 'statement' | 'person';
  readonly purpose: string;
  /** At most 900. */
  readonly seconds: number;
}

export interface ToWrite {
  readonly city: string;
  readonly decision: Decision;
  readonly moment: Instant;
  /** The cases as they were opened: where their chains end. */
  readonly held: ReadonlyMap<string, CaseFileJson>;
  readonly grant?: GrantRequest | undefined;
}

/** A case of the decision with all that its children need: old or new makes no difference to them. */
interface Written {
  readonly id: string;
  readonly number: string;
  readonly month: string;
  readonly row: Omit<CaseRow, 'id'>;
  readonly events: readonly Row[];
  readonly lastSeq: number;
  readonly headHash: string;
}

interface Telling {
  readonly id: string;
  readonly month: string;
  readonly city: string;
  readonly fromSeq: number;
  readonly fromHash: Uint8Array;
}

/** @throws Error when the decision changes a case that was not opened for it */
export function rowsOf(toWrite: ToWrite): DecisionRows {
  const { decision, moment } = toWrite;
  const filingId = decision.filing?.story.place ?? null;
  const salt = decision.filing?.trackable === true ? drawSalt().toString('hex') : null;
  const changed = decision.changes.map((change) => writtenChange(change, toWrite));
  const opened = decision.opens.map((birth) => writtenBirth(birth, toWrite));
  const written: WrittenDecision = {
    moment,
    filing: filingId,
    salt,
    opened: opened.map(({ id, number, row }, index) => ({
      ref: decision.opens[index]?.ref ?? '',
      id,
      number,
      kind: row.kind,
    })),
    changed: changed.map(({ id, number, row, lastSeq, events }) => {
      return { id, number, version: row.version, firstSeq: lastSeq - events.length + 1, lastSeq };
    }),
    grant: toWrite.grant === undefined ? null : drawId(moment),
  };
  const births = decision.opens.map((birth, index) => ({ birth, written: getAt(opened, index) }));
  const parents = parentsOf(births, toWrite);
  const told = [
    ...decision.changes.map((change, index) => ({ of: change, as: getAt(changed, index) })),
    ...births.map(({ birth, written: as }) => ({ of: birth, as })),
  ];
  const timersOf = (of: CaseChange | NewCase): readonly NewTimer[] => ('set' in of.timers ? of.timers.set : of.timers);
  return {
    written,
    exclusions: decision.changes.flatMap((change) => exclusionRows(change, toWrite)),
    looks: decision.changes.flatMap((change) => lookRows(change, toWrite)),
    disclosures: decision.changes.flatMap(({ disclosure }, index) => {
      const { id, number, row } = getAt(changed, index);
      return disclosure === null ? [] : [{ caseId: id, number, unit: row.unit, turn: disclosure }];
    }),
    rows: {
      moment,
      target: [...new Set([...changed, ...opened].map(({ row }) => row.unit))].join(','),
      filing: decision.filing === null ? null : filingRow(decision.filing, { ...toWrite, salt }),
      persons: personRows(toWrite),
      dataKeys: dataKeyRows(sealedIn(decision)),
      phoneKeys: phoneKeyRows(toWrite),
      cases: births.map(({ birth, written: as }) =>
        caseRow(as, {
          ...toWrite,
          filingId: filingId ?? parents.get(birth.ref)?.filing_id ?? null,
          grewOutOf: parents.get(birth.ref)?.id ?? null,
        }),
      ),
      changes: changed.map((as) => changeRow(as, toWrite)),
      parties: told.flatMap(({ of, as }) => joiningOf(of).map((party) => partyRow(party, as, toWrite))),
      partiesEnded: decision.changes.flatMap((change, index) =>
        change.parties.end.map((id) => ({ id, case_id: getAt(changed, index).id })),
      ),
      sight: told.flatMap(({ of, as }) => (of.sight?.grant ?? []).map((seen) => sightRow(seen, as, toWrite))),
      sightEnded: told.flatMap(({ of, as }) => (of.sight?.end ?? []).map((seen) => ({ ...seen, case_id: as.id }))),
      inherits: births.flatMap(({ birth, written: as }) => {
        const parent = birth.inheritsParties ? parents.get(birth.ref) : undefined;
        return parent === undefined ? [] : [{ heir: as.id, parent: parent.id, kind: as.row.kind }];
      }),
      events: told.flatMap(({ as }) => as.events),
      statements: told.flatMap(({ of, as }) => of.statements.map((words) => statementRow(words, as, toWrite))),
      newClocks: births.flatMap(({ birth, written: as }) => birth.clocks.map((clock) => clockRow(clock, as, toWrite))),
      clocks: decision.changes.flatMap((change, index) =>
        change.clocks.map((clock) => clockRow(clock, getAt(changed, index), toWrite)),
      ),
      timers: told.flatMap(({ of, as }) => timersOf(of).map((timer) => timerRow(timer, as, toWrite))),
      fire: decision.changes.flatMap((change, index) => ringsOf(change.timers.fire, getAt(changed, index))),
      cancel: decision.changes.flatMap((change, index) => ringsOf(change.timers.cancel, getAt(changed, index))),
      outbox: decision.notices.map((notice) => outboxRow(notice, { changed, opened: births }, toWrite)),
      external: externalRow(toWrite),
      tracking: births.flatMap(({ birth, written: as }) => {
        const filing = birth.inheritsParties ? parents.get(birth.ref)?.filing_id : salt === null ? null : filingId;
        return filing === null || filing === undefined
          ? []
          : [{ city: toWrite.city, number: as.number, filing_id: filing, case_id: as.id }];
      }),
      grant: grantRow(written.grant, toWrite),
      written,
    },
  };
}

function writtenChange(change: CaseChange, { held, city }: ToWrite): Written {
  const before = held.get(change.before.id);
  if (before === undefined) throw new Error('A decision changes only cases that were opened for it.');
  const telling = {
    id: before.id,
    month: before.case_month,
    city,
    fromSeq: before.last_seq,
    fromHash: Buffer.from(before.head_hash.slice(2), 'hex'),
  };
  return { id: before.id, number: before.number, month: before.case_month, row: change.row, ...tell(change, telling) };
}

function writtenBirth(birth: NewCase, { city, moment }: ToWrite): Written {
  const id = drawId(moment);
  const month = `${localDateOf(birth.row.registeredAt).slice(0, 7)}-01`;
  const told = tell(birth, { id, month, city, fromSeq: 0, fromHash: firstHash });
  return { id, number: drawCaseNumber(), month, row: birth.row, ...told };
}

/** The events of one case in their chain. */
function tell(
  of: { readonly events: readonly NewEvent[]; readonly statements: readonly NewStatement[] },
  { id, month, city, fromSeq, fromHash }: Telling,
): Pick<Written, 'events' | 'lastSeq' | 'headHash'> {
  let before = fromHash;
  const events = of.events.map((event, index) => {
    const words = of.statements
      .filter(({ eventIndex }) => eventIndex === index)
      .map(({ role, text }) => wordsMark(role, text.sealed))
      .sort();
    const { type, at, actor, actorUnit, audience, decides, payload } = event;
    const seq = fromSeq + index + 1;
    const hash = eventHash(before, {
      city,
      caseId: id,
      seq,
      type,
      at,
      actor,
      actorUnit,
      audience,
      decides,
      payload,
      words,
    });
    const row = {
      ...{
        city,
        case_month: month,
        case_id: id,
        seq,
        type,
        at,
        actor,
        actor_unit: actorUnit,
        audience,
        decides,
        payload,
        words,
      },
      ...{ prev_hash: hexOf(before), hash: hexOf(hash) },
    };
    before = hash;
    return row;
  });
  return { events, lastSeq: fromSeq + events.length, headHash: hexOf(before) };
}

function parentsOf(
  births: readonly { readonly birth: NewCase; readonly written: Written }[],
  { held }: ToWrite,
): ReadonlyMap<string, { readonly id: string; readonly filing_id: string | null }> {
  return new Map(
    births.flatMap(({ birth }) => {
      if (birth.grewOutOf === null) return [];
      const known = held.get(birth.grewOutOf);
      const sibling = births.find((other) => other.birth.ref === birth.grewOutOf)?.written;
      const parent = known ?? (sibling === undefined ? undefined : { id: sibling.id, filing_id: null });
      if (parent === undefined) throw new Error('A case grows only out of a case of the same decision.');
      return [[birth.ref, parent] as const];
    }),
  );
}

function filingRow(filing: NonNullable<Decision['filing']>, toWrite: ToWrite & { readonly salt: string | null }): Row {
  return {
    city: toWrite.city,
    id: filing.story.place,
    channel: filing.channel,
    received_first_at: filing.receivedFirstAt,
    received_at: filing.receivedAt,
    story_sealed: hexOf(filing.story.sealed),
    story_characters: filing.story.characters,
    salt: toWrite.salt === null ? null : `\\x${toWrite.salt}`,
    recorded_at: toWrite.moment,
  };
}

function externalRow({ decision, city }: ToWrite): Row | null {
  const external = decision.filing?.external ?? null;
  if (decision.filing === null || external === null) return null;
  return {
    city,
    source: external.source,
    order_no: external.orderNo,
    base_order_no: external.baseOrderNo,
    filing_id: decision.filing.story.place,
    due_at: external.dueAt,
  };
}

/** Whoever is new to a case: all of a newborn's parties, of another those who join it. */
function joiningOf({ parties }: CaseChange | NewCase): readonly NewParty[] {
  return 'add' in parties ? parties.add : parties;
}

/** Everything sealed that the decision brings along. */
function sealedIn(decision: Decision): readonly SealedText[] {
  const told = [...decision.opens, ...decision.changes];
  return [
    ...(decision.filing === null ? [] : [decision.filing.story]),
    ...told
      .flatMap(joiningOf)
      .flatMap(({ name, phone, address }) => [name, phone, address].flatMap((one) => one ?? [])),
    ...told.flatMap(({ statements }) => statements.map(({ text }) => text)),
  ];
}

/** The keyed phones of whoever joins a filing, by the filing; an insider is not even looked for by his phone. */
function phoneKeyRows({ decision, held }: ToWrite): readonly Row[] {
  if (decision.opens.some(({ row }) => row.facts.insider)) return [];
  const filed = decision.filing?.story.place ?? null;
  const joining = [
    ...decision.opens.flatMap(({ parties }) => parties.map((party) => ({ party, filing: filed }))),
    ...decision.changes
      .filter(({ row }) => !row.facts.insider)
      .flatMap(({ before, parties }) =>
        parties.add.map((party) => ({ party, filing: held.get(before.id)?.filing_id ?? null })),
      ),
  ];
  const rows = joining.flatMap(({ party, filing }) =>
    filing === null ? [] : (party.phoneKeys ?? []).map((key) => ({ filing_id: filing, key: hexOf(key) })),
  );
  return [...new Map(rows.map((row) => [row.filing_id + row.key, row])).values()];
}

/** One person may be a party of several cases of the decision and is stored once. */
function personRows({ decision, city }: ToWrite): readonly Row[] {
  const persons = new Map<string, NewParty>();
  for (const party of [...decision.opens, ...decision.changes].flatMap(joiningOf)) persons.set(party.person, party);
  return [...persons.values()].map(({ person, name, phone, address }) => ({
    city,
    id: person,
    name_sealed: name === null ? null : hexOf(name.sealed),
    phone_sealed: phone === null ? null : hexOf(phone.sealed),
    address_sealed: address === null ? null : hexOf(address.sealed),
  }));
}

function partyRow(party: NewParty, as: Written, { city, moment }: ToWrite): Row {
  // Of those who take part in a report nobody is shown, not even masked: an heir or agent would betray the reporter.
  const isShown = party.role !== 'reporter' && (as.row.kind === 'complaint' || as.row.kind === 'settlement');
  const shown = isShown ? party : { nameMask: null, phoneMask: null };
  return {
    city,
    id: drawId(moment),
    case_id: as.id,
    person_id: party.person,
    role: party.role,
    name_mask: shown.nameMask,
    phone_mask: shown.phoneMask,
    since: moment,
    until: null,
  };
}

function sightRow(seen: SightChanges['grant'][number], as: Written, { city, moment }: ToWrite): Row {
  return { ...seen, city, case_id: as.id, since: moment };
}

function caseRow(
  as: Written,
  of: ToWrite & { readonly filingId: string | null; readonly grewOutOf: string | null },
): Row {
  return {
    ...columnsOf(as, of),
    number: as.number,
    case_month: as.month,
    filing_id: of.filingId,
    grew_out_of: of.grewOutOf,
  };
}

function changeRow(as: Written, toWrite: ToWrite): Row {
  return { ...columnsOf(as, toWrite), seen_seq: as.lastSeq - as.events.length };
}

function columnsOf({ id, row, lastSeq, headHash }: Written, { city, moment }: ToWrite): Row {
  return {
    city,
    id,
    kind: row.kind,
    state: row.state,
    unit: row.unit,
    station: row.station,
    handler: row.handler,
    channel: row.channel,
    real_name: row.realName,
    respondent_name: row.respondent.name,
    respondent_address: row.respondent.address,
    respondent_credit_code: row.respondent.creditCode,
    registered_at: row.registeredAt,
    received_first_at: row.receivedFirstAt,
    received_at: row.receivedAt,
    closed_at: row.closedAt,
    outcome: row.outcome,
    counted_at: row.countedAt,
    counted_on_time: row.countedOnTime,
    next_due_on: row.nextDueOn,
    next_due_at: row.nextDueAt,
    next_clock: row.nextClock,
    rung: row.rung,
    paused: row.paused,
    counts_late_at: row.countsLateAt,
    facts: row.facts,
    version: row.version,
    changed_at: moment,
    last_seq: lastSeq,
    head_hash: headHash,
  };
}

/** Who said it stands in the event that says it. */
function exclusionRows({ before, exclusions, events }: CaseChange, { held, moment }: ToWrite): readonly Row[] {
  const said = events.find(({ actor }) => actor.startsWith('account:'));
  const of = {
    case_id: before.id,
    filing_id: held.get(before.id)?.filing_id ?? null,
    at: moment,
    said_by: said?.actor.slice('account:'.length) ?? null,
    unit: said?.actorUnit ?? before.unit,
  };
  return [
    ...exclusions.begin.map(({ account, ground }) => {
      return { ...of, account, ground, action: account === of.said_by ? 'case.recused' : 'case.excluded' };
    }),
    ...exclusions.end.map((account) => ({ ...of, account, ground: null, action: 'case.readmitted' })),
  ];
}

/** In whose audit it stands is the unit of whoever asks or answers. */
function lookRows({ before, looks, events }: CaseChange, { moment }: ToWrite): readonly Row[] {
  const of = {
    case_id: before.id,
    unit: before.unit,
    by_unit: events.find(({ actorUnit }) => actorUnit !== null)?.actorUnit ?? before.unit,
    at: moment,
  };
  const { asked, answered } = looks;
  return [
    ...(asked === null
      ? []
      : [{ ...of, id: drawId(moment), asker: asked.by, purpose: asked.purpose, lapses_at: asked.lapsesAt }]),
    ...(answered === null ? [] : [{ ...of, asker: answered.asker, answered_by: answered.by, until: answered.until }]),
  ];
}

function statementRow({ eventIndex, role, text }: NewStatement, as: Written, { city }: ToWrite): Row {
  return {
    city,
    id: text.place,
    case_id: as.id,
    seq: as.lastSeq - as.events.length + 1 + eventIndex,
    role,
    sealed: hexOf(text.sealed),
    characters: text.characters,
  };
}

function clockRow(clock: Clock, as: Written, { city }: ToWrite): Row {
  return {
    city,
    case_month: as.month,
    case_id: as.id,
    key: clock.key,
    ordinal: clock.ordinal,
    rule_set: clock.ruleSet,
    calendar_edition: clock.calendarEdition,
    citation: clock.citation,
    started_on: clock.startedOn,
    started_at: clock.startedAt,
    due_on: clock.dueOn,
    due_strict_on: clock.dueStrictOn,
    due_at: clock.dueAt,
    provisional: clock.provisional,
    pauses: clock.pauses,
    extension_days: clock.extensionDays,
    generation: clock.generation,
    rung: clock.rung,
    ended_at: clock.endedAt,
    ending: clock.ending,
  };
}

function timerRow(timer: NewTimer, as: Written, { city, moment }: ToWrite): Row {
  return {
    city,
    case_month: as.month,
    id: drawId(moment),
    case_id: as.id,
    clock_key: timer.clockKey,
    clock_ordinal: timer.clockOrdinal,
    rung: timer.rung,
    generation: timer.generation,
    repeat: timer.repeat,
    ring_at: timer.ringAt,
  };
}

function ringsOf(ids: readonly string[], as: Written): readonly Row[] {
  return ids.map((id) => ({ id, case_month: as.month }));
}

function outboxRow(
  { letter, to, unit, about, facts, notBefore }: Notice,
  written: {
    readonly changed: readonly Written[];
    readonly opened: readonly { readonly birth: NewCase; readonly written: Written }[];
  },
  { city, moment }: ToWrite,
): Row {
  const of = aboutOf(about, written);
  const plain: Readonly<Record<string, JsonValue>> = facts;
  return {
    city,
    id: drawId(moment),
    letter,
    recipient: to,
    unit,
    case_id: of?.id ?? null,
    case_number: of?.number ?? null,
    facts: plain,
    decided_at: moment,
    not_before: notBefore,
  };
}

function aboutOf(about: Notice['about'], { changed, opened }: Parameters<typeof outboxRow>[1]): Written | null {
  if (about === null) return null;
  if ('change' in about) return getAt(changed, about.change);
  const found = opened.find(({ birth }) => birth.ref === about.opened);
  if (found === undefined) throw new Error(`A letter is about ${about.opened}, which this decision does not open.`);
  return found.written;
}

function grantRow(id: string | null, { grant, decision, city, held }: ToWrite): Row | null {
  if (grant === undefined) return null;
  const [caseId, ...others] =
    decision.changes.length > 0 ? decision.changes.map(({ before }) => before.id) : held.keys();
  if (caseId === undefined || others.length > 0) throw new Error('A grant is for one case.');
  return { city, id, case_id: caseId, ...grant };
}

function getAt<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`There is no ${String(index)} in a list of ${String(list.length)}.`);
  return found;
}

function hexOf(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}
