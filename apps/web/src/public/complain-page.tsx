// Filing a complaint: which shop, what happened, how to reach you, two decisions, check, send.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../language/language.js';
import { settlersQuestion } from '../wire/questions.js';
import type { Settler } from '../wire/views.js';
import { evidenceStep } from './evidence/evidence-step.js';
import { evidenceText } from './evidence/evidence.text.js';
import { complaintOf } from './filing/answers.js';
import { useBehalfSteps } from './filing/behalf-steps.js';
import { consentFaults, matterFaults, personFaults, shopFaults } from './filing/faults.js';
import { type FilingStep, FilingSteps } from './filing/filing-steps.js';
import { filingText } from './filing/filing.text.js';
import { ShopQuestion } from './filing/shop-question.js';
import { useFiling } from './filing/use-filing.js';
import { useSettled } from './filing/use-settled.js';

export function ComplainPage(): ReactElement {
  const text = useText(filingText);
  const evidence = useText(evidenceText);
  const filing = useFiling('complaint', complaintOf);
  const { hand } = filing;
  const { part } = filing.later;
  const { answers } = hand;
  const behalfSteps = useBehalfSteps(filing);
  const { settlers, looking } = useSettlers(answers.shopName.trim());
  if (filing.receipt !== undefined && part !== undefined) {
    return <part.Receipt receipt={filing.receipt} title={text.titles.complaintDone} />;
  }
  const steps: readonly FilingStep[] = [
    {
      key: 'shop',
      question: text.shop.question,
      faults: shopFaults(answers, text.faults),
      body: <ShopQuestion hand={hand} kind="complaint" />,
    },
    {
      key: 'matter',
      question: text.titles.matter,
      faults: matterFaults(answers, text.faults, 'complaint'),
      body: part && <part.MatterQuestion hand={hand} kind="complaint" />,
    },
    evidenceStep(filing, evidence),
    {
      key: 'person',
      question: text.titles.person,
      faults: personFaults(answers, text.faults),
      body: part && <part.PersonQuestion hand={hand} kind="complaint" />,
    },
    ...behalfSteps,
    {
      key: 'consents',
      question: text.titles.consents,
      faults: consentFaults(answers, text.faults, settlers.length > 0),
      body: part && <part.ConsentQuestion hand={hand} settlers={settlers} />,
      waiting: looking,
    },
    {
      key: 'check',
      question: text.titles.check,
      faults: [],
      body: part && <part.CheckList answers={answers} files={filing.evidence.files} kind="complaint" />,
    },
  ];
  return <FilingSteps steps={steps} kindName={text.complaint} sendWords={text.sendComplaint} filing={filing} />;
}

/** Those with whom it could be settled directly; still looking while the name has not been asked for, never while nothing can be asked. */
function useSettlers(shopName: string): { readonly settlers: readonly Settler[]; readonly looking: boolean } {
  const asked = useSettled(shopName);
  const { data = [], isLoading } = useQuery(settlersQuestion(asked));
  return { settlers: data, looking: asked !== shopName || isLoading };
}
