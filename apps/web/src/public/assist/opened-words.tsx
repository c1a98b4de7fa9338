// What was sealed and is open for a minute.
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import { assistText } from './assist.text.js';

interface OpenedWordsProps {
  readonly opened: Readonly<Record<string, string>>;
  readonly onHide: () => void;
}

export function OpenedWords({ opened, onHide }: OpenedWordsProps): ReactElement {
  const text = useText(assistText);
  const names: Readonly<Record<string, string>> = text.opened;
  return (
    <div className="opened-words" role="status">
      <dl className="plain-facts">
        {Object.entries(opened).map(([name, said]) => (
          <div key={name} className="contents">
            <dt>{names[name] ?? text.words}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{text.hides}</p>
      <button type="button" className="button" onClick={onHide}>
        {text.hide}
      </button>
    </div>
  );
}
