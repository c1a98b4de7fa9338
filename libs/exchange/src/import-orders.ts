/** Imports a file of work orders: each row is filed on its own, reported on its own, and never filed twice. */
import type { CaseDesk, FiledReceipt, RoutingDesk } from '#casework';
import type { TextSigner } from '#hints';
import type { Sealer } from '#identity';
import type { FileCommand, FiledPart, Instant, LocalDate } from '#rules';
import { OrderAlreadyThere } from '#records';
import { findOrderPath, type OrderPath } from './classify.js';
import type { ColumnChoice } from './header-map.js';
import { shanghaiDateOf } from './shanghai-time.js';
import { readWorkOrders, sourceKeyOf, type SheetReport, type WorkOrderFile } from './read-work-orders.js';
import type { SheetFault } from './sheet.js';
import type { RowFault, RowRemark, WorkOrder } from './work-order.js';

export interface ImportDesks {
  readonly cases: CaseDesk;
  readonly routing: RoutingDesk;
  readonly sealer: Sealer;
  readonly signer: TextSigner;
}

export interface ImportRequest {
  readonly file: WorkOrderFile;
  /** The moment of the import, of the database: receipt at the bureau unless a row gives it. */
  readonly importedAt: Instant;
  /** Names this run in the digest that the heads of the units get. */
  readonly run: string;
  readonly columns?: readonly ColumnChoice[];
}

export type RowOutcome = 'created' | 'split' | 'triage' | 'set-aside' | 'closed-at-source' | 'already-there';

/** What became of one row; numbers of cases, units and reasons, never a value of the row. */
export interface ImportedRow {
  readonly sheetName: string;
  readonly rowNo: number;
  readonly outcome: RowOutcome;
  readonly reasons: readonly string[];
  readonly cases: readonly FiledReceipt['cases'][number][];
}

export type ImportReport =
  | { readonly ok: false; readonly fault: SheetFault }
  | {
      readonly ok: true;
      readonly sheets: readonly SheetReport[];
      readonly skippedSheets: readonly string[];
      readonly rows: readonly ImportedRow[];
      readonly faults: readonly RowFault[];
      readonly remarks: readonly RowRemark[];
    };

/** Imports every good row of a file; a bad row is reported and keeps no good one back. */
export async function importOrders(request: ImportRequest, desks: ImportDesks): Promise<ImportReport> {
  const { file, importedAt, columns } = request;
  const reading = readWorkOrders(file, columns === undefined ? { importedAt } : { importedAt, columns });
  if (!reading.ok) return reading;
  const rows: ImportedRow[] = [];
  for (const order of reading.orders) rows.push(await importOrder(order, request, desks));
  await announce(rows, request, desks.cases);
  const { sheets, skippedSheets, faults, remarks } = reading;
  return { ok: true, sheets, skippedSheets, rows, faults, remarks };
}

async function importOrder(order: WorkOrder, request: ImportRequest, desks: ImportDesks): Promise<ImportedRow> {
  const { sheetName, rowNo } = order;
  const path = findOrderPath(order.kind);
  if (path.path === 'set-aside') {
    return { sheetName, rowNo, outcome: 'set-aside', reasons: [path.as, ...path.reasons], cases: [] };
  }
  const command = await commandOf(order, path, { request, desks });
  try {
    const { signature, bands } = desks.signer.sign(storyOf(order)) ?? { signature: null, bands: [] };
    const filed = await desks.cases.file(command, null, { noticed: { signature, bands, marks: [] } });
    return {
      sheetName,
      rowNo,
      outcome: outcomeOf(order, filed),
      reasons: reasonsOf(path, command),
      cases: filed.cases,
    };
  } catch (fault) {
    if (!(fault instanceof OrderAlreadyThere)) throw fault;
    return { sheetName, rowNo, outcome: 'already-there', reasons: [], cases: [] };
  }
}

function outcomeOf(order: WorkOrder, filed: FiledReceipt): RowOutcome {
  if (order.closedAtSource) return 'closed-at-source';
  if (filed.cases.some((opened) => opened.triage)) return 'triage';
  return filed.cases.length > 1 ? 'split' : 'created';
}

