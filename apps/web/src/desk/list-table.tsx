// Every list of the desk: a plain table with memoised rows and one roving focus.
import { type ReactElement, type ReactNode, memo, useEffect, useRef } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  // A method, so that a table of cases is also a table.
  cell(this: void, row: Row): ReactNode;
  readonly numeric?: boolean;
  readonly sorted?: 'ascending';
}

interface ListTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly total: number;
  readonly active?: string | undefined;
  readonly onActive?: (key: string) => void;
}

export function ListTable<Row>(props: ListTableProps<Row>): ReactElement {
  const { caption, columns, rows, keyOf, total, active, onActive } = props;
  const first = rows[0];
  const roving = active ?? (first === undefined ? undefined : keyOf(first));
  return (
    <div className="table-frame" role="region" aria-label={caption} tabIndex={0}>
      <table className="list-table" aria-rowcount={total + 1}>
        <caption className="only-read">{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ key, head, numeric, sorted }) => (
              <th key={key} scope="col" className={numeric ? 'numeric' : undefined} aria-sort={sorted}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <ListRow
              key={keyOf(row)}
              row={row}
              rowKey={keyOf(row)}
              place={place}
              columns={columns}
              active={keyOf(row) === active}
              tabbable={onActive === undefined ? null : keyOf(row) === roving}
              onActive={onActive}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ListRowProps<Row> {
  readonly row: Row;
  readonly rowKey: string;
  readonly place: number;
  readonly columns: readonly Column<Row>[];
  readonly active: boolean;
  /** null where rows take no focus at all */
  readonly tabbable: boolean | null;
  readonly onActive: ((key: string) => void) | undefined;
}

function PlainRow<Row>({ row, rowKey, place, columns, active, tabbable, onActive }: ListRowProps<Row>): ReactElement {
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (active && !line.current?.contains(document.activeElement)) line.current?.focus();
  }, [active]);
  return (
    <tr
      ref={line}
      aria-rowindex={place + 2}
      tabIndex={tabbable === null ? undefined : tabbable ? 0 : -1}
      className={active ? 'active' : undefined}
      onFocus={onActive && (() => onActive(rowKey))}
    >
      {columns.map(({ key, cell, numeric }) => (
        <td key={key} className={numeric ? `numeric ${key}` : key}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}

// `memo` forgets the type parameter; this says it again without a cast.
const ListRow: <Row>(props: ListRowProps<Row>) => ReactNode = memo(PlainRow);
