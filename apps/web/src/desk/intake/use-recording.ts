// A recording under way: one key for one content, whatever becomes of the answer, so that a second tap is no second case.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Problem } from '../../wire/problem.js';
import type { NewRecording, RecordingReceipt } from '../../wire/views.js';
import { newIdempotencyKey, problemOf, spoken, wire } from '../../wire/wire.js';

const STALE = ['cases', 'case-counts', 'board'] as const;

export interface Recording {
  readonly send: (body: NewRecording) => void;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly receipt: RecordingReceipt | undefined;
  /** For the next caller: what he says is another matter, even in the same words. */
  readonly next: () => void;
  /** Takes what was refused off the page. */
  readonly forget: () => void;
}

export function useRecording(onRefused: (problem: Problem) => void): Recording {
  const queries = useQueryClient();
  const keyed = useRef({ content: '', key: '' });
  const keyOf = (body: NewRecording): string => {
    const content = JSON.stringify(body);
    if (keyed.current.content !== content) keyed.current = { content, key: newIdempotencyKey() };
    return keyed.current.key;
  };
  const sending = useMutation({
    mutationFn: (body: NewRecording) =>
      spoken(wire.POST('/api/v1/recordings', { params: { header: { 'Idempotency-Key': keyOf(body) } }, body })),
    onError: (fault) => {
      const problem = problemOf(fault);
      if (problem !== null) onRefused(problem);
    },
    onSuccess: () => Promise.all(STALE.map((first) => queries.invalidateQueries({ queryKey: [first] }))),
  });
  return {
    send: (body) => {
      if (!sending.isPending) sending.mutate(body);
    },
    busy: sending.isPending,
    problem: problemOf(sending.error),
    receipt: sending.data,
    next: () => {
      keyed.current = { content: '', key: '' };
      sending.reset();
    },
    forget: () => {
      if (sending.isError) sending.reset();
    },
  };
}
