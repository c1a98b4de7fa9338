// A new tip or warning: what kind it is, and its text; it waits then for a head who is another.
import '../../look/publishing.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Radio } from 'antd';
import { type ReactElement, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { useText } from '../../language/language.js';
import type { NewAdvisory } from '../../wire/views.js';
import { isDefinite, newIdempotencyKey, problemOf, spoken, wire } from '../../wire/wire.js';
import { emptyAdvisory, textOf } from './advisory-draft.js';
import { AdvisoryForm } from './advisory-form.js';
import { advisoryText } from './advisory.text.js';

const KINDS = ['tip', 'warning'] as const;

export function NewAdvisoryPage(): ReactElement {
  const text = useText(advisoryText);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const key = useRef(newIdempotencyKey());
  const [kind, choose] = useState<(typeof KINDS)[number]>('tip');
  const [values, change] = useState(emptyAdvisory);
  const writing = useMutation({
    mutationFn: (body: NewAdvisory) =>
      spoken(wire.POST('/api/v1/advisories', { params: { header: { 'Idempotency-Key': key.current } }, body })),
    onError: (fault) => {
      const problem = problemOf(fault);
      if (problem !== null && isDefinite(problem)) key.current = newIdempotencyKey();
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['advisories'] });
      await navigate(`/desk/advisories/${id}?done=write`, { replace: true });
    },
  });
  const isWarning = kind === 'warning';
  const send = (judged: boolean): void => {
    const named = isWarning ? values : { ...values, namesOperator: false };
    writing.mutate({ kind, text: textOf(named), judged });
  };
  return (
    <div className="publishing-page">
      <p className="case-way">
        <Link to="/desk/advisories">{text.back}</Link>
      </p>
      <PageHeading title={text.newTitle} />
      <p className="quiet">{text.lead}</p>
      <section className="card" aria-label={text.newTitle}>
        <AdvisoryForm
          isWarning={isWarning}
          values={values}
          onChange={change}
          busy={writing.isPending}
          problem={problemOf(writing.error)}
          onLatest={writing.reset}
          onSend={send}
        >
          <fieldset>
            <legend>{text.kind}</legend>
            <Radio.Group aria-label={text.kind} className="stacked" value={kind}>
              {KINDS.map((one) => (
                <Radio key={one} value={one} onChange={() => choose(one)}>
                  {text.kinds[one]} <span className="quiet">{text.kindHint[one]}</span>
                </Radio>
              ))}
            </Radio.Group>
          </fieldset>
        </AdvisoryForm>
      </section>
    </div>
  );
}
