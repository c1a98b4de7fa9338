// The questions of an entry, in the order in which a consumer at the counter tells it.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../language/language.js';
import { referenceQuestion } from '../../wire/questions.js';
import { CONSENTS, type Consent, type EntryAnswers, type EntryFault } from './entry-answers.js';
import { ChoicesField, type Option, SelectField, WordsField } from './entry-fields.js';
import { entryText } from './entry.text.js';

interface EntryQuestionsProps {
  readonly answers: EntryAnswers;
  readonly faults: readonly EntryFault[];
  readonly onAnswer: (answers: EntryAnswers) => void;
}

export function EntryQuestions({ answers, faults, onAnswer }: EntryQuestionsProps): ReactElement {
  const text = useText(entryText);
  const lists = useLists();
  const faultOf = (field: EntryFault): string | undefined => (faults.includes(field) ? text.faultOf[field] : undefined);
  const words = (field: 'operatorName' | 'operatorAddress' | 'story' | 'amount' | 'name' | 'phone') => ({
    ...{ id: field, label: text[field], fault: faultOf(field), value: answers[field] },
    onChange: (value: string) => onAnswer({ ...answers, [field]: value }),
  });
  const chosen = (field: 'goodsClass' | 'problemClass') => ({
    ...{ id: field, label: text[field], none: text.none, value: answers[field] },
    onChange: (value: string) => onAnswer({ ...answers, [field]: value }),
  });
  return (
    <>
      <WordsField {...words('operatorName')} hint={text.operatorNameHint} />
      <WordsField {...words('operatorAddress')} hint={text.operatorAddressHint} />
      <WordsField {...words('story')} hint={text.storyHint} kind="long" />
      <ChoicesField
        id="requests"
        type="checkbox"
        label={text.requests}
        fault={faultOf('requests')}
        options={lists.requests}
        chosen={answers.requests}
        onChange={(requests) => onAnswer({ ...answers, requests })}
      />
      <SelectField {...chosen('goodsClass')} options={lists.goods} />
      <SelectField {...chosen('problemClass')} options={lists.problems} />
      <WordsField {...words('amount')} kind="decimal" />
      <WordsField {...words('name')} />
      <WordsField {...words('phone')} kind="tel" />
      <h2>{text.consents}</h2>
      {CONSENTS.map((consent) => (
        <ConsentField
          key={consent}
          consent={consent}
          value={answers[consent]}
          fault={faultOf(consent)}
          onChange={(said) => onAnswer({ ...answers, [consent]: said })}
        />
      ))}
    </>
  );
}

interface ConsentFieldProps {
  readonly consent: Consent;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (said: string) => void;
}

function ConsentField({ consent, value, fault, onChange }: ConsentFieldProps): ReactElement {
  const text = useText(entryText);
  const options = [
    { value: 'yes', label: text.yes },
    { value: 'no', label: text.no },
  ];
  return (
    <ChoicesField
      id={consent}
      type="radio"
      label={text[consent]}
      fault={fault}
      options={options}
      chosen={[value]}
      onChange={([said = '']) => onChange(said)}
    />
  );
}

function useLists(): Readonly<Record<'requests' | 'goods' | 'problems', readonly Option[]>> {
  const short = useLanguage() === 'zh-CN' ? 'zh' : 'en';
  const { data } = useQuery(referenceQuestion());
  const optionsOf = (
    list: readonly { readonly code: string; readonly label: { readonly zh: string; readonly en: string } }[] = [],
  ) => list.map(({ code, label }) => ({ value: code, label: label[short] }));
  return {
    requests: optionsOf(data?.requests),
    goods: optionsOf(data?.goodsClasses),
    problems: optionsOf(data?.problemClasses),
  };
}
