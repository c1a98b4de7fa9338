// Keyboard shortcuts: by physical key, never in a field, never while a word is being composed, never under a sheet.
import { useEffect, useRef } from 'react';

export type Keys = Readonly<Record<string, () => void>>;

/** @param keys by `KeyboardEvent.code`, such as `KeyJ` */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isForSomethingElse(event)) return;
      const act = current.current[event.shiftKey ? `Shift+${event.code}` : event.code];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function isForSomethingElse(event: KeyboardEvent): boolean {
  if (event.isComposing || event.key === 'Process' || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector('dialog[open]') !== null) return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (event.code === 'Enter') return target.closest('a, button, input, select, textarea, summary') !== null;
  return target.closest('input, select, textarea, [contenteditable], [role="combobox"], [role="listbox"]') !== null;
}
