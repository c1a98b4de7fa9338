// From the settlements of an admitted enterprise to the grounds that its county may go by.
import type { CountedSettler } from '#records';
import {
  type Instant,
  LEAVING_LIMITS,
  type Language,
  MEASURED_GROUNDS,
  SETTLER_PROMISES,
  type MeasuredGround,
  type SettlerFigures,
  WITHDRAWAL_GROUNDS,
  meetsGround,
  promiseKept,
  scoreCardOf,
} from '#rules';
import { operatorStateText } from '../words/operator.text.js';
import type { SettlerFiguresView } from './settler-figures.dto.js';

/** What a decision about an account goes by. */
export function figuresOf({ settlements, registerState }: CountedSettler, moment: Instant): SettlerFigures {
  return { card: scoreCardOf(settlements, 'year', moment), registerState };
}

export function settlerFigures(settler: CountedSettler, moment: Instant, language: Language): SettlerFiguresView {
  const figures = figuresOf(settler, moment);
  const { application, registerState } = settler;
  return {
    application,
    received: scoreCardOf(settler.settlements, 'year', moment).received,
    ...(registerState === null ? {} : { registerState }),
    grounds: MEASURED_GROUNDS.map((code) => ({
      code,
      text: WITHDRAWAL_GROUNDS[code].text[language],
      met: meetsGround(code, figures),
      figure: figureText(code, figures, language),
    })),
    promises: settler.promises.map((promise) => {
      const { of, among } = promiseKept(promise, settler.settlements, { period: 'year', moment });
      const { text, keptWhen } = SETTLER_PROMISES[promise];
      const kept = among === 0 ? '—' : `${String(of)}/${String(among)}`;
      return { text: text[language], kept, formula: keptWhen[language] };
    }),
    rule: LEAVING_LIMITS.source.gist[language],
  };
}

function figureText(ground: MeasuredGround, { card, registerState }: SettlerFigures, language: Language): string {
  const { of, among } = card.settled;
  const isChinese = language === 'zh';
  switch (ground) {
    case 'licence-gone':
      if (registerState !== null) return operatorStateText[registerState][language];
      return isChinese ? '登记库中没有' : 'not in the register';
    case 'overdue':
      return isChinese ? `近一年 ${String(card.silent)} 件` : `${String(card.silent)} within a year`;
    case 'settles-too-little':
      return isChinese ? `近一年 ${String(of)}/${String(among)}` : `${String(of)} of ${String(among)} within a year`;
  }
}
