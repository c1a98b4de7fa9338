// The grounds on which a complaint is refused or its mediation ended, and a report filed as a case or not.
import { type LocalDate, localDate } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { type Citation, type Gist, type LegalText, statute } from './citation.js';
import { MEASURES_121, MEASURES_20, PENALTY_PROCEDURE } from './legal-texts.js';
import { pinnedDay } from './pins.table.js';

export const GROUND_KINDS = ['refusal', 'termination', 'filing', 'non-filing'] as const;
export type GroundKind = (typeof GROUND_KINDS)[number];

/** One item of a list in the law; `inForceUntil` is the last day of decisions it may carry. */
export interface Ground {
  readonly code: string;
  readonly kind: GroundKind;
  readonly inForceFrom: LocalDate;
  readonly inForceUntil: LocalDate | null;
  readonly text: Gist;
  readonly source: Citation;
}

interface ListedGrounds {
  readonly kind: GroundKind;
  readonly codes: string;
  readonly law: LegalText;
  readonly article: string;
  readonly paragraph: string | null;
  readonly inForceFrom: LocalDate;
  readonly inForceUntil: LocalDate | null;
  readonly items: readonly Gist[];
}

const ITEMS = [
  '第（一）项',
  '第（二）项',
  '第（三）项',
  '第（四）项',
  '第（五）项',
  '第（六）项',
  '第（七）项',
  '第（八）项',
];
const MEASURES_20_FROM = localDate('2020-01-01');
const MEASURES_20_UNTIL = localDate('2026-04-14');
const MEASURES_121_FROM = localDate('2026-04-15');
const PENALTY_PROCEDURE_REVISED = localDate('2021-07-15');

const NOT_COMPETENT: Gist = {
  zh: '不归市场监管部门管，或本局无权处理',
  en: 'not market-regulation business, or not within this bureau’s power',
};
const NOT_A_CONSUMER_DISPUTE: Gist = {
  zh: '不是为生活消费，或不能证明与被投诉人有消费争议',
  en: 'not for living needs, or no dispute with the respondent is shown',
};
const TOO_LATE: Gist = {
  zh: '知道或应当知道权益受损已超过三年（法律另有规定的除外）',
  en: 'more than three years since the complainant knew or should have known, unless a law says otherwise',
};
const OTHER_TEXT: Gist = { zh: '其他法律、法规、规章规定的情形', en: 'another case set by law, regulation or rule' };
const WITHDRAWN: Gist = {
  zh: '投诉人撤回，或双方自行和解',
  en: 'withdrawn by the complainant, or settled by the parties',
};
const NO_AGREEMENT_POSSIBLE: Gist = {
  zh: '经调解，一方表明无法达成协议',
  en: 'after mediation a party says that no agreement can be reached',
};

