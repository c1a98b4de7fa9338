// Somebody new among the staff: what he is called, with which address he signs in, and what he may do.
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { useText } from '../../language/language.js';
import type { Staff, StaffMember } from '../../wire/views.js';
import { done, problemOf, wire } from '../../wire/wire.js';
import { StepField } from '../mine/step-field.js';
import { staffText } from './staff.text.js';

interface StaffFormProps extends Pick<Staff, 'rights'> {
  readonly onDone: (words: string) => void;
  readonly onCancel: () => void;
}

export function StaffForm({ rights, onDone, onCancel }: StaffFormProps): ReactElement {
  const text = useText(staffText);
  const words = useText(corridorText);
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [may, setMay] = useState<StaffMember['may']>('answer');
  const [tried, setTried] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const adding = useMutation({
    mutationFn: () => done(wire.POST('/api/v1/enterprise/staff', { body: { name, address, may } })),
    onSuccess: () => onDone(text.added(name.trim())),
  });
  const problem = problemOf(adding.error);
  useEffect(() => title.current?.focus(), []);
  const faultAt = (field: string, isMissing: boolean, sentence: string): string | undefined =>
    tried && isMissing ? sentence : problem?.fields.find((fault) => fault.field === field)?.message;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    adding.reset();
    if (name.trim() === '') document.getElementById('staff-name')?.focus();
    else if (address.trim() === '') document.getElementById('staff-address')?.focus();
    else if (!adding.isPending) adding.mutate();
  };
  return (
    <form className="panel" onSubmit={send} noValidate>
      <h2 ref={title} tabIndex={-1}>
        {text.add}
      </h2>
      {problem !== null && (
        <div className="error-summary" role="alert">
          <p>{sentenceOf(problem, words)}</p>
        </div>
      )}
      <StepField
        id="staff-name"
        label={text.name}
        hint={text.nameHint}
        fault={faultAt('name', name.trim() === '', text.missingName)}
        value={name}
        onChange={setName}
        autoComplete="off"
        inputMode="text"
      />
      <StepField
        id="staff-address"
        label={text.contact}
        hint={text.contactHint}
        fault={faultAt('address', address.trim() === '', text.missingContact)}
        value={address}
        onChange={setAddress}
        autoComplete="off"
        inputMode="email"
      />
      <fieldset className="question">
        <legend>{text.may}</legend>
        {rights.map(({ code, text: right, means }) => (
          <label key={code} className="choice">
            <input type="radio" name="staff-may" checked={may === code} onChange={() => setMay(code)} />
            <span>
              {right}
              <span className="hint">{means}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="step-foot">
        <button type="submit" className="button primary" aria-disabled={adding.isPending}>
          {adding.isPending ? text.busy : text.save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    </form>
  );
}
