// The first room of an enterprise: whom to answer, until when.
import type { ReactElement } from 'react';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { enterpriseCasesQuestion } from '../../wire/questions.js';
import { problemOf } from '../../wire/wire.js';
import { BizCases } from './biz-cases.js';
import { BizRoom } from './biz-room.js';
import { useBizAnswer } from './use-biz-answer.js';

export function BizPage(): ReactElement {
  return <BizRoom>{() => <Cases />}</BizRoom>;
}

function Cases(): ReactElement {
  const cases = useBizAnswer(enterpriseCasesQuestion());
  const problem = problemOf(cases.error);
  if (cases.data !== undefined) return <BizCases cases={cases.data} />;
  return problem === null ? <Waiting /> : <Failure problem={problem} onAgain={() => void cases.refetch()} />;
}
