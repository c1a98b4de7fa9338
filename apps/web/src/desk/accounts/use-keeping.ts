// One act of an administrator: one key for one intention, nothing of the answer kept, and the list asked again.
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { KeptAccount } from '../../wire/views.js';
import { isDefinite, newIdempotencyKey, problemOf } from '../../wire/wire.js';

const STALE = { queryKey: ['kept-accounts'] };

/** What the API allows about an account that is there. */
export type KeptAct = Exclude<KeptAccount['acts'][number], 'list' | 'add'>;

/** How an act about one account is sent: to whom, with which key, and which version was seen. */
export interface AboutParameters {
  readonly path: { readonly id: string };
  readonly header: { readonly 'Idempotency-Key': string; readonly 'If-Match': string };
}

export function aboutOf({ account, version }: KeptAccount, key: string): AboutParameters {
  return { path: { id: account }, header: { 'Idempotency-Key': key, 'If-Match': `"${version}"` } };
}

/** @param send with the key of this intention; a definite refusal ends it, so that the next try has another key */
export function useKeeping<Given, Answer>(
  send: (given: Given, key: string) => Promise<Answer>,
  onDone: (answer: Answer) => void,
): UseMutationResult<Answer, Error, Given> {
  const queries = useQueryClient();
  const key = useRef(newIdempotencyKey());
  return useMutation({
    // A first password is in the answer.
    gcTime: 0,
    mutationFn: (given: Given) => send(given, key.current),
    onError: (fault) => {
      const problem = problemOf(fault);
      if (problem === null || !isDefinite(problem)) return;
      key.current = newIdempotencyKey();
      void queries.invalidateQueries(STALE);
    },
    onSuccess: (answer) => {
      onDone(answer);
      void queries.invalidateQueries(STALE);
    },
  });
}
