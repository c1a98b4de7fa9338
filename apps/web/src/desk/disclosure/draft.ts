// The public draft as a reviewer fills it in, and what goes over the wire and into the preview of it.
import type { DisclosureDraft, DisclosureRecord } from '../../wire/views.js';

export interface DraftValues {
  /** Off: class and result only, whatever was written of a summary. */
  readonly withSummary: boolean;
  readonly summary: string;
  readonly goodsClass: string;
  readonly problemClass: string;
  readonly salesMode: DisclosureDraft['salesMode'];
  readonly requests: readonly string[];
  readonly boughtOn: string;
}

/** A copy as everybody would read it. */
export type ShownCopy = Omit<NonNullable<DisclosureRecord['copy']>, 'result' | 'resultText'> & {
  readonly resultText?: string;
};

/** What stands in the form before anybody typed: what is published, or what the case says. */
export function valuesOf({ copy, goodsClass, problemClass, requests, choices }: DisclosureRecord): DraftValues {
  return {
    withSummary: copy?.summary !== undefined,
    summary: copy?.summary ?? '',
    goodsClass: copy?.goodsClass ?? goodsClass ?? '',
    problemClass: copy?.problemClass ?? problemClass ?? '',
    salesMode: choices.salesModes.find(({ code }) => code === copy?.salesMode)?.code,
    requests: copy?.requests ?? requests,
    boughtOn: copy?.boughtOn ?? '',
  };
}

export function draftOf({ withSummary, salesMode, requests, ...words }: DraftValues): DisclosureDraft {
  const summary = words.summary.trim();
  return {
    requests: [...requests],
    ...(salesMode === undefined ? {} : { salesMode }),
    ...(words.goodsClass === '' ? {} : { goodsClass: words.goodsClass }),
    ...(words.problemClass === '' ? {} : { problemClass: words.problemClass }),
    ...(words.boughtOn === '' ? {} : { boughtOn: words.boughtOn }),
    ...(withSummary && summary !== '' ? { summary } : {}),
  };
}

/** A draft with what its case adds; the same as the server makes of it at the release. */
export function shownCopy(record: DisclosureRecord, draft: DisclosureDraft): ShownCopy {
  const { operatorName, unitName, goodsClass, problemClass, needsSecond } = record;
  const { boughtOn, ...rest } = draft;
  return {
    ...{ operatorName, unitName },
    ...record.givens,
    ...(goodsClass === undefined ? {} : { goodsClass }),
    ...(problemClass === undefined ? {} : { problemClass }),
    ...rest,
    ...(boughtOn === undefined || !needsSecond ? {} : { boughtOn }),
  };
}
