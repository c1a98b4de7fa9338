// Fetches what stands behind the first question with the first touch of the form, and again when the line was cut.
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type Problem, noAnswer } from '../../wire/problem.js';

export interface LaterPart {
  /** Nothing until it has arrived. */
  readonly part: typeof import('./later-part.js') | undefined;
  readonly problem: Problem | null;
  /** Says that it will be needed. */
  readonly reach: () => void;
  readonly again: () => void;
}

export function useLaterPart(): LaterPart {
  const [isReached, setReached] = useState(false);
  const asked = useQuery({
    queryKey: ['filing', 'later-part'],
    queryFn: () => import('./later-part.js'),
    enabled: isReached,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  });
  const reach = useCallback(() => setReached(true), []);
  return {
    part: asked.data,
    problem: asked.isError ? noAnswer : null,
    reach,
    again: () => void asked.refetch(),
  };
}
