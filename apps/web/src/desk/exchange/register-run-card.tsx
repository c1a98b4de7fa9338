// One import of the register: how far it is, what became of it, and, when asked for, the notes row by row.
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo, useState } from 'react';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { deskMoment, grouped } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { registerRunQuestion } from '../../wire/questions.js';
import type { RegisterRun, RegisterRunLine } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import type { Column } from '../list-table.js';
import { Shortened } from './import-report.js';
import { registerText } from './register-page.text.js';

type Note = RegisterRun['notes'][number];
const COUNTS = ['rows', 'opened', 'changed', 'closed', 'unchanged', 'missing', 'seenAgain', 'keptOut'] as const;
const SHAPES = { running: '○', done: '✓', refused: '✕', interrupted: '■' } as const;

export function RegisterRunCard({ run }: { readonly run: RegisterRunLine }): ReactElement {
  const text = useText(registerText);
  const { id, fileName, state, beganAt, byName, read, refusal, counts } = run;
  const [isOpen, setOpen] = useState(false);
  return (
    <article className="card register-run" aria-labelledby={`run-${id}`}>
      <h3 id={`run-${id}`}>
        <span aria-hidden="true">{SHAPES[state]} </span>
        {text.states[state]} · {fileName}
      </h3>
      <p className="quiet">{text.by(byName ?? text.script, deskMoment(beganAt))}</p>
      {state === 'running' && (
        <p>
          <progress aria-label={text.states.running} /> <span className="figure">{text.readSoFar(grouped(read))}</span>
        </p>
      )}
      {state === 'interrupted' && <p className="notice warn">{text.interruptedWhy}</p>}
      {refusal !== undefined && <p className="notice bad">{refusal}</p>}
      {counts !== undefined && (
        <dl className="counts">
          {COUNTS.map((name) => (
            <div key={name} className={name === 'keptOut' && counts.keptOut > 0 ? 'late' : ''}>
              <dt>{text.counts[name]}</dt>
              <dd className="figure">{grouped(counts[name])}</dd>
            </div>
          ))}
        </dl>
      )}
      {state === 'done' && (
        <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? text.hide : text.details}
          <span className="only-read"> {fileName}</span>
        </button>
      )}
      {isOpen && <Notes id={id} />}
    </article>
  );
}

function Notes({ id }: { readonly id: string }): ReactElement {
  const text = useText(registerText);
  const asked = useQuery(registerRunQuestion(id));
  const problem = problemOf(asked.error);
  const columns = useMemo<readonly Column<Note>[]>(
    () => [
      { key: 'row', head: text.row, numeric: true, cell: ({ row }) => row },
      { key: 'note', head: text.note, cell: (note) => note.text },
      { key: 'what', head: text.what, cell: ({ keptOut }) => (keptOut ? text.keptOut : text.taken) },
    ],
    [text],
  );
  if (problem !== null) return <Failure problem={problem} onAgain={() => void asked.refetch()} />;
  if (asked.data === undefined) return <Waiting />;
  const { notes, noteCounts } = asked.data;
  if (notes.length === 0) return <p className="quiet">{text.noNotes}</p>;
  return (
    <>
      <ul>
        {noteCounts.map(({ code, text: words, count }) => (
          <li key={code}>{text.noteCount(words, grouped(count))}</li>
        ))}
      </ul>
      <p className="quiet">{text.first}</p>
      <Shortened
        title={text.notesTitle(notes.length)}
        columns={columns}
        rows={notes}
        keyOf={({ row, code }) => `${String(row)} ${code}`}
      />
    </>
  );
}
