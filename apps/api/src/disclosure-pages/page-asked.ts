// How a page was asked for: its language and size of letters, and the words in its address; what is malformed was not asked for.
import type { FastifyRequest } from 'fastify';
import type { Language } from '#rules';
import { languageOf } from '../door/language.js';

/** Which of a page's own words stand in an address. */
export type Asked = Readonly<Record<string, string>>;

/** The address of a page by what it is about: never by what was typed. */
export interface Here {
  readonly path: string;
  readonly asked: Asked;
}

export interface PageAsked {
  readonly language: Language;
  readonly isLarge: boolean;
  /** As it was typed: to look for, and not to say again. */
  readonly asked: Asked;
  /** The address of a page as this reader wants it: the choices of language and letters go along. */
  readonly link: (path: string, asked?: Asked) => string;
  /** The same page with another choice. */
  readonly otherwise: (here: Here, choice: { readonly lang?: Language; readonly text?: 'large' | '' }) => string;
  /** The choices, for a form that is sent. */
  readonly kept: Asked;
}

const longestWord = 200;

export function readPageAsked(request: Pick<FastifyRequest, 'headers' | 'query'>): PageAsked {
  const given = wordsOf(request.query);
  const language = languageOf(request);
  const isLarge = given['text'] === 'large';
  const { lang: _lang, text: _text, ...asked } = given;
  const isChosen = given['lang'] !== undefined;
  const kept: Asked = { ...(isChosen ? { lang: language } : {}), ...(isLarge ? { text: 'large' } : {}) };
  return {
    ...{ language, isLarge, asked, kept },
    link: (to, words = {}) => addressOf(to, { ...words, ...kept }),
    otherwise: (here, { lang, text }) =>
      addressOf(here.path, {
        ...here.asked,
        ...kept,
        ...(lang === undefined ? {} : { lang }),
        ...(text === undefined ? {} : { text }),
      }),
  };
}

function wordsOf(query: unknown): Asked {
  if (typeof query !== 'object' || query === null) return {};
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim().slice(0, longestWord)]] : [],
    ),
  );
}

function addressOf(path: string, asked: Asked): string {
  const words = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
  return words === '' ? path : `${path}?${words}`;
}