const LISTS: readonly ListedGrounds[] = [
  {
    kind: 'refusal',
    codes: 'REJ-20-15',
    law: MEASURES_20,
    article: '第十五条',
    paragraph: null,
    inForceFrom: MEASURES_20_FROM,
    inForceUntil: MEASURES_20_UNTIL,
    items: [
      NOT_COMPETENT,
      {
        zh: '同一争议已由法院、仲裁、行政机关、消费者协会或其他依法成立的调解组织受理或处理过',
        en: 'a court, arbitration, an agency, the consumers’ association or another lawful mediation body already took up the same dispute',
      },
      NOT_A_CONSUMER_DISPUTE,
      TOO_LATE,
      { zh: '没有提供规定的投诉材料', en: 'the required materials are missing' },
      OTHER_TEXT,
    ],
  },
  {
    kind: 'refusal',
    codes: 'REJ-121-16',
    law: MEASURES_121,
    article: '第十六条',
    paragraph: null,
    inForceFrom: MEASURES_121_FROM,
    inForceUntil: null,
    items: [
      NOT_COMPETENT,
      {
        zh: '同一争议已由法院、仲裁、行政机关或消费者协会受理或处理过',
        en: 'a court, arbitration, an agency or the consumers’ association already took up the same dispute',
      },
      NOT_A_CONSUMER_DISPUTE,
      TOO_LATE,
      { zh: '没有提供规定的材料，或材料虚假', en: 'the required materials are missing or false' },
      { zh: '冒用他人名义，或不配合身份核验', en: 'impersonates another, or refuses the identity check' },
      OTHER_TEXT,
    ],
  },
  {
    kind: 'termination',
    codes: 'TERM-20-21',
    law: MEASURES_20,
    article: '第二十一条',
    paragraph: '第一款',
    inForceFrom: MEASURES_20_FROM,
    inForceUntil: MEASURES_20_UNTIL,
    items: [
      WITHDRAWN,
      {
        zh: '双方对检定、检验、检测、鉴定的机构或费用谈不拢',
        en: 'no agreement on the laboratory or on its cost',
      },
      {
        zh: '一方无正当理由不到场，或被投诉人明确拒绝调解',
        en: 'a party stays away without good reason, or the respondent expressly refuses',
      },
      NO_AGREEMENT_POSSIBLE,
      { zh: '调解期限届满仍未达成协议', en: 'the period for mediation ended without agreement' },
      { zh: '受理后发现有不予受理的情形', en: 'a ground of refusal came to light after acceptance' },
      OTHER_TEXT,
    ],
  },
  {
    kind: 'termination',
    codes: 'TERM-121-23',
    law: MEASURES_121,
    article: '第二十三条',
    paragraph: '第一款',
    inForceFrom: MEASURES_121_FROM,
    inForceUntil: null,
    items: [
      WITHDRAWN,
      {
        zh: '任何一方无正当理由不参加，或明确拒绝调解',
        en: 'either party stays away without good reason, or expressly refuses',
      },
      NO_AGREEMENT_POSSIBLE,
      { zh: '双方对鉴定、检测费用由谁承担谈不拢', en: 'no agreement on who pays for the laboratory' },
      { zh: '受理后满六十日仍未达成协议', en: 'sixty days after acceptance without agreement' },
      {
        zh: '受理后发现有不予受理的情形，或涉嫌骗取赔偿、敲诈勒索',
        en: 'a ground of refusal, or suspected fraud or extortion, came to light after acceptance',
      },
      { zh: '一方死亡或主体资格消灭', en: 'a party died or ceased to exist in law' },
      OTHER_TEXT,
    ],
  },
  {
    kind: 'filing',
    codes: 'FILE-2-19',
    law: PENALTY_PROCEDURE,
    article: '第十九条',
    paragraph: '第一款',
    inForceFrom: PENALTY_PROCEDURE_REVISED,
    inForceUntil: null,
    items: [
      { zh: '有初步证据表明存在违法行为', en: 'first evidence shows a breach' },
      { zh: '依法应当处罚', en: 'the breach is to be punished' },
      { zh: '归本部门管辖', en: 'this bureau has jurisdiction' },
      { zh: '仍在处罚时效之内', en: 'the time for a penalty has not run out' },
    ],
  },
  {
    kind: 'non-filing',
    codes: 'NOFILE-2-20',
    law: PENALTY_PROCEDURE,
    article: '第二十条',
    paragraph: '第一款',
    inForceFrom: PENALTY_PROCEDURE_REVISED,
    inForceUntil: null,
    items: [
      { zh: '轻微、已及时改正、没有危害后果', en: 'minor, corrected in time, no harm' },
      { zh: '初次违法、后果轻微、已及时改正', en: 'a first breach of minor harm, corrected in time' },
      {
        zh: '当事人证明自己没有主观过错（法律、行政法规另有规定的除外）',
        en: 'the party proves that it was not at fault, unless a law or regulation says otherwise',
      },
      { zh: '其他依法可以不立案的情形', en: 'another case in which the law allows not to file' },
    ],
  },
];

export const GROUNDS: readonly Ground[] = LISTS.flatMap((list) =>
  list.items.map((text, index) => ({
    code: `${list.codes}-${index + 1}`,
    kind: list.kind,
    inForceFrom: list.inForceFrom,
    inForceUntil: list.inForceUntil,
    text,
    source: statute(list.law, placeOf(list, ITEMS[index]), text),
  })),
);

/** The grounds of a kind that a decision of a given date may carry, in the order of the article. */
export function groundsInForce(kind: GroundKind, decidedOn: LocalDate): readonly Ground[] {
  const on = pinnedDay('grounds', { decision: decidedOn });
  return GROUNDS.filter((ground) => ground.kind === kind && isInForce(ground, on));
}

/** The ground that a code names, or undefined where a decision of that date may not carry it. */
export function findGround(kind: GroundKind, code: string, decidedOn: LocalDate): Ground | undefined {
  return groundsInForce(kind, decidedOn).find((candidate) => candidate.code === code);
}

/**
 * The ground that a code names, if a decision of that date may carry it.
 * @throws RuleViolation `ground.not-in-force`, with the codes that are in force
 */
export function getGround(kind: GroundKind, code: string, decidedOn: LocalDate): Ground {
  const ground = findGround(kind, code, decidedOn);
  if (ground !== undefined) return ground;
  const inForce = groundsInForce(kind, decidedOn);
  throw new RuleViolation('ground.not-in-force', inForce[0]?.source, {
    ground: code.slice(0, 40),
    kind,
    decidedOn,
    inForce: inForce.map((candidate) => candidate.code),
  });
}

function isInForce(ground: Ground, on: LocalDate): boolean {
  return ground.inForceFrom <= on && (ground.inForceUntil === null || on <= ground.inForceUntil);
}

function placeOf(list: ListedGrounds, item = ''): { article: string; paragraph?: string; item: string } {
  return list.paragraph === null
    ? { article: list.article, item }
    : { article: list.article, paragraph: list.paragraph, item };
}
