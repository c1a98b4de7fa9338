// One text that an enterprise keeps for its answers, in the making: what was typed stays until it is saved.
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { useText } from '../../language/language.js';
import type { ReplyTemplate, ReplyTemplates } from '../../wire/views.js';
import { done, problemOf, wire } from '../../wire/wire.js';
import { StepField } from '../mine/step-field.js';
import { templatesText } from './templates.text.js';

interface TemplateFormProps {
  readonly own: ReplyTemplates;
  /** The one that is changed; not given for a new one. */
  readonly template?: ReplyTemplate;
  readonly onDone: (words: string) => void;
  readonly onCancel: () => void;
}

export function TemplateForm({ own, template, onDone, onCancel }: TemplateFormProps): ReactElement {
  const text = useText(templatesText);
  const sentences = useText(corridorText);
  const [name, setName] = useState(template?.name ?? '');
  const [words, setWords] = useState(template?.words ?? '');
  const [tried, setTried] = useState(false);
  const saving = useMutation({
    mutationFn: () => {
      const body = { name, words };
      if (template === undefined) return done(wire.POST('/api/v1/enterprise/templates', { body }));
      return done(wire.PUT('/api/v1/enterprise/templates/{id}', { params: { path: { id: template.id } }, body }));
    },
    onSuccess: () => onDone(text.saved(name.trim())),
  });
  const problem = problemOf(saving.error);
  const isEmpty = tried && words.trim() === '';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    saving.reset();
    if (name.trim() === '') document.getElementById('template-name')?.focus();
    else if (words.trim() === '') document.getElementById('template-words')?.focus();
    else if (!saving.isPending) saving.mutate();
  };
  return (
    <form className="panel" onSubmit={send} noValidate>
      {problem !== null && (
        <div className="error-summary" role="alert">
          <p>{sentenceOf(problem, sentences)}</p>
        </div>
      )}
      <StepField
        id="template-name"
        label={text.name}
        hint={text.nameHint}
        fault={tried && name.trim() === '' ? text.missingName : undefined}
        value={name}
        onChange={setName}
        autoComplete="off"
        inputMode="text"
      />
      <div className={isEmpty ? 'question wrong' : 'question'}>
        <label className="title" htmlFor="template-words">
          {text.words}
        </label>
        <div className="hint" id="template-hint">
          {text.wordsHint}
          <ul>
            {own.places.map(({ written, means }) => (
              <li key={written}>{text.place(written, means)}</li>
            ))}
          </ul>
        </div>
        {isEmpty && (
          <span className="error-text" id="template-fault">
            {text.missingWords}
          </span>
        )}
        <textarea
          id="template-words"
          rows={5}
          value={words}
          aria-invalid={isEmpty}
          aria-describedby={isEmpty ? 'template-hint template-fault' : 'template-hint'}
          onChange={(event) => setWords(event.target.value)}
        />
        <span className="hint figure">{text.left(own.longestWords - [...words.trim()].length)}</span>
      </div>
      <div className="step-foot">
        <button type="submit" className="button primary" aria-disabled={saving.isPending}>
          {saving.isPending ? text.busy : text.save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    </form>
  );
}
