// What an operator may answer in public to the evaluations of consumers, and why a bureau takes a reply down.
import { type Citation, type Gist, observedPractice } from '../statute/citation.js';

export interface ReplyRules {
  readonly fewestCharacters: number;
  readonly mostCharacters: number;
  /** Calendar days after a removal in which no new reply is taken. */
  readonly silentDays: number;
  readonly source: Citation;
}

export const REPLY_RULES: ReplyRules = {
  fewestCharacters: 10,
  mostCharacters: 300,
  silentDays: 30,
  source: observedPractice({
    zh: '本局设定：评价汇总公布以后，经营者可以公开答复一段话，对全部评价说，不对某一个人说，不写任何个人信息',
    en: 'set by the bureau: once a sum is shown, the operator may answer all of it in one public text that speaks to no single person and names none',
  }),
};

const removing = observedPractice({
  zh: '本局设定：公开答复不当的，由开通账户的县级局撤下并写明原因，三十天内不能再答复',
  en: 'set by the bureau: a reply that should not stand is taken down by the county that admitted the firm, for a reason that is shown; none is taken for thirty days',
});

/** Why a county takes a reply down; a code, so that no name stands in it. @source observedPractice */
export const REPLY_REMOVALS = {
  'points-to-a-person': { text: { zh: '能认出某个消费者', en: 'it points to a consumer' }, source: removing },
  abusive: { text: { zh: '辱骂、威胁或者贬低消费者', en: 'it insults or threatens' }, source: removing },
  untrue: { text: { zh: '与事实不符', en: 'it is not true' }, source: removing },
  advertising: { text: { zh: '做广告，与评价无关', en: 'it advertises' }, source: removing },
} as const satisfies Readonly<Record<string, { readonly text: Gist; readonly source: Citation }>>;
export type ReplyRemoval = keyof typeof REPLY_REMOVALS;
