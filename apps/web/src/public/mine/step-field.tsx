// One native field with its label, its hint and a place for its fault.
import type { ReactElement } from 'react';

interface StepFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: string;
  readonly inputMode: 'email' | 'numeric' | 'text';
  readonly onBlur?: () => void;
  readonly capitals?: boolean;
}

export function StepField(props: StepFieldProps): ReactElement {
  const { id, label, hint, fault, value, onChange, autoComplete, inputMode, onBlur, capitals = false } = props;
  const by = [...(hint === undefined ? [] : [`${id}-hint`]), ...(fault === undefined ? [] : [`${id}-fault`])].join(' ');
  return (
    <div className={fault === undefined ? 'question' : 'question wrong'}>
      <label className="title" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        id={id}
        value={value}
        autoComplete={autoComplete}
        inputMode={inputMode}
        autoCapitalize={capitals ? 'characters' : 'none'}
        spellCheck={false}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={by === '' ? undefined : by}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
      />
      {fault !== undefined && (
        <span className="error-text" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </div>
  );
}
