// A decision about a record of the disclosure on its way: one key for one intention, on the version that is on the page.
import type {
  CorrectionReason,
  DisclosureDraft,
  DisclosureRecord,
  WithdrawalReason,
  WithholdingReason,
} from '../../wire/views.js';
import { done, wire } from '../../wire/wire.js';
import { type Deciding, useDecision } from '../use-decision.js';

export type Decision =
  | { readonly act: 'publication'; readonly draft: DisclosureDraft; readonly judged: boolean }
  | {
      readonly act: 'correction';
      readonly draft: DisclosureDraft;
      readonly judged: boolean;
      readonly reason: CorrectionReason;
    }
  | { readonly act: 'withholding'; readonly reason: WithholdingReason }
  | { readonly act: 'withdrawal'; readonly reason: WithdrawalReason }
  | { readonly act: 'keeping'; readonly reasons: string }
  | { readonly act: 'release' | 'sending-back' };

export type DisclosureDeciding = Deciding<Decision>;

export function useDeciding(record: DisclosureRecord, onDone: (act: Decision['act']) => void): DisclosureDeciding {
  return useDecision({
    send: (decision, key) => done(send(record, key, decision)),
    stale: ['disclosure', 'disclosures', 'case'],
    onDone,
  });
}

function send({ id, version }: DisclosureRecord, key: string, decision: Decision) {
  const params = { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': `"${version}"` } };
  switch (decision.act) {
    case 'publication':
      return wire.POST('/api/v1/disclosures/{id}/publication', {
        params,
        body: { draft: decision.draft, judged: decision.judged },
      });
    case 'correction':
      return wire.POST('/api/v1/disclosures/{id}/correction', {
        params,
        body: { draft: decision.draft, judged: decision.judged, reason: decision.reason },
      });
    case 'withholding':
      return wire.POST('/api/v1/disclosures/{id}/withholding', { params, body: { reason: decision.reason } });
    case 'withdrawal':
      return wire.POST('/api/v1/disclosures/{id}/withdrawal', { params, body: { reason: decision.reason } });
    case 'keeping':
      return wire.POST('/api/v1/disclosures/{id}/keeping', { params, body: { reasons: decision.reasons } });
    case 'release':
      return wire.POST('/api/v1/disclosures/{id}/release', { params });
    case 'sending-back':
      return wire.POST('/api/v1/disclosures/{id}/sending-back', { params });
  }
}
