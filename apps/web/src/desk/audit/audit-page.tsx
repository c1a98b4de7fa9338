// The audit, for whoever audits: what the chains say of themselves, and their lines, newest first.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { deskMoment } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { auditQuestion, auditStateQuestion } from '../../wire/questions.js';
import type { AuditLine } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { type Column, ListTable } from '../list-table.js';
import { useNarrow } from '../use-narrow.js';
import { filterOf } from './audit-filter.js';
import { AuditFilters } from './audit-filters.js';
import { type AuditText, auditText } from './audit-page.text.js';
import { ChainBanner } from './chain-banner.js';

export function AuditPage(): ReactElement {
  const text = useText(auditText);
  const [parameters] = useSearchParams();
  const state = useQuery(auditStateQuestion());
  const lines = useInfiniteQuery(auditQuestion(filterOf(parameters)));
  const problem = problemOf(lines.error);
  const rows = lines.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="audit">
      <PageHeading title={text.title} />
      <p className="quiet">{text.lead}</p>
      {state.data !== undefined && <ChainBanner state={state.data} />}
      <AuditFilters acts={state.data?.acts ?? []} />
      {problem !== null && <Failure problem={problem} onAgain={() => void lines.refetch()} />}
      {lines.data === undefined && problem === null && <Waiting lines={10} />}
      {lines.data !== undefined && rows.length === 0 && <p>{text.none}</p>}
      {rows.length > 0 && <Lines rows={rows} />}
      {lines.hasNextPage && (
        <Button onClick={() => void lines.fetchNextPage()} aria-disabled={lines.isFetchingNextPage}>
          {text.more}
        </Button>
      )}
    </div>
  );
}

function Lines({ rows }: { readonly rows: readonly AuditLine[] }): ReactElement {
  const text = useText(auditText);
  const isNarrow = useNarrow();
  if (isNarrow) return <Cards rows={rows} />;
  return (
    <ListTable
      caption={text.caption}
      columns={columnsOf(text)}
      rows={rows}
      keyOf={({ unit, seq }) => `${unit} ${String(seq)}`}
      total={rows.length}
    />
  );
}

function columnsOf(text: AuditText): readonly Column<AuditLine>[] {
  return [
    { key: 'at', head: text.at, cell: ({ at }) => <span className="figure">{deskMoment(at)}</span> },
    { key: 'act', head: text.act, cell: ({ actionText }) => actionText },
    { key: 'who', head: text.who, cell: (line) => whoIn(line, text) },
    { key: 'about', head: text.about, cell: ({ number }) => <span className="number">{number ?? ''}</span> },
    { key: 'details', head: text.facts, cell: ({ facts }) => <span className="quiet">{factsIn(facts)}</span> },
    {
      key: 'line',
      head: text.line,
      cell: ({ unitName, seq, hash }) => (
        <span title={`${text.hash} ${hash}`}>
          {unitName} · <span className="figure">{seq}</span>
        </span>
      ),
    },
  ];
}

function Cards({ rows }: { readonly rows: readonly AuditLine[] }): ReactElement {
  const text = useText(auditText);
  return (
    <ul className="case-cards">
      {rows.map((line) => (
        <li key={`${line.unit} ${String(line.seq)}`}>
          <p>
            <b>{line.actionText}</b> {line.number !== null && <span className="number">{line.number}</span>}
          </p>
          <p>{whoIn(line, text)}</p>
          <p className="quiet">
            <span className="figure">{deskMoment(line.at)}</span> · {line.unitName} · {line.seq}
          </p>
          {factsIn(line.facts) !== '' && <p className="quiet details">{factsIn(line.facts)}</p>}
        </li>
      ))}
    </ul>
  );
}

function whoIn({ actor, actorName }: AuditLine, text: AuditText): string {
  const [kind, mark = ''] = actor.split(':');
  if (actorName !== null) return actorName;
  if (kind === 'source') return text.source(mark.slice(0, 8));
  if (kind === 'system') return `${text.system} ${mark}`;
  if (kind === 'filer') return text.filer;
  return kind === 'nobody' ? text.nobody : actor;
}

/** Codes and counts, as they stand in the chain. */
function factsIn(facts: AuditLine['facts']): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name} ${wordsOf(value)}`)
    .join(' · ');
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(wordsOf).join(', ') : JSON.stringify(value);
}
