// What may be done now as buttons, and what may not with its reason and article.
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useLanguage, useText } from '../../language/language.js';
import { labelled, listed } from '../../language/listing.js';
import type { CommandView } from '../../wire/views.js';
import { caseText } from './case-page.text.js';
import { commandText } from './command.text.js';

const BUTTONS_AT_ONCE = 4;
const SHORTCUTS: Readonly<Record<string, string>> = { accept: 'a', refuse: 'f', note: 'n' };

interface CommandBarProps {
  readonly commands: readonly CommandView[];
  readonly onOpen: (name: string) => void;
}

export function CommandBar({ commands, onOpen }: CommandBarProps): ReactElement {
  const text = useText(caseText);
  const labelOf = useCommandLabel();
  const [all, setAll] = useState(false);
  const allowed = commands.filter((command) => command.allowed);
  const shown = all ? allowed : allowed.slice(0, BUTTONS_AT_ONCE);
  const hidden = allowed.length - BUTTONS_AT_ONCE;
  return (
    <div className="command-bar">
      <div className="command-buttons" role="group" aria-label={text.commands}>
        {allowed.length === 0 && <p className="quiet">{text.nothingNow}</p>}
        {shown.map((command, place) => (
          <button
            key={command.name}
            type="button"
            className={place === 0 ? 'button primary' : 'button'}
            onClick={() => onOpen(command.name)}
          >
            {labelOf(command)}
            {SHORTCUTS[command.name] !== undefined && <kbd aria-hidden="true">{SHORTCUTS[command.name]}</kbd>}
          </button>
        ))}
        {hidden > 0 && (
          <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? text.fewer : text.more(hidden)}
          </button>
        )}
      </div>
      <NotNow commands={commands.filter((command) => !command.allowed)} />
    </div>
  );
}

function NotNow({ commands }: { readonly commands: readonly CommandView[] }): ReactElement | null {
  const text = useText(caseText);
  const language = useLanguage();
  const labelOf = useCommandLabel();
  if (commands.length === 0) return null;
  return (
    <details className="not-now">
      <summary>
        {labelled(text.notNow, '', language)}
        <span className="quiet">{listed(commands.map(labelOf), language)}</span>
      </summary>
      <ul>
        {commands.map((command) => (
          <li key={command.name}>
            <b>{labelOf(command)}</b> {command.reason?.text}
            {command.citation !== undefined && (
              <span className="quiet">
                {' '}
                {text.basis} {command.citation.law} {command.citation.article}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The server's word for a command; in English the house's own where it has one. */
export function useCommandLabel(): (command: Pick<CommandView, 'name' | 'label'>) => string {
  const language = useLanguage();
  const { names } = useText(commandText);
  return ({ name, label }) => (language === 'zh-CN' ? label : (names[name] ?? label));
}
