// A decision about a record on its way: one key for one intention, kept until the answer is certain; then what is stale is asked for anew.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Problem } from '../wire/problem.js';
import { isDefinite, newIdempotencyKey, problemOf } from '../wire/wire.js';

export interface Deciding<Decision extends { readonly act: string }> {
  readonly decide: (decision: Decision) => void;
  readonly busy: boolean;
  /** Why the last one was refused, and which it was. */
  readonly refused: { readonly act: Decision['act']; readonly problem: Problem } | null;
  readonly forget: () => void;
}

interface DecisionSending<Decision extends { readonly act: string }> {
  /** Rejects with what the wire says of a refusal. */
  readonly send: (decision: Decision, key: string) => Promise<unknown>;
  /** The first words of the questions whose answers the decision changes. */
  readonly stale: readonly string[];
  readonly onDone: (act: Decision['act']) => void;
}

export function useDecision<Decision extends { readonly act: string }>({
  send,
  stale,
  onDone,
}: DecisionSending<Decision>): Deciding<Decision> {
  const queries = useQueryClient();
  const key = useRef(newIdempotencyKey());
  const sending = useMutation({
    mutationFn: (decision: Decision) => send(decision, key.current),
    onError: (fault) => {
      const problem = problemOf(fault);
      if (problem !== null && isDefinite(problem)) key.current = newIdempotencyKey();
    },
    onSuccess: async (_nothing, { act }) => {
      key.current = newIdempotencyKey();
      await Promise.all(stale.map((first) => queries.invalidateQueries({ queryKey: [first] })));
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
