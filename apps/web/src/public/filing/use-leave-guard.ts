// Whether leaving would lose something that nobody has kept yet.
import { useEffect } from 'react';

/** Leaving the page with something typed, or a query code not yet kept, is asked about by the browser. */
export function useLeaveGuard(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
}
