// What is being typed, once it has stood for a moment: so that the server is not asked at each letter.
import { useEffect, useState } from 'react';

const SETTLED_AFTER = 700;

export function useSettled(value: string, afterMs = SETTLED_AFTER): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}
