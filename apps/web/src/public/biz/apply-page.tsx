// Applying for an account that settles directly: the form, then a code to show that the address is one's own, then what happens.
import '../../look/deciding.css';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useText } from '../../language/language.js';
import type { Problem } from '../../wire/problem.js';
import { problemOf, spoken, wire } from '../../wire/wire.js';
import { AddressStep } from '../mine/address-step.js';
import { CodeStep } from '../mine/code-step.js';
import { type ApplicationAnswers, nothingAnswered } from './application-answers.js';
import { ApplicationForm } from './application-form.js';
import { Applied } from './applied.js';
import { applyText } from './apply.text.js';
import { useBizCode } from './use-biz-code.js';

type Step = 'form' | 'address';

export function ApplyPage(): ReactElement {
  const text = useText(applyText);
  const [answers, setAnswers] = useState<ApplicationAnswers>(nothingAnswered);
  const [step, setStep] = useState<Step>('form');
  const coded = useBizCode();
  const { address } = coded;
  const applying = useMutation({
    mutationFn: (code: string) => {
      const { district, street, ...written } = answers;
      const place = { ...(district === '' ? {} : { district }), ...(street === '' ? {} : { street }) };
      const body = {
        address,
        code,
        ...written,
        ...place,
        conditions: [...written.conditions],
        promises: [...written.promises],
      };
      return spoken(wire.POST('/api/v1/enterprise/applications', { body }));
    },
    // What is wrong in the form is said before the code is used up: it is still good afterwards.
    onError: (fault) => {
      if (isAboutForm(problemOf(fault))) setStep('form');
    },
  });
  const problem = problemOf(applying.error);
  if (applying.data !== undefined) return <Applied applied={applying.data} />;
  if (step === 'form') {
    return (
      <ApplicationForm
        answers={answers}
        onAnswer={setAnswers}
        onNext={() => {
          applying.reset();
          setStep('address');
        }}
        problem={isAboutForm(problem) ? problem : null}
      />
    );
  }
  const back = (
    <button type="button" className="button" onClick={() => setStep('form')}>
      {text.backToForm}
    </button>
  );
  if (!coded.asked) {
    return (
      <AddressStep
        words={text.address}
        address={address}
        onChange={coded.setAddress}
        onAsk={coded.ask}
        busy={coded.busy}
        proving={coded.proving}
        problem={coded.problem}
      >
        {back}
      </AddressStep>
    );
  }
  return (
    <CodeStep
      address={address}
      enterWords={text.send}
      onEnter={(code) => applying.mutate(code)}
      onAgain={() => {
        applying.reset();
        coded.again();
      }}
      busy={applying.isPending}
      problem={problem}
    />
  );
}

function isAboutForm(problem: Problem | null): boolean {
  if (problem === null) return false;
  const isElsewhere = problem.fields.some(({ field }) => field === 'address' || field === 'code');
  return (problem.status === 422 || problem.fields.length > 0) && !isElsewhere;
}
