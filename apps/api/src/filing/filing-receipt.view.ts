// From what was written of a filing to the receipt that its filer takes away: numbers, clocks, and the code that is shown once.
import type { FiledReceipt } from '#casework';
import { queryCodeOf } from '#records';
import { type ClockReading, clockView } from '../case/clock.view.js';
import type { Naming } from '../words/event.text.js';
import type { FilingReceipt } from './filing.dto.js';

export function filingReceipt(
  receipt: FiledReceipt,
  queryCodeSecret: string,
  { naming, reading }: { readonly naming: Naming; readonly reading: ClockReading },
): FilingReceipt {
  if (receipt.salt === null) throw new Error('what was filed at a door was written without a query code');
  return {
    numbers: receipt.cases.map(({ number, kind, unit, triage, clocks }) => ({
      number,
      kind,
      // At the intake desk it is not yet known who will handle it.
      ...(triage ? {} : { unit, unitName: naming.unitName(unit) }),
      triage,
      clocks: clocks.map((clock) => clockView(clock, reading)),
    })),
    queryCode: queryCodeOf(queryCodeSecret, Buffer.from(receipt.salt, 'hex')),
    receivedAt: receipt.receivedAt,
  };
}
