// Remembers that the server no longer knows the session, until somebody signs in again.
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
/** The code with which the server said so; empty while somebody is signed in. */
let signedOut = '';

function change(to: string): void {
  signedOut = to;
  for (const listener of listeners) listener();
}

/** @param code such as session.missing or session.displaced */
export function noticeSignedOut(code: string): void {
  change(code);
}

export function noticeSignedIn(): void {
  change('');
}

export function useSignedOut(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => signedOut,
  );
}
