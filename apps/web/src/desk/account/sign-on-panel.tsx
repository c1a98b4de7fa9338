// Linking one's own account to the single sign-on and taking the link away; both ask for the password.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, type ReactElement, useId, useState } from 'react';
import { deskDate, dateOf } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { signOnQuestion } from '../../wire/questions.js';
import { spoken, wire } from '../../wire/wire.js';
import { Fault } from './code-form.js';
import { signOnText } from './sign-on.text.js';

/** Not there where the house has none. */
export function SignOnPanel(): ReactElement | null {
  const text = useText(signOnText);
  const language = useLanguage();
  const { data: own } = useQuery(signOnQuestion());
  if (own?.isOffered !== true) return null;
  const { name = '', linkedSince } = own;
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p>{linkedSince === undefined ? text.none(name) : text.since(deskDate(dateOf(linkedSince), language))}</p>
      <AgainForm isLinked={linkedSince !== undefined} />
    </section>
  );
}

function AgainForm({ isLinked }: { readonly isLinked: boolean }): ReactElement {
  const text = useText(signOnText);
  const id = useId();
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const linking = useMutation({
    mutationFn: () => spoken(wire.POST('/api/v1/me/sign-on', { body: { password } })),
    onSuccess: ({ location }) => window.location.assign(location),
  });
  const unlinking = useMutation({
    mutationFn: () => spoken(wire.POST('/api/v1/me/sign-on/removal', { body: { password } })),
    onSuccess: () => {
      setPassword('');
      void queries.invalidateQueries({ queryKey: ['sign-on'] });
    },
  });
  const asking = isLinked ? unlinking : linking;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (password !== '' && !asking.isPending) asking.mutate();
  };
  return (
    <form className="sign-in" onSubmit={send} noValidate>
      <Fault fault={asking.error} />
      {unlinking.isSuccess && (
        <p className="notice good" role="status">
          {text.unlinked}
        </p>
      )}
      <label htmlFor={id}>{text.password}</label>
      <Input
        id={id}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <Button htmlType="submit" aria-disabled={asking.isPending}>
        {isLinked ? text.unlink : text.link}
      </Button>
    </form>
  );
}
