// One reason out of those that the law's table knows, as big enough choices under each other.
import { Radio } from 'antd';
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import { disclosureText } from './disclosure.text.js';

interface ReasonChoiceProps<Reason extends string> {
  readonly reasons: Readonly<Record<Reason, string>>;
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
        {keysOf(reasons).map((reason) => (
          <Radio key={reason} value={reason} onChange={() => onChoose(reason)}>
            {reasons[reason]}
          </Radio>
        ))}
      </Radio.Group>
      {missing && <span className="error-text">{text.missing}</span>}
    </fieldset>
  );
}

function keysOf<Key extends string>(rows: Readonly<Record<Key, unknown>>): readonly Key[] {
  const keys: Key[] = [];
  for (const key in rows) keys.push(key);
  return keys;
}
