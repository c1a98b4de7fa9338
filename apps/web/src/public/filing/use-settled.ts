// What is being typed, once it has stood for a moment: so that the server is not asked at each letter.
import { useEffect, useState } from 'react';

const SETTLED_AFTER = 700;

export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_AFTER);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
