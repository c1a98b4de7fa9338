// Words in a row, as each language separates them.
import type { Language } from './language.js';

/** a、b、c · a, b, c */
export function listed(words: readonly string[], language: Language): string {
  return words.join(language === 'zh-CN' ? '、' : ', ');
}

/** a；b · a; b */
export function sentences(words: readonly string[], language: Language): string {
  return words.join(language === 'zh-CN' ? '；' : '; ');
}

/** （a） ·  (a) */
export function bracketed(words: string, language: Language): string {
  return language === 'zh-CN' ? `（${words}）` : ` (${words})`;
}

/** name：words · name: words */
export function labelled(name: string, words: string, language: Language): string {
  return language === 'zh-CN' ? `${name}：${words}` : `${name}: ${words}`;
}
