// A labelled field about an account, with the server's fault beneath it, and the sentence above a form that failed.
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { useText } from '../../language/language.js';
import type { Problem } from '../../wire/problem.js';

export type FieldName = 'login' | 'name' | 'unit' | 'roles' | 'mail';

/** A refusal of the whole that is about one field is told there. */
const FIELD_OF_REFUSAL: Readonly<Record<string, FieldName>> = {
  'account.login-taken': 'login',
  'unit.not-known': 'unit',
  'roles.none': 'roles',
  'roles.not-together': 'roles',
  'roles.only-in-the-city': 'roles',
  'roles.only-at-a-body': 'roles',
};

/** The server's words about one field; `undefined` where it found nothing. */
export function faultAt(problem: Problem | null, field: FieldName): string | undefined {
  if (problem === null) return undefined;
  if (FIELD_OF_REFUSAL[problem.code] === field) return problem.detail || problem.title;
  return problem.fields.find((fault) => fault.field === field)?.message;
}

interface AccountFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly fault: string | undefined;
  readonly children: ReactNode;
}

export function AccountField({ id, label, hint, fault, children }: AccountFieldProps): ReactElement {
  return (
    <div className={fault === undefined ? 'field' : 'field wrong'}>
      <label htmlFor={id}>{label}</label>
      {children}
      <FieldWords {...{ id, hint, fault }} />
    </div>
  );
}

/** What is said beneath a field: `aria-describedby` of the field names it as `<id>-words`. */
export function FieldWords({
  id,
  hint,
  fault,
}: {
  readonly id: string;
  readonly hint: string | undefined;
  readonly fault: string | undefined;
}): ReactElement {
  return (
    <span id={`${id}-words`}>
      {fault !== undefined && <span className="error-text">{fault} </span>}
      {hint !== undefined && <span className="quiet">{hint}</span>}
    </span>
  );
}

export function KeepingFault({ problem }: { readonly problem: Problem | null }): ReactElement | null {
  const words = useText(corridorText);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [problem]);
  if (problem === null) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={place}>
      <p>{sentenceOf(problem, words)}</p>
    </div>
  );
}
