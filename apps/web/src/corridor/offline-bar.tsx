// Says that the network is gone, and that nothing typed is lost.
import { type ReactElement, useSyncExternalStore } from 'react';
import { useText } from '../language/language.js';
import { corridorText } from './corridor.text.js';

export function OfflineBar(): ReactElement | null {
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  const text = useText(corridorText);
  return online ? null : (
    <div className="offline-bar" role="alert">
      {text.offline}
    </div>
  );
}

function listen(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}
