// Closing a body: said once more before it binds.
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import { Sheet } from '../../sheet/sheet.js';
import type { AssistingBody } from '../../wire/views.js';
import { done, wire } from '../../wire/wire.js';
import { Refused } from '../refused.js';
import { useDecision } from '../use-decision.js';
import { bodiesText } from './bodies.text.js';

interface ClosingSheetProps {
  readonly body: AssistingBody;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

export function ClosingSheet({ body: { code, name }, onClose, onDone }: ClosingSheetProps): ReactElement {
  const text = useText(bodiesText);
  const { decide, busy, refused } = useDecision<{ readonly act: 'close' }>({
    send: (_decision, key) =>
      done(
        wire.POST('/api/v1/bodies/{code}/closing', {
          params: { path: { code }, header: { 'Idempotency-Key': key } },
        }),
      ),
    stale: ['bodies'],
    onDone: () => {
      onDone(text.closed2);
      onClose();
    },
  });
  return (
    <Sheet
      title={text.close}
      onClose={onClose}
      foot={
        <button type="button" className="button primary" aria-disabled={busy} onClick={() => decide({ act: 'close' })}>
          {text.closeYes}
        </button>
      }
    >
      {refused !== null && <Refused problem={refused.problem} stale={['bodies']} onLatest={onClose} />}
      <p>{text.closeSure(name)}</p>
    </Sheet>
  );
}
