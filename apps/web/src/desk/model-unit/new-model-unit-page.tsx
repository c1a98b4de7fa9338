// An application for an operator: its name, its code and what it declares; it waits then for another person of the county.
import '../../look/publishing.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, type ReactElement, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { useText } from '../../language/language.js';
import { modelUnitsQuestion } from '../../wire/questions.js';
import type { ModelUnitConditionCode, NewModelUnit } from '../../wire/views.js';
import { isDefinite, newIdempotencyKey, problemOf, spoken, wire } from '../../wire/wire.js';
import { Refused } from '../refused.js';
import { ConditionChoice } from './condition-choice.js';
import { modelUnitText } from './model-unit.text.js';

export function NewModelUnitPage(): ReactElement {
  const text = useText(modelUnitText);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const key = useRef(newIdempotencyKey());
  const list = useQuery(modelUnitsQuestion());
  const [name, setName] = useState('');
  const [creditCode, setCode] = useState('');
  const [chosen, choose] = useState<readonly ModelUnitConditionCode[]>([]);
  const [tried, setTried] = useState(false);
  const applying = useMutation({
    mutationFn: (body: NewModelUnit) =>
      spoken(wire.POST('/api/v1/model-units', { params: { header: { 'Idempotency-Key': key.current } }, body })),
    onError: (fault) => {
      const problem = problemOf(fault);
      if (problem !== null && isDefinite(problem)) key.current = newIdempotencyKey();
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['model-units'] });
      await navigate(`/desk/model-units/${id}?done=apply`, { replace: true });
    },
  });
  const problem = problemOf(applying.error);
  const isWhole = name.trim() !== '' && creditCode.trim() !== '';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isWhole || applying.isPending) return;
    applying.mutate({ name: name.trim(), creditCode: creditCode.trim(), conditions: [...chosen] });
  };
  return (
    <div className="publishing-page">
      <p className="case-way">
        <Link to="/desk/model-units">{text.back}</Link>
      </p>
      <PageHeading title={text.newTitle} />
      <p className="quiet">{text.lead}</p>
      <section className="card" aria-label={text.newTitle}>
        <form className="command-form publishing-form" onSubmit={send} noValidate>
          <Typed
            id="model-name"
            label={text.operator}
            value={name}
            onChange={setName}
            fault={tried && name.trim() === '' ? text.missing.name : ''}
          />
          <Typed
            id="model-code"
            label={text.code}
            value={creditCode}
            onChange={setCode}
            fault={tried && creditCode.trim() === '' ? text.missing.code : ''}
          />
          <ConditionChoice conditions={list.data?.conditions ?? []} chosen={chosen} onChoose={choose} />
          {problem !== null && <Refused problem={problem} stale={['model-units']} onLatest={applying.reset} />}
          <p className="publishing-acts">
            <Button type="primary" htmlType="submit" aria-disabled={applying.isPending}>
              {applying.isPending ? text.busy : text.send}
            </Button>
          </p>
        </form>
      </section>
    </div>
  );
}

interface TypedProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: string;
}

function Typed({ id, label, value, onChange, fault }: TypedProps): ReactElement {
  return (
    <div className={fault === '' ? 'field' : 'field wrong'}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        maxLength={100}
        autoComplete="off"
        value={value}
        aria-invalid={fault !== ''}
        aria-describedby={`${id}-fault`}
        onChange={({ target }) => onChange(target.value)}
      />
      <span id={`${id}-fault`} className="error-text">
        {fault}
      </span>
    </div>
  );
}
