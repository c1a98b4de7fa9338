// Setting up a body: what it is, its name, under whom, and where a service station sits.
import { type ReactElement, useState } from 'react';
import { useText } from '../../language/language.js';
import { Sheet } from '../../sheet/sheet.js';
import type { BodyParent, NewBody } from '../../wire/views.js';
import { spoken, wire } from '../../wire/wire.js';
import { Refused } from '../refused.js';
import { useDecision } from '../use-decision.js';
import { bodiesText } from './bodies.text.js';

const KINDS = ['service-station', 'association', 'mediation-body'] as const;
const PLACES = ['mall', 'supermarket', 'market', 'enterprise', 'scenic-area', 'community', 'school', 'other'] as const;
const SHORTEST_NAME = 4;

type Kind = (typeof KINDS)[number];
type Place = (typeof PLACES)[number];

interface NewBodySheetProps {
  /** Under whom it may be set up; the own bureau first. */
  readonly parents: readonly BodyParent[];
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

export function NewBodySheet({ parents, onClose, onDone }: NewBodySheetProps): ReactElement {
  const text = useText(bodiesText);
  const [kind, setKind] = useState<Kind>('service-station');
  const [place, setPlace] = useState<Place>('mall');
  const [name, setName] = useState('');
  const [parent, setParent] = useState(parents[0]?.code ?? '');
  const [tried, setTried] = useState(false);
  const isShort = name.trim().length < SHORTEST_NAME;
  const { decide, busy, refused } = useDecision<{ readonly act: 'add'; readonly body: NewBody }>({
    send: ({ body }, key) =>
      spoken(wire.POST('/api/v1/bodies', { params: { header: { 'Idempotency-Key': key } }, body })),
    stale: ['bodies'],
    onDone: () => {
      onDone(text.added);
      onClose();
    },
  });
  const send = (): void => {
    setTried(true);
    if (isShort) {
      document.getElementById('body-name')?.focus();
      return;
    }
    const body = { kind, name: name.trim(), parent };
    decide({ act: 'add', body: kind === 'service-station' ? { ...body, place } : body });
  };
  return (
    <Sheet
      title={text.addTitle}
      onClose={onClose}
      unsent={name !== ''}
      foot={
        <button type="button" className="button primary" aria-disabled={busy} onClick={send}>
          {busy ? text.sending : text.send}
        </button>
      }
    >
      <div className="command-form">
        {refused !== null && <Refused problem={refused.problem} stale={['bodies']} onLatest={onClose} />}
        <Pick id="body-kind" label={text.kind} value={kind} options={KINDS} words={text.kinds} onChange={setKind} />
        <div className="field">
          <label htmlFor="body-name">{text.name}</label>
          <span className="quiet" id="body-name-hint">
            {text.nameHint}
          </span>
          <input
            id="body-name"
            className="native-input"
            autoComplete="off"
            maxLength={60}
            value={name}
            aria-invalid={tried && isShort ? true : undefined}
            aria-describedby={tried && isShort ? 'body-name-hint body-name-fault' : 'body-name-hint'}
            onChange={(event) => setName(event.target.value)}
          />
          {tried && isShort && (
            <span className="error-text" id="body-name-fault">
              {text.missing}
            </span>
          )}
        </div>
        {kind === 'service-station' && (
          <Pick
            id="body-place"
            label={text.place}
            value={place}
            options={PLACES}
            words={text.places}
            onChange={setPlace}
          />
        )}
        <Pick
          id="body-parent"
          label={text.parent}
          value={parent}
          options={parents.map(({ code }) => code)}
          words={Object.fromEntries(parents.map(({ code, name }) => [code, name]))}
          onChange={setParent}
        />
      </div>
    </Sheet>
  );
}

interface PickProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly words: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
}

function Pick<Value extends string>({ id, label, value, options, words, onChange }: PickProps<Value>): ReactElement {
  const choose = (picked: string): void => {
    const found = options.find((option) => option === picked);
    if (found !== undefined) onChange(found);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="native-input" value={value} onChange={(event) => choose(event.target.value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {words[option]}
          </option>
        ))}
      </select>
    </div>
  );
}
