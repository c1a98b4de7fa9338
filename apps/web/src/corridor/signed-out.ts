// Remembers that the server no longer knows the session, until somebody signs in again.
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let signedOut = false;

function change(to: boolean): void {
  signedOut = to;
  for (const listener of listeners) listener();
}

export function noticeSignedOut(): void {
  change(true);
}

export function noticeSignedIn(): void {
  change(false);
}

export function useSignedOut(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => signedOut,
  );
}
