// The reader's language: one choice for the whole page, kept in the browser, said to the server.
import { useSyncExternalStore } from 'react';
import { readKept, writeKept } from './kept-choice.js';

export const LANGUAGES = ['zh-CN', 'en-US'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same words in both languages; a word that one of them lacks does not compile. */
export type InBothLanguages<T> = Readonly<Record<Language, T>>;

const KEPT_AS = 'anqi.language';
const listeners = new Set<() => void>();
let current: Language = keptLanguage();

function keptLanguage(): Language {
  return readKept(KEPT_AS) === 'en-US' ? 'en-US' : 'zh-CN';
}

export function readLanguage(): Language {
  return current;
}

export function chooseLanguage(language: Language): void {
  current = language;
  writeKept(KEPT_AS, language);
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, readLanguage);
}

/** @param words zh-CN, from which the shape is read @returns both, the English held to that shape */
export function inBothLanguages<T>(words: { readonly 'zh-CN': T; readonly 'en-US': NoInfer<T> }): InBothLanguages<T> {
  return words;
}

export function useText<T>(words: InBothLanguages<T>): T {
  return words[useLanguage()];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
