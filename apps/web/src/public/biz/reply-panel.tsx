// The one public reply of an enterprise to what consumers say of it: what stands, what was taken down, and the form.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { publicDate } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import type { OwnRecord } from '../../wire/views.js';
import { done, problemOf, wire } from '../../wire/wire.js';
import { recordText } from './record.text.js';

interface ReplyPanelProps extends Pick<OwnRecord, 'evaluation' | 'replying'> {
  /** Whether whoever signed in may write for the enterprise. */
  readonly mayWrite: boolean;
}

export function ReplyPanel({ evaluation, replying, mayWrite }: ReplyPanelProps): ReactElement {
  const text = useText(recordText).reply;
  const language = useLanguage();
  const client = useQueryClient();
  const [writing, write] = useState(false);
  const [said, say] = useState('');
  const { reply, replyChanges, replyRemoval } = evaluation;
  const finish = (words: string) => (): void => {
    write(false);
    say(words);
    void client.invalidateQueries({ queryKey: ['own-record'] });
  };
  const takingBack = useMutation({
    mutationFn: () => done(wire.DELETE('/api/v1/enterprise/reply')),
    onSuccess: finish(text.takenBack),
  });
  const begin = (): void => {
    say('');
    takingBack.reset();
    write(true);
  };
  return (
    <section className="panel">
      <h2>{text.title}</h2>
      <p className="hint">{text.rule}</p>
      <p role="status" className={said === '' ? 'only-read' : 'notice good'}>
        {said}
      </p>
      {replyRemoval !== undefined && (
        <p className="notice warn">{text.removed(publicDate(replyRemoval.on, language), replyRemoval.groundText)}</p>
      )}
      {reply !== undefined && !writing && (
        <>
          <blockquote className="reply">{reply.words}</blockquote>
          <p className="quiet">
            {text.written(publicDate(reply.writtenOn, language))}
            {replyChanges > 0 && text.changed(replyChanges)}
          </p>
        </>
      )}
      <Refused problem={problemOf(takingBack.error)} />
      {!replying.allowed && <p className="notice">{replying.reason}</p>}
      {writing ? (
        <ReplyForm
          standing={reply?.words ?? ''}
          replying={replying}
          onDone={finish(text.saved)}
          onCancel={() => write(false)}
        />
      ) : (
        <div className="deciding-choices no-print">
          {replying.allowed && mayWrite && (
            <button type="button" className="button" onClick={begin}>
              {reply === undefined ? text.write : text.change}
            </button>
          )}
          {reply !== undefined && mayWrite && (
            <button type="button" className="button" onClick={() => takingBack.mutate()}>
              {text.takeBack}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

interface ReplyFormProps extends Pick<OwnRecord, 'replying'> {
  readonly standing: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function ReplyForm({ standing, replying, onDone, onCancel }: ReplyFormProps): ReactElement {
  const text = useText(recordText).reply;
  const [words, setWords] = useState(standing);
  const [fault, setFault] = useState<string | null>(null);
  const saving = useMutation({
    mutationFn: () => done(wire.PUT('/api/v1/enterprise/reply', { body: { words } })),
    onSuccess: onDone,
  });
  const { fewestCharacters, mostCharacters } = replying;
  const written = [...words.trim()].length;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (saving.isPending || saving.isSuccess) return;
    saving.reset();
    const found =
      written < fewestCharacters ? text.tooShort(fewestCharacters) : written > mostCharacters ? text.tooLong : null;
    setFault(found);
    if (found === null) saving.mutate();
    else document.getElementById('reply-words')?.focus();
  };
  return (
    <form className="deciding-form" onSubmit={send} noValidate>
      <div className={fault === null ? 'question' : 'question wrong'}>
        <label className="title" htmlFor="reply-words">
          {text.words}
        </label>
        <span className="hint" id="reply-hint">
          {text.hint}
        </span>
        {fault !== null && (
          <span className="error-text" id="reply-fault" role="alert">
            {fault}
          </span>
        )}
        <textarea
          id="reply-words"
          rows={5}
          value={words}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? 'reply-hint' : 'reply-hint reply-fault'}
          onChange={(event) => setWords(event.target.value)}
        />
        <span className="hint figure">{text.left(mostCharacters - written)}</span>
      </div>
      <Refused problem={problemOf(saving.error)} />
      <div className="step-foot">
        <button type="submit" className="button primary" aria-disabled={saving.isPending}>
          {saving.isPending ? text.saving : text.save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    </form>
  );
}

function Refused({ problem }: { readonly problem: ReturnType<typeof problemOf> }): ReactElement | null {
  const words = useText(corridorText);
  if (problem === null) return null;
  return (
    <div className="error-summary" role="alert">
      <p>{sentenceOf(problem, words)}</p>
    </div>
  );
}
