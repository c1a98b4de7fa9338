// One decision of a party in the making: its fields, what it means, one key for one intention, nothing typed lost.
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, Fragment, type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { type Body, type FormFault, type Values, bodyOf, faultsOf } from '../../command/command-values.js';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { useText } from '../../language/language.js';
import type { Problem } from '../../wire/problem.js';
import type { CommandField, CommandView } from '../../wire/views.js';
import { isDefinite, newIdempotencyKey, problemOf } from '../../wire/wire.js';
import { decidingText } from './deciding.text.js';
import { PartyField, idOfField } from './party-field.js';

/** What goes to the server when a party decides. */
export interface Given {
  readonly name: string;
  readonly body: Body;
  readonly key: string;
  readonly version: number;
}

/** As much of a command as a form shows. */
export type AskedCommand = Pick<CommandView, 'name' | 'label' | 'fields'>;

interface PartyFormProps {
  readonly command: AskedCommand;
  /** The version that is shown: what is decided is decided on it. */
  readonly version: number;
  /** What it comes down to, said before it binds. */
  readonly meaning: ReactNode;
  readonly hint?: string | undefined;
  readonly give: (given: Given) => Promise<unknown>;
  /** Texts at hand for a long answer; each is put behind what is written already. */
  readonly atHand?: ((insert: (words: string) => void) => ReactNode) | undefined;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  readonly onLatest: () => void;
}

export function PartyForm(props: PartyFormProps): ReactElement {
  const { command, version, meaning, hint, give, atHand, onDone, onCancel, onLatest } = props;
  const text = useText(decidingText);
  const [values, setValues] = useState<Values>({});
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const key = useRef(newIdempotencyKey());
  const title = useRef<HTMLHeadingElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const sending = useMutation({
    mutationFn: (body: Body) => give({ name: command.name, body, key: key.current, version }),
    onError: (fault) => {
      const problem = problemOf(fault);
      if (problem === null || !isDefinite(problem)) return;
      key.current = newIdempotencyKey();
      setFaults(problem.fields);
    },
    onSuccess: onDone,
  });
  const problem = problemOf(sending.error);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    if (faults.length > 0 || problem !== null) summary.current?.focus();
  }, [faults, problem]);
  const insertInto = (field: CommandField) => (words: string) => {
    const before = (values[field.name] ?? '').trimEnd();
    setValues({ ...values, [field.name]: before === '' ? words : `${before}\n${words}` });
    document.getElementById(idOfField(field))?.focus();
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (sending.isPending || sending.isSuccess) return;
    sending.reset();
    const found = faultsOf(command.fields, values, text);
    setFaults(found);
    if (found.length === 0) sending.mutate(bodyOf(command.fields, values));
  };
  return (
    <form className="deciding-form" onSubmit={send} noValidate>
      <h3 ref={title} tabIndex={-1}>
        {command.label}
      </h3>
      <div ref={summary} tabIndex={-1}>
        {faults.length > 0 ? <Faults faults={faults} /> : <Refusal problem={problem} onLatest={onLatest} />}
      </div>
      {meaning}
      {hint !== undefined && <p className="hint">{hint}</p>}
      {command.fields.map((field) => (
        <Fragment key={field.name}>
          <PartyField
            field={field}
            value={values[field.name] ?? ''}
            fault={faults.find((fault) => fault.field === field.name)?.message}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
          />
          {field.kind === 'long-text' && atHand?.(insertInto(field))}
        </Fragment>
      ))}
      <div className="step-foot">
        <button type="submit" className="button primary" aria-disabled={sending.isPending}>
          {sending.isPending ? text.sending : text.send(command.label)}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    </form>
  );
}

function Faults({ faults }: { readonly faults: readonly FormFault[] }): ReactElement {
  const text = useText(decidingText);
  return (
    <div className="error-summary" role="alert">
      <p>{text.faults(faults.length)}</p>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={field + message}>
            <a
              href={`#${idOfField({ name: field })}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(idOfField({ name: field }))?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Something else has happened meanwhile: what was written is kept, and the latest is looked at first. */
const OTHERWISE_NOW: readonly string[] = [
  ...[
    'case.changed',
    'disclosure.objection-waits',
    'disclosure.not-now',
    'removal.objected-before',
    'removal.not-found',
  ],
];

function Refusal({
  problem,
  onLatest,
}: {
  readonly problem: Problem | null;
  readonly onLatest: () => void;
}): ReactElement | null {
  const text = useText(decidingText);
  const words = useText(corridorText);
  if (problem === null) return null;
  const isStale = OTHERWISE_NOW.includes(problem.code) || problem.status === 412;
  if (isStale) {
    return (
      <div className="notice warn" role="alert">
        <p>{text.changed}</p>
        <button type="button" className="button" onClick={onLatest}>
          {text.seeLatest}
        </button>
      </div>
    );
  }
  return (
    <div className="error-summary" role="alert">
      <p>{problem.status === 0 ? text.unsent : sentenceOf(problem, words)}</p>
    </div>
  );
}
