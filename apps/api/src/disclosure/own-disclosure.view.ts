// Records of the disclosure as the operator reads them that they are about: what stands, what comes, and its objections.
import type { ComingDisclosure, ObjectionLine, OwnDisclosure } from '#records';
import { type Language, OBJECTION_GROUNDS, type PublicCopy, type WorkingCalendar } from '#rules';
import { goodsClassText, problemClassText } from '../reference/classes.table.js';
import { wordFor } from '../words/case.text.js';
import { disclosureStateText, objectionGroundText } from '../words/disclosure.text.js';
import { type OwnDisclosureView, type OwnDisclosuresView, type OwnObjectionView, codesOf } from './disclosure.dto.js';
import { type DisclosureReading, given, objectionView, publicCopy, reasonOf } from './disclosure.view.js';
import { objectionClock } from './objection-clock.view.js';

export interface OwnReading extends DisclosureReading {
  readonly calendar: WorkingCalendar;
}

export function ownDisclosures(
  records: readonly OwnDisclosure[],
  coming: readonly ComingDisclosure[],
  reading: OwnReading,
): OwnDisclosuresView {
  const { language, moment } = reading;
  return {
    records: records.map((one) => ownDisclosure(one, reading)),
    coming,
    grounds: codesOf(OBJECTION_GROUNDS).map((code) => ({ code, text: wordFor(objectionGroundText, code, language) })),
    ...given('answer', objectionClock({ objectedAt: moment, dueOn: null, answeredAt: null }, reading) ?? null),
  };
}

function ownDisclosure({ record, unitName, objections }: OwnDisclosure, reading: OwnReading): OwnDisclosureView {
  const { language } = reading;
  const waits = objections.some(({ answer }) => answer === null);
  return {
    ...{ id: record.id, state: record.state, unitName },
    stateText: wordFor(disclosureStateText, record.state, language),
    ...given('publishedAt', record.publishedAt),
    ...given('endsOn', record.endsOn),
    ...given('reasonText', reasonOf(record.reason, language)),
    ...(record.copy === null ? {} : { copy: publicCopy(record.copy, reading) }),
    ...given('about', aboutOf(record.copy, language)),
    mayObject: record.state === 'published' && !waits,
    objections: objections.map((one) => ownObjection(one, reading)),
  };
}

/** What it was about: 家用电器 · 质量问题; null where no class is told. */
function aboutOf(copy: PublicCopy | null, language: Language): string | null {
  const { goodsClass = null, problemClass = null } = copy ?? {};
  const words = [
    ...(goodsClass === null ? [] : [wordFor(goodsClassText, goodsClass, language)]),
    ...(problemClass === null ? [] : [wordFor(problemClassText, problemClass, language)]),
  ];
  return words.length === 0 ? null : words.join(' · ');
}

function ownObjection(objection: ObjectionLine, reading: OwnReading): OwnObjectionView {
  return {
    ...objectionView(objection, reading.language),
    ...given('clock', objectionClock(objection, reading) ?? null),
  };
}
