// Finding a case again by number and query code, and reading where it stands; neither goes into the address bar.
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { corridorText, sentenceOf } from '../corridor/corridor.text.js';
import { PageHeading } from '../corridor/page-heading.js';
import { useText } from '../language/language.js';
import type { Problem } from '../wire/problem.js';
import type { FilerOutcome, TrackedCase } from '../wire/views.js';
import { partyWire, problemOf, spoken, wire } from '../wire/wire.js';
import type { Given } from './deciding/party-form.js';
import { trackText } from './track-page.text.js';

interface Asked {
  readonly number: string;
  readonly queryCode: string;
}

interface Shown {
  readonly tracked: TrackedCase;
  readonly TrackedCaseView: typeof import('./tracked-case.js').TrackedCaseView;
}

export function TrackPage(): ReactElement {
  const [asked, setAsked] = useState<Asked>({ number: '', queryCode: '' });
  // Kept while it is asked for anew, so that nothing typed under it is lost.
  const [shown, show] = useState<Shown | null>(null);
  const looking = useMutation({ mutationFn: look, onSuccess: show });
  if (shown !== null) {
    const { tracked, TrackedCaseView } = shown;
    const { number } = tracked;
    const { queryCode } = asked;
    return (
      <TrackedCaseView
        key={number}
        tracked={tracked}
        asked={{ number, queryCode }}
        give={(given) => giveWithCode({ number, queryCode }, given)}
        onChanged={() => looking.mutate({ number, queryCode })}
        onOpen={(other) => looking.mutate({ number: other, queryCode })}
        onAnother={() => {
          looking.reset();
          show(null);
        }}
      />
    );
  }
  return (
    <TrackForm
      asked={asked}
      onChange={setAsked}
      onAsk={() => looking.mutate(asked)}
      busy={looking.isPending}
      problem={problemOf(looking.error)}
    />
  );
}

/** The case, with what shows it: whoever only opens the page does not carry that. */
async function look(body: Asked): Promise<Shown> {
  const asked = spoken(wire.POST('/api/v1/tracking', { body }));
  const [tracked, { TrackedCaseView }] = await Promise.all([asked, import('./tracked-case.js')]);
  return { tracked, TrackedCaseView };
}

function giveWithCode({ number, queryCode }: Asked, { name, body, key, version }: Given): Promise<FilerOutcome> {
  const header = { 'Query-Code': queryCode, 'Idempotency-Key': key, 'If-Match': `"${version}"` };
  return spoken(
    partyWire.POST('/api/v1/tracking/{number}/commands/{name}', { params: { path: { number, name }, header }, body }),
  );
}

interface TrackFormProps {
  readonly asked: Asked;
  readonly onChange: (asked: Asked) => void;
  readonly onAsk: () => void;
  readonly busy: boolean;
  readonly problem: Problem | null;
}

function TrackForm({ asked, onChange, onAsk, busy, problem }: TrackFormProps): ReactElement {
  const text = useText(trackText);
  const words = useText(corridorText);
  const [tried, setTried] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const missing = [
    ...(asked.number.trim() === '' ? [{ id: 'track-number', message: text.missingNumber }] : []),
    ...(asked.queryCode.trim() === '' ? [{ id: 'track-code', message: text.missingCode }] : []),
  ];
  const shown = tried ? missing : [];
  useEffect(() => {
    if (problem !== null) summary.current?.focus();
  }, [problem]);
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (missing.length === 0 && !busy) onAsk();
    else document.getElementById(missing[0]?.id ?? '')?.focus();
  };
  const wrong = (id: string): string | undefined => shown.find((fault) => fault.id === id)?.message;
  return (
    <div className="filing">
      {problem !== null && (
        <div ref={summary} className="error-summary question" tabIndex={-1} role="alert">
          <p>
            {problem.status === 404
              ? text.notFound
              : problem.status === 429
                ? text.tooMany
                : sentenceOf(problem, words)}
          </p>
        </div>
      )}
      <PageHeading title={text.title} />
      <form onSubmit={ask} noValidate>
        <p className="hint">{text.hint}</p>
        <CodeField
          id="track-number"
          label={text.number}
          value={asked.number}
          fault={wrong('track-number')}
          onChange={(number) => onChange({ ...asked, number })}
        />
        <CodeField
          id="track-code"
          label={text.code}
          value={asked.queryCode}
          fault={wrong('track-code')}
          onChange={(queryCode) => onChange({ ...asked, queryCode })}
        />
        <div className="step-foot">
          <button type="submit" className="button primary" aria-disabled={busy}>
            {busy ? text.going : text.go}
          </button>
        </div>
      </form>
    </div>
  );
}

interface CodeFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

function CodeField({ id, label, value, fault, onChange }: CodeFieldProps): ReactElement {
  return (
    <div className={fault === undefined ? 'question' : 'question wrong'}>
      <label className="title" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="number"
        value={value}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={(event) => onChange(event.target.value)}
      />
      {fault !== undefined && (
        <span className="error-text" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </div>
  );
}
