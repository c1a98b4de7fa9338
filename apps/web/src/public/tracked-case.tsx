// My case as its filer sees it: the stage in plain words, the dates with their reasons, the story.
import type { ReactElement } from 'react';
import { ClockBadge } from '../clock/clock-badge.js';
import { useClockName } from '../clock/clock-name.js';
import { WhyThisDate } from '../clock/why-this-date.js';
import { PageHeading } from '../corridor/page-heading.js';
import { publicDate, publicMoment } from '../language/dates.js';
import { useLanguage, useText } from '../language/language.js';
import { terms } from '../language/terms.text.js';
import type { TrackedCase } from '../wire/views.js';
import { SentFiles } from './evidence/sent-files.js';
import { trackText } from './track-page.text.js';

interface TrackedCaseProps {
  readonly tracked: TrackedCase;
  /** With what more files may be sent; null for whoever came without a query code. */
  readonly asked: { readonly number: string; readonly queryCode: string } | null;
  readonly onAnother: () => void;
  readonly anotherWords?: string;
}

export function TrackedCaseView({ tracked, asked, onAnother, anotherWords }: TrackedCaseProps): ReactElement {
  const text = useText(trackText);
  const language = useLanguage();
  const words = useText(terms);
  const nameOf = useClockName();
  const late = tracked.clocks.some(({ state }) => state === 'late');
  return (
    <div className="filing">
      <PageHeading title={text.title}>
        <span className="number">{tracked.number}</span> · {words.kind[tracked.kind] ?? tracked.kind}
      </PageHeading>
      <section className="panel">
        <p className="stage">{language === 'zh-CN' ? tracked.plainState.zh : tracked.plainState.en}</p>
        <p className="quiet">
          {text.handledBy} {tracked.unitName ?? text.triage}
        </p>
        {tracked.outcome !== undefined && (
          <p>
            {text.outcome} <b>{words.outcome[tracked.outcome] ?? tracked.outcome}</b>
          </p>
        )}
      </section>
      {late && (
        <div className="notice bad">
          <p>
            <b>{text.lateTitle}</b> {text.late}
          </p>
        </div>
      )}
      <section className="panel">
        <h2>{text.dates}</h2>
        <ul className="next-dates">
          {tracked.clocks.map((clock) => (
            <li key={`${clock.key}${clock.startedOn}`}>
              <span className="date">{text.latest(publicDate(clock.dueOn, language))}</span>
              {nameOf(clock)} <ClockBadge clock={clock} audience="public" />{' '}
              <WhyThisDate clock={clock} audience="public" />
            </li>
          ))}
        </ul>
      </section>
      <section className="panel">
        <h2>{text.story}</h2>
        <ol className="story">
          {[...tracked.events].reverse().map((event) => (
            <li key={`${event.at}${event.type}`}>
              <time dateTime={event.at}>{publicMoment(event.at, language)}</time>
              <span>{event.text}</span>
            </li>
          ))}
        </ol>
      </section>
      <SentFiles files={tracked.attachments} asked={asked} />
      <details className="panel">
        <summary>{text.unhappy}</summary>
        <p>{text.unhappyWords}</p>
      </details>
      <button type="button" className="button no-print" onClick={onAnother}>
        {anotherWords ?? text.another}
      </button>
    </div>
  );
}
