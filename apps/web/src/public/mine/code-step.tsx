// The second step of signing in with a code: the six digits, filled in by the phone itself where it can.
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, type SyntheticEvent, useState } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { useText } from '../../language/language.js';
import type { Problem } from '../../wire/problem.js';
import { siteQuestion } from '../../wire/questions.js';
import { CodeProblem } from './code-problem.js';
import { mineText } from './mine.text.js';
import { StepField } from './step-field.js';

interface CodeStepProps {
  readonly address: string;
  readonly onEnter: (code: string) => void;
  readonly onAgain: () => void;
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** What the code is for, where it is not for signing in. */
  readonly enterWords?: string;
  /** Another thing that the same code is good for. */
  readonly besides?: { readonly words: string; readonly onEnter: (code: string) => void };
}

export function CodeStep(props: CodeStepProps): ReactElement {
  const { address, onEnter, onAgain, busy, problem, enterWords, besides } = props;
  const text = useText(mineText);
  const site = useQuery(siteQuestion());
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const typed = code.normalize('NFKC').replace(/\s/g, '');
  const isMissing = !/^\d{6}$/.test(typed);
  const enter =
    (go: (code: string) => void) =>
    (event: SyntheticEvent): void => {
      event.preventDefault();
      setTried(true);
      if (isMissing) document.getElementById('code')?.focus();
      else if (!busy) go(typed);
    };
  return (
    <div className="filing">
      <CodeProblem problem={problem} />
      <PageHeading key="code" title={text.codeTitle} />
      <p>{text.sentTo(address)}</p>
      {site.data?.mode === 'demo' && (
        <div className="notice">
          <p>
            {text.demo}{' '}
            <Link to="/desk/mailbox" target="_blank">
              {text.mailbox}
            </Link>
          </p>
        </div>
      )}
      <form onSubmit={enter(onEnter)} noValidate>
        <StepField
          id="code"
          label={text.code}
          hint={text.notCome}
          fault={tried && isMissing ? text.missingCode : undefined}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          inputMode="numeric"
        />
        <div className="step-foot">
          <button type="submit" className="button primary" aria-disabled={busy}>
            {busy ? text.entering : (enterWords ?? text.enter)}
          </button>
          {besides !== undefined && (
            <button type="button" className="button" aria-disabled={busy} onClick={enter(besides.onEnter)}>
              {besides.words}
            </button>
          )}
          <button type="button" className="button" onClick={onAgain}>
            {text.other}
          </button>
        </div>
      </form>
    </div>
  );
}
