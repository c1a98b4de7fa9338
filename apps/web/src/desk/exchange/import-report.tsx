// What became of each row of an import.
import { type ReactElement, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { grouped } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { terms } from '../../language/terms.text.js';
import type { ImportReport } from '../../wire/views.js';
import { type Column, ListTable } from '../list-table.js';
import { exchangeText } from './exchange-page.text.js';

type Fault = ImportReport['faults'][number];
type Made = ImportReport['cases'][number];
const ROWS_AT_ONCE = 100;
const COUNTS = ['rows', 'created', 'split', 'setAside', 'alreadyThere', 'closedAtSource', 'triage'] as const;

export function ImportReportView({ report }: { readonly report: ImportReport }): ReactElement {
  const text = useText(exchangeText);
  return (
    <section className="import-report">
      <h2>{text.result(report.fileName)}</h2>
      <dl className="counts">
        {COUNTS.map((name) => (
          <div key={name}>
            <dt>{text[name]}</dt>
            <dd className="figure">{grouped(report[name])}</dd>
          </div>
        ))}
        <div className={report.faults.length > 0 ? 'late' : ''}>
          <dt>{text.faults}</dt>
          <dd className="figure">{grouped(report.faults.length)}</dd>
        </div>
      </dl>
      <Faults faults={report.faults} />
      <Cases cases={report.cases} />
    </section>
  );
}

function Faults({ faults }: { readonly faults: readonly Fault[] }): ReactElement {
  const text = useText(exchangeText);
  const columns = useMemo<readonly Column<Fault>[]>(
    () => [
      { key: 'row', head: text.row, numeric: true, cell: ({ row }) => row },
      { key: 'column', head: text.column, cell: ({ column }) => column ?? '' },
      { key: 'message', head: text.message, cell: ({ message }) => message },
    ],
    [text],
  );
  const title = text.faultsTitle(faults.length);
  if (faults.length === 0) return <p>✓ {text.noFaults}</p>;
  return (
    <>
      <h3>{title}</h3>
      <p className="report-line">
        {text.again}{' '}
        <button type="button" className="button" onClick={() => download(text.fileName, csvOf(faults, columns))}>
          {text.download}
        </button>
      </p>
      <Shortened
        title={title}
        rows={faults}
        columns={columns}
        keyOf={({ row, column, code }) => `${row}${column ?? ''}${code}`}
      />
    </>
  );
}

function Cases({ cases }: { readonly cases: readonly Made[] }): ReactElement | null {
  const text = useText(exchangeText);
  const words = useText(terms);
  const columns = useMemo<readonly Column<Made>[]>(
    () => [
      { key: 'row', head: text.row, numeric: true, cell: ({ row }) => row },
      {
        key: 'numbers',
        head: text.numbers,
        cell: ({ numbers }) =>
          numbers.map((number) => (
            <Link key={number} to={`/desk/cases/${number}`} className="number">
              {number}{' '}
            </Link>
          )),
      },
      { key: 'kind', head: text.kind, cell: ({ kind }) => words.kind[kind] ?? kind },
      { key: 'unit', head: text.unit, cell: ({ unitName, triage }) => (triage ? text.inTriage : unitName) },
      { key: 'reason', head: text.reason, cell: ({ reason }) => reason ?? '' },
    ],
    [text, words],
  );
  const title = text.casesTitle(cases.length);
  if (cases.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <Shortened title={title} rows={cases} columns={columns} keyOf={({ row }) => String(row)} />
    </>
  );
}

interface ShortenedProps<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
}

/** The first rows, and all of them for whoever asks. */
export function Shortened<Row>({ title, rows, columns, keyOf }: ShortenedProps<Row>): ReactElement {
  const text = useText(exchangeText);
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, ROWS_AT_ONCE);
  return (
    <>
      <ListTable caption={title} columns={columns} rows={shown} keyOf={keyOf} total={rows.length} />
      {shown.length < rows.length && (
        <p className="list-foot">
          {text.some(shown.length, rows.length)}{' '}
          <button type="button" className="button" onClick={() => setAll(true)}>
            {text.all}
          </button>
        </p>
      )}
    </>
  );
}

function csvOf(faults: readonly Fault[], columns: readonly Column<Fault>[]): string {
  const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  const head = columns.map((column) => quoted(column.head)).join(',');
  const lines = faults.map(({ row, column, message }) => [String(row), column ?? '', message].map(quoted).join(','));
  return [head, ...lines].join('\r\n');
}

function download(name: string, words: string): void {
  // The mark lets spreadsheet programs read the Chinese as UTF-8.
  const address = URL.createObjectURL(new Blob(['\uFEFF', words], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
