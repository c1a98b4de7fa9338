// For whom a complaint is filed, as rows of the list to check.
import { publicDate } from '../../language/dates.js';
import { type Language, useLanguage, useText } from '../../language/language.js';
import { listed } from '../../language/listing.js';
import type { FilingAnswers } from './answers.js';
import { type BehalfText, behalfText } from './behalf.text.js';
import { useChoices } from './use-choices.js';

export interface Row {
  readonly name: string;
  readonly said: string;
  readonly step: string;
}

export function useBehalfRows(answers: FilingAnswers): readonly Row[] {
  const text = useText(behalfText);
  const language = useLanguage();
  const relations = useChoices('agentRelations');
  const powers = useChoices('agentPowers');
  const { check } = text;
  switch (answers.filedFor) {
    case 'self':
      return [];
    case 'principal':
      return [
        { name: check.whom, said: text.principal, step: 'person' },
        { name: check.principal, said: lines(answers.principalName, answers.principalPhone), step: 'principal' },
        {
          name: check.relation,
          said: relations.find(({ value }) => value === answers.relation)?.label ?? '',
          step: 'principal',
        },
        { name: check.matters, said: answers.matters, step: 'letter' },
        {
          name: check.powers,
          said: listed(
            [check.always, ...powers.filter(({ value }) => answers.powers.includes(value)).map(({ label }) => label)],
            language,
          ),
          step: 'letter',
        },
        { name: check.until, said: untilSaid(answers, text, language), step: 'letter' },
      ];
    case 'all':
      return [
        { name: check.whom, said: text.all, step: 'person' },
        {
          name: check.members,
          said: answers.members.map(({ name, phone }) => `${name} ${phone}`.trim()).join('\n'),
          step: 'members',
        },
        { name: check.representatives, said: listed(speaking(answers, text), language), step: 'members' },
      ];
  }
}

function speaking({ name, filerRepresents, members }: FilingAnswers, { check }: BehalfText): readonly string[] {
  const others = members.filter(({ represents }) => represents).map((member) => member.name);
  return filerRepresents ? [check.filer(name), ...others] : others;
}

function untilSaid({ untilKind, untilOn }: FilingAnswers, text: BehalfText, language: Language): string {
  if (untilKind === 'closed') return text.untilClosed;
  return untilOn === '' ? '' : publicDate(untilOn, language);
}

function lines(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join('\n');
}
