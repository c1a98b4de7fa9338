// Where one is signed in, each with a button that ends it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { deskMoment } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { ownSessionsQuestion } from '../../wire/questions.js';
import { done, wire } from '../../wire/wire.js';
import { accountText } from './account.text.js';
import { Fault } from './code-form.js';

export function OwnSessions(): ReactElement {
  const text = useText(accountText);
  const queries = useQueryClient();
  const sessions = useQuery(ownSessionsQuestion());
  const ending = useMutation({
    mutationFn: (id: string) => done(wire.POST('/api/v1/me/sessions/ending', { body: { id } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['own-sessions'] }),
  });
  return (
    <section className="card" aria-label={text.sessions}>
      <h2>{text.sessions}</h2>
      <Fault fault={ending.error ?? sessions.error} />
      <ul>
        {(sessions.data ?? []).map(({ id, createdAt, lastSeenAt, isCurrent }) => (
          <li key={id}>
            {text.session(deskMoment(createdAt), deskMoment(lastSeenAt))}{' '}
            {isCurrent ? (
              <b>{text.thisSession}</b>
            ) : (
              <Button size="small" onClick={() => ending.mutate(id)}>
                {text.endSession}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
