// An import's report as rows to keep, and as a report again: codes, numbers and counts, never a value of the file.
import {
  type ImportReport,
  type ImportedRow,
  type ReportLanguage,
  type RowFault,
  type RowRemark,
  rowSentence,
} from '#exchange';
import type { ImportRunView, NewImportRow } from '#records';
import type { Language } from '#rules';
import { routingReasonText, wordFor } from '../words/case.text.js';
import type { Naming } from '../words/event.text.js';
import type { ImportFault, ImportReportView, ImportedCase } from './import.dto.js';

type Read = Extract<ImportReport, { readonly ok: true }>;
type Facts = Readonly<Record<string, unknown>>;

/** One kept row for each row that became something, and for each note on a row. */
export function keptRows({ rows, faults, remarks }: Read): readonly NewImportRow[] {
  const kept = [
    ...rows.map(rowOf),
    ...faults.map((note) => noteOf('fault', note)),
    ...remarks.map((note) => noteOf('remark', note)),
  ];
  const notes = new Map<number, number>();
  return kept.map((row) => {
    const ordinal = notes.get(row.row) ?? 0;
    notes.set(row.row, ordinal + 1);
    return { ...row, ordinal };
  });
}

export function summaryOf({ rows, sheets }: Read): object {
  const opened = rows.filter(({ outcome }) => outcome !== 'closed-at-source').flatMap(({ cases }) => cases);
  const count = (outcome: ImportedRow['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    rows: sheets.reduce((sum, { rowCount }) => sum + rowCount, 0),
    created: opened.length,
    split: rows.filter(({ cases }) => cases.length > 1).length,
    setAside: count('set-aside'),
    alreadyThere: count('already-there'),
    closedAtSource: count('closed-at-source'),
    triage: opened.filter(({ triage }) => triage).length,
  };
}

type Unnumbered = Omit<NewImportRow, 'ordinal'>;

function rowOf({ rowNo, outcome, cases, reasons }: ImportedRow): Unnumbered {
  const facts = {
    kind: cases.map(({ kind }) => kind).join('+'),
    unit: cases[0]?.unit ?? null,
    triage: cases.some(({ triage }) => triage),
    reasons,
  };
  return { row: rowNo, outcome, column: null, code: null, numbers: cases.map(({ number }) => number), facts };
}

function noteOf(outcome: 'fault' | 'remark', { rowNo, column, code, facts }: RowFault | RowRemark): Unnumbered {
  return { row: rowNo, outcome, column: column ?? null, code, numbers: [], facts: facts ?? {} };
}

export function reportView({ run, rows }: ImportRunView, naming: Naming, language: Language): ImportReportView {
  const counts = factsOf(run.summary);
  const count = (name: string): number => (typeof counts[name] === 'number' ? counts[name] : 0);
  return {
    id: run.id,
    fileName: run.fileName,
    rows: count('rows'),
    created: count('created'),
    split: count('split'),
    setAside: count('setAside'),
    alreadyThere: count('alreadyThere'),
    closedAtSource: count('closedAtSource'),
    triage: count('triage'),
    faults: rows.filter(({ outcome }) => outcome === 'fault').map((row) => faultView(row, language)),
    cases: rows.filter(({ numbers }) => numbers.length > 0).map((row) => caseView(row, naming, language)),
  };
}

type KeptRow = ImportRunView['rows'][number];

function faultView({ row, column, code, facts }: KeptRow, language: Language): ImportFault {
  const spoken: ReportLanguage = language === 'zh' ? 'zh-CN' : 'en-US';
  const written = Object.entries(factsOf(facts)).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [],
  );
  const note = { sheetName: '', rowNo: row, code: code ?? '', facts: Object.fromEntries(written) };
  return {
    row,
    ...(column === null ? {} : { column }),
    code: note.code,
    message: isOfExchange(note) ? rowSentence(note, spoken) : note.code,
  };
}

/** Only `keptRows` writes these rows, with the codes of the exchange room. */
function isOfExchange(note: { readonly code: string }): note is RowFault {
  return note.code !== '';
}

function caseView({ row, numbers, facts }: KeptRow, naming: Naming, language: Language): ImportedCase {
  const { kind, unit, triage, reasons } = factsOf(facts);
  const why = Array.isArray(reasons) ? reasons.filter((reason) => typeof reason === 'string') : [];
  return {
    row,
    numbers,
    kind: typeof kind === 'string' ? (kind.split('+')[0] ?? '') : '',
    unitName: typeof unit === 'string' && triage !== true ? naming.unitName(unit) : null,
    triage: triage === true,
    ...(why.length === 0
      ? {}
      : { reason: why.map((reason) => wordFor(proposalText, reason, language)).join(language === 'zh' ? '、' : ', ') }),
  };
}

const proposalText = {
  ...routingReasonText,
  complaint: { zh: '建议作为投诉', en: 'proposed as a complaint' },
  report: { zh: '建议作为举报', en: 'proposed as a report' },
  both: { zh: '建议分成投诉和举报', en: 'proposed as complaint and report' },
  consultation: { zh: '建议作为咨询', en: 'proposed as a consultation' },
};

function factsOf(value: object): Facts {
  return Object.fromEntries(Object.entries(value));
}
