// One field of a command's form, as the server describes it.
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Input, Radio, Select } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useLanguage, useText } from '../../language/language.js';
import { bracketed } from '../../language/listing.js';
import { accountsQuestion, referenceQuestion } from '../../wire/questions.js';
import type { CommandField } from '../../wire/views.js';
import { type Values, partsOf } from '../../command/command-values.js';
import { commandText } from './command.text.js';

const MOST_RADIOS = 9;

export interface FieldProps {
  readonly field: CommandField;
  readonly unit: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

interface AnyFieldProps extends Omit<FieldProps, 'value' | 'fault' | 'onChange'> {
  readonly values: Values;
  readonly faultOf: (field: string) => string | undefined;
  readonly onChange: (field: string, value: string) => void;
}

/** A field that holds one value, or a person in parts. */
export function CommandFieldInput({ field, unit, values, faultOf, onChange }: AnyFieldProps): ReactElement {
  const at = (part: CommandField): FieldProps => ({
    field: part,
    unit,
    value: values[part.name] ?? '',
    fault: faultOf(part.name),
    onChange: (value) => onChange(part.name, value),
  });
  return field.kind === 'person' ? <PersonField field={field} at={at} /> : <SingleField {...at(field)} />;
}

interface PersonFieldProps {
  readonly field: CommandField;
  readonly at: (part: CommandField) => FieldProps;
}

function PersonField({ field, at }: PersonFieldProps): ReactElement {
  const text = useText(commandText);
  return (
    <fieldset className="person-field" id={idOf(field)} tabIndex={-1}>
      <legend>
        {field.label}
        {!field.required && text.optional}
      </legend>
      {partsOf(field).map((part) => {
        const asked: CommandField = {
          name: `${field.name}.${part}`,
          label: text.person[part],
          kind: part === 'role' ? 'choice' : 'text',
          // Once somebody is named, only the address may be left out.
          required: part !== 'address',
          ...(part === 'role' && field.options !== undefined ? { options: field.options } : {}),
        };
        return <SingleField key={part} {...at(asked)} />;
      })}
    </fieldset>
  );
}

interface Choice {
  readonly value: string;
  readonly label: ReactNode;
}

function SingleField(props: FieldProps): ReactElement {
  const { field, value, onChange } = props;
  const text = useText(commandText);
  switch (field.kind) {
    case 'text':
    case 'case-number':
    case 'person':
      return (
        <Labelled {...props}>
          <Input {...described(props)} value={value} onChange={(event) => onChange(event.target.value)} />
        </Labelled>
      );
    case 'long-text':
      return (
        <Labelled {...props}>
          <Input.TextArea
            {...described(props)}
            rows={5}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <span className="quiet figure">{text.counter(value.trim().length, field.min ?? 0, field.max ?? 0)}</span>
        </Labelled>
      );
    case 'money':
      return (
        <Labelled {...props}>
          <Input
            {...described(props)}
            inputMode="decimal"
            suffix={text.yuan}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </Labelled>
      );
    case 'number':
      return <NumberField {...props} />;
    case 'date':
    case 'instant':
      return (
        <Labelled {...props} {...(field.kind === 'instant' ? { hint: text.shanghai } : {})}>
          <input
            {...described(props)}
            type={field.kind === 'date' ? 'date' : 'datetime-local'}
            className="native-input"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </Labelled>
      );
    case 'boolean':
      return (
        <Pick
          {...props}
          choices={[
            { value: 'yes', label: text.yes },
            { value: 'no', label: text.no },
          ]}
        />
      );
    case 'choice':
      return <OptionsField {...props} />;
    case 'account':
      // Some are chosen from those whom the server names, the others from the officers of a unit.
      return field.options === undefined ? <AccountField {...props} /> : <OptionsField {...props} />;
    case 'unit':
      return <UnitField {...props} />;
    case 'parties':
      return <PartiesField {...props} />;
  }
}

/** A few numbers are picked, many are written. */
function NumberField(props: FieldProps): ReactElement {
  const { field, value, onChange } = props;
  const { min = 0, max = Infinity } = field;
  if (max - min < MOST_RADIOS) {
    const numbers = Array.from({ length: max - min + 1 }, (_none, place) => String(min + place));
    return <Pick {...props} inline choices={numbers.map((number) => ({ value: number, label: number }))} />;
  }
  return (
    <Labelled {...props}>
      <Input
        {...described(props)}
        inputMode="numeric"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Labelled>
  );
}

/** Some of the people who are parties already. */
function PartiesField(props: FieldProps): ReactElement {
  const { field, value, fault, onChange } = props;
  return (
    <fieldset className={fault === undefined ? 'field' : 'field wrong'} id={idOf(field)} tabIndex={-1}>
      <legend>{field.label}</legend>
      <Checkbox.Group
        className="stacked"
        value={value === '' ? [] : value.split(',')}
        onChange={(chosen) => onChange(chosen.join(','))}
        options={(field.options ?? []).map(({ value: id, label }) => ({ value: id, label }))}
      />
      <FaultText field={field} fault={fault} />
    </fieldset>
  );
}

function OptionsField(props: FieldProps): ReactElement {
  const options = props.field.options ?? [];
  if (options.length > MOST_RADIOS) return <Choose {...props} choices={options} />;
  const choices = options.map(({ value, label, citation }) => ({
    value,
    label: (
      <>
        {label}
        {citation?.article !== undefined && <span className="quiet"> {citation.article}</span>}
      </>
    ),
  }));
  return <Pick {...props} choices={choices} />;
}

function AccountField(props: FieldProps): ReactElement {
  const language = useLanguage();
  const accounts = useQuery(accountsQuestion(props.unit));
  const choices = (accounts.data ?? []).map(({ account, name, unitName }) => ({
    value: account,
    label: unitName === undefined ? name : name + bracketed(unitName, language),
  }));
  return <Choose {...props} choices={choices} />;
}

function UnitField(props: FieldProps): ReactElement {
  const reference = useQuery(referenceQuestion());
  const units =
    props.field.options ?? reference.data?.units.map(({ code, name }) => ({ value: code, label: name })) ?? [];
  return <Choose {...props} choices={units} />;
}

function Choose(props: FieldProps & { readonly choices: readonly Choice[] }): ReactElement {
  const text = useText(commandText);
  return (
    <Labelled {...props}>
      <Select
        {...described(props)}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={text.choose}
        value={props.value === '' ? null : props.value}
        onChange={(value) => props.onChange(value ?? '')}
        options={[...props.choices]}
      />
    </Labelled>
  );
}

interface PickProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly inline?: boolean;
}

