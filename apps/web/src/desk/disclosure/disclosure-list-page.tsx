// The records of the disclosure by where they stand, what is due first on top, each view with its total.
import '../../look/disclosure.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { grouped } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { disclosuresQuestion } from '../../wire/questions.js';
import type { DisclosureList, DisclosureView } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { DisclosureLines } from './disclosure-lines.js';
import { disclosureText } from './disclosure.text.js';

const VIEWS = ['due', 'to-release', 'objected', 'published', 'withheld'] as const satisfies readonly DisclosureView[];

export function DisclosureListPage(): ReactElement {
  const text = useText(disclosureText);
  const [parameters] = useSearchParams();
  const view = VIEWS.find((known) => known === parameters.get('view')) ?? 'due';
  const list = useQuery(disclosuresQuestion(view));
  const problem = problemOf(list.error);
  // What is shown while another view comes is not that view's.
  const rows = list.isPlaceholderData ? undefined : list.data?.items;
  const total = list.data?.counts[view] ?? 0;
  return (
    <div className="disclosures">
      <PageHeading title={text.title} />
      <p className="quiet">{text.lead}</p>
      <Views view={view} counts={list.data?.counts} />
      {problem !== null && <Failure problem={problem} onAgain={() => void list.refetch()} />}
      {rows === undefined && problem === null && <Waiting lines={8} />}
      {rows?.length === 0 && (
        <div className="nothing">
          <p>{text.nothing[view]}</p>
        </div>
      )}
      {rows !== undefined && rows.length > 0 && <DisclosureLines rows={rows} total={total} />}
      {rows !== undefined && rows.length > 0 && total > rows.length && (
        <p className="quiet">{text.first(rows.length)}</p>
      )}
    </div>
  );
}

interface ViewsProps {
  readonly view: DisclosureView;
  readonly counts: DisclosureList['counts'] | undefined;
}

function Views({ view, counts }: ViewsProps): ReactElement {
  const text = useText(disclosureText);
  return (
    <nav className="views" aria-label={text.views}>
      {VIEWS.map((of) => (
        <Link key={of} to={`?view=${of}`} aria-current={of === view ? 'page' : undefined}>
          {text.view[of]} <b className="figure">{counts === undefined ? '' : grouped(counts[of] ?? 0)}</b>
        </Link>
      ))}
    </nav>
  );
}
