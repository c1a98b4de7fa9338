// The conditions of a model unit, each to be ticked.
import { Checkbox } from 'antd';
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import type { ModelUnitCondition, ModelUnitConditionCode } from '../../wire/views.js';
import { modelUnitText } from './model-unit.text.js';

interface ConditionChoiceProps {
  readonly conditions: readonly ModelUnitCondition[];
  readonly chosen: readonly ModelUnitConditionCode[];
  readonly onChoose: (chosen: readonly ModelUnitConditionCode[]) => void;
}

export function ConditionChoice({ conditions, chosen, onChoose }: ConditionChoiceProps): ReactElement {
  const text = useText(modelUnitText);
  return (
    <fieldset className="field">
      <legend>{text.conditions}</legend>
      <p className="quiet">{text.conditionsHint}</p>
      <Checkbox.Group
        className="stacked"
        value={[...chosen]}
        options={conditions.map(({ code, text: label }) => ({ value: code, label }))}
        onChange={(codes) => onChoose(conditions.filter(({ code }) => codes.includes(code)).map(({ code }) => code))}
      />
    </fieldset>
  );
}
