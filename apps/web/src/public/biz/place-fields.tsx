// In which county and town an operator has its place of business; by it the county that decides is found.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import { referenceQuestion } from '../../wire/questions.js';
import type { ApplicationAnswers } from './application-answers.js';
import { applyText } from './apply.text.js';

interface PlaceFieldsProps {
  readonly answers: ApplicationAnswers;
  readonly onAnswer: (answers: ApplicationAnswers) => void;
}

export function PlaceFields({ answers, onAnswer }: PlaceFieldsProps): ReactElement {
  const text = useText(applyText);
  const reference = useQuery(referenceQuestion());
  const towns = reference.data?.towns ?? [];
  const counties = [...new Set(towns.map(({ county }) => county))];
  const here = towns.filter(({ county }) => county === answers.district).map(({ name }) => name);
  return (
    <div className="two">
      <Select
        id="district"
        label={text.district}
        value={answers.district}
        options={counties}
        onChange={(district) => onAnswer({ ...answers, district, street: '' })}
      />
      <Select
        id="street"
        label={text.street}
        value={answers.street}
        options={here}
        onChange={(street) => onAnswer({ ...answers, street })}
      />
    </div>
  );
}

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly onChange: (value: string) => void;
}

function Select({ id, label, value, options, onChange }: SelectProps): ReactElement {
  const text = useText(applyText);
  return (
    <div className="question">
      <label className="title" htmlFor={id}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{text.choose}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </div>
  );
}
