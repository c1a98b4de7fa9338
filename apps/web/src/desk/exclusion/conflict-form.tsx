// Listing an operator: for oneself, or by a head for one of the officers in sight.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type FormEvent, type ReactElement, useId, useState } from 'react';
import { useText } from '../../language/language.js';
import { accountsQuestion } from '../../wire/questions.js';
import { done, problemOf, wire } from '../../wire/wire.js';
import { FieldWords, KeepingFault } from '../accounts/account-field.js';
import { useMe } from '../me.js';
import { exclusionText } from './exclusion.text.js';

const GROUNDS = ['near-relative', 'interest', 'other-relation'] as const;
type Ground = (typeof GROUNDS)[number];
const NOTHING_TYPED = { operatorName: '', creditCode: '' };
const FIELDS = ['operatorName', 'creditCode'] as const;

export function ConflictForm({ isHead }: { readonly isHead: boolean }): ReactElement {
  const text = useText(exclusionText);
  const id = useId();
  const me = useMe();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [ground, setGround] = useState<Ground>('near-relative');
  const [account, setAccount] = useState('');
  const adding = useMutation({
    mutationFn: () => {
      const given = Object.entries(typed).filter(([, words]) => words.trim() !== '');
      const who = account === '' ? {} : { account };
      return done(wire.POST('/api/v1/conflicts', { body: { ...Object.fromEntries(given), ...who, ground } }));
    },
    onSuccess: async () => {
      setTyped(NOTHING_TYPED);
      await Promise.all(
        ['exclusions', 'case', 'cases', 'case-counts', 'board'].map((stale) =>
          queries.invalidateQueries({ queryKey: [stale] }),
        ),
      );
    },
  });
  const problem = problemOf(adding.error);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!adding.isPending) adding.mutate();
  };
  const hints = { operatorName: text.operatorHint, creditCode: text.creditHint };
  return (
    <section className="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{isHead ? text.addAny : text.addMine}</h2>
      <form className="command-form" onSubmit={send} noValidate>
        <KeepingFault problem={problem} />
        <div role="status">{adding.isSuccess && <p className="notice good">{text.added}</p>}</div>
        {isHead && (
          <Who id={`${id}-who`} units={me.scopeUnits} own={me.unit} account={account} onAccount={setAccount} />
        )}
        {FIELDS.map((field) => {
          const fault = problem?.fields.find((one) => one.field === field)?.message;
          return (
            <div key={field} className={fault === undefined ? 'field' : 'field wrong'}>
              <label htmlFor={`${id}-${field}`}>{text[field]}</label>
              <Input
                id={`${id}-${field}`}
                autoComplete="off"
                aria-describedby={`${id}-${field}-words`}
                aria-invalid={fault !== undefined}
                value={typed[field]}
                onChange={({ target }) => setTyped({ ...typed, [field]: target.value })}
              />
              <FieldWords id={`${id}-${field}`} hint={hints[field]} fault={fault} />
            </div>
          );
        })}
        <div className="field">
          <label htmlFor={`${id}-ground`}>{text.ground}</label>
          <Select<Ground>
            id={`${id}-ground`}
            value={ground}
            onChange={setGround}
            options={GROUNDS.map((value) => ({ value, label: text.grounds[value] }))}
          />
        </div>
        <Button type="primary" htmlType="submit" aria-disabled={adding.isPending}>
          {adding.isPending ? text.sending : text.add}
        </Button>
      </form>
    </section>
  );
}

interface WhoProps {
  readonly id: string;
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly own: string;
  readonly account: string;
  readonly onAccount: (account: string) => void;
}

/** Oneself first; of the city's head every unit is asked for its officers. */
function Who({ id, units, own, account, onAccount }: WhoProps): ReactElement {
  const text = useText(exclusionText);
  const [unit, setUnit] = useState(own);
  const officers = useQuery(accountsQuestion(unit));
  const choose = (code: string): void => {
    setUnit(code);
    onAccount('');
  };
  const people = officers.data?.map(({ account: value, name }) => ({ value, label: name })) ?? [];
  return (
    <>
      {units.length > 1 && (
        <div className="field">
          <label htmlFor={`${id}-unit`}>{text.unit}</label>
          <Select
            id={`${id}-unit`}
            value={unit}
            onChange={choose}
            options={units.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </div>
      )}
      <div className="field">
        <label htmlFor={id}>{text.who}</label>
        <Select id={id} value={account} onChange={onAccount} options={[{ value: '', label: text.myself }, ...people]} />
      </div>
    </>
  );
}
