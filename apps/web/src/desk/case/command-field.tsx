// One field of a command's form, as the server describes it.
import { useQuery } from '@tanstack/react-query';
import { Input, Radio, Select } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useLanguage, useText } from '../../language/language.js';
import { bracketed } from '../../language/listing.js';
import { accountsQuestion, referenceQuestion } from '../../wire/questions.js';
import type { CommandField } from '../../wire/views.js';
import { commandText } from './command.text.js';

const MOST_RADIOS = 9;

export interface FieldProps {
  readonly field: CommandField;
  readonly unit: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

interface Choice {
  readonly value: string;
  readonly label: ReactNode;
}

export function CommandFieldInput(props: FieldProps): ReactElement {
  const { field, value, onChange } = props;
  const text = useText(commandText);
  switch (field.kind) {
    case 'text':
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
    case 'instant':
      return (
        <Labelled {...props} hint={text.shanghai}>
          <input
            {...described(props)}
            type="datetime-local"
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
      return <AccountField {...props} />;
    case 'unit':
      return <UnitField {...props} />;
  }
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

function Pick(props: FieldProps & { readonly choices: readonly Choice[] }): ReactElement {
  const { field, value, fault, onChange, choices } = props;
  const text = useText(commandText);
  return (
    <fieldset className={fault === undefined ? 'field' : 'field wrong'} id={idOf(field)} tabIndex={-1}>
      <legend>
        {field.label}
        {!field.required && text.optional}
      </legend>
      <Radio.Group
        aria-label={field.label}
        className={choices.length > 2 ? 'stacked' : ''}
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
