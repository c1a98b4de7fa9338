// Whether the window is narrow: then tables become cards.
import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 899px)');

export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      narrow.addEventListener('change', changed);
      return () => narrow.removeEventListener('change', changed);
    },
    () => narrow.matches,
  );
}
