// The workbench: what is due next comes first, and one key leads to it.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { grouped, hourOf } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { labelled, listed } from '../../language/listing.js';
import { countsQuestion, casesQuestion } from '../../wire/questions.js';
import type { CaseLine, CaseList } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { useKeys } from '../keys.js';
import { ListTable } from '../list-table.js';
import { useMe } from '../me.js';
import { useNarrow } from '../use-narrow.js';
import { CaseCards } from './case-cards.js';
import { ClocksSheet } from './clocks-sheet.js';
import { lastOpened, rememberList } from './last-list.js';
import { useQueueColumns } from './queue-columns.js';
import { MAIN_VIEWS, USUAL_VIEW, changed, filterOf, isFiltered } from './queue-filter.js';
import { QueueFilters } from './queue-filters.js';
import { queueText } from './queue-page.text.js';

const MOST_ROWS = 1000;

export function QueuePage(): ReactElement {
  const text = useText(queueText);
  const [parameters] = useSearchParams();
  const filter = useMemo(() => filterOf(parameters), [parameters]);
  const list = useInfiniteQuery(casesQuestion(filter));
  const pages = list.data?.pages;
  const rows = useMemo(() => pages?.flatMap(({ items }) => items) ?? [], [pages]);
  const first = pages?.[0];
  const problem = problemOf(list.error);
  const view = filter.view ?? USUAL_VIEW;
  const name = text.views[view] ?? view;
  useEffect(() => {
    rememberList(
      rows.map(({ number }) => number),
      window.location.search,
    );
  }, [rows]);

  return (
    <div className="queue">
      <div className="queue-head">
        <PageHeading title={`${text.title} · ${name}`}>
          {text.title} <span className="quiet">{name}</span>
        </PageHeading>
        <ListAge list={first} onRefresh={() => void list.refetch()} />
      </div>
      <Views current={view} totals={first?.views} />
      <QueueFilters filter={filter} />
      {problem !== null && <Failure problem={problem} onAgain={() => void list.refetch()} />}
      {first === undefined && problem === null && <Waiting lines={10} />}
      {first !== undefined && rows.length === 0 && <Nothing filtered={isFiltered(filter)} name={name} view={view} />}
      {first !== undefined && rows.length > 0 && (
        <Rows
          rows={rows}
          total={first.total}
          name={name}
          onRefresh={() => void list.refetch()}
          more={
            rows.length >= MOST_ROWS || !list.hasNextPage
              ? null
              : { busy: list.isFetchingNextPage, load: () => void list.fetchNextPage() }
          }
        />
      )}
    </div>
  );
}

/** Before the first answer no figure is shown: a 0 would be a statement. */
function Views({
  current,
  totals,
}: {
  readonly current: string;
  readonly totals: CaseList['views'] | undefined;
}): ReactElement {
  const text = useText(queueText);
  const [parameters] = useSearchParams();
  const { roles } = useMe();
  const approves = roles.some((role) => role === 'unit-head' || role === 'city-head');
  const main: readonly string[] = MAIN_VIEWS.filter((view) => approves || view !== 'approvals');
  const shown = main.includes(current) ? main : [...main, current];
  return (
    <nav className="views" aria-label={text.viewsLabel}>
      {shown.map((view) => (
        <Link
          key={view}
          to={`?${changed(parameters, 'view', view).toString()}`}
          aria-current={view === current ? 'page' : undefined}
          className={view}
        >
          {text.views[view] ?? view}{' '}
          <b className="figure">{totals && grouped(totals.find((count) => count.view === view)?.total ?? 0)}</b>
        </Link>
      ))}
    </nav>
  );
}

function ListAge({
  list,
  onRefresh,
}: {
  readonly list: CaseList | undefined;
  readonly onRefresh: () => void;
}): ReactElement {
  const text = useText(queueText);
  const [parameters] = useSearchParams();
  const latest = useQuery({ ...countsQuestion(filterOf(parameters)), enabled: list !== undefined });
  const hasChanged = list !== undefined && latest.data !== undefined && !sameTotals(list, latest.data);
  return (
    <p className="list-age" role="status">
      {list !== undefined && <span className="figure">{text.asOf(hourOf(list.asOf))}</span>}
      {hasChanged && <b> · {text.changed}</b>}
      {list !== undefined && (
        <button type="button" className="link-button" onClick={onRefresh}>
          {text.refresh}
        </button>
      )}
    </p>
  );
}

function sameTotals(shown: CaseList, latest: CaseList): boolean {
  if (latest.asOf < shown.asOf) return true;
  return shown.views.every(({ view, total }) => latest.views.find((count) => count.view === view)?.total === total);
}

function Nothing(props: { readonly filtered: boolean; readonly name: string; readonly view: string }): ReactElement {
  const text = useText(queueText);
  return (
    <div className="nothing">
      <p>{props.filtered ? text.emptyFiltered : text.empty(props.name)}</p>
      {props.filtered && <Link to={`?view=${props.view}`}>{text.clear}</Link>}
    </div>
  );
}

interface RowsProps {
  readonly rows: readonly CaseLine[];
  readonly total: number;
  readonly name: string;
  readonly onRefresh: () => void;
  readonly more: { readonly busy: boolean; readonly load: () => void } | null;
}

function Rows({ rows, total, name, onRefresh, more }: RowsProps): ReactElement {
  const text = useText(queueText);
  const navigate = useNavigate();
  const narrow = useNarrow();
  const language = useLanguage();
  const columns = useQueueColumns();
  const [active, setActive] = useState(lastOpened);
  const [asked, setAsked] = useState<string>();
  const place = rows.findIndex(({ number }) => number === active);
  const move = (by: number): void => setActive(rows[Math.min(Math.max(place + by, 0), rows.length - 1)]?.number);
  useKeys({
    KeyJ: () => move(1),
    KeyK: () => move(-1),
    KeyW: () => setAsked(active),
    KeyR: onRefresh,
    Slash: () => document.getElementById('queue-search')?.focus(),
    Enter: () => {
      if (active !== undefined) void navigate(`/desk/cases/${active}`);
    },
  });
  return (
    <>
      {narrow ? (
        <CaseCards rows={rows} />
      ) : (
        <ListTable
          caption={labelled(text.title, listed([name, text.total(grouped(total))], language), language)}
          columns={columns}
          rows={rows}
          keyOf={numberOf}
          total={total}
          active={active}
          onActive={setActive}
        />
      )}
      <p className="list-foot">
        <span className="figure">{text.shown(grouped(rows.length), grouped(total))}</span>
        {more !== null && (
          <button type="button" className="button" aria-disabled={more.busy} onClick={more.load}>
            {more.busy ? text.loading : text.more}
          </button>
        )}
        {rows.length >= MOST_ROWS && rows.length < total && <span>{text.tooMany}</span>}
        {!narrow && <span className="quiet keys-line">{text.keys}</span>}
      </p>
      {asked !== undefined && <ClocksSheet number={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

const numberOf = ({ number }: CaseLine): string => number;
