// A consumer’s own filings: signed in, the list; otherwise the way in.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { ownFilingsQuestion } from '../../wire/questions.js';
import { done, problemOf, wire } from '../../wire/wire.js';
import { CodeSignIn } from './code-sign-in.js';
import { OwnFilings } from './own-filings.js';

export function MinePage(): ReactElement {
  const filings = useQuery(ownFilingsQuestion());
  const client = useQueryClient();
  const forget = (): void => client.removeQueries({ queryKey: ['own-filings'] });
  const leaving = useMutation({
    mutationFn: () => done(wire.DELETE('/api/v1/consumer/session')),
    onSuccess: async () => {
      forget();
      await filings.refetch();
    },
  });
  const problem = problemOf(filings.error);
  if (problem?.status === 401) return <CodeSignIn onInside={() => void filings.refetch()} />;
  if (filings.data !== undefined) {
    return <OwnFilings filings={filings.data} onLeave={() => leaving.mutate()} problem={problemOf(leaving.error)} />;
  }
  if (problem !== null) return <Failure problem={problem} onAgain={() => void filings.refetch()} />;
  return <Waiting />;
}
