// Kind, unit and search; each change is a new address.
import { Button, Input, Select } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useLanguage, useText } from '../../language/language.js';
import { labelled } from '../../language/listing.js';
import { terms } from '../../language/terms.text.js';
import type { CaseListQuery } from '../../wire/views.js';
import { useMe } from '../me.js';
import { type FilterName, USUAL_VIEW, changed, isFiltered } from './queue-filter.js';
import { queueText } from './queue-page.text.js';

const KINDS = ['complaint', 'report', 'investigation'] as const;

export function QueueFilters({ filter }: { readonly filter: CaseListQuery }): ReactElement {
  const text = useText(queueText);
  const words = useText(terms);
  const language = useLanguage();
  const me = useMe();
  const [parameters, setParameters] = useSearchParams();
  const [typed, setTyped] = useState(filter.q ?? '');
  const set = (name: FilterName) => (value: string | undefined) =>
    setParameters(changed(parameters, name, value ?? ''));
  const search = (event: FormEvent): void => {
    event.preventDefault();
    set('q')(typed.trim());
  };
  return (
    <form className="filters" role="search" aria-label={text.filters} onSubmit={search}>
      <Select
        aria-label={text.kind}
        value={filter.kind ?? ''}
        onChange={set('kind')}
        className="filter-kind"
        options={[
          { value: '', label: labelled(text.kind, text.any, language) },
          ...KINDS.map((kind) => ({ value: kind, label: words.kind[kind] })),
        ]}
      />
      {me.scopeUnits.length > 1 && (
        <Select
          aria-label={text.unit}
          value={filter.unit ?? ''}
          onChange={set('unit')}
          className="filter-unit"
          options={[
            { value: '', label: labelled(text.unit, text.any, language) },
            ...me.scopeUnits.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      )}
      <Input
        id="queue-search"
        aria-label={labelled(text.search, text.searchHint, language)}
        placeholder={text.searchHint}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button htmlType="submit">{text.searchGo}</Button>
      {filter.month !== undefined && (
        <span className="filter-mark">
          {text.month(filter.month)} · {text.counted}
        </span>
      )}
      {isFiltered(filter) && (
        <Link to={`?view=${filter.view ?? USUAL_VIEW}`} onClick={() => setTyped('')}>
          {text.clear}
        </Link>
      )}
    </form>
  );
}
