// What was opened hides itself: after a minute, and as soon as somebody turns to another window.
import { useEffect } from 'react';

const SHOWN_FOR = 60_000;

export function useHiding(onHide: () => void): void {
  useEffect(() => {
    const timer = setTimeout(onHide, SHOWN_FOR);
    window.addEventListener('blur', onHide);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('blur', onHide);
    };
  }, [onHide]);
}
