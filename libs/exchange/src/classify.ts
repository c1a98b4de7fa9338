/** Says what an order is, in its own stated word or, where there is none, as a proposal with the words it rests on. */
import {
  BREACH_WORDS,
  DISPUTE_WORDS,
  LEAD_WORDS,
  NEGATION_BEFORE,
  PUNISHMENT_WORDS,
  QUESTION_BEFORE,
  QUESTION_WORDS,
  REMEDY_WORDS,
  REQUEST_BEFORE,
  STATED_KIND_CODES,
  STATED_KINDS,
  type OrderKind,
} from './order-words.table.js';

export type ProposedKind = 'complaint' | 'report' | 'both' | 'consultation';

/** `reasons` are words of the text itself; an empty list under a proposal means that nothing spoke for any kind. */
export type KindFinding =
  | { readonly stated: true; readonly kind: OrderKind; readonly reasons: readonly string[] }
  | { readonly stated: false; readonly proposal: ProposedKind; readonly reasons: readonly string[] };

/** What the importing desk does with an order; only a person decides what is in triage. */
export type OrderPath =
  | { readonly path: 'open'; readonly cases: readonly ('complaint' | 'report')[] }
  | { readonly path: 'triage'; readonly proposal: ProposedKind; readonly reasons: readonly string[] }
  | {
      readonly path: 'set-aside';
      readonly as: Exclude<OrderKind, 'complaint' | 'report' | 'both'>;
      readonly reasons: readonly string[];
    };

export function readStatedKind(written: string): OrderKind | undefined {
  const text = written.replace(/\s+/g, '');
  return STATED_KIND_CODES[text] ?? STATED_KINDS.find(({ pattern }) => pattern.test(text))?.kind;
}

/** The stated kind stands; only a complaint that also asks for punishment, or a report that also asks for a remedy, becomes both. */
export function classifyOrder(statedKind: OrderKind | undefined, text: string): KindFinding {
  const asked = findAsked(text);
  if (!statedKind) return { stated: false, ...proposeKind(asked, text) };
  if (statedKind === 'complaint' && asked.punishment.length > 0) {
    return { stated: true, kind: 'both', reasons: asked.punishment };
  }
  if (statedKind === 'report' && asked.remedy.length > 0) {
    return { stated: true, kind: 'both', reasons: asked.remedy };
  }
  return { stated: true, kind: statedKind, reasons: [] };
}

export function findOrderPath(finding: KindFinding): OrderPath {
  if (!finding.stated) return { path: 'triage', proposal: finding.proposal, reasons: finding.reasons };
  switch (finding.kind) {
    case 'complaint':
    case 'report':
      return { path: 'open', cases: [finding.kind] };
    case 'both':
      return { path: 'open', cases: ['complaint', 'report'] };
    case 'consultation':
    case 'suggestion':
    case 'help':
    case 'praise':
    case 'other':
      return { path: 'set-aside', as: finding.kind, reasons: finding.reasons };
  }
}

interface Asked {
  readonly remedy: readonly string[];
  readonly punishment: readonly string[];
}

function findAsked(text: string): Asked {
  return { remedy: listRequested(text, REMEDY_WORDS), punishment: listRequested(text, PUNISHMENT_WORDS) };
}

function proposeKind(asked: Asked, text: string): { proposal: ProposedKind; reasons: readonly string[] } {
  const disputes = listWords(text, DISPUTE_WORDS);
  const breaches = listWords(text, BREACH_WORDS);
  const questions = listWords(text, QUESTION_WORDS);
  if (asked.remedy.length > 0 && asked.punishment.length > 0) {
    return { proposal: 'both', reasons: [...asked.remedy, ...asked.punishment] };
  }
  if (asked.punishment.length > 0) return { proposal: 'report', reasons: [...asked.punishment, ...breaches] };
  if (asked.remedy.length > 0) return { proposal: 'complaint', reasons: [...asked.remedy, ...disputes] };
  if (questions.length > 0) return { proposal: 'consultation', reasons: questions };
  if (disputes.length > 0) return { proposal: 'complaint', reasons: disputes };
  const leads = [...breaches, ...listWords(text, LEAD_WORDS)];
  return leads.length > 0 ? { proposal: 'report', reasons: leads } : { proposal: 'complaint', reasons: [] };
}

/** Words that stand in a request, are not negated, and are not the subject of a question. */
function listRequested(text: string, words: RegExp): readonly string[] {
  const requested = [...text.matchAll(words)].filter(({ index }) => {
    const before = text.slice(Math.max(0, index - 30), index);
    return REQUEST_BEFORE.test(before) && !NEGATION_BEFORE.test(before) && !QUESTION_BEFORE.test(before);
  });
  return [...new Set(requested.map(([word]) => word))];
}

function listWords(text: string, words: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(words)].map(([word]) => word))];
}
