// At the foot of each step: whether it is saved, until when, and a way to throw it away.
import { type ReactElement, useState } from 'react';
import { publicMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { draftText } from './draft.text.js';
import type { DraftStanding } from './use-draft.js';

interface DraftLineProps {
  readonly standing: DraftStanding;
  /** Whether there is anything to throw away. */
  readonly isTyped: boolean;
  readonly onSaveOver: () => void;
  readonly onClear: () => void;
}

export function DraftLine({ standing, isTyped, onSaveOver, onClear }: DraftLineProps): ReactElement {
  const text = useText(draftText);
  return (
    <div className="draft-line no-print">
      <p role="status" className="hint">
        <Standing standing={standing} />
      </p>
      {standing.state === 'elsewhere' && (
        <button type="button" className="button" onClick={onSaveOver}>
          {text.saveOver}
        </button>
      )}
      {(isTyped || standing.state === 'saved') && <Clearing onClear={onClear} />}
    </div>
  );
}

function Standing({ standing }: { readonly standing: DraftStanding }): ReactElement | null {
  const text = useText(draftText);
  const language = useLanguage();
  switch (standing.state) {
    case 'none':
      return null;
    case 'saved':
      return (
        <>
          {text.saved(publicMoment(standing.savedAt, language))}{' '}
          {text.keptUntil(publicMoment(standing.until, language))}
        </>
      );
    case 'unsaved':
      return <>{text.unsaved}</>;
    case 'elsewhere':
      return <>{text.elsewhere}</>;
  }
}

/** Asked once more, for it cannot be undone. */
function Clearing({ onClear }: { readonly onClear: () => void }): ReactElement {
  const text = useText(draftText);
  const [isAsking, ask] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" className="link-button" onClick={() => ask(true)}>
        {text.clear}
      </button>
    );
  }
  return (
    <p className="buttons">
      <span>{text.sure}</span>
      <button type="button" className="button" autoFocus onClick={onClear}>
        {text.clearNow}
      </button>
      <button type="button" className="button" onClick={() => ask(false)}>
        {text.keep}
      </button>
    </p>
  );
}
