// The enterprise's own page: signed in, whom to answer until when; otherwise the way in.
import '../../look/deciding.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { enterpriseCasesQuestion, enterpriseQuestion } from '../../wire/questions.js';
import { done, problemOf, wire } from '../../wire/wire.js';
import { BizCases } from './biz-cases.js';
import { BizSignIn } from './biz-sign-in.js';

export function BizPage(): ReactElement {
  const standing = useQuery(enterpriseQuestion());
  const cases = useQuery({ ...enterpriseCasesQuestion(), enabled: standing.data !== undefined });
  const client = useQueryClient();
  const leaving = useMutation({
    mutationFn: () => done(wire.DELETE('/api/v1/enterprise/session')),
    onSuccess: () => {
      // Whoever sits down here next sees nothing of it.
      client.removeQueries({ queryKey: ['enterprise-cases'] });
      void client.resetQueries({ queryKey: ['enterprise'] });
    },
  });
  const problem = problemOf(standing.error ?? cases.error);
  if (problem?.status === 401)
    return <BizSignIn onInside={() => void client.resetQueries({ queryKey: ['enterprise'] })} />;
  if (standing.data !== undefined && cases.data !== undefined) {
    return (
      <BizCases
        enterprise={standing.data}
        cases={cases.data}
        onLeave={() => leaving.mutate()}
        problem={problemOf(leaving.error)}
      />
    );
  }
  if (problem !== null) return <Failure problem={problem} onAgain={() => void standing.refetch()} />;
  return <Waiting />;
}
