// A field that no person sees, hears or reaches by the keyboard: what fills it in is a script, and is marked, not refused.
import type { ReactElement } from 'react';

interface FormTrapProps {
  readonly value: string;
  readonly set: (value: string) => void;
}

export function FormTrap({ value, set }: FormTrapProps): ReactElement {
  return (
    <div className="only-read" aria-hidden="true">
      <input
        type="text"
        name="homepage"
        value={value}
        onChange={({ target }) => set(target.value)}
        maxLength={200}
        tabIndex={-1}
        autoComplete="off"
      />
    </div>
  );
}
