// The lists from which a filer chooses, as the reference of the house has them.
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../language/language.js';
import { referenceQuestion } from '../../wire/questions.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The labels of one list of the reference, in the reader's language. */
export function useChoices(
  list:
    'goodsClasses' | 'problemClasses' | 'reportClasses' | 'requests' | 'subjects' | 'agentRelations' | 'agentPowers',
): readonly Choice[] {
  const reference = useQuery(referenceQuestion());
  const short = useLanguage() === 'zh-CN' ? 'zh' : 'en';
  return (reference.data?.[list] ?? []).map(({ code, label }) => ({ value: code, label: label[short] }));
}
