// From counts to what an enterprise reads of itself, each number with how it is made.
import type { PromiseSpan, ReplyTrace } from '#records';
import {
  ADMISSION_CONDITIONS,
  type Fraction,
  type Instant,
  type Language,
  REPLY_RULES,
  RuleViolation,
  SCORE_NUMBERS,
  SCORE_PERIODS,
  SETTLER_PROMISES,
  SETTLER_PROMISE_CODES,
  type ScoreCard,
  type ScoreNumber,
  type SettlerPromise,
  type SettlerPromiseRow,
  type StaffedSettlement,
  checkReplyMoment,
  promiseKept,
  localDateOf,
  scoreCardOf,
} from '#rules';
import { type OperatorCounted, operatorFigures } from '../disclosure-pages/operator-figures.js';
import { reasonText } from '../door/violation.text.js';
import { operatorEvaluation } from '../operator/operator-evaluation.view.js';
import type {
  OwnRecordView,
  PromiseView,
  PublicPromiseStandingView,
  ReplyingView,
  ScoreRowView,
} from './own-record.dto.js';

export interface OwnCounts {
  readonly counted: OperatorCounted;
  readonly trace: ReplyTrace;
  /** Of the longest period of the card. */
  readonly settlements: readonly StaffedSettlement[];
  /** Which conditions it declared when it applied. */
  readonly conditions: readonly string[];
  /** What it promised in public, the newest first. */
  readonly spans: readonly PromiseSpan[];
}

export function ownRecord(
  { counted, trace, settlements, conditions, spans }: OwnCounts,
  { moment, language }: { readonly moment: Instant; readonly language: Language },
): OwnRecordView {
  const [quarter, year] = [scoreCardOf(settlements, 'quarter', moment), scoreCardOf(settlements, 'year', moment)];
  return {
    today: localDateOf(moment),
    figures: operatorFigures(counted, language),
    evaluation: operatorEvaluation(counted.evaluation, trace, language),
    replying: replying(counted, trace, { moment, language }),
    scores: [...scoreRows({ quarter, year }, language), ...promiseRows({ spans, settlements }, { moment, language })],
    ...(conditions.includes('undertaking') ? { promise: promiseView(year, language) } : {}),
    promises: SETTLER_PROMISE_CODES.map((code) =>
      publicPromise(code, { spans, kept: promiseKept(code, settlements, { period: 'year', moment }) }, language),
    ),
  };
}

function replying(
  { evaluation }: OperatorCounted,
  { removal }: ReplyTrace,
  { moment, language }: { readonly moment: Instant; readonly language: Language },
): ReplyingView {
  const { fewestCharacters, mostCharacters, source } = REPLY_RULES;
  const rule = source.gist[language];
  const standing = { sum: evaluation, removedOn: removal?.on ?? null, today: localDateOf(moment) };
  try {
    checkReplyMoment(standing);
  } catch (fault) {
    if (!(fault instanceof RuleViolation)) throw fault;
    return { allowed: false, reason: reasonText(fault, language), fewestCharacters, mostCharacters, rule };
  }
  return { allowed: true, fewestCharacters, mostCharacters, rule };
}

const fraction = ({ of, among }: Fraction): string => (among === 0 ? '—' : `${String(of)}/${String(among)}`);

function scoreRows(
  { quarter, year }: Readonly<Record<keyof typeof SCORE_PERIODS, ScoreCard>>,
  language: Language,
): readonly ScoreRowView[] {
  const row = (key: ScoreNumber, valueOf: (card: ScoreCard) => string): ScoreRowView => ({
    name: SCORE_NUMBERS[key].name[language],
    quarter: valueOf(quarter),
    year: valueOf(year),
    formula: SCORE_NUMBERS[key].formula[language],
  });
  const days = (count: number | null): string => {
    if (count === null) return '—';
    return language === 'zh' ? `${String(count)} 天` : `${String(count)} ${count === 1 ? 'day' : 'days'}`;
  };
  return [
    row('received', ({ received }) => String(received)),
    row('answered-in-time', ({ answeredInTime }) => fraction(answeredInTime)),
    row('settled', ({ settled }) => fraction(settled)),
    row('silent', ({ silent }) => String(silent)),
    row('median-days', ({ medianDays }) => days(medianDays)),
  ];
}

/** A row for each promise that was ever given: what it asks for, and how often it was kept. */
function promiseRows(
  { spans, settlements }: Pick<OwnCounts, 'spans' | 'settlements'>,
  { moment, language }: { readonly moment: Instant; readonly language: Language },
): readonly ScoreRowView[] {
  return SETTLER_PROMISE_CODES.filter((code) => spans.some(({ promise }) => promise === code)).map((code) => ({
    name: promiseName(code, language),
    quarter: fraction(promiseKept(code, settlements, { period: 'quarter', moment })),
    year: fraction(promiseKept(code, settlements, { period: 'year', moment })),
    formula: SETTLER_PROMISES[code].keptWhen[language],
  }));
}

function promiseName(code: SettlerPromise, language: Language): string {
  const name = SETTLER_PROMISES[code].text[language];
  return language === 'zh' ? `承诺做到：${name}` : `Promise kept: ${name}`;
}

function promiseView({ silent }: ScoreCard, language: Language): PromiseView {
  return {
    text: ADMISSION_CONDITIONS.undertaking.text[language],
    broken: silent,
    formula: SCORE_NUMBERS.silent.formula[language],
  };
}

/** One promise with its days, and how often it was kept. */
function publicPromise(
  code: SettlerPromise,
  { spans, kept }: { readonly spans: readonly PromiseSpan[]; readonly kept: Fraction },
  language: Language,
): PublicPromiseStandingView {
  const { text, means, whileOpen, keptWhen }: SettlerPromiseRow = SETTLER_PROMISES[code];
  const own = spans.filter(({ promise }) => promise === code);
  return {
    ...{ code, text: text[language], means: means[language], duty: whileOpen[language] },
    stands: own.some(({ until }) => until === null),
    spans: own.map(({ since, until }) => ({
      since: localDateOf(since),
      ...(until === null ? {} : { until: localDateOf(until) }),
    })),
    ...(kept.among === 0 ? {} : { kept: fraction(kept) }),
    formula: keptWhen[language],
  };
}
