// The first room of an enterprise: whom to answer, until when.
import { type ReactElement, Suspense, lazy } from 'react';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { enterpriseCasesQuestion } from '../../wire/questions.js';
import { problemOf } from '../../wire/wire.js';
import { BizRoom } from './biz-room.js';
import { useBizAnswer } from './use-biz-answer.js';

/** Whoever is not signed in needs no list. */
const BizCases = lazy(async () => ({ default: (await import('./biz-cases.js')).BizCases }));

export function BizPage(): ReactElement {
  return (
    <BizRoom>
      {() => (
        <Suspense fallback={<Waiting />}>
          <Cases />
        </Suspense>
      )}
    </BizRoom>
  );
}

function Cases(): ReactElement {
  const cases = useBizAnswer(enterpriseCasesQuestion());
  const problem = problemOf(cases.error);
  if (cases.data !== undefined) return <BizCases cases={cases.data} />;
  return problem === null ? <Waiting /> : <Failure problem={problem} onAgain={() => void cases.refetch()} />;
}
