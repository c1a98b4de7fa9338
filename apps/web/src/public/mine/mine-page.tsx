// A consumer’s own filings: signed in, the list; otherwise the way in.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { consumerQuestion, ownFilingsQuestion } from '../../wire/questions.js';
import { done, problemOf, wire } from '../../wire/wire.js';
import { CodeSignIn } from './code-sign-in.js';
import { OwnFilings } from './own-filings.js';

export function MinePage(): ReactElement {
  const standing = useQuery(consumerQuestion());
  const problem = problemOf(standing.error);
  if (standing.data?.signedIn === false) return <CodeSignIn onInside={() => void standing.refetch()} />;
  if (standing.data?.signedIn === true) return <Inside onLeft={() => void standing.refetch()} />;
  if (problem !== null) return <Failure problem={problem} onAgain={() => void standing.refetch()} />;
  return <Waiting />;
}

function Inside({ onLeft }: { readonly onLeft: () => void }): ReactElement {
  const filings = useQuery(ownFilingsQuestion());
  const client = useQueryClient();
  const left = (): void => {
    // Whoever sits down here next sees nothing of it.
    client.removeQueries({ queryKey: ['own-filings'] });
    onLeft();
  };
  const leaving = useMutation({
    mutationFn: () => done(wire.DELETE('/api/v1/consumer/session')),
    onSuccess: left,
  });
  const closing = useMutation({
    mutationFn: () => done(wire.POST('/api/v1/consumer/closing')),
    onSuccess: left,
  });
  const problem = problemOf(filings.error);
  // The session ran out while the page was open.
  if (problem?.status === 401) return <CodeSignIn onInside={() => void filings.refetch()} />;
  if (filings.data !== undefined) {
    return (
      <OwnFilings
        filings={filings.data}
        onLeave={() => leaving.mutate()}
        onClose={() => closing.mutate()}
        problem={problemOf(leaving.error ?? closing.error)}
      />
    );
  }
  if (problem !== null) return <Failure problem={problem} onAgain={() => void filings.refetch()} />;
  return <Waiting />;
}
