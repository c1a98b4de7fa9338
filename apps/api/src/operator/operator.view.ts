// An operator of the registry as an answer shows it, in words.
import type { FoundOperator, OperatorView } from '#records';
import { CLOSED_STATES, type Language, localDateOf } from '#rules';
import { epochToInstant } from '#rules';
import type { DirectoryPage } from '../reference/directory.js';
import { operatorKindText, operatorMarkText, operatorStateText } from '../words/operator.text.js';
import type { FoundOperatorView, OperatorMarkView, OperatorPage } from './operator.dto.js';

/** What anybody is shown. */
export function foundOperatorView(
  { name, formerName, creditCode, kind, state, address, unit }: FoundOperator,
  { naming }: DirectoryPage,
  language: Language,
): FoundOperatorView {
  return {
    name,
    ...(formerName === null ? {} : { formerName }),
    ...(creditCode === null ? {} : { creditCode }),
    kind,
    state,
    stateText: operatorStateText[state][language],
    ...(address === null ? {} : { address }),
    ...(unit === null ? {} : { unitName: naming.unitName(unit) }),
  };
}

/** What an officer is shown. */
export function operatorPage(
  operator: OperatorView,
  by: OperatorPage['by'],
  { naming, towns }: DirectoryPage,
  language: Language,
): OperatorPage {
  const { name, formerNames, creditCode, registerNo, kind, state, stateOn, address, unit, town } = operator;
  const townName = towns.find(({ code }) => code === town)?.name;
  return {
    name,
    formerNames,
    ...present('creditCode', creditCode),
    ...present('registerNo', registerNo),
    kind,
    kindText: operatorKindText[kind][language],
    state,
    stateText: operatorStateText[state][language],
    ...present('stateOn', stateOn),
    ...present('address', address),
    ...present('unitName', unit === null ? null : naming.unitName(unit)),
    ...present('townName', townName ?? null),
    candidates: operator.candidates.map((code) => ({ unit: code, unitName: naming.unitName(code) })),
    ...present('headCode', operator.headCode),
    ...present('chain', operator.chain),
    platforms: operator.platforms,
    marks: marksOf(operator, language),
    by,
  };
}

function marksOf(operator: OperatorView, language: Language): readonly OperatorMarkView[] {
  const { abnormal, dishonest, notSeenSince, codeIrregular, state, placement } = operator;
  const words = (key: keyof typeof operatorMarkText): string => operatorMarkText[key][language];
  const listed = (
    code: 'abnormal' | 'dishonest',
    { from, to }: OperatorView['abnormal'],
  ): readonly OperatorMarkView[] =>
    from === null ? [] : [{ code, text: words(to === null ? code : `${code}-ended`), from, ...present('to', to) }];
  const notSeenOn = notSeenSince === null ? null : localDateOf(epochToInstant(notSeenSince.getTime()));
  return [
    ...listed('dishonest', dishonest),
    ...listed('abnormal', abnormal),
    ...(CLOSED_STATES.includes(state) ? [{ code: 'closed', text: words('closed') } as const] : []),
    ...(notSeenOn === null ? [] : [{ code: 'not-seen', text: words('not-seen'), from: notSeenOn } as const]),
    ...(codeIrregular ? [{ code: 'code-irregular', text: words('code-irregular') } as const] : []),
    ...(placement === 'ambiguous' ? [{ code: 'place-ambiguous', text: words('place-ambiguous') } as const] : []),
  ];
}

function present<Name extends string>(name: Name, value: string | null): { readonly [N in Name]?: string } {
  const field: { [N in Name]?: string } = {};
  if (value !== null) Object.assign(field, { [name]: value });
  return field;
}
