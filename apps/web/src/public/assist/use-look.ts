// A look at something sealed: recorded by the server before it is shown, and forgotten here after a minute.
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Problem } from '../../wire/problem.js';
import { problemOf, spoken, wire } from '../../wire/wire.js';

const SHOWN_FOR = 60_000;

export interface WantedLook {
  readonly at: 'story' | 'statement' | 'person';
  readonly seq?: number;
  /** Why, where it is about a person. */
  readonly words?: string;
}

export interface Looking {
  readonly look: (wanted: WantedLook) => void;
  readonly opened: Readonly<Record<string, string>> | undefined;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly hide: () => void;
}

export function useLook(number: string): Looking {
  const looking = useMutation({
    mutationFn: (wanted: WantedLook) =>
      spoken(
        wire.POST('/api/v1/assist/cases/{number}/look', {
          params: { path: { number } },
          body: { ...wanted, purpose: wanted.at === 'person' ? 'contact' : 'handling' },
        }),
      ),
    gcTime: 0,
  });
  const { data, reset } = looking;
  useEffect(() => {
    if (data === undefined) return;
    const timer = setTimeout(reset, SHOWN_FOR);
    window.addEventListener('blur', reset);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('blur', reset);
    };
  }, [data, reset]);
  return {
    look: looking.mutate,
    opened: data?.opened,
    busy: looking.isPending,
    problem: problemOf(looking.error),
    hide: reset,
  };
}
