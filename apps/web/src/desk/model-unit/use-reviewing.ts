// A decision about a model unit on its way: one key for one intention, on the version that is on the page.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Problem } from '../../wire/problem.js';
import type {
  ModelUnitConditionCode,
  ModelUnitPage,
  ModelUnitRefusalReason,
  ModelUnitWithdrawalReason,
} from '../../wire/views.js';
import { done, isDefinite, newIdempotencyKey, problemOf, wire } from '../../wire/wire.js';

export type ModelUnitDecision =
  | { readonly act: 'approval' }
  | { readonly act: 'renewal'; readonly conditions: readonly ModelUnitConditionCode[] }
  | { readonly act: 'refusal'; readonly reason: ModelUnitRefusalReason }
  | { readonly act: 'withdrawal'; readonly reason: ModelUnitWithdrawalReason };

export interface Reviewing {
  readonly decide: (decision: ModelUnitDecision) => void;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly forget: () => void;
}

export function useReviewing(page: ModelUnitPage, onDone: (act: ModelUnitDecision['act']) => void): Reviewing {
  const queries = useQueryClient();
  const key = useRef(newIdempotencyKey());
  const sending = useMutation({
    mutationFn: (decision: ModelUnitDecision) => done(send(page, key.current, decision)),
    onError: (fault) => {
      const problem = problemOf(fault);
      if (problem !== null && isDefinite(problem)) key.current = newIdempotencyKey();
    },
    onSuccess: async (_nothing, { act }) => {
      key.current = newIdempotencyKey();
      await Promise.all(['model-unit', 'model-units'].map((stale) => queries.invalidateQueries({ queryKey: [stale] })));
      onDone(act);
    },
  });
  return {
    decide: (decision) => {
      if (!sending.isPending) sending.mutate(decision);
    },
    busy: sending.isPending,
    problem: problemOf(sending.error),
    forget: sending.reset,
  };
}

function send({ id, version }: ModelUnitPage, key: string, decision: ModelUnitDecision) {
  const params = { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': `"${version}"` } };
  switch (decision.act) {
    case 'approval':
      return wire.POST('/api/v1/model-units/{id}/approval', { params });
    case 'renewal':
      return wire.POST('/api/v1/model-units/{id}/renewal', {
        params,
        body: { conditions: [...decision.conditions] },
      });
    case 'refusal':
      return wire.POST('/api/v1/model-units/{id}/refusal', { params, body: { reason: decision.reason } });
    case 'withdrawal':
      return wire.POST('/api/v1/model-units/{id}/withdrawal', { params, body: { reason: decision.reason } });
  }
}
