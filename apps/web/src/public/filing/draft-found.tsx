// In the place of the form, while it is not decided what becomes of what was left unfinished.
import type { ReactElement } from 'react';
import { PageHeading } from '../../corridor/page-heading.js';
import { publicMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { draftText } from './draft.text.js';
import type { FoundDraft } from './use-draft.js';

interface DraftFoundProps {
  readonly found: FoundDraft;
  readonly windowTitle?: string | undefined;
  readonly onGoOn: () => void;
  readonly onAnew: () => void;
}

export function DraftFound({ found, windowTitle, onGoOn, onAnew }: DraftFoundProps): ReactElement {
  const text = useText(draftText);
  const language = useLanguage();
  const { savedAt, content } = found;
  return (
    <div className="filing">
      <PageHeading title={text.title} windowTitle={windowTitle ?? text.title} />
      <p>{text.found(publicMoment(savedAt, language), content.place + 1)}</p>
      <p className="hint">{text.private}</p>
      <div className="step-foot">
        <button type="button" className="button primary" onClick={onGoOn}>
          {text.goOn}
        </button>
        <button type="button" className="button" onClick={onAnew}>
          {text.anew}
        </button>
      </div>
    </div>
  );
}
