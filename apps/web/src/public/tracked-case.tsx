// My case as its filer sees it: the stage in plain words, the dates with their reasons, the story.
import type { ReactElement, ReactNode } from 'react';
import { ClockBadge } from '../clock/clock-badge.js';
import { useClockName } from '../clock/clock-name.js';
import { WhyThisDate } from '../clock/why-this-date.js';
import { PageHeading } from '../corridor/page-heading.js';
import { publicDate, publicMoment } from '../language/dates.js';
import { useLanguage, useText } from '../language/language.js';
import { terms } from '../language/terms.text.js';
import type { TrackedCase } from '../wire/views.js';
import { Deciding } from './deciding/deciding.js';
import type { Given } from './deciding/party-form.js';
import { AcceptMeaning, SettlingPanel } from './deciding/settling-panel.js';
import { SentFiles } from './evidence/sent-files.js';
import { trackText } from './track-page.text.js';

interface TrackedCaseProps {
  readonly tracked: TrackedCase;
  /** With what more files may be sent; null for whoever came without a query code. */
  readonly asked: { readonly number: string; readonly queryCode: string } | null;
  /** Carries a decision of the filer out, in the way in which he came. */
  readonly give: (given: Given) => Promise<unknown>;
  /** Asks for the case anew. */
  readonly onChanged: () => void;
  /** Goes to another case of the same filing. */
  readonly onOpen: (number: string) => void;
  readonly onAnother: () => void;
  readonly anotherWords?: string;
}

export function TrackedCaseView(props: TrackedCaseProps): ReactElement {
  const { tracked, asked, give, onChanged, onOpen, onAnother, anotherWords } = props;
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
      {tracked.settling !== undefined && (
        <SettlingPanel {...tracked.settling} offer={tracked.settling.offer} own="consumer" outcome={tracked.outcome} />
      )}
      <Deciding
        key={tracked.number}
        commands={tracked.commands}
        version={tracked.version}
        meanings={meaningsOf(tracked)}
        give={give}
        onChanged={onChanged}
      />
      <Related related={tracked.related} onOpen={onOpen} />
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

function meaningsOf({ settling }: TrackedCase): Readonly<Record<string, ReactNode>> {
  if (settling?.offer === undefined) return {};
  return { 'accept-offer': <AcceptMeaning offer={settling.offer} own="consumer" /> };
}

/** What else came of the same filing, such as the complaint into which a settlement turned. */
function Related({
  related,
  onOpen,
}: Pick<TrackedCaseProps, 'onOpen'> & Pick<TrackedCase, 'related'>): ReactElement | null {
  const text = useText(trackText);
  const words = useText(terms);
  if (related.length === 0) return null;
  return (
    <section className="panel no-print">
      <h2>{text.related}</h2>
      <ul className="deciding-choices">
        {related.map(({ number, kind, relation }) => (
          <li key={number}>
            <button type="button" className="button" onClick={() => onOpen(number)}>
              {relation === 'grown' ? text.turnedInto : (words.kind[kind] ?? kind)}{' '}
              <span className="number">{number}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
