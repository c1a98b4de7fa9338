// One native field with its label, its hint and a place for its fault.
import type { ReactElement } from 'react';

interface StepFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly fault: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: string;
  readonly inputMode: 'email' | 'numeric';
}

export function StepField(props: StepFieldProps): ReactElement {
  const { id, label, hint, fault, value, onChange, autoComplete, inputMode } = props;
  return (
    <div className={fault === undefined ? 'question' : 'question wrong'}>
      <label className="title" htmlFor={id}>
        {label}
      </label>
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
      <input
        id={id}
        value={value}
        autoComplete={autoComplete}
        inputMode={inputMode}
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault === undefined ? `${id}-hint` : `${id}-hint ${id}-fault`}
        onChange={(event) => onChange(event.target.value)}
      />
      {fault !== undefined && (
        <span className="error-text" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </div>
  );
}
