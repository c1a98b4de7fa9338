// The county's room for enterprises that settle directly: applications by what became of them, and their public replies.
import '../../look/settlers.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { grouped } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { applicationsQuestion, removalObjectionsQuestion, standingRepliesQuestion } from '../../wire/questions.js';
import type { EnterpriseApplication } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { ApplicationLines } from './application-lines.js';
import { ApplicationSheet } from './application-sheet.js';
import { RemovalObjections } from './removal-objections.js';
import { RepliesList } from './replies-list.js';
import { SETTLER_VIEWS, type SettlerView, viewOf } from './settler-views.js';
import { settlersText } from './settlers.text.js';

type Shown = SettlerView | 'replies' | 'objections';

export function SettlersPage(): ReactElement {
  const text = useText(settlersText);
  const [parameters] = useSearchParams();
  const [said, say] = useState('');
  const asked = parameters.get('view');
  const view =
    asked === 'replies' || asked === 'objections'
      ? asked
      : (SETTLER_VIEWS.find((known) => known === asked) ?? 'waiting');
  return (
    <div className="settlers">
      <PageHeading title={text.title} />
      <p className="quiet">{text.lead}</p>
      <div role="status">{said !== '' && <p className="notice good">{said}</p>}</div>
      <Views view={view} />
      <Room view={view} onDone={say} />
    </div>
  );
}

function Room({ view, onDone }: { readonly view: Shown; readonly onDone: (said: string) => void }): ReactElement {
  switch (view) {
    case 'replies':
      return <RepliesList onDone={onDone} />;
    case 'objections':
      return <RemovalObjections onDone={onDone} />;
    case 'waiting':
    case 'standing':
    case 'ended':
      return <Applications view={view} onDone={onDone} />;
  }
}

interface ApplicationsProps {
  readonly view: SettlerView;
  readonly onDone: (said: string) => void;
}

function Applications({ view, onDone }: ApplicationsProps): ReactElement {
  const text = useText(settlersText);
  const [opened, open] = useState<EnterpriseApplication>();
  const list = useQuery(applicationsQuestion());
  const problem = problemOf(list.error);
  const applications = list.data;
  const rows = useMemo(() => applications?.filter((one) => viewOf(one) === view) ?? [], [applications, view]);
  return (
    <>
      {problem !== null && <Failure problem={problem} onAgain={() => void list.refetch()} />}
      {applications === undefined && problem === null && <Waiting lines={8} />}
      {applications !== undefined && rows.length === 0 && (
        <div className="nothing">
          <p>{text.nothing[view]}</p>
        </div>
      )}
      {rows.length > 0 && <ApplicationLines rows={rows} onOpen={open} />}
      {opened !== undefined && (
        <ApplicationSheet application={opened} onClose={() => open(undefined)} onDone={onDone} />
      )}
    </>
  );
}

function Views({ view }: { readonly view: Shown }): ReactElement {
  const text = useText(settlersText);
  const applications = useQuery(applicationsQuestion()).data ?? [];
  const replies = useQuery(standingRepliesQuestion()).data ?? [];
  const objections = useQuery(removalObjectionsQuestion()).data ?? [];
  const waiting = objections.filter(({ answer }) => answer === undefined);
  const late = waiting.filter(({ overdue }) => overdue).length;
  const countOf = (of: SettlerView): number => applications.filter((one) => viewOf(one) === of).length;
  return (
    <nav className="views" aria-label={text.views}>
      {SETTLER_VIEWS.map((of) => (
        <Link key={of} to={`?view=${of}`} aria-current={of === view ? 'page' : undefined}>
          {text.view[of]} <b className="figure">{grouped(countOf(of))}</b>
        </Link>
      ))}
      <Link to="?view=replies" aria-current={view === 'replies' ? 'page' : undefined}>
        {text.replies} <b className="figure">{grouped(replies.length)}</b>
      </Link>
      <Link to="?view=objections" aria-current={view === 'objections' ? 'page' : undefined}>
        {text.objections.view} <b className="figure">{grouped(waiting.length)}</b>{' '}
        {late > 0 && <span className="late-mark">■ {text.objections.late(late)}</span>}
      </Link>
    </nav>
  );
}
