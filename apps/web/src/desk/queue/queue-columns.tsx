// The columns of the queue.
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { Link } from 'react-router';
import { ClockBadge } from '../../clock/clock-badge.js';
import { useLanguage, useText } from '../../language/language.js';
import { terms } from '../../language/terms.text.js';
import { TheirWords } from '../../language/their-words.js';
import { referenceQuestion } from '../../wire/questions.js';
import type { CaseLine } from '../../wire/views.js';
import { FormMark } from '../case/form-mark.js';
import type { Column } from '../list-table.js';
import { queueText } from './queue-page.text.js';

export function useQueueColumns(): readonly Column<CaseLine>[] {
  const text = useText(queueText);
  const words = useText(terms);
  const subjectOf = useSubject();
  return useMemo(
    () => [
      { key: 'limit', head: text.head.limit, sorted: 'ascending', cell: (line) => <Limit line={line} /> },
      {
        key: 'clock',
        head: text.head.clock,
        cell: ({ nextClock }) => (nextClock ? (words.clockShort[nextClock.key] ?? nextClock.name) : ''),
      },
      {
        key: 'number-cell',
        head: text.head.number,
        cell: ({ number }) => (
          <Link to={`/desk/cases/${number}`} className="number">
            {number}
          </Link>
        ),
      },
      {
        key: 'kind',
        head: text.head.kind,
        cell: ({ kind }) => (
          <abbr className={`kind-mark ${kind}`} title={words.kind[kind]}>
            {words.kindMark[kind] ?? kind}
          </abbr>
        ),
      },
      {
        key: 'state',
        head: text.head.state,
        cell: ({ state, stateText, marks }) => (
          <>
            {words.state[state] ?? stateText} <FormMark marks={marks} />
          </>
        ),
      },
      {
        key: 'respondent',
        head: text.head.respondent,
        cell: ({ respondentName }) => <TheirWords>{respondentName}</TheirWords>,
      },
      { key: 'subject', head: text.head.subject, cell: subjectOf },
      { key: 'unit', head: text.head.unit, cell: ({ unitName, stationName }) => stationName ?? unitName },
      {
        key: 'handler',
        head: text.head.handler,
        cell: ({ handler }) => handler?.name ?? <span className="quiet">{text.noHandler}</span>,
      },
      { key: 'channel', head: text.head.channel, cell: ({ channel }) => words.channel[channel] ?? channel },
    ],
    [text, words, subjectOf],
  );
}

/** What a case is about, in the labels of the reference. */
export function useSubject(): (line: Pick<CaseLine, 'subject' | 'triageReason'>) => string {
  const reference = useQuery(referenceQuestion());
  const short = useLanguage() === 'zh-CN' ? 'zh' : 'en';
  const { data } = reference;
  return useMemo(() => {
    const labels = new Map(
      [...(data?.goodsClasses ?? []), ...(data?.problemClasses ?? []), ...(data?.reportClasses ?? [])].map(
        ({ code, label }) => [code, label[short]],
      ),
    );
    const labelOf = (code: string | undefined): readonly string[] => (code ? [labels.get(code) ?? code] : []);
    return ({ subject }) => [...labelOf(subject.goodsClass), ...labelOf(subject.problemClass)].join(' · ');
  }, [data, short]);
}

export function Limit({ line }: { readonly line: CaseLine }): ReactElement {
  const text = useText(queueText);
  const words = useText(terms);
  const { nextClock, clocksOpen, outcome, onTime, rung } = line;
  if (nextClock === undefined) {
    const closing = outcome === undefined ? text.noClock : (words.outcome[outcome] ?? outcome);
    return (
      <span className={onTime === false ? 'closing late' : 'closing'}>
        {onTime !== undefined && (onTime ? '✓ ' : '✕ ')}
        {closing}
      </span>
    );
  }
  return (
    <span className="limit-line">
      <ClockBadge clock={nextClock} audience="desk" />
      {clocksOpen > 1 && <span className="quiet">{text.moreClocks(clocksOpen - 1)}</span>}
      {rung !== undefined && words.rung[rung] !== undefined && <span className="rung">{words.rung[rung]}</span>}
    </span>
  );
}
