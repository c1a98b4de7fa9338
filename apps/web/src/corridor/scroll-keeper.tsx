// A new page starts at its top; going back finds the place where the reader was.
import { useEffect, useLayoutEffect } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

const places = new Map<string, number>();

export function ScrollKeeper(): null {
  const { key, pathname } = useLocation();
  const how = useNavigationType();
  useEffect(() => {
    const note = (): void => void places.set(key, window.scrollY);
    window.addEventListener('scroll', note, { passive: true });
    return () => window.removeEventListener('scroll', note);
  }, [key]);
  useLayoutEffect(() => {
    window.scrollTo(0, how === NavigationType.Pop ? (places.get(key) ?? 0) : 0);
    // A changed filter keeps its page's place; only another page starts at its top.
  }, [pathname]);
  return null;
}
