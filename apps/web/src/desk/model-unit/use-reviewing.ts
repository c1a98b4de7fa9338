// A decision about a model unit on its way: one key for one intention, on the version that is on the page.
import type {
  ModelUnitConditionCode,
  ModelUnitPage,
  ModelUnitRefusalReason,
  ModelUnitWithdrawalReason,
} from '../../wire/views.js';
import { done, wire } from '../../wire/wire.js';
import { type Deciding, useDecision } from '../use-decision.js';

export type ModelUnitDecision =
  | { readonly act: 'approval' }
  | { readonly act: 'renewal'; readonly conditions: readonly ModelUnitConditionCode[] }
  | { readonly act: 'refusal'; readonly reason: ModelUnitRefusalReason }
  | { readonly act: 'withdrawal'; readonly reason: ModelUnitWithdrawalReason };

export type Reviewing = Deciding<ModelUnitDecision>;

export function useReviewing(page: ModelUnitPage, onDone: (act: ModelUnitDecision['act']) => void): Reviewing {
  return useDecision({
    send: (decision, key) => done(send(page, key, decision)),
    stale: ['model-unit', 'model-units'],
    onDone,
  });
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
