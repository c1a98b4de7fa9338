// What the events of a case add up to, as labelled lines: only those about which there is something to say.
import { ApiProperty } from '@nestjs/swagger';
import { type CaseFile, GROUNDS, type Language, citationText } from '#rules';
import { goodsClassText, problemClassText, reportClassText } from '../reference/classes.table.js';
import type { Wording } from '../door/language.js';
import { routingReasonText, wordFor } from '../words/case.text.js';
import type { Naming } from '../words/event.text.js';
import { dayText, moneyText, momentText } from '../words/moment.text.js';

export class CaseFactView {
  @ApiProperty() readonly key: string;
  @ApiProperty() readonly label: string;
  @ApiProperty() readonly value: string;
}

const labels = {
  goodsClass: { zh: '商品或服务', en: 'Goods or service' },
  problemClass: { zh: '问题', en: 'Problem' },
  amountFen: { zh: '涉及金额', en: 'Amount' },
  routingReason: { zh: '确定单位的依据', en: 'Why this unit' },
  acceptedOn: { zh: '受理日期', en: 'Accepted on' },
  mediationArrangedFor: { zh: '调解时间', en: 'Mediation' },
  decidedOn: { zh: '决定日期', en: 'Decided on' },
  ground: { zh: '依据的情形', en: 'Ground' },
  recoveredFen: { zh: '挽回损失', en: 'Recovered' },
  consentToDisclosure: { zh: '同意公示投诉信息', en: 'Consents to disclosure' },
  consentToEntrusting: { zh: '同意委托调解', en: 'Consents to entrusted mediation' },
  extensionAskedBy: { zh: '申请延期的人', en: 'Extension asked by' },
  returns: { zh: '被退回次数', en: 'Times returned' },
} as const satisfies Readonly<Record<string, Wording>>;

const yes = { zh: '是', en: 'yes' } as const;
const no = { zh: '否', en: 'no' } as const;

export function caseFacts({ facts, kind }: CaseFile, naming: Naming, language: Language): readonly CaseFactView[] {
  const problems = kind === 'complaint' ? problemClassText : { ...problemClassText, ...reportClassText };
  const values: Readonly<Record<keyof typeof labels, string | null>> = {
    goodsClass: ifAny(facts.goodsClass, (code) => wordFor(goodsClassText, code, language)),
    problemClass: ifAny(facts.problemClass, (code) => wordFor(problems, code, language)),
    amountFen: ifAny(facts.amountFen, moneyText),
    routingReason: ifAny(facts.routingReason, (code) => wordFor(routingReasonText, code, language)),
    acceptedOn: ifAny(facts.acceptedOn, (on) => dayText(on, language)),
    mediationArrangedFor: ifAny(facts.mediationArrangedFor, momentText),
    decidedOn: ifAny(facts.decidedOn, (on) => dayText(on, language)),
    ground: ifAny(facts.ground, (code) => groundText(code, language)),
    recoveredFen: ifAny(facts.recoveredFen, moneyText),
    consentToDisclosure: ifAny(facts.consentToDisclosure, (given) => (given ? yes : no)[language]),
    consentToEntrusting: ifAny(facts.consentToEntrusting, (given) => (given ? yes : no)[language]),
    extensionAskedBy: ifAny(facts.extensionAskedBy, naming.accountName),
    returns: facts.returns === 0 ? null : String(facts.returns),
  };
  return Object.entries(labels).flatMap(([key, label]) => {
    const value = Object.entries(values).find(([name]) => name === key)?.[1] ?? null;
    return value === null ? [] : [{ key, label: label[language], value }];
  });
}

function ifAny<T>(value: T | null, text: (value: T) => string): string | null {
  return value === null ? null : text(value);
}

function groundText(code: string, language: Language): string {
  const ground = GROUNDS.find((row) => row.code === code);
  return ground === undefined ? code : `${ground.text[language]}（${citationText(ground.source)}）`;
}
