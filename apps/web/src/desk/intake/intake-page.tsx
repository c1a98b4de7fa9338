// Recording what comes by telephone, over the counter or by post: left what is said, right whose it is, and one button after the reading back.
import '../../look/intake.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { PageHeading } from '../../corridor/page-heading.js';
import { useLanguage, useText } from '../../language/language.js';
import { withAnswer, withOperator } from '../../public/filing/answers.js';
import { behalfFaults } from '../../public/filing/behalf.js';
import { BEHALF_STEPS } from '../../public/filing/answers.js';
import type { Hand } from '../../public/filing/fields.js';
import { filingText } from '../../public/filing/filing.text.js';
import { useLeaveGuard } from '../../public/filing/use-leave-guard.js';
import { evidenceText } from '../../public/evidence/evidence.text.js';
import { type Evidence, useEvidence } from '../../public/evidence/use-evidence.js';
import { referenceQuestion, siteQuestion } from '../../wire/questions.js';
import type { Problem } from '../../wire/problem.js';
import { EarlierCases } from './earlier-cases.js';
import { IntakeQuestions } from './intake-questions.js';
import { intakeText } from './intake.text.js';
import { OfficePanel } from './office-panel.js';
import { ReadBack } from './read-back.js';
import { Recorded } from './recorded.js';
import {
  type RecordingAnswers,
  type RecordingFault,
  asksBack,
  faultsIn,
  faultsOfRecording,
  nothingTold,
  recordingOf,
} from './recording-answers.js';
import { useRecording } from './use-recording.js';

export function IntakePage(): ReactElement {
  const text = useText(intakeText);
  const words = useText(evidenceText);
  const [answers, setAnswers] = useState(nothingTold);
  const [faults, showFaults] = useState<readonly RecordingFault[]>([]);
  const evidence = useEvidence();
  const faultsOf = useFaults(evidence);
  const recording = useRecording((problem) => {
    if (problem.code === 'upload.pass-ended') evidence.clear();
    showFaults(faultsOfRecording(problem.fields));
  });
  useLeaveGuard(recording.receipt === undefined && (answers !== nothingTold || evidence.files.length > 0));
  const clear = (): void => {
    setAnswers(nothingTold);
    showFaults([]);
    recording.next();
  };
  if (recording.receipt !== undefined) {
    return (
      <Recorded
        receipt={recording.receipt}
        onAnother={() => {
          evidence.settle();
          clear();
        }}
      />
    );
  }
  const record = (): void => {
    recording.forget();
    const found = faultsOf(answers);
    showFaults(found);
    if (found.length === 0) recording.send(recordingOf(answers, evidence.pass));
  };
  return (
    <div className="intake">
      <PageHeading title={text.title} />
      <p className="quiet">{text.lead}</p>
      <Summary faults={faults} problem={recording.problem} />
      <form className="intake-columns" noValidate onSubmit={(event) => event.preventDefault()}>
        <div className="card">
          <IntakeQuestions
            answers={answers}
            hand={handOf(answers, setAnswers, faults)}
            faults={faults}
            evidence={evidence}
            onChange={setAnswers}
          />
        </div>
        <div className="intake-aside">
          <OfficePanel answers={answers} />
          <EarlierCases name={answers.said.shopName} />
          <ReadBack answers={answers} files={evidence.files}>
            {evidence.isUnfinished && <p className="hint">{words.unfinished}</p>}
            <p className="intake-acts">
              <button type="button" className="button primary" aria-disabled={recording.busy} onClick={record}>
                {recording.busy ? text.recording : text.record}
              </button>
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  if (!window.confirm(text.clearAsk)) return;
                  evidence.clear();
                  clear();
                }}
              >
                {text.clear}
              </button>
            </p>
          </ReadBack>
        </div>
      </form>
    </div>
  );
}

/** What the questions of the public form need, over the answers of this one. */
function handOf(
  answers: RecordingAnswers,
  change: (answers: RecordingAnswers) => void,
  faults: readonly RecordingFault[],
): Hand {
  const { said } = answers;
  return {
    answers: said,
    answer: (field, value) => change({ ...answers, said: withAnswer(said, field, value) }),
    choose: (operator) => change({ ...answers, said: withOperator(said, operator) }),
    unchoose: () => change({ ...answers, said: { ...said, creditCode: '' } }),
    faultOf: (field) => faults.find((fault) => fault.field === field)?.message,
  };
}

function useFaults(evidence: Evidence): (answers: RecordingAnswers) => readonly RecordingFault[] {
  const text = useText(intakeText);
  const { faults: words } = useText(filingText);
  const language = useLanguage();
  const site = useQuery(siteQuestion());
  const reference = useQuery(referenceQuestion());
  const known = { language, evidence, now: site.data?.now, joint: reference.data?.joint };
  return (answers) => {
    const steps = asksBack(answers) ? BEHALF_STEPS[answers.said.filedFor] : [];
    const behalf = steps.flatMap((step) => behalfFaults(step, answers.said, known));
    const unfinished: readonly RecordingFault[] =
      evidence.isUnfinished && !behalf.some(({ field }) => field === 'evidence')
        ? [{ field: 'evidence', message: evidenceText[language].unfinished }]
        : [];
    return [...faultsIn(answers, { words, text, behalf }), ...unfinished];
  };
}

interface SummaryProps {
  readonly faults: readonly RecordingFault[];
  readonly problem: Problem | null;
}

/** What is missing, each with the way to it; or what the server said. It takes the focus when it comes. */
function Summary({ faults, problem }: SummaryProps): ReactElement | null {
  const text = useText(intakeText);
  const words = useText(corridorText);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0 || problem !== null) summary.current?.focus();
  }, [faults, problem]);
  if (faults.length === 0 && problem === null) return null;
  const head =
    problem === null || faults.length > 0 ? text.faultsTitle(faults.length) : headOf(problem, text.unsent, words);
  return (
    <div ref={summary} className="error-summary" tabIndex={-1} role="alert">
      <p>{head}</p>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function headOf(problem: Problem, unsent: string, words: (typeof corridorText)['zh-CN']): string {
  return problem.status === 0 ? unsent : sentenceOf(problem, words);
}
