// What a party may do with its case now: a button for each command that is allowed, and the form of the one that was chosen.
import '../../look/deciding.css';
import { type ReactElement, type ReactNode, Suspense, lazy, useState } from 'react';
import { Waiting } from '../../corridor/waiting.js';
import { useText } from '../../language/language.js';
import type { CommandView } from '../../wire/views.js';
import { decidingText } from './deciding.text.js';
import type { Given } from './party-form.js';

/** Most who look decide nothing: its form comes when somebody does. */
const PartyForm = lazy(async () => ({ default: (await import('./party-form.js')).PartyForm }));

interface DecidingProps {
  readonly commands: readonly CommandView[];
  readonly version: number;
  /** What a command comes down to here, by its name; said in its form before it binds. */
  readonly meanings: Readonly<Record<string, ReactNode>>;
  /** In the place of the words of a party, where somebody else gives the commands. */
  readonly hints?: Readonly<Record<string, string>>;
  readonly give: (given: Given) => Promise<unknown>;
  /** Texts at hand for a long answer. */
  readonly atHand?: (insert: (words: string) => void) => ReactNode;
  /** Asks the server anew: after a decision, and when somebody else has decided. */
  readonly onChanged: () => void;
}

export function Deciding({ commands, version, meanings, hints, give, atHand, onChanged }: DecidingProps): ReactElement {
  const text = useText(decidingText);
  const [chosen, choose] = useState<string | null>(null);
  const [said, say] = useState('');
  const allowed = commands.filter((command) => command.allowed);
  // Still shown when it is no longer allowed: what was written stays until its writer leaves it.
  const command = commands.find(({ name }) => name === chosen);
  const finish = (label: string) => (): void => {
    choose(null);
    say(text.done(label));
    onChanged();
  };
  return (
    <section className="panel no-print">
      <h2>{text.title}</h2>
      <p role="status" className={said === '' ? 'only-read' : 'notice good'}>
        {said}
      </p>
      {command === undefined ? (
        <Choices allowed={allowed} onChoose={choose} />
      ) : (
        <Suspense fallback={<Waiting lines={3} />}>
          <PartyForm
            key={command.name}
            command={command}
            version={version}
            meaning={meanings[command.name]}
            hint={(hints ?? text.hint)[command.name]}
            give={give}
            atHand={atHand}
            onDone={finish(command.label)}
            onCancel={() => choose(null)}
            onLatest={onChanged}
          />
        </Suspense>
      )}
    </section>
  );
}

interface ChoicesProps {
  readonly allowed: readonly CommandView[];
  readonly onChoose: (name: string) => void;
}

/** What ends it is never pressed on anybody. */
const ENDS: readonly string[] = ['refuse-settlement', 'record-settlement', 'hand-back'];

function Choices({ allowed, onChoose }: ChoicesProps): ReactElement {
  const text = useText(decidingText);
  if (allowed.length === 0) return <p className="quiet">{text.nothing}</p>;
  return (
    <div className="deciding-choices">
      {allowed.map(({ name, label }, place) => (
        <button
          key={name}
          type="button"
          className={place === 0 && !ENDS.includes(name) ? 'button primary' : 'button'}
          onClick={() => onChoose(name)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
