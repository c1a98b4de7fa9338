// Native fields of the entry form: words, a choice out of a list, several ticks, a yes or no.
import type { ReactElement, ReactNode } from 'react';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly fault: string | undefined;
}

function Fault({ id, fault }: Pick<FieldProps, 'id' | 'fault'>): ReactElement | null {
  return fault === undefined ? null : (
    <span className="error-text" id={`${id}-fault`}>
      {fault}
    </span>
  );
}

interface WordsProps extends FieldProps {
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly kind?: 'text' | 'tel' | 'decimal' | 'long';
}

export function WordsField({ id, label, hint, fault, value, onChange, kind = 'text' }: WordsProps): ReactElement {
  const by = [...(hint === undefined ? [] : [`${id}-hint`]), ...(fault === undefined ? [] : [`${id}-fault`])].join(' ');
  const described = {
    ...{ id, value, 'aria-invalid': fault === undefined ? undefined : true },
    'aria-describedby': by === '' ? undefined : by,
  };
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
      {kind === 'long' ? (
        <textarea {...described} rows={5} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...described} inputMode={kind} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      )}
      <Fault id={id} fault={fault} />
    </div>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectProps extends Omit<FieldProps, 'fault'> {
  readonly none: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function SelectField({ id, label, none, options, value, onChange }: SelectProps): ReactElement {
  return (
    <div className="question">
      <label className="title" htmlFor={id}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface ChoicesProps extends FieldProps {
  readonly type: 'radio' | 'checkbox';
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

export function ChoicesField(props: ChoicesProps): ReactElement {
  const { id, label, fault, options } = props;
  return (
    <Question id={id} label={label} fault={fault}>
      <div className="choice-grid">
        {options.map((option, place) => (
          <OneChoice key={option.value} {...props} option={option} isFirst={place === 0} />
        ))}
      </div>
    </Question>
  );
}

function Question({ id, label, fault, children }: FieldProps & { readonly children: ReactNode }): ReactElement {
  return (
    <fieldset className={fault === undefined ? 'question' : 'question wrong'}>
      <legend>{label}</legend>
      {children}
      <Fault id={id} fault={fault} />
    </fieldset>
  );
}

interface OneChoiceProps extends ChoicesProps {
  readonly option: Option;
  /** It bears the id of the field, so that the link of a fault finds it. */
  readonly isFirst: boolean;
}

function OneChoice({ id, type, option, isFirst, chosen, onChange }: OneChoiceProps): ReactElement {
  const isChosen = chosen.includes(option.value);
  const toggle = (): void => {
    if (type === 'radio') onChange([option.value]);
    else onChange(isChosen ? chosen.filter((old) => old !== option.value) : [...chosen, option.value]);
  };
  return (
    <label className="choice">
      <input type={type} name={id} id={isFirst ? id : undefined} checked={isChosen} onChange={toggle} />
      <span>{option.label}</span>
    </label>
  );
}
