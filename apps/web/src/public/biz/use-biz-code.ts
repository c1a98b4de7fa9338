// A code for an enterprise's address: asked for with its sum, and forgotten when another address is tried.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '../../wire/problem.js';
import { problemOf, spoken, wire } from '../../wire/wire.js';
import { prove } from '../proof/prove.js';

export interface BizCode {
  readonly address: string;
  readonly setAddress: (address: string) => void;
  readonly ask: () => void;
  readonly again: () => void;
  /** Whether a code is on its way. */
  readonly asked: boolean;
  readonly busy: boolean;
  readonly proving: boolean;
  readonly problem: Problem | null;
}

export function useBizCode(): BizCode {
  const [address, setAddress] = useState('');
  const [proving, setProving] = useState(false);
  const asking = useMutation({
    mutationFn: async () => {
      setProving(true);
      const header = await prove('code').finally(() => setProving(false));
      return spoken(wire.POST('/api/v1/enterprise/code', { params: { header }, body: { address } }));
    },
  });
  return {
    address,
    setAddress,
    ask: () => asking.mutate(),
    again: () => asking.reset(),
    asked: asking.data !== undefined,
    busy: asking.isPending,
    proving,
    problem: problemOf(asking.error),
  };
}
