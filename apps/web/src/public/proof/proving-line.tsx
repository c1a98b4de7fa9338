// Says in words, also to a screen reader, that the page is doing its sum.
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import { proofText } from './proof.text.js';

export function ProvingLine({ proving }: { readonly proving: boolean }): ReactElement {
  const text = useText(proofText);
  return (
    <p role="status" className="hint">
      {proving ? text.proving : ''}
    </p>
  );
}
