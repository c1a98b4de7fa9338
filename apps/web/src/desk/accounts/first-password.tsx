// A first password, shown once, to copy and to hand over.
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useText } from '../../language/language.js';
import { accountsText } from './accounts.text.js';

interface FirstPasswordProps {
  readonly login: string;
  /** `undefined` where the answer came again and no longer has it. */
  readonly password: string | undefined;
  readonly onClose: () => void;
}

export function FirstPassword({ login, password, onClose }: FirstPasswordProps): ReactElement {
  const text = useText(accountsText);
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard?.writeText(password ?? '').then(() => setCopied(true));
  };
  return (
    <div className="first-password">
      <p className="notice warn">{password === undefined ? text.passwordGone : text.passwordOnce}</p>
      <dl className="facts">
        <div>
          <dt>{text.login}</dt>
          <dd>
            <code>{login}</code>
          </dd>
        </div>
        {password !== undefined && (
          <div>
            <dt>{text.password}</dt>
            <dd>
              <code className="password">{password}</code>
            </dd>
          </div>
        )}
      </dl>
      <p className="first-password-foot">
        {password !== undefined && <Button onClick={copy}>{copied ? text.copied : text.copy}</Button>}
        <Button type="primary" onClick={onClose}>
          {text.handedOver}
        </Button>
      </p>
    </div>
  );
}
