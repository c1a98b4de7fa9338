// Unit, act, person, case and days; each change is a new address.
import { Button, Input, Select } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useLanguage, useText } from '../../language/language.js';
import { labelled } from '../../language/listing.js';
import type { AuditState } from '../../wire/views.js';
import { useMe } from '../me.js';
import { FILTER_NAMES, type FilterName, changed, filterOf } from './audit-filter.js';
import { auditText } from './audit-page.text.js';

export function AuditFilters({ acts }: { readonly acts: AuditState['acts'] }): ReactElement {
  const text = useText(auditText);
  const language = useLanguage();
  const me = useMe();
  const [parameters, setParameters] = useSearchParams();
  const [actor, setActor] = useState(parameters.get('actor') ?? '');
  const [number, setNumber] = useState(parameters.get('number') ?? '');
  const set = (name: FilterName) => (value: string) => setParameters(changed(parameters, name, value));
  const search = (event: FormEvent): void => {
    event.preventDefault();
    setParameters(changed(changed(parameters, 'actor', actor.trim()), 'number', number.trim()));
  };
  const forget = (): void => {
    setActor('');
    setNumber('');
  };
  const isFiltered = FILTER_NAMES.some((name) => parameters.has(name));
  const sheet = new URLSearchParams(Object.entries(filterOf(parameters)).map(([name, value]) => [name, String(value)]));
  sheet.set('lang', language === 'zh-CN' ? 'zh' : 'en');
  return (
    <form className="filters" role="search" aria-label={text.filters} onSubmit={search}>
      {me.scopeUnits.length > 1 && (
        <Select
          aria-label={text.unit}
          value={parameters.get('unit') ?? ''}
          onChange={set('unit')}
          className="filter-unit"
          options={[
            { value: '', label: labelled(text.unit, text.any, language) },
            ...me.scopeUnits.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      )}
      <Select
        aria-label={text.action}
        value={parameters.get('action') ?? ''}
        onChange={set('action')}
        className="filter-unit"
        options={[
          { value: '', label: labelled(text.action, text.any, language) },
          ...acts.map(({ action, text: words }) => ({ value: action, label: words })),
        ]}
      />
      {(['from', 'to'] as const).map((name) => (
        <label key={name} className="filter-day">
          {text[name]}{' '}
          <input
            type="date"
            className="native-input"
            value={parameters.get(name) ?? ''}
            onChange={({ target }) => set(name)(target.value)}
          />
        </label>
      ))}
      <Input
        aria-label={labelled(text.actor, text.actorHint, language)}
        placeholder={text.actor}
        value={actor}
        onChange={({ target }) => setActor(target.value)}
      />
      <Input
        aria-label={text.number}
        placeholder={text.number}
        value={number}
        onChange={({ target }) => setNumber(target.value)}
      />
      <Button htmlType="submit">{text.search}</Button>
      <a href={`/api/v1/audit/sheet?${sheet.toString()}`} download>
        {text.sheet}
      </a>
      {isFiltered && (
        <Link to="?" onClick={forget}>
          {text.clear}
        </Link>
      )}
    </form>
  );
}
