// The mark of a filing whose form looked like a script’s: it says what was seen, beside the state of the case.
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import { hintsText } from './hints.text.js';

export function FormMark({ marks }: { readonly marks: string | undefined }): ReactElement | null {
  const text = useText(hintsText);
  if (marks === undefined) return null;
  return (
    <span className="state-mark" title={marks}>
      {text.toReview}
      <span className="only-read">{marks}</span>
    </span>
  );
}
