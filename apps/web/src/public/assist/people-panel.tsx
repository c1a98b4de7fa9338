// With whom a body speaks, masked; a contact is opened for a reason, the story without one, both are recorded.
import { type FormEvent, type ReactElement, useState } from 'react';
import { Failure } from '../../corridor/waiting.js';
import { useText } from '../../language/language.js';
import { terms } from '../../language/terms.text.js';
import type { AssistCase } from '../../wire/views.js';
import { assistText } from './assist.text.js';
import { OpenedWords } from './opened-words.js';
import { type WantedLook, useLook } from './use-look.js';

interface PeoplePanelProps extends Pick<AssistCase, 'number' | 'parties'> {
  readonly hasStory: boolean;
}

export function PeoplePanel({ number, parties, hasStory }: PeoplePanelProps): ReactElement {
  const text = useText(assistText);
  const words = useText(terms);
  const [asks, ask] = useState(false);
  const { look, opened, busy, problem, hide } = useLook(number);
  const open = (wanted: WantedLook): void => {
    ask(false);
    look(wanted);
  };
  return (
    <section className="panel no-print">
      <h2>{text.people}</h2>
      <dl className="plain-facts">
        {parties.map(({ role, masked, phoneMasked }) => (
          <div key={`${role}${masked}`} className="contents">
            <dt>{words.partyRole[role] ?? role}</dt>
            <dd>
              {masked} {phoneMasked !== undefined && <span className="figure">{phoneMasked}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="hint">{text.sealed}</p>
      {problem !== null && <Failure problem={problem} />}
      {opened !== undefined && <OpenedWords opened={opened} onHide={hide} />}
      {asks ? (
        <WhyForm onLook={(said) => open({ at: 'person', words: said })} onCancel={() => ask(false)} />
      ) : (
        <div className="deciding-choices">
          {hasStory && (
            <button type="button" className="button" aria-disabled={busy} onClick={() => open({ at: 'story' })}>
              {text.openStory}
            </button>
          )}
          {parties.length > 0 && (
            <button type="button" className="button" aria-disabled={busy} onClick={() => ask(true)}>
              {text.openContact}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

interface WhyFormProps {
  readonly onLook: (why: string) => void;
  readonly onCancel: () => void;
}

/** As many characters as the rules ask for a look at a person. */
const SHORTEST_WHY = 10;

function WhyForm({ onLook, onCancel }: WhyFormProps): ReactElement {
  const text = useText(assistText);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const isShort = why.trim().length < SHORTEST_WHY;
  const wrong = tried && isShort;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isShort) document.getElementById('look-why')?.focus();
    else onLook(why.trim());
  };
  return (
    <form className="deciding-form" onSubmit={send} noValidate>
      <div className={wrong ? 'question wrong' : 'question'}>
        <label className="title" htmlFor="look-why">
          {text.purpose}
        </label>
        <span className="hint" id="look-why-hint">
          {text.purposeHint}
        </span>
        <input
          id="look-why"
          autoComplete="off"
          value={why}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? 'look-why-hint look-why-fault' : 'look-why-hint'}
          onChange={(event) => setWhy(event.target.value)}
        />
        {wrong && (
          <span className="error-text" id="look-why-fault">
            {text.tooShort}
          </span>
        )}
      </div>
      <div className="step-foot">
        <button type="submit" className="button primary">
          {text.look}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    </form>
  );
}
