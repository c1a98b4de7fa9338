// The texts that an enterprise keeps for its answers, each with its buttons, and the form for one.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { useText } from '../../language/language.js';
import { templatesQuestion } from '../../wire/questions.js';
import type { ReplyTemplate, ReplyTemplates } from '../../wire/views.js';
import { done, problemOf, wire } from '../../wire/wire.js';
import { TemplateForm } from './template-form.js';
import { templatesText } from './templates.text.js';
import { useBizAnswer } from './use-biz-answer.js';

interface TemplateListProps {
  /** Whether whoever signed in may write for the enterprise. */
  readonly mayWrite: boolean;
}

export function TemplateList({ mayWrite }: TemplateListProps): ReactElement {
  const text = useText(templatesText);
  const shown = useBizAnswer(templatesQuestion());
  const problem = problemOf(shown.error);
  return (
    <>
      <PageHeading title={text.title} />
      <p>{text.lead}</p>
      {shown.data !== undefined ? (
        <Shown own={shown.data} mayWrite={mayWrite} />
      ) : problem === null ? (
        <Waiting />
      ) : (
        <Failure problem={problem} onAgain={() => void shown.refetch()} />
      )}
      <p className="room-foot">
        <Link to="/biz">{text.back}</Link>
      </p>
    </>
  );
}

/** The one that is written: its id, or `new`. */
type Writing = string | null;

function Shown({ own, mayWrite }: TemplateListProps & { readonly own: ReplyTemplates }): ReactElement {
  const text = useText(templatesText);
  const client = useQueryClient();
  const [writing, write] = useState<Writing>(null);
  const [said, say] = useState('');
  const { templates, most } = own;
  const finish = (words: string): void => {
    write(null);
    say(words);
    void client.invalidateQueries({ queryKey: ['enterprise-templates'] });
  };
  const begin = (which: Writing): void => {
    say('');
    write(which);
  };
  return (
    <>
      <p role="status" className={said === '' ? 'only-read' : 'notice good'}>
        {said}
      </p>
      {templates.length === 0 ? (
        <p className="notice">{mayWrite ? text.none : text.noneYours}</p>
      ) : (
        <h2>{text.count(templates.length, most)}</h2>
      )}
      <ul className="case-cards">
        {templates.map((template) =>
          writing === template.id ? (
            <li key={template.id}>
              <TemplateForm own={own} template={template} onDone={finish} onCancel={() => write(null)} />
            </li>
          ) : (
            <TemplateCard
              key={template.id}
              template={template}
              mayWrite={mayWrite}
              onChange={() => begin(template.id)}
              onRemoved={finish}
            />
          ),
        )}
      </ul>
      {writing === 'new' && <TemplateForm own={own} onDone={finish} onCancel={() => write(null)} />}
      {mayWrite && writing === null && (
        <button type="button" className="button primary" onClick={() => begin('new')}>
          {text.add}
        </button>
      )}
    </>
  );
}

interface TemplateCardProps extends TemplateListProps {
  readonly template: ReplyTemplate;
  readonly onChange: () => void;
  readonly onRemoved: (words: string) => void;
}

function TemplateCard({ template, mayWrite, onChange, onRemoved }: TemplateCardProps): ReactElement {
  const text = useText(templatesText);
  const { id, name, words } = template;
  const [asked, ask] = useState(false);
  const removing = useMutation({
    mutationFn: () => done(wire.DELETE('/api/v1/enterprise/templates/{id}', { params: { path: { id } } })),
    onSuccess: () => onRemoved(text.removed(name)),
  });
  const problem = problemOf(removing.error);
  return (
    <li className="panel record-card">
      <h3>{name}</h3>
      <p className="template-words">{words}</p>
      {problem !== null && <Failure problem={problem} />}
      {mayWrite && (
        <div className="deciding-choices">
          {asked ? (
            <>
              <button
                type="button"
                className="button primary"
                aria-disabled={removing.isPending}
                onClick={() => !removing.isPending && removing.mutate()}
              >
                {text.removeConfirm}
              </button>
              <button type="button" className="button" onClick={() => ask(false)}>
                {text.keep}
              </button>
            </>
          ) : (
            <>
              <button type="button" className="button" onClick={onChange}>
                {text.change}
                <span className="only-read"> {name}</span>
              </button>
              <button type="button" className="button" onClick={() => ask(true)}>
                {text.remove}
                <span className="only-read"> {name}</span>
              </button>
            </>
          )}
        </div>
      )}
    </li>
  );
}
