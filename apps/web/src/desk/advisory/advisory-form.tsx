// The form of a tip or warning: title, text, period, and of a warning whom it names; the server's findings stand beside the text.
import { Button, Checkbox, Input } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { useText } from '../../language/language.js';
import type { Problem } from '../../wire/problem.js';
import { Refused } from '../refused.js';
import { type AdvisoryValues, type MissingPart, missingOf } from './advisory-draft.js';
import { advisoryText } from './advisory.text.js';

const ABOUT_WORDS = ['advisory.still-personal', 'advisory.to-be-judged'];

interface AdvisoryFormProps {
  readonly isWarning: boolean;
  readonly values: AdvisoryValues;
  readonly onChange: (values: AdvisoryValues) => void;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onLatest: () => void;
  readonly onSend: (judged: boolean) => void;
  readonly onCancel?: (() => void) | undefined;
  readonly children?: ReactElement | null;
}

export function AdvisoryForm(props: AdvisoryFormProps): ReactElement {
  const { isWarning, values, onChange, busy, problem, onLatest, onSend, onCancel, children } = props;
  const text = useText(advisoryText);
  const [tried, setTried] = useState(false);
  const [judgedOf, judge] = useState<AdvisoryValues>();
  const missing = tried ? missingOf(values) : [];
  const aboutWords = problem !== null && ABOUT_WORDS.includes(problem.code) ? problem : null;
  // Whoever writes on has judged what stands there no longer.
  const judged = judgedOf === values;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (missingOf(values).length === 0 && !busy) onSend(judged);
  };
  return (
    <form className="command-form publishing-form" onSubmit={send} noValidate>
      {children}
      <Words
        values={values}
        onChange={onChange}
        missing={missing}
        problem={aboutWords}
        judged={judged}
        onJudge={(yes) => judge(yes ? values : undefined)}
      />
      <Period values={values} onChange={onChange} missing={missing} />
      {isWarning && <Operator values={values} onChange={onChange} />}
      {problem !== null && aboutWords === null && (
        <Refused problem={problem} stale={['advisory']} onLatest={onLatest} />
      )}
      <p className="publishing-acts">
        <Button type="primary" htmlType="submit" aria-disabled={busy}>
          {busy ? text.busy : text.send}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>{text.cancel}</Button>}
      </p>
    </form>
  );
}

interface PartProps extends Pick<AdvisoryFormProps, 'values' | 'onChange'> {
  readonly missing: readonly MissingPart[];
}

interface WordsProps extends PartProps {
  readonly problem: Problem | null;
  readonly judged: boolean;
  readonly onJudge: (judged: boolean) => void;
}

function Words({ values, onChange, missing, problem, judged, onJudge }: WordsProps): ReactElement {
  const text = useText(advisoryText);
  const words = useText(corridorText);
  const isWrong = problem !== null || missing.includes('body');
  return (
    <>
      <div className={missing.includes('title') ? 'field wrong' : 'field'}>
        <label htmlFor="advisory-title">{text.head}</label>
        <Input
          id="advisory-title"
          maxLength={60}
          value={values.title}
          aria-invalid={missing.includes('title')}
          aria-describedby="advisory-title-fault"
          onChange={({ target }) => onChange({ ...values, title: target.value })}
        />
        <span id="advisory-title-fault" className="error-text">
          {missing.includes('title') && text.missing.title}
        </span>
      </div>
      <div className={isWrong ? 'field wrong' : 'field'}>
        <label htmlFor="advisory-body">{text.body}</label>
        <span className="quiet" id="advisory-body-hint">
          {text.bodyHint}
        </span>
        <Input.TextArea
          id="advisory-body"
          rows={8}
          maxLength={3000}
          value={values.body}
          aria-invalid={isWrong}
          aria-describedby="advisory-body-hint advisory-body-fault"
          onChange={({ target }) => onChange({ ...values, body: target.value })}
        />
        <div id="advisory-body-fault" role="alert">
          {missing.includes('body') && <span className="error-text">{text.missing.body}</span>}
          {problem !== null && <span className="error-text">{sentenceOf(problem, words)}</span>}
        </div>
        {problem?.code === 'advisory.to-be-judged' && (
          <div>
            <Checkbox checked={judged} onChange={({ target }) => onJudge(target.checked)}>
              {text.judged}
            </Checkbox>
          </div>
        )}
      </div>
    </>
  );
}

function Period({ values, onChange, missing }: PartProps): ReactElement {
  const text = useText(advisoryText);
  const isWrong = missing.includes('period');
  return (
    <div className={isWrong ? 'field wrong' : 'field'}>
      <div className="publishing-pair">
        <div>
          <label htmlFor="advisory-from">{text.from}</label>
          <input
            id="advisory-from"
            type="date"
            className="native-input"
            value={values.from}
            aria-invalid={isWrong}
            onChange={({ target }) => onChange({ ...values, from: target.value })}
          />
        </div>
        <div>
          <label htmlFor="advisory-until">
            {text.until} <span className="quiet">{text.untilHint}</span>
          </label>
          <input
            id="advisory-until"
            type="date"
            className="native-input"
            min={values.from}
            value={values.until}
            aria-invalid={isWrong}
            onChange={({ target }) => onChange({ ...values, until: target.value })}
          />
        </div>
      </div>
      {isWrong && <span className="error-text">{text.missing.period}</span>}
    </div>
  );
}

function Operator({ values, onChange }: Pick<PartProps, 'values' | 'onChange'>): ReactElement {
  const text = useText(advisoryText);
  return (
    <div className="field">
      <div>
        <Checkbox
          checked={values.namesOperator}
          onChange={({ target }) => onChange({ ...values, namesOperator: target.checked })}
        >
          {text.namesOperator}
        </Checkbox>
      </div>
      {values.namesOperator && (
        <div className="publishing-pair">
          <div>
            <label htmlFor="advisory-operator">{text.operator}</label>
            <Input
              id="advisory-operator"
              maxLength={100}
              value={values.operatorName}
              onChange={({ target }) => onChange({ ...values, operatorName: target.value })}
            />
          </div>
          <div>
            <label htmlFor="advisory-code">{text.code}</label>
            <Input
              id="advisory-code"
              maxLength={40}
              autoComplete="off"
              value={values.creditCode}
              onChange={({ target }) => onChange({ ...values, creditCode: target.value })}
            />
          </div>
        </div>
      )}
    </div>
  );
}
