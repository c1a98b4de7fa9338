// Where the provider of the single sign-on sends the browser back: its answer goes to the server once and out of the address.
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { noticeSignedIn } from '../corridor/signed-out.js';
import { useText } from '../language/language.js';
import type { SignInState, SignOnAnswer } from '../wire/views.js';
import { spoken, wire } from '../wire/wire.js';
import { Arrived, useArrival } from './account/arrival.js';
import { Fault } from './account/code-form.js';
import { takeWanted } from './account/sign-on.js';
import { signOnText } from './account/sign-on.text.js';
import { DoorPage } from './door-page.js';

export function SignOnPage(): ReactElement {
  const text = useText(signOnText);
  const navigate = useNavigate();
  const [answer] = useState(readAnswer(useLocation().search));
  const [state, setState] = useState<SignInState>();
  const isLinking = answer.state.startsWith('link.');
  const follow = useArrival(setState, () => {
    noticeSignedIn();
    void navigate(takeWanted(), { replace: true });
  });
  const sending = useMutation({
    meta: { signingIn: !isLinking },
    mutationFn: async () => {
      if (!isLinking) return follow(await spoken(wire.POST('/api/v1/session/sign-on/answer', { body: answer })));
      await spoken(wire.POST('/api/v1/me/sign-on/answer', { body: answer }));
      await navigate('/desk/account', { replace: true });
    },
  });
  const { mutate } = sending;
  useEffect(() => {
    // Whoever comes after at this screen finds no code in the address.
    window.history.replaceState(null, '', '/desk/sign-on');
    mutate();
  }, [mutate]);
  const startAgain = (): void => void navigate('/desk/login', { replace: true });
  return (
    <DoorPage title={text.title}>
      {state !== undefined && (
        <Arrived
          state={state}
          follow={follow}
          onSignedIn={() => void navigate(takeWanted())}
          onStartAgain={startAgain}
        />
      )}
      {state === undefined && sending.error === null && <p role="status">{text.returning}</p>}
      <Fault fault={sending.error} />
      {sending.error !== null && (
        <p>
          <Link to={isLinking ? '/desk/account' : '/desk/login'}>{isLinking ? text.toAccount : text.back}</Link>
        </p>
      )}
    </DoorPage>
  );
}

function readAnswer(search: string): SignOnAnswer {
  const given = new URLSearchParams(search);
  const [code, error, iss] = ['code', 'error', 'iss'].map((name) => given.get(name));
  return {
    state: given.get('state') ?? '',
    ...(code ? { code } : {}),
    ...(error ? { error } : {}),
    ...(iss ? { iss } : {}),
  };
}
