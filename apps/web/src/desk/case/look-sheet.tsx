// A look at what is sealed: purpose first, recorded by the server, shown for a minute, never kept.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { useText } from '../../language/language.js';
import { TheirWords } from '../../language/their-words.js';
import { Sheet } from '../../sheet/sheet.js';
import type { LookAnswer, LookQuestion } from '../../wire/views.js';
import { problemOf, spoken, wire } from '../../wire/wire.js';
import { type CommandText, commandText } from './command.text.js';
import { SecondPerson, needsSecondPerson } from './second-person.js';
import { useHiding } from './use-hiding.js';
import { Watermarked } from './watermark.js';

const FEWEST_WORDS = 10;

interface LookSheetProps {
  readonly number: string;
  readonly at: LookQuestion['at'];
  /** Of a statement: beside which event. */
  readonly seq?: number;
  /** Of a person: the version of the case on the page, to ask a second person with. */
  readonly version?: number;
  readonly onClose: () => void;
}

export function LookSheet({ number, at, seq, version, onClose }: LookSheetProps): ReactElement {
  const text = useText(commandText);
  const queries = useQueryClient();
  const [opened, setOpened] = useState<LookAnswer>();
  const looking = useMutation({
    gcTime: 0,
    mutationFn: (body: LookQuestion) =>
      spoken(
        wire.POST('/api/v1/cases/{number}/look', {
          params: { path: { number } },
          body: { ...body, ...(seq === undefined ? {} : { seq }) },
        }),
      ),
    onSuccess: (answer) => {
      setOpened(answer);
      void queries.invalidateQueries({ queryKey: ['case', number] });
    },
  });
  const close = (): void => {
    setOpened(undefined);
    looking.reset();
    onClose();
  };
  return (
    <Sheet title={text.of(text.lookAt[at], number)} onClose={close}>
      {opened === undefined ? (
        <LookPurpose
          number={number}
          at={at}
          version={version}
          busy={looking.isPending}
          fault={looking.error}
          onAsk={looking.mutate}
        />
      ) : (
        <Opened answer={opened} onHide={close} />
      )}
    </Sheet>
  );
}

const PURPOSES = [
  'handling',
  'contact',
  'verification',
  'supervision',
] as const satisfies readonly LookQuestion['purpose'][];

interface LookPurposeProps {
  readonly number: string;
  readonly version?: number | undefined;
  readonly at: LookQuestion['at'];
  readonly busy: boolean;
  readonly fault: unknown;
  readonly onAsk: (question: LookQuestion) => void;
}

/** Asks what for, before anything sealed is opened. */
export function LookPurpose({ number, at, version, busy, fault, onAsk }: LookPurposeProps): ReactElement {
  const text = useText(commandText);
  const words = useText(corridorText);
  const [purpose, setPurpose] = useState<LookQuestion['purpose']>();
  const [said, setSaid] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = said.trim().length < FEWEST_WORDS;
  const problem = problemOf(fault);
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!busy && purpose !== undefined && !tooShort) onAsk({ at, purpose, words: said.trim() });
  };
  return (
    <form className="command-form" onSubmit={ask} noValidate>
      {problem !== null && (
        <div className="error-summary" role="alert">
          <p>{sentenceOf(problem, words)}</p>
        </div>
      )}
      <p>{text.lookRecorded}</p>
      <fieldset>
        <legend>{text.purpose}</legend>
        <Radio.Group
          aria-label={text.purpose}
          value={purpose}
          onChange={({ target }) => setPurpose(PURPOSES.find((known) => known === target.value))}
          options={PURPOSES.map((value) => ({ value, label: text.purposes[value] }))}
        />
        {tried && purpose === undefined && <span className="error-text">{text.required(text.purpose)}</span>}
      </fieldset>
      <div>
        <label htmlFor="look-words">{text.words}</label>
        <span className="quiet" id="look-words-hint">
          {text.wordsHint}
        </span>
        <Input.TextArea
          id="look-words"
          rows={3}
          value={said}
          aria-describedby="look-words-hint"
          aria-invalid={tried && tooShort}
          onChange={(event) => setSaid(event.target.value)}
        />
        {tried && tooShort && <span className="error-text">{text.tooShort(text.words, FEWEST_WORDS)}</span>}
      </div>
      {version !== undefined && purpose !== undefined && needsSecondPerson(problem?.code) && (
        <SecondPerson number={number} version={version} purpose={purpose} words={said.trim()} />
      )}
      <Button type="primary" htmlType="submit" aria-disabled={busy}>
        {busy ? text.looking : text.lookAt[at]}
      </Button>
    </form>
  );
}

function Opened({ answer, onHide }: { readonly answer: LookAnswer; readonly onHide: () => void }): ReactElement {
  const text = useText(commandText);
  useHiding(onHide);
  return (
    <div className="opened">
      <Watermarked until={answer.until}>
        <dl className="facts">
          {Object.entries(answer.opened).map(([name, value]) => (
            <div key={name}>
              <dt>{nameOf(name, text)}</dt>
              <dd>
                <TheirWords>{value}</TheirWords>
              </dd>
            </div>
          ))}
        </dl>
      </Watermarked>
      <p className="quiet">{text.hidesItself}</p>
      <button type="button" className="button" onClick={onHide}>
        {text.hide}
      </button>
    </div>
  );
}

/** A statement is named by its event and its role: 3 terms; what belongs to a further person by his place: name 2. */
function nameOf(name: string, { opened, statement }: CommandText): string {
  const [one = name, other] = name.split(' ');
  const known = opened[one];
  if (known !== undefined) return other === undefined ? known : `${known} ${other}`;
  return statement[other ?? name] ?? other ?? name;
}
