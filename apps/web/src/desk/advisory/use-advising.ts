// A decision about a tip or warning on its way: one key for one intention, on the version that is on the page.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Problem } from '../../wire/problem.js';
import type {
  AdvisoryCorrectionReason,
  AdvisoryPage,
  AdvisoryTextBody,
  AdvisoryWithdrawalReason,
} from '../../wire/views.js';
import { done, isDefinite, newIdempotencyKey, problemOf, wire } from '../../wire/wire.js';

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

export interface AdvisoryDeciding {
  readonly decide: (decision: Advising) => void;
  readonly busy: boolean;
  /** Why the last one was refused, and which it was. */
  readonly refused: { readonly act: Advising['act']; readonly problem: Problem } | null;
  readonly forget: () => void;
}

export function useAdvising(page: AdvisoryPage, onDone: (act: Advising['act']) => void): AdvisoryDeciding {
  const queries = useQueryClient();
  const key = useRef(newIdempotencyKey());
  const sending = useMutation({
    mutationFn: (decision: Advising) => done(send(page, key.current, decision)),
    onError: (fault) => {
      const problem = problemOf(fault);
      if (problem !== null && isDefinite(problem)) key.current = newIdempotencyKey();
    },
    onSuccess: async (_nothing, { act }) => {
      key.current = newIdempotencyKey();
      await Promise.all(['advisory', 'advisories'].map((stale) => queries.invalidateQueries({ queryKey: [stale] })));
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
