// One reason out of those that the law's table knows, as big enough choices under each other.
import { Radio } from 'antd';
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import { disclosureText } from './disclosure.text.js';

interface ReasonChoiceProps<Reason extends string> {
  readonly reasons: readonly { readonly code: Reason; readonly text: string }[];
  readonly chosen: Reason | undefined;
  readonly onChoose: (reason: Reason) => void;
  /** Whether it is said that none is chosen, when none is. */
  readonly missing: boolean;
}

export function ReasonChoice<Reason extends string>(props: ReasonChoiceProps<Reason>): ReactElement {
  const { reasons, chosen, onChoose } = props;
  const text = useText(disclosureText);
  const missing = props.missing && chosen === undefined;
  return (
    <fieldset className={missing ? 'field wrong' : 'field'}>
      <legend>{text.ground}</legend>
      <Radio.Group aria-label={text.ground} className="stacked" value={chosen}>
        {reasons.map(({ code, text: words }) => (
          <Radio key={code} value={code} onChange={() => onChoose(code)}>
            {words}
          </Radio>
        ))}
      </Radio.Group>
      {missing && <span className="error-text">{text.missing}</span>}
    </fieldset>
  );
}
