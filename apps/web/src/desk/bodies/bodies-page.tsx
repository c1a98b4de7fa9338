// The bureau's room for its assisting bodies: what each has to do and has done, setting one up and closing it.
import '../../look/publishing.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { grouped } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { bodiesQuestion } from '../../wire/questions.js';
import type { AssistingBody } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { type Column, ListTable } from '../list-table.js';
import { useNarrow } from '../use-narrow.js';
import { bodiesText } from './bodies.text.js';
import { ClosingSheet } from './closing-sheet.js';
import { NewBodySheet } from './new-body-sheet.js';

export function BodiesPage(): ReactElement {
  const text = useText(bodiesText);
  const [adding, add] = useState(false);
  const [closing, close] = useState<AssistingBody>();
  const [said, say] = useState('');
  const list = useQuery(bodiesQuestion());
  const problem = problemOf(list.error);
  const { items: bodies, parents = [] } = list.data ?? {};
  const isHead = parents.length > 0;
  return (
    <div className="publishing-list">
      <PageHeading title={text.title} />
      <p className="quiet">{text.lead}</p>
      <div role="status">{said !== '' && <p className="notice good">{said}</p>}</div>
      {isHead && (
        <p>
          <button type="button" className="button" onClick={() => add(true)}>
            ＋ {text.add}
          </button>
        </p>
      )}
      {problem !== null && <Failure problem={problem} onAgain={() => void list.refetch()} />}
      {bodies === undefined && problem === null && <Waiting lines={8} />}
      {bodies?.length === 0 && (
        <div className="nothing">
          <p>{text.nothing}</p>
        </div>
      )}
      {bodies !== undefined && bodies.length > 0 && <Lines rows={bodies} onClose={isHead ? close : null} />}
      {adding && <NewBodySheet parents={parents} onClose={() => add(false)} onDone={say} />}
      {closing !== undefined && <ClosingSheet body={closing} onClose={() => close(undefined)} onDone={say} />}
    </div>
  );
}

interface LinesProps {
  readonly rows: readonly AssistingBody[];
  /** Null for whoever may not. */
  readonly onClose: ((body: AssistingBody) => void) | null;
}

function Lines({ rows, onClose }: LinesProps): ReactElement {
  const narrow = useNarrow();
  const text = useText(bodiesText);
  const columns = useMemo<readonly Column<AssistingBody>[]>(
    () => [
      { key: 'name', head: text.name, cell: (body) => <Name body={body} /> },
      { key: 'kind', head: text.kind, cell: (body) => <Kind body={body} /> },
      { key: 'parent', head: text.parent, cell: ({ parentName }) => parentName },
      { key: 'entrusted', head: text.entrusted, numeric: true, cell: ({ entrusted }) => grouped(entrusted) },
      { key: 'all', head: text.all, numeric: true, cell: ({ entries }) => grouped(entries.all) },
      { key: 'open', head: text.open, numeric: true, cell: ({ entries }) => grouped(entries.open) },
      { key: 'settled', head: text.settled, numeric: true, cell: ({ entries }) => grouped(entries.settled) },
      { key: 'turned', head: text.turned, numeric: true, cell: ({ entries }) => grouped(entries.turned) },
      { key: 'late', head: text.late, numeric: true, cell: ({ entries }) => grouped(entries.late) },
      { key: 'close', head: text.acts, cell: (body) => <Close body={body} onClose={onClose} /> },
    ],
    [text, onClose],
  );
  if (!narrow) {
    return (
      <ListTable caption={text.title} columns={columns} rows={rows} keyOf={({ code }) => code} total={rows.length} />
    );
  }
  return (
    <ul className="case-cards">
      {rows.map((body) => (
        <li key={body.code}>
          <p>
            <Name body={body} />
          </p>
          <p className="quiet">
            <Kind body={body} /> · {body.parentName}
          </p>
          <Figures body={body} />
          <Close body={body} onClose={onClose} />
        </li>
      ))}
    </ul>
  );
}

interface OfBody {
  readonly body: AssistingBody;
}

function Name({ body: { code, name, isClosed } }: OfBody): ReactElement {
  const text = useText(bodiesText);
  return (
    <>
      <Link to={`/desk/bodies/${code}`}>{name}</Link>
      {isClosed && <span className="quiet"> （{text.closed}）</span>}
    </>
  );
}

function Kind({ body: { kind, place } }: OfBody): ReactElement {
  const text = useText(bodiesText);
  return (
    <span>
      {text.kinds[kind]}
      {place !== undefined && ` · ${text.places[place]}`}
    </span>
  );
}

function Figures({ body: { entrusted, entries } }: OfBody): ReactElement {
  const text = useText(bodiesText);
  const figures: readonly (readonly [string, number])[] = [
    [text.entrusted, entrusted],
    [text.all, entries.all],
    [text.open, entries.open],
    [text.settled, entries.settled],
    [text.turned, entries.turned],
    [text.late, entries.late],
  ];
  return (
    <p>
      {figures.map(([name, count], place) => (
        <span key={name}>
          {place > 0 && ' · '}
          {name} <b className="figure">{grouped(count)}</b>
        </span>
      ))}
    </p>
  );
}

function Close({ body, onClose }: OfBody & Pick<LinesProps, 'onClose'>): ReactElement | null {
  const text = useText(bodiesText);
  if (onClose === null || body.isClosed) return null;
  return (
    <button
      type="button"
      className="link-button"
      aria-label={`${text.close} ${body.name}`}
      onClick={() => onClose(body)}
    >
      {text.close}
    </button>
  );
}
