// A decision about a tip or warning on its way: one key for one intention, on the version that is on the page.
import type {
  AdvisoryCorrectionReason,
  AdvisoryPage,
  AdvisoryTextBody,
  AdvisoryWithdrawalReason,
} from '../../wire/views.js';
import { done, wire } from '../../wire/wire.js';
import { type Deciding, useDecision } from '../use-decision.js';

export type Advising =
  | { readonly act: 'revision'; readonly text: AdvisoryTextBody; readonly judged: boolean }
  | {
      readonly act: 'correction';
      readonly text: AdvisoryTextBody;
      readonly judged: boolean;
      readonly reason: AdvisoryCorrectionReason;
    }
  | { readonly act: 'withdrawal'; readonly reason: AdvisoryWithdrawalReason }
  | { readonly act: 'release' | 'sending-back' | 'dropping' };

export type AdvisoryDeciding = Deciding<Advising>;

export function useAdvising(page: AdvisoryPage, onDone: (act: Advising['act']) => void): AdvisoryDeciding {
  return useDecision({
    send: (decision, key) => done(send(page, key, decision)),
    stale: ['advisory', 'advisories'],
    onDone,
  });
}

function send({ id, version }: AdvisoryPage, key: string, decision: Advising) {
  const params = { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': `"${version}"` } };
  switch (decision.act) {
    case 'revision':
      return wire.POST('/api/v1/advisories/{id}/revision', {
        params,
        body: { text: decision.text, judged: decision.judged },
      });
    case 'correction':
      return wire.POST('/api/v1/advisories/{id}/correction', {
        params,
        body: { text: decision.text, judged: decision.judged, reason: decision.reason },
      });
    case 'withdrawal':
      return wire.POST('/api/v1/advisories/{id}/withdrawal', { params, body: { reason: decision.reason } });
    case 'release':
      return wire.POST('/api/v1/advisories/{id}/release', { params });
    case 'sending-back':
      return wire.POST('/api/v1/advisories/{id}/sending-back', { params });
    case 'dropping':
      return wire.POST('/api/v1/advisories/{id}/dropping', { params });
  }
}