function reasonsOf(path: OrderPath, command: FileCommand): readonly string[] {
  const words = path.path === 'triage' ? [path.proposal, ...path.reasons] : [];
  const routed = command.parts.filter((part) => part.routedTo.triage).map((part) => part.routedTo.reason);
  return [...words, ...routed];
}

type Opening = Exclude<OrderPath, { readonly path: 'set-aside' }>;

async function commandOf(
  order: WorkOrder,
  path: Opening,
  { request, desks }: { readonly request: ImportRequest; readonly desks: ImportDesks },
): Promise<FileCommand> {
  const receivedAt = order.bureauReceivedAt ?? latest(order.registeredAt, request.importedAt);
  const person = {
    ...(order.callerName === undefined ? {} : { name: order.callerName }),
    ...(order.callerPhone === undefined ? {} : { phone: order.callerPhone }),
  };
  const isNamed = Object.keys(person).length > 0;
  const sealed = desks.sealer.sealFiling({
    story: storyOf(order),
    people: isNamed ? [{ person, role: 'complainant' }] : [],
  });
  const parts = await Promise.all(
    partsOf(path).map((part) => filedPart(part, order, { desks, receivedOn: shanghaiDateOf(receivedAt), isNamed })),
  );
  return {
    type: 'file',
    channel: order.source,
    receivedFirstAt: order.registeredAt,
    receivedAt,
    story: sealed.story,
    parties: sealed.parties,
    parts,
    consentToDisclosure: null,
    consentToEntrusting: null,
    external: {
      source: order.source,
      orderNo: sourceKeyOf(order),
      baseOrderNo: order.baseOrderNo,
      dueAt: order.channelDueAt ?? null,
    },
    closedAtSource: order.closedAtSource ? (order.closedAt ?? request.importedAt) : null,
    trackable: false,
  };
}

type PartKind = Pick<FiledPart, 'kind' | 'kindStated' | 'kindProposal'>;

function partsOf(path: Opening): readonly PartKind[] {
  if (path.path === 'open') return path.cases.map((kind) => ({ kind, kindStated: true, kindProposal: [] }));
  const kind = path.proposal === 'report' ? 'report' : 'complaint';
  return [{ kind, kindStated: false, kindProposal: [path.proposal, ...path.reasons] }];
}

async function filedPart(
  part: PartKind,
  order: WorkOrder,
  known: { readonly desks: ImportDesks; readonly receivedOn: LocalDate; readonly isNamed: boolean },
): Promise<FiledPart> {
  const { routedTo } = await known.desks.routing.route(
    {
      ...(order.district === undefined ? {} : { district: order.district }),
      ...(order.street === undefined ? {} : { street: order.street }),
      addressText: [order.city, order.district, order.street, order.place, order.content].filter(Boolean).join(' '),
    },
    { matter: part.kind, respondent: 'ordinary', receivedOn: known.receivedOn },
  );
  return {
    ...part,
    respondent: { name: order.respondentName ?? '', address: order.place ?? null, creditCode: null },
    routedTo,
    realName: known.isNamed,
    insider: false,
    subject: 'general',
    settleFirst: null,
    goodsClass: null,
    problemClass: order.categoryPath.at(-1) ?? null,
    amountFen: null,
  };
}

function storyOf(order: WorkOrder): string {
  return order.title === '' || order.content.startsWith(order.title)
    ? order.content
    : `${order.title}\n${order.content}`;
}

function latest(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}

/** One digest to each unit, with how many came, how many wait for dispatch, and how many have run out already. */
async function announce(rows: readonly ImportedRow[], request: ImportRequest, cases: CaseDesk): Promise<void> {
  const opened = rows.filter((row) => row.outcome !== 'closed-at-source').flatMap((row) => row.cases);
  const units = [...new Set(opened.map((filed) => filed.unit))].map((unit) => {
    const own = opened.filter((filed) => filed.unit === unit);
    return {
      unit,
      created: own.length,
      triage: own.filter((filed) => filed.triage).length,
      overdue: own.filter((filed) => filed.clocks.some((clock) => clock.dueAt <= request.importedAt)).length,
    };
  });
  if (units.length > 0) await cases.announceImport({ type: 'announce-import', run: request.run, units });
}
