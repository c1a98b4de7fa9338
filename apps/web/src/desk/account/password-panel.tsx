// Changing one's own password; every other session ends with it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useText } from '../../language/language.js';
import { spoken, wire } from '../../wire/wire.js';
import { accountText } from './account.text.js';
import { PasswordForm, type PasswordTyped } from './password-form.js';

export function PasswordPanel(): ReactElement {
  const text = useText(accountText);
  const queries = useQueryClient();
  const [changes, setChanges] = useState(0);
  const changing = useMutation({
    mutationFn: (body: PasswordTyped) => spoken(wire.POST('/api/v1/me/password', { body })),
    onSuccess: () => {
      setChanges(changes + 1);
      void queries.invalidateQueries({ queryKey: ['own-sessions'] });
    },
  });
  return (
    <section className="card" aria-label={text.changePassword}>
      <h2>{text.changePassword}</h2>
      <p>{text.passwordEnds}</p>
      {changing.isSuccess && (
        <p className="notice good" role="status">
          {text.passwordChanged}
        </p>
      )}
      {/* A new form after each change: nothing typed stays in it. */}
      <PasswordForm key={changes} asksOld busy={changing.isPending} fault={changing.error} onSend={changing.mutate} />
    </section>
  );
}
