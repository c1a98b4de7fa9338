// One of one's own filings, as it is told to whoever comes with number and query code.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import { NotFoundPage } from '../../corridor/not-found-page.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { useText } from '../../language/language.js';
import { ownFilingQuestion } from '../../wire/questions.js';
import { problemOf } from '../../wire/wire.js';
import { TrackedCaseView } from '../tracked-case.js';
import { mineText } from './mine.text.js';

export function OwnFilingPage(): ReactElement {
  const { number = '' } = useParams();
  const text = useText(mineText);
  const navigate = useNavigate();
  const filing = useQuery(ownFilingQuestion(number));
  const problem = problemOf(filing.error);
  if (filing.data !== undefined) {
    const goBack = (): void => void navigate('/mine');
    return <TrackedCaseView tracked={filing.data} asked={null} onAnother={goBack} anotherWords={text.back} />;
  }
  if (problem?.status === 401) return <Navigate to="/mine" replace />;
  if (problem?.status === 404) return <NotFoundPage />;
  if (problem !== null) return <Failure problem={problem} onAgain={() => void filing.refetch()} />;
  return <Waiting />;
}
