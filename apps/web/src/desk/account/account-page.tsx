// One's own account: what one signs in with, and how that is changed.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { useText } from '../../language/language.js';
import { secondFactorQuestion } from '../../wire/questions.js';
import { problemOf } from '../../wire/wire.js';
import { useMe } from '../me.js';
import { accountText } from './account.text.js';
import { OwnSessions } from './own-sessions.js';
import { PasswordPanel } from './password-panel.js';
import { SignOnPanel } from './sign-on-panel.js';
import { SecondFactorPanel } from './second-factor-panel.js';

export function AccountPage(): ReactElement {
  const text = useText(accountText);
  const me = useMe();
  const factors = useQuery(secondFactorQuestion());
  const problem = problemOf(factors.error);
  return (
    <div className="account-page">
      <PageHeading title={text.title} />
      <p>
        <b>{me.name}</b> · {me.unitName} · <code>{me.login}</code>
      </p>
      {factors.data !== undefined && <SecondFactorPanel factors={factors.data} />}
      {factors.data === undefined &&
        (problem === null ? <Waiting /> : <Failure problem={problem} onAgain={() => void factors.refetch()} />)}
      <SignOnPanel />
      <PasswordPanel />
      <OwnSessions />
    </div>
  );
}
