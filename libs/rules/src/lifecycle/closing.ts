// What ends with a case, however it ends: no clock runs on, and nobody but its unit sees it on account of its course.
import type { CaseFile } from '../case-file.js';
import type { SightRole } from '../decision.js';
import { type CaseDraft, endSight, voidClocks } from './case-draft.js';

/** A draft that has just closed its case, without clocks and borrowed sight; any other draft as it is. */
export function putAway(draft: CaseDraft, before: CaseFile): CaseDraft {
  if (draft.row.state !== 'closed' || before.state === 'closed') return draft;
  return sightsOf(before).reduce((soFar, { unit, role }) => endSight(soFar, unit, role), voidClocks(draft));
}

function sightsOf({ facts }: CaseFile): readonly { readonly unit: string; readonly role: SightRole }[] {
  const { dispute, supervisedBy, entrustedTo } = facts;
  return [
    ...(dispute === null ? [] : [{ unit: dispute.withUnit, role: 'disputing' as const }]),
    ...(supervisedBy === null ? [] : [{ unit: supervisedBy, role: 'supervising' as const }]),
    ...(entrustedTo === null ? [] : [{ unit: entrustedTo, role: 'entrusted' as const }]),
  ];
}
