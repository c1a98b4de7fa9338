// Recovery codes, shown once, with a button that says they were kept.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import { accountText } from './account.text.js';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps): ReactElement {
  const text = useText(accountText);
  return (
    <section className="recovery-codes" aria-label={text.recovery}>
      <div className="notice warn" role="status">
        <p>{text.recoveryShown}</p>
      </div>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Button type="primary" onClick={onKept}>
        {text.recoveryKept}
      </Button>
    </section>
  );
}
