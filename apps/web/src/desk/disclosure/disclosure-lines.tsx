// The list of records of the disclosure: a table where there is room, a card a record on a phone.
import { type ReactElement, useMemo } from 'react';
import { Link } from 'react-router';
import { dateOf, deskDate } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import type { DisclosureLine } from '../../wire/views.js';
import { type Column, ListTable } from '../list-table.js';
import { useNarrow } from '../use-narrow.js';
import { disclosureText } from './disclosure.text.js';

interface OfLine {
  readonly line: DisclosureLine;
}

interface DisclosureLinesProps {
  readonly rows: readonly DisclosureLine[];
  readonly total: number;
}

export function DisclosureLines({ rows, total }: DisclosureLinesProps): ReactElement {
  const narrow = useNarrow();
  const text = useText(disclosureText);
  const columns = useMemo<readonly Column<DisclosureLine>[]>(
    () => [
      { key: 'number-cell', head: text.number, cell: (line) => <Number line={line} /> },
      { key: 'operator', head: text.operator, cell: ({ operatorName }) => <b>{operatorName}</b> },
      { key: 'unit', head: text.unit, cell: ({ unitName }) => unitName },
      { key: 'state', head: text.state, cell: (line) => <State line={line} /> },
      { key: 'closed', head: text.closedAt, cell: ({ closedAt }) => closedAt && <time>{dateOf(closedAt)}</time> },
      { key: 'limit', head: text.dueOn, cell: (line) => <Due line={line} /> },
    ],
    [text],
  );
  if (!narrow) return <ListTable caption={text.title} columns={columns} rows={rows} keyOf={idOf} total={total} />;
  return (
    <ul className="case-cards">
      {rows.map((line) => (
        <li key={line.id}>
          <p>
            <Number line={line} /> <b>{line.operatorName}</b>
          </p>
          <p className="quiet">{line.unitName}</p>
          <State line={line} />
          <p>
            <span className="quiet">{text.dueOn}</span> <Due line={line} />
          </p>
        </li>
      ))}
    </ul>
  );
}

const idOf = ({ id }: DisclosureLine): string => id;

function Number({ line: { id, number } }: OfLine): ReactElement {
  return (
    <Link to={`/desk/disclosure/${id}`} className="number">
      {number}
    </Link>
  );
}

function State({ line: { stateText, reasonText, proposedAct, objectionDueOn } }: OfLine): ReactElement {
  const text = useText(disclosureText);
  const language = useLanguage();
  return (
    <div>
      {stateText}
      {reasonText !== undefined && <span className="quiet"> · {reasonText}</span>}
      {proposedAct !== undefined && <div>{text.waits}</div>}
      {objectionDueOn !== undefined && (
        <div className="disclosure-warning">▲ {text.objectionDueOn(deskDate(objectionDueOn, language))}</div>
      )}
    </div>
  );
}

function Due({ line: { dueOn, overdue } }: OfLine): ReactElement {
  const text = useText(disclosureText);
  const language = useLanguage();
  return (
    <span className={overdue ? 'disclosure-late' : undefined}>
      {overdue && <span aria-hidden="true">■ </span>}
      <time dateTime={dueOn}>{deskDate(dueOn, language)}</time> {overdue && text.overdue}
    </span>
  );
}
