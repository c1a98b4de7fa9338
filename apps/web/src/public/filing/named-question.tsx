// Whether a reporter says who he is, and how he is protected.
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import { type Hand, RadioField } from './fields.js';
import { filingText } from './filing.text.js';

export function NamedQuestion({ hand }: { readonly hand: Hand }): ReactElement {
  const { named } = useText(filingText);
  return (
    <>
      <RadioField
        hand={hand}
        field="named"
        label={named.question}
        options={[
          { value: 'yes', label: named.yes, hint: named.yesHint },
          { value: 'no', label: named.no, hint: named.noHint },
        ]}
      />
      <div className="notice">
        <p>
          <b>{named.protection}</b> {named.protectionWords}
        </p>
      </div>
    </>
  );
}
