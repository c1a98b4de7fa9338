// What a filing needs behind its first question, in one piece: whoever only opens the page does not carry it.
export { EvidenceQuestion } from '../evidence/evidence-question.js';
export { prove } from '../proof/prove.js';
export { BehalfQuestion } from './behalf-questions.js';
export { behalfFaults, filedForOf } from './behalf.js';
export { CheckList } from './check-list.js';
export { ConsentQuestion, MatterQuestion, PersonQuestion } from './questions.js';
export { Receipt } from './receipt.js';
