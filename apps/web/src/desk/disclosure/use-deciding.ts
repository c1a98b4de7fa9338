// A decision about a record of the disclosure on its way: one key for one intention, on the version that is on the page.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Problem } from '../../wire/problem.js';
import type {
  CorrectionReason,
  DisclosureDraft,
  DisclosureRecord,
  WithdrawalReason,
  WithholdingReason,
} from '../../wire/views.js';
import { done, isDefinite, newIdempotencyKey, problemOf, wire } from '../../wire/wire.js';

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

export interface Deciding {
  readonly decide: (decision: Decision) => void;
  readonly busy: boolean;
  /** Why the last one was refused, and which it was. */
  readonly refused: { readonly act: Decision['act']; readonly problem: Problem } | null;
  readonly forget: () => void;
}

export function useDeciding(record: DisclosureRecord, onDone: (act: Decision['act']) => void): Deciding {
  const queries = useQueryClient();
  const key = useRef(newIdempotencyKey());
  const sending = useMutation({
    mutationFn: (decision: Decision) => done(send(record, key.current, decision)),
    onError: (fault) => {
      const problem = problemOf(fault);
      if (problem !== null && isDefinite(problem)) key.current = newIdempotencyKey();
    },
    onSuccess: async (_nothing, { act }) => {
      key.current = newIdempotencyKey();
      await Promise.all(
        ['disclosure', 'disclosures', 'case'].map((stale) => queries.invalidateQueries({ queryKey: [stale] })),
      );
      onDone(act);
    },
  });
  const problem = problemOf(sending.error);
  return {
    decide: (decision) => {
      if (!sending.isPending) sending.mutate(decision);
    },
    busy: sending.isPending,
    refused: problem === null || sending.variables === undefined ? null : { act: sending.variables.act, problem },
    forget: sending.reset,
  };
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
