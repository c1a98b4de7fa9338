// Reporting a violation, by name or anonymously, with a way to leave quickly.
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../language/language.js';
import { evidenceStep } from './evidence/evidence-step.js';
import { evidenceText } from './evidence/evidence.text.js';
import { reportOf } from './filing/answers.js';
import { matterFaults, namedFaults, personFaults, shopFaults } from './filing/faults.js';
import { type FilingStep, FilingSteps } from './filing/filing-steps.js';
import { filingText } from './filing/filing.text.js';
import { NamedQuestion } from './filing/named-question.js';
import { ShopQuestion } from './filing/shop-question.js';
import { type Filing, useFiling } from './filing/use-filing.js';
import { publicFrameText } from './public-frame.text.js';

export function ReportPage(): ReactElement {
  const filing = useFiling('report', reportOf);
  const { brand } = useText(publicFrameText);
  const text = useText(filingText);
  const { part } = filing.later;
  const shown =
    filing.receipt === undefined || part === undefined ? (
      <ReportSteps filing={filing} />
    ) : (
      <part.Receipt receipt={filing.receipt} title={text.titles.reportDone} windowTitle={brand} />
    );
  return (
    <>
      <QuickLeave onLeave={filing.clear} />
      {shown}
    </>
  );
}

function ReportSteps({ filing }: { readonly filing: Filing }): ReactElement {
  const text = useText(filingText);
  const evidence = useText(evidenceText);
  const { brand } = useText(publicFrameText);
  const { hand } = filing;
  const { part } = filing.later;
  const { answers } = hand;
  const person: FilingStep = {
    key: 'person',
    question: text.titles.person,
    faults: personFaults(answers, text.faults),
    body: part && <part.PersonQuestion hand={hand} kind="report" />,
  };
  const steps: readonly FilingStep[] = [
    {
      key: 'named',
      question: text.named.question,
      faults: namedFaults(answers, text.faults),
      body: <NamedQuestion hand={hand} />,
    },
    {
      key: 'shop',
      question: text.shop.reportQuestion,
      faults: shopFaults(answers, text.faults),
      body: <ShopQuestion hand={hand} kind="report" />,
    },
    {
      key: 'matter',
      question: text.titles.matter,
      faults: matterFaults(answers, text.faults, 'report'),
      body: part && <part.MatterQuestion hand={hand} kind="report" />,
    },
    evidenceStep(filing, evidence),
    ...(answers.named === 'yes' ? [person] : []),
    {
      key: 'check',
      question: text.titles.check,
      faults: [],
      body: part && <part.CheckList answers={answers} files={filing.evidence.files} kind="report" />,
    },
  ];
  return (
    <FilingSteps steps={steps} kindName={text.report} sendWords={text.sendReport} windowTitle={brand} filing={filing} />
  );
}

function QuickLeave({ onLeave }: { readonly onLeave: () => void }): ReactElement {
  const { named } = useText(filingText);
  const navigate = useNavigate();
  const leave = (): void => {
    onLeave();
    void navigate('/', { replace: true });
  };
  return (
    <div className="quick-leave no-print">
      <button type="button" className="button" onClick={leave} title={named.leaveHint}>
        {named.leave} ✕
      </button>
    </div>
  );
}
