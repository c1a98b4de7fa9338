// Another password, with the rule it has to keep said beforehand; at the door and on one's own page.
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, type ReactElement, useId, useState } from 'react';
import { useText } from '../../language/language.js';
import { passwordRuleQuestion } from '../../wire/questions.js';
import { accountText } from './account.text.js';
import { Fault } from './code-form.js';

export interface PasswordTyped {
  readonly oldPassword: string;
  readonly password: string;
}

interface PasswordFormProps {
  /** At the door the old one was given a moment ago. */
  readonly asksOld: boolean;
  readonly busy: boolean;
  readonly fault: unknown;
  readonly onSend: (typed: PasswordTyped) => void;
}

export function PasswordForm({ asksOld, busy, fault, onSend }: PasswordFormProps): ReactElement {
  const text = useText(accountText);
  const id = useId();
  const rule = useQuery(passwordRuleQuestion());
  const [typed, setTyped] = useState<PasswordTyped>({ oldPassword: '', password: '' });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.password !== '' && !busy) onSend(typed);
  };
  return (
    <form className="sign-in" onSubmit={send} noValidate>
      <Fault fault={fault} />
      {asksOld && (
        <>
          <label htmlFor={`${id}-old`}>{text.oldPassword}</label>
          <Input
            id={`${id}-old`}
            type="password"
            autoComplete="current-password"
            value={typed.oldPassword}
            onChange={({ target }) => setTyped({ ...typed, oldPassword: target.value })}
          />
        </>
      )}
      <label htmlFor={`${id}-new`}>{text.newPassword}</label>
      <Input
        id={`${id}-new`}
        type="password"
        autoComplete="new-password"
        aria-describedby={`${id}-rule`}
        value={typed.password}
        onChange={({ target }) => setTyped({ ...typed, password: target.value })}
      />
      <span id={`${id}-rule`}>{rule.data !== undefined && text.passwordRule(rule.data)}</span>
      <Button type="primary" htmlType="submit" block aria-disabled={busy}>
        {text.changePassword}
      </Button>
    </form>
  );
}
