// In which of the two languages a person wants to be answered.
import type { FastifyRequest } from 'fastify';
import type { Language } from '#rules';

export type Wording = Readonly<Record<Language, string>>;

/** `?lang=` first, then the best liked of `Accept-Language`; Chinese when nothing is asked for. */
export function languageOf(request: Pick<FastifyRequest, 'headers' | 'query'>): Language {
  const asked = wanted(request.query);
  if (asked !== undefined) return asked;
  const [best] = (request.headers['accept-language'] ?? '')
    .slice(0, 200)
    .split(',')
    .flatMap(readPreference)
    .sort((one, other) => other.weight - one.weight);
  return best?.language ?? 'zh';
}

function wanted(query: unknown): Language | undefined {
  if (typeof query !== 'object' || query === null || !('lang' in query)) return undefined;
  return readLanguage(query.lang);
}

function readPreference(text: string): readonly { readonly language: Language; readonly weight: number }[] {
  const [tag = '', quality = ''] = text.split(';');
  const language = readLanguage(tag.trim());
  const weight = quality.trim().startsWith('q=') ? Number(quality.trim().slice(2)) : 1;
  return language === undefined || !(weight > 0) ? [] : [{ language, weight }];
}

function readLanguage(tag: unknown): Language | undefined {
  if (typeof tag !== 'string') return undefined;
  const main = tag.toLowerCase().split('-')[0];
  return main === 'zh' || main === 'en' ? main : undefined;
}
