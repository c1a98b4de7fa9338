// One of one's own filings, as it is told to whoever comes with number and query code.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import { NotFoundPage } from '../../corridor/not-found-page.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { useText } from '../../language/language.js';
import { ownFilingQuestion } from '../../wire/questions.js';
import type { FilerOutcome } from '../../wire/views.js';
import { partyWire, problemOf, spoken } from '../../wire/wire.js';
import type { Given } from '../deciding/party-form.js';
import { TrackedCaseView } from '../tracked-case.js';
import { mineText } from './mine.text.js';

export function OwnFilingPage(): ReactElement {
  const { number = '' } = useParams();
  const text = useText(mineText);
  const navigate = useNavigate();
  const client = useQueryClient();
  const filing = useQuery(ownFilingQuestion(number));
  const problem = problemOf(filing.error);
  if (filing.data !== undefined) {
    const goBack = (): void => void navigate('/mine');
    return (
      <TrackedCaseView
        key={number}
        tracked={filing.data}
        asked={null}
        give={(given) => giveSignedIn(number, given)}
        onChanged={() => void client.invalidateQueries({ queryKey: ['own-filings'] })}
        onOpen={(other) => void navigate(`/mine/${other}`)}
        onAnother={goBack}
        anotherWords={text.back}
      />
    );
  }
  if (problem?.status === 401) return <Navigate to="/mine" replace />;
  if (problem?.status === 404) return <NotFoundPage />;
  if (problem !== null) return <Failure problem={problem} onAgain={() => void filing.refetch()} />;
  return <Waiting />;
}

function giveSignedIn(number: string, { name, body, key, version }: Given): Promise<FilerOutcome> {
  const header = { 'Idempotency-Key': key, 'If-Match': `"${version}"` };
  return spoken(
    partyWire.POST('/api/v1/consumer/filings/{number}/commands/{name}', {
      params: { path: { number, name }, header },
      body,
    }),
  );
}
