// Native controls with a label, a hint and a place for their fault.
import type { ReactElement, ReactNode } from 'react';
import type { FoundOperator } from '../../wire/views.js';
import type { AnswerName, Fault, FilingAnswers } from './answers.js';

/** What a question needs of the form: the answers, a way to give one, and the fault at a field. */
export interface Hand {
  readonly answers: FilingAnswers;
  readonly answer: <N extends AnswerName>(field: N, value: FilingAnswers[N]) => void;
  readonly faultOf: (field: Fault['field']) => string | undefined;
  /** Fills in what the business register knows of a shop; what is typed afterwards stands. */
  readonly choose: (operator: FoundOperator) => void;
  /** It is not that one: the code is taken back, the words stay. */
  readonly unchoose: () => void;
}

export interface FieldProps {
  readonly hand: Hand;
  readonly field: AnswerName;
  readonly label: string;
  readonly hint?: string;
}

interface Described {
  readonly id: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-describedby'?: string;
}

export function describedField({ hand, field, hint }: FieldProps, ...more: readonly string[]): Described {
  const wrong = hand.faultOf(field) !== undefined;
  const by = [...(hint ? [`${field}-hint`] : []), ...(wrong ? [`${field}-fault`] : []), ...more].join(' ');
  return {
    id: field,
    ...(wrong ? { 'aria-invalid': true as const } : {}),
    ...(by === '' ? {} : { 'aria-describedby': by }),
  };
}

export function FieldFrame({ of, children }: { readonly of: FieldProps; readonly children: ReactNode }): ReactElement {
  const fault = of.hand.faultOf(of.field);
  return (
    <div className={fault === undefined ? 'question' : 'question wrong'}>
      <label className="title" htmlFor={of.field}>
        {of.label}
      </label>
      {of.hint && (
        <span className="hint" id={`${of.field}-hint`}>
          {of.hint}
        </span>
      )}
      {children}
      <FaultText field={of.field} fault={fault} />
    </div>
  );
}

export function FaultText({
  field,
  fault,
}: {
  readonly field: string;
  readonly fault: string | undefined;
}): ReactElement | null {
  return fault === undefined ? null : (
    <span className="error-text" id={`${field}-fault`}>
      {fault}
    </span>
  );
}

type TextName = { [N in AnswerName]: FilingAnswers[N] extends string ? N : never }[AnswerName];
type TextProps = Omit<FieldProps, 'field'> & {
  readonly field: TextName;
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'tel' | 'decimal' | 'url';
  readonly kind?: 'date';
  readonly short?: boolean;
};

export function TextField({ autoComplete, inputMode, kind, short, ...of }: TextProps): ReactElement {
  return (
    <FieldFrame of={of}>
      <input
        {...describedField(of)}
        type={inputMode === 'tel' ? 'tel' : (kind ?? 'text')}
        className={short ? 'short' : undefined}
        autoComplete={autoComplete ?? 'off'}
        inputMode={inputMode}
        value={of.hand.answers[of.field]}
        onChange={(event) => of.hand.answer(of.field, event.target.value)}
      />
    </FieldFrame>
  );
}

type StoryProps = Omit<TextProps, 'inputMode' | 'autoComplete' | 'short' | 'kind'> & {
  readonly longest: number;
  readonly left: (count: number) => string;
};

export function StoryField({ longest, left, ...of }: StoryProps): ReactElement {
  const words = of.hand.answers[of.field];
  return (
    <FieldFrame of={of}>
      <textarea
        {...describedField(of, `${of.field}-left`)}
        rows={7}
        value={words}
        onChange={(event) => of.hand.answer(of.field, event.target.value)}
      />
      <span className="hint figure" id={`${of.field}-left`}>
        {left(longest - words.length)}
      </span>
    </FieldFrame>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

type SelectProps = Omit<TextProps, 'inputMode' | 'autoComplete' | 'short' | 'kind'> & {
  readonly options: readonly Option[];
  readonly none: string;
};

export function SelectField({ options, none, ...of }: SelectProps): ReactElement {
  return (
    <FieldFrame of={of}>
      <select
        {...describedField(of)}
        value={of.hand.answers[of.field]}
        onChange={(event) => of.hand.answer(of.field, event.target.value)}
      >
        <option value="">{none}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

type ChoiceProps = FieldProps & { readonly options: readonly Option[] };

/** One of a few, none preselected. The first radio carries the field's id, so that a fault's link finds it. */
export function RadioField({
  options,
  ...of
}: Omit<ChoiceProps, 'field'> & { readonly field: TextName }): ReactElement {
  return (
    <Choices of={of}>
      {options.map((option, place) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            id={place === 0 ? of.field : undefined}
            name={of.field}
            checked={of.hand.answers[of.field] === option.value}
            onChange={() => of.hand.answer(of.field, option.value)}
          />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </Choices>
  );
}

export function RequestsField({ options, ...of }: Omit<ChoiceProps, 'field'>): ReactElement {
  const { requests } = of.hand.answers;
  const toggle = (code: string): void =>
    of.hand.answer('requests', requests.includes(code) ? requests.filter((old) => old !== code) : [...requests, code]);
  return (
    <Choices of={{ ...of, field: 'requests' }}>
      <div className="choice-grid">
        {options.map(({ value, label }, place) => (
          <label key={value} className="choice">
            <input
              type="checkbox"
              id={place === 0 ? 'requests' : undefined}
              checked={requests.includes(value)}
              onChange={() => toggle(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </Choices>
  );
}

export function Choices({ of, children }: { readonly of: FieldProps; readonly children: ReactNode }): ReactElement {
  const fault = of.hand.faultOf(of.field);
  const { 'aria-describedby': by } = describedField(of);
  return (
    <fieldset className={fault === undefined ? 'question' : 'question wrong'} aria-describedby={by}>
      <legend>{of.label}</legend>
      {of.hint && (
        <span className="hint" id={`${of.field}-hint`}>
          {of.hint}
        </span>
      )}
      {children}
      <FaultText field={of.field} fault={fault} />
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function CheckField({ label, hint, checked, onChange }: CheckProps): ReactElement {
  return (
    <div className="question">
      <label className="choice">
        <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
        <span>
          {label}
          {hint && <small>{hint}</small>}
        </span>
      </label>
    </div>
  );
}
