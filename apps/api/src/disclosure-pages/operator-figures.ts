// The public figures of one operator with their formulas: the same for the page that everybody reads and for the operator itself.
import type { OperatorCounts, SettledCounts } from '#records';
import { EVALUATION_RULES, type EvaluationSum, type Language, type PublicRate, leastCountOf, publicRate } from '#rules';
import { disclosureText } from './disclosure.text.js';
import { frameText } from './page-frame.text.js';
import { percentText, wordsIn } from './page-room.js';

export interface OperatorCounted {
  readonly counts: OperatorCounts;
  /** Undefined for a firm that does not settle directly. */
  readonly settled: SettledCounts | undefined;
  /** Null while too few have answered. */
  readonly evaluation: EvaluationSum | null;
}

/** In words: what it is called, what it says now, and how it is made. */
export interface OperatorFigure {
  readonly name: string;
  readonly value: string;
  readonly formula: string;
}

export function operatorFigures(
  { counts, settled, evaluation }: OperatorCounted,
  language: Language,
): readonly OperatorFigure[] {
  const words = wordsIn(disclosureText, language);
  const few = wordsIn(frameText, language)('fewForRate');
  const formula = (name: keyof typeof disclosureText): string =>
    words(name).replace('{n}', String(leastCountOf('rate')));
  const rate = (of: number, among: number): string => rateText(publicRate(of, among), language) ?? few;
  const published = String(counts.published);
  return [
    {
      name: words('countOfYear'),
      value: language === 'zh' ? `${published} 件` : published,
      formula: words('countFormula'),
    },
    { name: words('growth'), value: growthText(counts, language), formula: formula('growthFormula') },
    {
      name: words('mediation'),
      value: rate(counts.agreements, counts.published),
      formula: formula('mediationFormula'),
    },
    ...(settled === undefined
      ? []
      : [
          { name: words('settling'), value: rate(settled.settled, settled.ended), formula: formula('settlingFormula') },
          ...(settled.paymentsTold === 0
            ? []
            : [
                {
                  name: words('paying'),
                  value: rate(settled.paidInTime, settled.paymentsTold),
                  formula: formula('payingFormula'),
                },
              ]),
        ]),
    {
      name: words('evaluation'),
      value: evaluationText(evaluation, language),
      formula: EVALUATION_RULES.source.gist[language],
    },
  ];
}

function evaluationText(sum: EvaluationSum | null, language: Language): string {
  if (sum === null) return disclosureText.evaluationTooFew[language];
  const { answers, solved, satisfied } = sum;
  const counts: Readonly<Record<string, number>> = { answers, solved, satisfied };
  return disclosureText.evaluationOf[language].replace(/\{(\w+)\}/g, (_mark, name: string) =>
    String(counts[name] ?? ''),
  );
}

/** 58.3 % (7/12). */
function rateText(rate: PublicRate | null, language: Language): string | null {
  if (rate === null) return null;
  return `${percentText(rate.permille)}${inBrackets(`${String(rate.numerator)}/${String(rate.denominator)}`, language)}`;
}

function growthText({ published, publishedBefore }: OperatorCounts, language: Language): string {
  const more = published - publishedBefore;
  const sign = more > 0 ? '+' : more < 0 ? '−' : '±';
  const signed = `${sign}${String(Math.abs(more))}`;
  if (published < leastCountOf('rate') || publishedBefore < leastCountOf('rate')) return signed;
  const permille = Math.floor((Math.abs(more) * 1000) / publishedBefore);
  return `${signed}${inBrackets(`${sign}${percentText(permille)}`, language)}`;
}

function inBrackets(words: string, language: Language): string {
  return language === 'zh' ? `（${words}）` : ` (${words})`;
}
