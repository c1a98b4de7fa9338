// The step of a filing that takes evidence: it may be left empty, but not left while a file is under way.
import type { FilingStep } from '../filing/filing-steps.js';
import type { Filing } from '../filing/use-filing.js';
import type { evidenceText } from './evidence.text.js';

type Words = (typeof evidenceText)['zh-CN'];

export function evidenceStep({ evidence, hand, later: { part } }: Filing, text: Words): FilingStep {
  return {
    key: 'evidence',
    question: text.question,
    faults: evidence.isUnfinished ? [{ field: 'evidence', message: text.unfinished }] : [],
    body: part && <part.EvidenceQuestion evidence={evidence} fault={hand.faultOf('evidence')} />,
  };
}
