/** Which orders of a county state when the bureau received them, so that its queue is late here, due today there, and calm elsewhere. */
import type { DemoKind } from './demo-matters.table.js';

export interface DemoReceipt {
  readonly kind: DemoKind;
  /** Which of the county's orders of this kind, from 0. */
  readonly place: number;
  /** Working days before the demo begins; a complaint is answered within 7, a report verified within 15. */
  readonly workingDaysBack: number;
  /** In every county, in every second one, … */
  readonly everyNth: number;
}

export const DEMO_RECEIPTS = [
  { kind: 'complaint', place: 0, workingDaysBack: 7, everyNth: 1 },
  { kind: 'complaint', place: 1, workingDaysBack: 6, everyNth: 1 },
  { kind: 'complaint', place: 2, workingDaysBack: 5, everyNth: 1 },
  { kind: 'complaint', place: 4, workingDaysBack: 9, everyNth: 2 },
  { kind: 'complaint', place: 5, workingDaysBack: 3, everyNth: 1 },
  { kind: 'report', place: 0, workingDaysBack: 13, everyNth: 1 },
  { kind: 'report', place: 1, workingDaysBack: 17, everyNth: 5 },
  { kind: 'report', place: 2, workingDaysBack: 8, everyNth: 1 },
] as const satisfies readonly DemoReceipt[];
