// What happened to a case of a body, newest first; sealed words beside a line are opened on demand.
import type { ReactElement } from 'react';
import { Failure } from '../../corridor/waiting.js';
import { publicMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import type { AssistCase } from '../../wire/views.js';
import { assistText } from './assist.text.js';
import { OpenedWords } from './opened-words.js';
import { useLook } from './use-look.js';

type StoryProps = Pick<AssistCase, 'number' | 'events'>;

export function AssistStory({ number, events }: StoryProps): ReactElement {
  const text = useText(assistText);
  return (
    <section className="panel">
      <h2>{text.story}</h2>
      <ol className="story">
        {[...events].reverse().map((event) => (
          <StoryLine key={event.seq} number={number} event={event} />
        ))}
      </ol>
    </section>
  );
}

interface StoryLineProps {
  readonly number: string;
  readonly event: StoryProps['events'][number];
}

function StoryLine({ number, event }: StoryLineProps): ReactElement {
  const text = useText(assistText);
  const language = useLanguage();
  const { look, opened, problem, hide } = useLook(number);
  return (
    <li>
      <time dateTime={event.at}>{publicMoment(event.at, language)}</time>
      <span>
        {event.text}{' '}
        {event.hasWords && opened === undefined && (
          <button
            type="button"
            className="link-button no-print"
            onClick={() => look({ at: 'statement', seq: event.seq })}
          >
            {text.words}
          </button>
        )}
        {problem !== null && <Failure problem={problem} />}
        {opened !== undefined && <OpenedWords opened={opened} onHide={hide} />}
      </span>
    </li>
  );
}
