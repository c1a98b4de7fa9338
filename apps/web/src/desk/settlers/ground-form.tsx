// Why something is refused or taken back: one of the grounds of its list, and nothing before one is chosen.
import { useQuery } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { type ReactElement, useState } from 'react';
import { useLanguage, useText } from '../../language/language.js';
import { referenceQuestion } from '../../wire/questions.js';
import type { Reference } from '../../wire/views.js';
import { settlersText } from './settlers.text.js';

interface GroundProps {
  readonly list: keyof Pick<
    Reference,
    'admissionRefusals' | 'admissionWithdrawals' | 'replyRemovals' | 'removalRejections'
  >;
  readonly verb: string;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onGive: (ground: string) => void;
}

export function Ground({ list, verb, busy, onCancel, onGive }: GroundProps): ReactElement {
  const text = useText(settlersText);
  const short = useLanguage() === 'zh-CN' ? 'zh' : 'en';
  const reference = useQuery(referenceQuestion());
  const [chosen, choose] = useState('');
  const [tried, setTried] = useState(false);
  const give = (): void => {
    setTried(true);
    if (chosen !== '') onGive(chosen);
  };
  return (
    <div className="command-form">
      <fieldset className={tried && chosen === '' ? 'field wrong' : 'field'}>
        <legend>
          {verb} · {text.ground}
        </legend>
        <Radio.Group
          aria-label={text.ground}
          className="stacked"
          value={chosen}
          onChange={({ target }) => choose(String(target.value))}
          options={(reference.data?.[list] ?? []).map(({ code, label }) => ({
            value: code,
            label: label[short],
          }))}
        />
        {tried && chosen === '' && <span className="error-text">{text.missing}</span>}
      </fieldset>
      <p className="settler-acts">
        <Button type="primary" danger aria-disabled={busy} onClick={give}>
          {busy ? text.busy : verb}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </p>
    </div>
  );
}
