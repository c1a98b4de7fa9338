// Account and password, then whatever else is asked for; the same words for an unknown account and a wrong password.
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { corridorText, sentenceOf } from '../corridor/corridor.text.js';
import { useText } from '../language/language.js';
import { terms } from '../language/terms.text.js';
import { siteQuestion } from '../wire/questions.js';
import type { SignInState, Site } from '../wire/views.js';
import { problemOf, spoken, wire } from '../wire/wire.js';
import { Arrived, useArrival } from './account/arrival.js';
import { SignOnButton } from './account/sign-on-button.js';
import { deskText } from './desk.text.js';

export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => void }): ReactElement {
  const text = useText(deskText);
  const [state, setState] = useState<SignInState>();
  const follow = useArrival(setState, onSignedIn);
  const { data: site } = useQuery(siteQuestion());
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const signingIn = useMutation({
    meta: { signingIn: true },
    mutationFn: () => spoken(wire.POST('/api/v1/session', { body: { login: login.trim(), password } })),
    onSuccess: follow,
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const empty = login.trim() === '' || password === '';
    setMissing(empty);
    if (!empty && !signingIn.isPending) signingIn.mutate();
  };
  if (state !== undefined) {
    return <Arrived state={state} follow={follow} onSignedIn={onSignedIn} onStartAgain={() => setState(undefined)} />;
  }
  return (
    <form className="sign-in" onSubmit={send} noValidate>
      <SignInFault missing={missing} fault={signingIn.error} />
      <label htmlFor="login">{text.account}</label>
      <Input id="login" autoComplete="username" value={login} onChange={(event) => setLogin(event.target.value)} />
      <label htmlFor="password">{text.password}</label>
      <Input
        id="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="primary" htmlType="submit" block aria-disabled={signingIn.isPending}>
        {signingIn.isPending ? text.signingIn : text.signIn}
      </Button>
      {site?.signOn !== undefined && <SignOnButton name={site.signOn} />}
      {site?.mode === 'demo' && (
        <DemoLogins
          site={site}
          onChoose={(account) => {
            setLogin(account);
            setPassword(site.demoPassphrase ?? password);
          }}
        />
      )}
    </form>
  );
}

function SignInFault({ missing, fault }: { readonly missing: boolean; readonly fault: unknown }): ReactElement | null {
  const text = useText(deskText);
  const words = useText(corridorText);
  const problem = problemOf(fault);
  if (!missing && problem === null) return null;
  const refused = problem !== null && (problem.status === 401 || problem.status === 400 || problem.status === 422);
  const sentence = missing || problem === null ? text.missing : refused ? text.wrong : sentenceOf(problem, words);
  return (
    <div className="error-summary" role="alert">
      <p>{sentence}</p>
    </div>
  );
}

interface DemoLoginsProps {
  readonly site: Site;
  readonly onChoose: (login: string) => void;
}

function DemoLogins({ site, onChoose }: DemoLoginsProps): ReactElement {
  const text = useText(deskText);
  const { role: roles } = useText(terms);
  return (
    <section className="demo-logins" aria-label={text.demoAccounts}>
      <h2>{text.demoAccounts}</h2>
      {site.demoPassphrase !== undefined && <p>{text.demoPassphrase(site.demoPassphrase)}</p>}
      <ul>
        {(site.demoLogins ?? []).map(({ login, name, role, unit }) => (
          <li key={login}>
            <button type="button" onClick={() => onChoose(login)}>
              <b>{name}</b> <span>{roles[role] ?? role}</span> <span>{unit}</span> <code>{login}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
