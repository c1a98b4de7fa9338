// The first step of signing in with a code: to which phone or mail address it goes.
import { type FormEvent, type ReactElement, type ReactNode, useState } from 'react';
import { PageHeading } from '../../corridor/page-heading.js';
import { useText } from '../../language/language.js';
import type { Problem } from '../../wire/problem.js';
import { ProvingLine } from '../proof/proving-line.js';
import { CodeProblem } from './code-problem.js';
import { mineText } from './mine.text.js';
import { StepField } from './step-field.js';

interface AddressStepProps {
  /** What is said instead of the words of consumers. */
  readonly words?: { readonly title: string; readonly why: string; readonly hint: string };
  readonly children?: ReactNode;
  readonly address: string;
  readonly onChange: (address: string) => void;
  readonly onAsk: () => void;
  readonly busy: boolean;
  readonly proving: boolean;
  readonly problem: Problem | null;
}

export function AddressStep(props: AddressStepProps): ReactElement {
  const { address, onChange, onAsk, busy, proving, problem, children } = props;
  const text = useText(mineText);
  const words = props.words ?? { title: text.signInTitle, why: text.why, hint: text.addressHint };
  const [tried, setTried] = useState(false);
  const isMissing = address.trim() === '';
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isMissing) document.getElementById('address')?.focus();
    else if (!busy) onAsk();
  };
  return (
    <div className="filing">
      <CodeProblem problem={problem} />
      <PageHeading title={words.title} />
      <p>{words.why}</p>
      <form onSubmit={ask} noValidate>
        <StepField
          id="address"
          label={text.address}
          hint={words.hint}
          fault={tried && isMissing ? text.missingAddress : undefined}
          value={address}
          onChange={onChange}
          autoComplete="username"
          inputMode="email"
        />
        <ProvingLine proving={proving} />
        <div className="step-foot">
          <button type="submit" className="button primary" aria-disabled={busy}>
            {busy ? text.asking : text.ask}
          </button>
        </div>
      </form>
      {children}
    </div>
  );
}
