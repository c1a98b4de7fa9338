// The desk's door.
import type { ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { noticeSignedIn } from '../corridor/signed-out.js';
import { useText } from '../language/language.js';
import { deskText } from './desk.text.js';
import { DoorPage } from './door-page.js';
import { SignInForm } from './sign-in-form.js';

export function LoginPage(): ReactElement {
  const text = useText(deskText);
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const wanted = parameters.get('next') ?? '';
  const enter = (): void => {
    noticeSignedIn();
    void navigate(isWithin(wanted) ? wanted : '/desk', { replace: true });
  };
  return (
    <DoorPage title={text.signInTitle}>
      <SignInForm onSignedIn={enter} />
    </DoorPage>
  );
}

/** The desk, or the portal of those who sign in as officers do and open nothing of the desk. */
function isWithin(path: string): boolean {
  return path.startsWith('/desk/') || path === '/assist' || path.startsWith('/assist/');
}
