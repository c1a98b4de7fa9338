// One field of a party's form in native controls, as the server describes it.
import type { ReactElement, ReactNode } from 'react';
import { useText } from '../../language/language.js';
import type { CommandField } from '../../wire/views.js';
import { decidingText } from './deciding.text.js';

interface PartyFieldProps {
  readonly field: CommandField;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

export function PartyField(props: PartyFieldProps): ReactElement {
  const { field, value, onChange } = props;
  const text = useText(decidingText);
  switch (field.kind) {
    case 'choice':
      return <Radios {...props} options={field.options ?? []} />;
    case 'boolean':
      return (
        <Radios
          {...props}
          options={[
            { value: 'yes', label: text.yes },
            { value: 'no', label: text.no },
          ]}
        />
      );
    case 'number':
      return <Radios {...props} options={field.options ?? starsOf(field, text.stars)} />;
    case 'long-text':
      return (
        <Labelled {...props}>
          <textarea {...described(props)} rows={5} value={value} onChange={(event) => onChange(event.target.value)} />
          {field.max !== undefined && <span className="hint figure">{text.left(field.max - value.trim().length)}</span>}
        </Labelled>
      );
    case 'money':
    case 'text':
    case 'date':
    case 'instant':
    case 'account':
    case 'unit':
    case 'case-number':
    case 'parties':
    case 'person':
      return (
        <Labelled {...props}>
          <input
            {...described(props)}
            type={field.kind === 'date' ? 'date' : field.kind === 'instant' ? 'datetime-local' : 'text'}
            className="short"
            inputMode={field.kind === 'money' ? 'decimal' : 'text'}
            autoComplete="off"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </Labelled>
      );
  }
}

export function idOfField({ name }: Pick<CommandField, 'name'>): string {
  return `deciding-${name}`;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function starsOf({ min = 1, max = min }: CommandField, words: (count: number) => string): readonly Option[] {
  return Array.from({ length: max - min + 1 }, (_none, place) => ({
    value: String(min + place),
    label: words(min + place),
  }));
}

function Radios(props: PartyFieldProps & { readonly options: readonly Option[] }): ReactElement {
  const { field, value, fault, onChange, options } = props;
  return (
    <fieldset className={fault === undefined ? 'question' : 'question wrong'}>
      <legend>{useLabel(field)}</legend>
      <div className="choice-grid">
        {options.map((option, place) => (
          <label key={option.value} className="choice">
            <input
              type="radio"
              name={idOfField(field)}
              id={place === 0 ? idOfField(field) : undefined}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <FaultText {...props} />
    </fieldset>
  );
}

function Labelled(props: PartyFieldProps & { readonly children: ReactNode }): ReactElement {
  const { field, fault, children } = props;
  return (
    <div className={fault === undefined ? 'question' : 'question wrong'}>
      <label className="title" htmlFor={idOfField(field)}>
        {useLabel(field)}
      </label>
      {children}
      <FaultText {...props} />
    </div>
  );
}

function useLabel({ label, kind, required }: CommandField): string {
  const { optional } = useText(decidingText);
  return `${label}${kind === 'money' ? ' (¥)' : ''}${required ? '' : optional}`;
}

function described({ field, fault }: PartyFieldProps): {
  readonly id: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-describedby'?: string;
} {
  const id = idOfField(field);
  return fault === undefined ? { id } : { id, 'aria-invalid': true, 'aria-describedby': `${id}-fault` };
}

function FaultText({ field, fault }: PartyFieldProps): ReactElement | null {
  return fault === undefined ? null : (
    <span className="error-text" id={`${idOfField(field)}-fault`}>
      {fault}
    </span>
  );
}
