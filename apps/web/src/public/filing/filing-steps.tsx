// One question a page: going on, going back, errors on top with links, nothing typed ever lost.
import {
  type FormEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
} from 'react';
import { useSearchParams } from 'react-router';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { useText } from '../../language/language.js';
import type { Problem } from '../../wire/problem.js';
import { ProvingLine } from '../proof/proving-line.js';
import type { Fault } from './answers.js';
import { DraftFound } from './draft-found.js';
import { DraftLine } from './draft-line.js';
import { filingText } from './filing.text.js';
import { FormTrap } from './form-trap.js';
import type { Filing, Place } from './use-filing.js';
import type { LaterPart } from './use-later-part.js';

export interface FilingStep {
  readonly key: string;
  readonly question: string;
  readonly faults: readonly Fault[];
  /** Nothing while it has not arrived. */
  readonly body: ReactNode;
  /** Whether it is still being found out what the step asks; it cannot be left before. */
  readonly waiting?: boolean;
}

interface FilingStepsProps {
  readonly steps: readonly FilingStep[];
  readonly windowTitle?: string;
  readonly kindName: string;
  readonly sendWords: string;
  readonly filing: Filing;
}

export function FilingSteps(props: FilingStepsProps): ReactElement | null {
  const { steps, filing } = props;
  const { faults: shownFaults, showFaults, problem, sending, proving, later } = filing;
  const text = useText(filingText);
  const [parameters, setParameters] = useSearchParams();
  const place = Math.max(
    0,
    steps.findIndex(({ key }) => key === parameters.get('step')),
  );
  const summary = useSummaryFocus(shownFaults, problem);
  const { reach } = later;
  useEffect(() => {
    if (place > 0) reach();
  }, [place, reach]);
  const step = steps[place];
  if (step === undefined) return null;
  const { draft } = filing;
  if (draft.found !== undefined) {
    return (
      <DraftFound found={draft.found} windowTitle={props.windowTitle} onGoOn={filing.resume} onAnew={draft.forget} />
    );
  }
  const isLast = place === steps.length - 1;
  const isWaiting = step.waiting === true || step.body === undefined;

  const at = (to: number): Place => ({ step: steps[to]?.key ?? '', place: to });
  const go = (to: number): void => {
    showFaults([]);
    filing.keep(at(to));
    setParameters({ step: at(to).step });
  };
  const goOn = (event: FormEvent): void => {
    event.preventDefault();
    if (isWaiting) return;
    const open = isLast ? steps.find(({ faults }) => faults.length > 0) : step;
    showFaults(open?.faults ?? []);
    if (open !== undefined && open.faults.length > 0) {
      if (open.key !== step.key) setParameters({ step: open.key });
      return;
    }
    if (isLast) filing.send(at(place));
    else go(place + 1);
  };
  const title = `${shownFaults.length > 0 ? text.faultsInTitle : ''}${step.question} · ${props.kindName}`;

  return (
    <div className="filing">
      {(shownFaults.length > 0 || problem !== null) && (
        <Summary focusHere={summary} faults={shownFaults} problem={problem} />
      )}
      <p className="steps-line">
        {props.kindName} · {text.step(place + 1, steps.length)}
      </p>
      <PageHeading key={step.key} title={step.question} windowTitle={props.windowTitle ?? title} />
      <form onSubmit={goOn} noValidate onFocus={reach} onPointerDown={reach}>
        {step.body ?? <Arriving later={later} />}
        <FormTrap {...filing.trap} />
        {isLast && <ProvingLine proving={proving} />}
        <div className="step-foot">
          <button type="submit" className="button primary" aria-disabled={sending || isWaiting}>
            {isWaiting ? text.looking : !isLast ? text.next : sending ? text.sending : props.sendWords}
          </button>
          {place > 0 && (
            <button type="button" className="button" onClick={() => go(place - 1)}>
              {text.back}
            </button>
          )}
        </div>
      </form>
      <DraftLine
        standing={draft.standing}
        isTyped={filing.isTyped}
        onSaveOver={() => filing.keep(at(place), 'over')}
        onClear={() => {
          filing.clear();
          showFaults([]);
          setParameters({});
        }}
      />
    </div>
  );
}

/** In the place of a question that is still on its way. */
function Arriving({ later }: { readonly later: LaterPart }): ReactElement {
  return later.problem === null ? <Waiting lines={4} /> : <Failure problem={later.problem} onAgain={later.again} />;
}

interface SummaryProps {
  readonly focusHere: RefObject<HTMLDivElement | null>;
  readonly faults: readonly Fault[];
  readonly problem: Problem | null;
}

function Summary({ focusHere, faults, problem }: SummaryProps): ReactElement {
  const text = useText(filingText);
  const words = useText(corridorText);
  const focusField = (event: MouseEvent, field: string): void => {
    event.preventDefault();
    document.getElementById(field)?.focus();
  };
  return (
    <div ref={focusHere} className="error-summary question" tabIndex={-1} role="alert">
      {faults.length > 0 ? <h2>{text.faultsTitle(faults.length)}</h2> : null}
      {faults.length === 0 && problem !== null && (
        <p>{problem.status === 0 ? text.unsent : sentenceOf(problem, words)}</p>
      )}
      <ul>
        {faults.map(({ field, message }) => (
          <li key={field + message}>
            <a href={`#${field}`} onClick={(event) => focusField(event, field)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useSummaryFocus(faults: readonly Fault[], problem: Problem | null): RefObject<HTMLDivElement | null> {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0 || problem !== null) summary.current?.focus();
  }, [faults, problem]);
  return summary;
}
