// One field and one button: a code that is typed, or a password once more, with its fault above.
import { Button, Input } from 'antd';
import { type FormEvent, type ReactElement, useId, useState } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { useText } from '../../language/language.js';
import { problemOf } from '../../wire/wire.js';

interface CodeFormProps {
  readonly label: string;
  readonly hint?: string;
  readonly action: string;
  readonly kind: 'code' | 'recovery-code' | 'password' | 'name';
  readonly busy: boolean;
  readonly fault: unknown;
  readonly onSend: (typed: string) => void;
}

export function CodeForm({ label, hint, action, kind, busy, fault, onSend }: CodeFormProps): ReactElement {
  const id = useId();
  const [typed, setTyped] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() !== '' && !busy) onSend(typed);
  };
  return (
    <form className="sign-in" onSubmit={send} noValidate>
      <Fault fault={fault} />
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type={kind === 'password' ? 'password' : 'text'}
        inputMode={kind === 'code' ? 'numeric' : 'text'}
        autoComplete={kind === 'code' ? 'one-time-code' : kind === 'password' ? 'current-password' : 'off'}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {hint !== undefined && <span id={`${id}-hint`}>{hint}</span>}
      <Button type="primary" htmlType="submit" block aria-disabled={busy}>
        {action}
      </Button>
    </form>
  );
}

/** The words of the house for what went wrong; nothing where nothing did. */
export function Fault({ fault }: { readonly fault: unknown }): ReactElement | null {
  const words = useText(corridorText);
  const problem = problemOf(fault);
  if (problem === null) return null;
  // A wait of a quarter of an hour is said by the house itself, with where to turn.
  const sentence = problem.status === 429 && problem.detail !== '' ? problem.detail : sentenceOf(problem, words);
  return (
    <div className="error-summary" role="alert">
      <p>{sentence}</p>
    </div>
  );
}
