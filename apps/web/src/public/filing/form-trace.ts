// How a form was filled in: for how long it stood open, and what stands in the field that nobody sees.
import { useRef, useState } from 'react';
import type { NewFiling } from '../../wire/views.js';

export type FormTrace = NonNullable<NewFiling['form']>;

interface HeldTrace {
  /** The same for every sending of one intention: a repeated request must be the same request. */
  readonly take: () => FormTrace;
  /** What was taken, where anything was. */
  readonly taken: () => FormTrace | undefined;
  /** Goes on with one that was taken before the page was opened anew. */
  readonly resume: (trace: FormTrace | undefined) => void;
  /** Before another intention. */
  readonly forget: () => void;
  readonly trap: { readonly value: string; readonly set: (value: string) => void };
}

const longestOpenMs = 2_147_483_647;

export function useFormTrace(): HeldTrace {
  const [appearedAt] = useState(() => performance.now());
  const [trap, setTrap] = useState('');
  const taken = useRef<FormTrace>(undefined);
  return {
    take: () => {
      const openMs = Math.min(longestOpenMs, Math.round(performance.now() - appearedAt));
      taken.current ??= { openMs, ...(trap === '' ? {} : { homepage: trap }) };
      return taken.current;
    },
    taken: () => taken.current,
    resume: (trace) => {
      taken.current = trace;
    },
    forget: () => {
      taken.current = undefined;
    },
    trap: { value: trap, set: setTrap },
  };
}
