// The application form of an operator: as on its licence, with a warning where the credit code looks wrong.
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { PageHeading } from '../../corridor/page-heading.js';
import { useLanguage, useText } from '../../language/language.js';
import type { Problem } from '../../wire/problem.js';
import { referenceQuestion } from '../../wire/questions.js';
import { StepField } from '../mine/step-field.js';
import { type ApplicationAnswers, missingIn } from './application-answers.js';
import { applyText } from './apply.text.js';
import { CreditCodeField } from './credit-code-field.js';
import { PlaceFields } from './place-fields.js';

const PROMISES = ['first-contact', 'advance-payment'] as const;

interface ApplicationFormProps {
  readonly answers: ApplicationAnswers;
  readonly onAnswer: (answers: ApplicationAnswers) => void;
  readonly onNext: () => void;
  readonly problem: Problem | null;
}

export function ApplicationForm({ answers, onAnswer, onNext, problem }: ApplicationFormProps): ReactElement {
  const text = useText(applyText);
  const [tried, setTried] = useState(false);
  const missing = missingIn(answers);
  const faultAt = (field: (typeof missing)[number]): string | undefined =>
    tried && missing.includes(field) ? text.missing[field] : undefined;
  const goOn = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const [first] = missing;
    if (first === undefined) onNext();
    else document.getElementById(first)?.focus();
  };
  return (
    <div className="filing">
      <ServerProblem problem={problem} />
      <PageHeading title={text.title} />
      <p>{text.why}</p>
      <section className="panel">
        <h2>{text.needs}</h2>
        <ul className="numbered">
          {text.papers.map((paper) => (
            <li key={paper}>{paper}</li>
          ))}
        </ul>
        <p className="hint">{text.papersWords}</p>
      </section>
      <form onSubmit={goOn} noValidate>
        <StepField
          id="operatorName"
          label={text.operatorName}
          hint={text.operatorNameHint}
          fault={faultAt('operatorName')}
          value={answers.operatorName}
          onChange={(operatorName) => onAnswer({ ...answers, operatorName })}
          autoComplete="organization"
          inputMode="text"
        />
        <CreditCodeField
          value={answers.creditCode}
          fault={faultAt('creditCode')}
          onChange={(creditCode) => onAnswer({ ...answers, creditCode })}
        />
        <PlaceFields answers={answers} onAnswer={onAnswer} />
        <StepField
          id="operatorAddress"
          label={text.operatorAddress}
          hint={text.operatorAddressHint}
          fault={faultAt('operatorAddress')}
          value={answers.operatorAddress}
          onChange={(operatorAddress) => onAnswer({ ...answers, operatorAddress })}
          autoComplete="street-address"
          inputMode="text"
        />
        <StepField
          id="contactName"
          label={text.contactName}
          hint={text.contactNameHint}
          fault={faultAt('contactName')}
          value={answers.contactName}
          onChange={(contactName) => onAnswer({ ...answers, contactName })}
          autoComplete="name"
          inputMode="text"
        />
        <Conditions chosen={answers.conditions} onChange={(conditions) => onAnswer({ ...answers, conditions })} />
        <Promises chosen={answers.promises} onChange={(promises) => onAnswer({ ...answers, promises })} />
        <div className="step-foot">
          <button type="submit" className="button primary">
            {text.next}
          </button>
        </div>
      </form>
    </div>
  );
}

interface ConditionsProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Conditions({ chosen, onChange }: ConditionsProps): ReactElement {
  const text = useText(applyText);
  const short = useLanguage() === 'zh-CN' ? 'zh' : 'en';
  const reference = useQuery(referenceQuestion());
  const toggle = (code: string): void =>
    onChange(chosen.includes(code) ? chosen.filter((old) => old !== code) : [...chosen, code]);
  return (
    <fieldset className="question">
      <legend>{text.conditions}</legend>
      <span className="hint">{text.conditionsHint}</span>
      {reference.data?.admissionConditions.map(({ code, label }) => (
        <label key={code} className="choice">
          <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
          <span>{label[short]}</span>
        </label>
      ))}
    </fieldset>
  );
}

type Promised = ApplicationAnswers['promises'];

interface PromisesProps {
  readonly chosen: Promised;
  readonly onChange: (chosen: Promised) => void;
}

function Promises({ chosen, onChange }: PromisesProps): ReactElement {
  const text = useText(applyText);
  const toggle = (code: Promised[number]): void =>
    onChange(chosen.includes(code) ? chosen.filter((old) => old !== code) : [...chosen, code]);
  return (
    <fieldset className="question">
      <legend>{text.promises}</legend>
      <span className="hint">{text.promisesHint}</span>
      {PROMISES.map((code) => (
        <label key={code} className="choice">
          <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
          <span>
            {text.promise[code].name}
            <span className="hint">{text.promise[code].means}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What the server found wrong in the form, in its words. */
function ServerProblem({ problem }: { readonly problem: Problem | null }): ReactElement | null {
  const words = useText(corridorText);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem !== null) summary.current?.focus();
  }, [problem]);
  if (problem === null) return null;
  return (
    <div ref={summary} className="error-summary question" tabIndex={-1} role="alert">
      <p>{sentenceOf(problem, words)}</p>
      <ul>
        {problem.fields.map(({ field, message }) => (
          <li key={field}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
