// The five ways to settle a consumer dispute, and since when a refusal must name them.
import { type LocalDate, localDate } from '../calendar/local-date.js';
import { type Citation, type Gist, statute } from './citation.js';
import { CONSUMER_LAW, CONSUMER_REGULATION, MEASURES_121 } from './legal-texts.js';

export interface Remedy {
  readonly code: string;
  readonly text: Gist;
  readonly source: Citation;
}

const WAYS: readonly (Gist & { readonly code: string; readonly item: string })[] = [
  { code: 'settle', item: '第（一）项', zh: '自行与经营者协商', en: 'settle it with the operator' },
  {
    code: 'association',
    item: '第（二）项',
    zh: '请消费者协会或其他依法成立的调解组织调解',
    en: 'ask the consumers’ association or another lawful body to mediate',
  },
  { code: 'authority', item: '第（三）项', zh: '向主管的行政部门投诉', en: 'complain to the competent authority' },
  {
    code: 'arbitration',
    item: '第（四）项',
    zh: '有仲裁协议的，申请仲裁',
    en: 'go to arbitration where there is an agreement to do so',
  },
  { code: 'court', item: '第（五）项', zh: '到人民法院起诉', en: 'sue in court' },
];

export const REMEDIES: readonly Remedy[] = WAYS.map(({ code, item, zh, en }) => ({
  code,
  text: { zh, en },
  source: statute(CONSUMER_LAW, { article: '第三十九条', item }, { zh, en }),
}));

const TELLING: Gist = {
  zh: '不予受理的，告诉投诉人理由和其他解决途径',
  en: 'a refusal tells the reasons and the other ways to settle the dispute',
};

/** Since when, and by which text, a refusal must name them; before the first row nothing asked for it. */
export const REMEDY_DUTIES: readonly { readonly inForceFrom: LocalDate; readonly source: Citation }[] = [
  {
    inForceFrom: localDate('2024-07-01'),
    source: statute(CONSUMER_REGULATION, { article: '第四十六条', paragraph: '第二款' }, TELLING),
  },
  {
    inForceFrom: localDate('2026-04-15'),
    source: statute(MEASURES_121, { article: '第十五条', paragraph: '第二款' }, TELLING),
  },
];

/** The article that makes a refusal decided on a date tell its reasons and `REMEDIES`; undefined before 2024-07-01. */
export function findRemedyDuty(decidedOn: LocalDate): Citation | undefined {
  return REMEDY_DUTIES.findLast((duty) => duty.inForceFrom <= decidedOn)?.source;
}
