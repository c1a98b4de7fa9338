// A service station enters a dispute: one page, sent once, and the number with its code on the screen for the consumer.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { PageHeading } from '../../corridor/page-heading.js';
import { useText } from '../../language/language.js';
import type { Problem } from '../../wire/problem.js';
import type { FilingReceipt, NewStationEntry } from '../../wire/views.js';
import { isDefinite, newIdempotencyKey, problemOf, spoken, wire } from '../../wire/wire.js';
import { Receipt } from '../filing/receipt.js';
import { AssistRoom } from './assist-room.js';
import { type EntryAnswers, type EntryFault, entryOf, faultsIn, nothingEntered } from './entry-answers.js';
import { EntryQuestions } from './entry-questions.js';
import { entryText } from './entry.text.js';

export function EntryPage(): ReactElement {
  const text = useText(entryText);
  return (
    <AssistRoom>
      {({ bodyKind }) => (bodyKind === 'service-station' ? <Entry /> : <p className="notice">{text.onlyStations}</p>)}
    </AssistRoom>
  );
}

function Entry(): ReactElement {
  const client = useQueryClient();
  const [answers, answer] = useState<EntryAnswers>(nothingEntered);
  const [tried, setTried] = useState(false);
  const key = useRef(newIdempotencyKey());
  const sending = useMutation({
    mutationFn: (body: NewStationEntry) =>
      spoken(wire.POST('/api/v1/assist/entries', { params: { header: { 'Idempotency-Key': key.current } }, body })),
    onError: (fault) => {
      const problem = problemOf(fault);
      if (problem !== null && isDefinite(problem)) key.current = newIdempotencyKey();
    },
    onSuccess: () => void client.invalidateQueries({ queryKey: ['assist-cases'] }),
  });
  const again = (): void => {
    key.current = newIdempotencyKey();
    answer(nothingEntered);
    setTried(false);
    sending.reset();
  };
  if (sending.data !== undefined) return <Entered receipt={sending.data} onAgain={again} />;
  const faults = tried ? faultsIn(answers) : [];
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (sending.isPending) return;
    setTried(true);
    sending.reset();
    if (faultsIn(answers).length === 0) sending.mutate(entryOf(answers));
  };
  return (
    <EntryForm
      answers={answers}
      faults={faults}
      problem={problemOf(sending.error)}
      busy={sending.isPending}
      onAnswer={answer}
      onSend={send}
    />
  );
}

interface EntryFormProps {
  readonly answers: EntryAnswers;
  readonly faults: readonly EntryFault[];
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly onAnswer: (answers: EntryAnswers) => void;
  readonly onSend: (event: FormEvent) => void;
}

function EntryForm({ answers, faults, problem, busy, onAnswer, onSend }: EntryFormProps): ReactElement {
  const text = useText(entryText);
  return (
    <>
      <PageHeading title={text.title} />
      <p>{text.lead}</p>
      <form onSubmit={onSend} noValidate>
        <Summary faults={faults} problem={problem} />
        <EntryQuestions answers={answers} faults={faults} onAnswer={onAnswer} />
        <div className="step-foot">
          <button type="submit" className="button primary" aria-disabled={busy}>
            {busy ? text.sending : text.send}
          </button>
        </div>
      </form>
    </>
  );
}

/** What is missing, each with the way to it; or what the server said. It takes the focus when it comes. */
function Summary({ faults, problem }: Pick<EntryFormProps, 'faults' | 'problem'>): ReactElement | null {
  const text = useText(entryText);
  const words = useText(corridorText);
  const summary = useRef<HTMLDivElement>(null);
  const isShown = faults.length > 0 || problem !== null;
  useEffect(() => {
    if (isShown) summary.current?.focus();
  }, [isShown]);
  if (!isShown) return null;
  return (
    <div ref={summary} className="error-summary question" tabIndex={-1} role="alert">
      <p>{faults.length > 0 || problem === null ? text.faults(faults.length) : sentenceOf(problem, words)}</p>
      <ul>
        {faults.map((field) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {text.faultOf[field]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Entered({
  receipt,
  onAgain,
}: {
  readonly receipt: FilingReceipt;
  readonly onAgain: () => void;
}): ReactElement {
  const text = useText(entryText);
  const number = receipt.numbers[0]?.number ?? '';
  return (
    <>
      <Receipt receipt={receipt} title={text.doneTitle} />
      <p>{text.hand}</p>
      <div className="deciding-choices no-print">
        <Link to={`/assist/cases/${number}`} className="button primary">
          {text.go}
        </Link>
        <button type="button" className="button" onClick={onAgain}>
          {text.another}
        </button>
      </div>
    </>
  );
}
