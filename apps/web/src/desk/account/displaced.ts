// Remembers that signing in here ended a sign-in elsewhere, until the officer has read it.
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let displaced = false;

export function noticeDisplaced(to: boolean): void {
  displaced = to;
  for (const listener of listeners) listener();
}

export function useDisplaced(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => displaced,
  );
}
