// What happened to a case, newest first, by day, for all, for the public or inside.
import { Segmented } from 'antd';
import { type ReactElement, useState } from 'react';
import { dateOf, deskDate, hourOf } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { bracketed } from '../../language/listing.js';
import type { TimelineItem } from '../../wire/views.js';
import { LookSheet } from './look-sheet.js';
import { caseText } from './case-page.text.js';

const FIRST_SHOWN = 50;
const AUDIENCES = ['all', 'public', 'internal'] as const;
type Audience = (typeof AUDIENCES)[number];

interface CaseTimelineProps {
  readonly number: string;
  readonly events: readonly TimelineItem[];
}

export function CaseTimeline({ number, events }: CaseTimelineProps): ReactElement {
  const text = useText(caseText);
  const language = useLanguage();
  const [audience, setAudience] = useState<Audience>('all');
  const [limit, setLimit] = useState(FIRST_SHOWN);
  const [looked, look] = useState<number>();
  const newestFirst = [...events].sort((one, other) => other.seq - one.seq);
  const fitting = newestFirst.filter((event) => audience === 'all' || event.audience === audience);
  const shown = fitting.slice(0, limit);
  const days = [...new Set(shown.map(({ at }) => dateOf(at)))];
  return (
    <div className="timeline">
      <Segmented<Audience>
        aria-label={text.story}
        value={audience}
        onChange={setAudience}
        options={AUDIENCES.map((value) => ({ value, label: text.audiences[value] }))}
      />
      {shown.length === 0 && <p className="quiet">{text.noStory}</p>}
      {days.map((day) => (
        <section key={day}>
          <h3 className="figure">{deskDate(day, language)}</h3>
          <ol>
            {shown
              .filter(({ at }) => dateOf(at) === day)
              .map((event) => (
                <TimelineLine key={event.seq} event={event} onLook={look} />
              ))}
          </ol>
        </section>
      ))}
      {looked !== undefined && (
        <LookSheet number={number} at="statement" seq={looked} onClose={() => look(undefined)} />
      )}
      {shown.length < fitting.length && (
        <button type="button" className="button" onClick={() => setLimit(limit + FIRST_SHOWN)}>
          {text.earlier}
        </button>
      )}
    </div>
  );
}

interface TimelineLineProps {
  readonly event: TimelineItem;
  readonly onLook: (seq: number) => void;
}

function TimelineLine({ event, onLook }: TimelineLineProps): ReactElement {
  const text = useText(caseText);
  const language = useLanguage();
  const { actor } = event;
  return (
    <li className={event.audience}>
      <time dateTime={event.at}>{hourOf(event.at)}</time>
      <p>
        {event.text}
        {actor !== undefined && (
          <span className="quiet">
            {' '}
            {actor.name}
            {actor.unitName !== undefined && bracketed(actor.unitName, language)}
          </span>
        )}
        {event.audience === 'internal' && <span className="audience">{text.audiences.internal}</span>}
        {event.words.length > 0 && (
          <button type="button" className="link-button sealed-words" onClick={() => onLook(event.seq)}>
            {text.lookAtWords(event.words.reduce((sum, { characters }) => sum + characters, 0))}
            <span className="only-read"> {event.text}</span>
          </button>
        )}
      </p>
    </li>
  );
}