function Pick(props: PickProps): ReactElement {
  const { field, value, fault, onChange, choices, inline = choices.length <= 2 } = props;
  const text = useText(commandText);
  return (
    <fieldset className={fault === undefined ? 'field' : 'field wrong'} id={idOf(field)} tabIndex={-1}>
      <legend>
        {field.label}
        {!field.required && text.optional}
      </legend>
      <Radio.Group
        aria-label={field.label}
        className={inline ? '' : 'stacked'}
        value={value}
        onChange={({ target }) => onChange(String(target.value))}
        options={[...choices]}
      />
      <FaultText field={field} fault={fault} />
    </fieldset>
  );
}

function idOf({ name }: Pick<CommandField, 'name'>): string {
  return `command-${name}`;
}

function described({ field, fault }: FieldProps): {
  readonly id: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-describedby'?: string;
} {
  const id = idOf(field);
  return fault === undefined ? { id } : { id, 'aria-invalid': true, 'aria-describedby': `${id}-fault` };
}

function Labelled(props: FieldProps & { readonly hint?: string; readonly children: ReactNode }): ReactElement {
  const { field, fault, hint, children } = props;
  const text = useText(commandText);
  return (
    <div className={fault === undefined ? 'field' : 'field wrong'}>
      <label htmlFor={idOf(field)}>
        {field.label}
        {!field.required && text.optional}
        {hint !== undefined && <span className="quiet"> {hint}</span>}
      </label>
      {children}
      <FaultText field={field} fault={fault} />
    </div>
  );
}

function FaultText({ field, fault }: Pick<FieldProps, 'field' | 'fault'>): ReactElement | null {
  return fault === undefined ? null : (
    <span className="error-text" id={`${idOf(field)}-fault`}>
      {fault}
    </span>
  );
}
