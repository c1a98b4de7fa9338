// What may be done now as buttons, and what may not with its reason and article.
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useLanguage, useText } from '../../language/language.js';
import { listed } from '../../language/listing.js';
import type { CommandView } from '../../wire/views.js';
import { caseText } from './case-page.text.js';

const BUTTONS_AT_ONCE = 4;
const SHORTCUTS: Readonly<Record<string, string>> = { accept: 'a', refuse: 'f', note: 'n' };

interface CommandBarProps {
  readonly commands: readonly CommandView[];
  readonly onOpen: (name: string) => void;
}

export function CommandBar({ commands, onOpen }: CommandBarProps): ReactElement {
  const text = useText(caseText);
  const [all, setAll] = useState(false);
  const allowed = commands.filter((command) => command.allowed);
  const hidden = allowed.length - BUTTONS_AT_ONCE;
  const unfolded = all && hidden > 0;
  const more = hidden > 0 && (
    <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
      {all ? text.fewer : text.more(hidden)}
    </button>
  );
  return (
    <div className="command-bar">
      {allowed.length === 0 && <p className="quiet">{text.nothingNow}</p>}
      {!unfolded && (
        <div className="command-buttons" role="group" aria-label={text.commands}>
          <Buttons commands={allowed.slice(0, BUTTONS_AT_ONCE)} first onOpen={onOpen} />
          {more}
        </div>
      )}
      {unfolded && (
        <div className="command-groups">
          {groupsOf(allowed).map(({ group, label, members }, place) => (
            <div key={group} className="command-buttons" role="group" aria-label={label}>
              <span className="command-group">{label}</span>
              <Buttons commands={members} first={place === 0} onOpen={onOpen} />
            </div>
          ))}
          {more}
        </div>
      )}
      <NotNow commands={commands.filter((command) => !command.allowed)} />
    </div>
  );
}

interface ButtonsProps extends CommandBarProps {
  /** Whether these stand first, so that the first of them is the likeliest. */
  readonly first: boolean;
}

function Buttons({ commands, first, onOpen }: ButtonsProps): ReactElement {
  return (
    <>
      {commands.map(({ name, label }, place) => (
        <button
          key={name}
          type="button"
          className={first && place === 0 ? 'button primary' : 'button'}
          onClick={() => onOpen(name)}
        >
          {label}
          {SHORTCUTS[name] !== undefined && <kbd aria-hidden="true">{SHORTCUTS[name]}</kbd>}
        </button>
      ))}
    </>
  );
}

interface Group {
  readonly group: CommandView['group'];
  readonly label: string;
  readonly members: readonly CommandView[];
}

/** By thought, in the server's order. */
function groupsOf(commands: readonly CommandView[]): readonly Group[] {
  const groups = [...new Map(commands.map(({ group, groupLabel }) => [group, groupLabel]))];
  return groups.map(([group, label]) => ({
    group,
    label,
    members: commands.filter((command) => command.group === group),
  }));
}

function NotNow({ commands }: { readonly commands: readonly CommandView[] }): ReactElement | null {
  const text = useText(caseText);
  const language = useLanguage();
  if (commands.length === 0) return null;
  return (
    <details className="not-now">
      <summary>
        {text.notNow(commands.length)}{' '}
        <span className="quiet">
          {listed(
            groupsOf(commands).map(({ label }) => label),
            language,
          )}
        </span>
      </summary>
      <div className="not-now-list">
        {groupsOf(commands).map(({ group, label, members }) => (
          <section key={group} aria-label={label}>
            <h3>{label}</h3>
            <ul>
              {members.map((command) => (
                <li key={command.name}>
                  <b>{command.label}</b> {command.reason?.text}
                  {command.citation !== undefined && (
                    <span className="quiet">
                      {' '}
                      {text.basis} {command.citation.law} {command.citation.article}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}
