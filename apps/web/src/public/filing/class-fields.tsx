// In which classes the matter belongs: chosen from lists, with a suggestion read from the story that a person takes or leaves.
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../language/language.js';
import { listed } from '../../language/listing.js';
import type { SuggestedClass } from '../../wire/views.js';
import { classText } from './class.text.js';
import { type Hand, SelectField } from './fields.js';
import { filingText } from './filing.text.js';
import { laterText } from './later.text.js';
import { useChoices } from './use-choices.js';
import { useClassSuggestions } from './use-class-suggestions.js';

interface ClassFieldsProps {
  readonly hand: Hand;
  readonly kind: 'complaint' | 'report';
}

export function ClassFields({ hand, kind }: ClassFieldsProps): ReactElement {
  const { choose, matter } = useText(laterText);
  const { optional } = useText(filingText);
  const goods = useChoices('goodsClasses');
  const problems = useChoices(kind === 'complaint' ? 'problemClasses' : 'reportClasses');
  const suggested = useClassSuggestions(kind, hand.answers.story);
  const problem = kind === 'complaint' ? matter.problem : matter.reportProblem;
  return (
    <>
      <SelectField hand={hand} field="goodsClass" label={matter.goods + optional} none={choose} options={goods} />
      <Suggestion hand={hand} field="goodsClass" suggested={suggested.goods} />
      <SelectField hand={hand} field="problemClass" label={problem + optional} none={choose} options={problems} />
      <Suggestion hand={hand} field="problemClass" suggested={suggested.problem} />
    </>
  );
}

interface SuggestionProps {
  readonly hand: Hand;
  readonly field: 'goodsClass' | 'problemClass';
  readonly suggested: SuggestedClass | undefined;
}

/** Only while nothing is chosen: whoever has chosen is not asked again. */
function Suggestion({ hand, field, suggested }: SuggestionProps): ReactElement {
  const text = useText(classText);
  const language = useLanguage();
  const shown = hand.answers[field] === '' ? suggested : undefined;
  const take = (code: string): void => {
    hand.answer(field, code);
    document.getElementById(field)?.focus();
  };
  const label = shown?.label[language === 'zh-CN' ? 'zh' : 'en'] ?? '';
  return (
    <div className={shown === undefined ? undefined : 'notice class-suggestion'}>
      <p role="status">
        {shown !== undefined && (
          <>
            {text.perhaps(label)} <span className="quiet">{text.because(listed(shown.words, language))}</span>
          </>
        )}
      </p>
      {shown !== undefined && (
        <button type="button" className="button" onClick={() => take(shown.code)}>
          {text.take(label)}
        </button>
      )}
    </div>
  );
}
