// What an enterprise may keep as its own texts for answering consumers: how many, how long, and what is filled in.
import type { PersonalKind } from '../disclosure/personal-marks.table.js';
import { type Citation, type Gist, observedPractice } from '../statute/citation.js';

export interface TemplateRules {
  readonly most: number;
  readonly longestName: number;
  readonly longestWords: number;
  /** Kinds of personal marks that no template holds: it is for everybody. Its own address, amounts and hours it may hold. */
  readonly neverIn: readonly PersonalKind[];
  readonly source: Citation;
}

export const TEMPLATE_RULES: TemplateRules = {
  most: 30,
  longestName: 20,
  longestWords: 500,
  neverIn: ['phone', 'identity', 'card', 'order', 'plate', 'mail', 'account', 'name'],
  source: observedPractice({
    zh: '本局设定：常用回复最多 30 条，每条最多 500 字；不写人名、电话、证件、订单等，对谁都能用',
    en: 'set by the bureau: at most 30 templates of 500 characters; no names, telephones, papers or orders, so that each is for anybody',
  }),
};

export interface TemplatePlaceRow {
  /** How it is written in a template, in either language. */
  readonly written: Gist;
  readonly means: Gist;
}

/** What is filled in when a template is used; nothing else in braces is taken. */
export const TEMPLATE_PLACES = {
  number: {
    written: { zh: '{编号}', en: '{number}' },
    means: { zh: '这一件的编号', en: 'the number of the settlement' },
  },
  'last-day': {
    written: { zh: '{最后期限}', en: '{last day}' },
    means: { zh: '最迟答复的日期', en: 'the last day to answer' },
  },
  firm: {
    written: { zh: '{企业}', en: '{firm}' },
    means: { zh: '本企业的名称', en: 'the name of the enterprise' },
  },
} as const satisfies Readonly<Record<string, TemplatePlaceRow>>;
export type TemplatePlace = keyof typeof TEMPLATE_PLACES;
