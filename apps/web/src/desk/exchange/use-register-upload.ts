// Sending a register: one key for one file and one meaning, so that a press after a lost answer is no second import.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Problem } from '../../wire/problem.js';
import { isDefinite, newIdempotencyKey, problemOf, spoken, wire } from '../../wire/wire.js';

export interface SentRegister {
  readonly file: File;
  readonly extent: 'whole' | 'part';
  readonly evenIfMany: boolean;
}

export interface RegisterUpload {
  readonly send: (sent: SentRegister) => void;
  readonly busy: boolean;
  readonly isBegun: boolean;
  readonly problem: Problem | null;
}

export function useRegisterUpload(): RegisterUpload {
  const queries = useQueryClient();
  const key = useRef(newIdempotencyKey());
  const meant = useRef<SentRegister>(undefined);
  const sending = useMutation({
    mutationFn: ({ file, extent, evenIfMany }: SentRegister) => {
      const form = new FormData();
      form.append('file', file);
      return spoken(
        wire.POST('/api/v1/registers', {
          params: {
            header: { 'Idempotency-Key': key.current },
            query: { extent, evenIfMany: evenIfMany ? 'yes' : 'no' },
          },
          body: { file: file.name },
          bodySerializer: () => form,
        }),
      );
    },
    onError: (fault) => {
      const problem = problemOf(fault);
      if (problem !== null && isDefinite(problem)) key.current = newIdempotencyKey();
    },
    onSuccess: () => {
      key.current = newIdempotencyKey();
      return queries.invalidateQueries({ queryKey: ['registers'] });
    },
  });
  return {
    send: (sent) => {
      if (sending.isPending) return;
      if (!isSame(meant.current, sent)) key.current = newIdempotencyKey();
      meant.current = sent;
      sending.mutate(sent);
    },
    busy: sending.isPending,
    isBegun: sending.isSuccess,
    problem: problemOf(sending.error),
  };
}

function isSame(one: SentRegister | undefined, other: SentRegister): boolean {
  return one?.file === other.file && one.extent === other.extent && one.evenIfMany === other.evenIfMany;
}
