// The steps that come in between for whoever does not file for himself alone; what they ask arrives with the later part.
import { useQuery } from '@tanstack/react-query';
import { useLanguage, useText } from '../../language/language.js';
import { referenceQuestion, siteQuestion } from '../../wire/questions.js';
import { BEHALF_STEPS } from './answers.js';
import type { FilingStep } from './filing-steps.js';
import { filingText } from './filing.text.js';
import type { Filing } from './use-filing.js';

export function useBehalfSteps({ hand, evidence, later: { part } }: Filing): readonly FilingStep[] {
  const language = useLanguage();
  const { titles } = useText(filingText);
  const { data: site } = useQuery(siteQuestion());
  const { data: reference } = useQuery(referenceQuestion());
  const { answers } = hand;
  return BEHALF_STEPS[answers.filedFor].map((step) => ({
    key: step,
    question: titles[step],
    faults: part?.behalfFaults(step, answers, { language, evidence, now: site?.now, joint: reference?.joint }) ?? [],
    body: part && <part.BehalfQuestion step={step} hand={hand} evidence={evidence} />,
  }));
}
