// Words that stand nowhere else: what of a person is given to the house with them can be found wherever it went.
import { randomBytes } from 'node:crypto';

export interface Canary {
  readonly of: 'name' | 'phone' | 'address' | 'identity number' | 'mail' | 'chat name' | 'plate' | 'words';
  readonly word: string;
}

/** Rare enough that no text of the house holds two of them side by side. */
const rare = [...'鳱龘靐齉爩麤灪吁魊厵'];

/** Sixty of them, drawn anew for each run; the numbers are of no range that anybody was given. */
export function drawCanaries(): readonly Canary[] {
  const run = randomBytes(3).readUIntBE(0, 3).toString().padStart(8, '0');
  const numbered = (count: number, of: Canary['of'], word: (place: number) => string): readonly Canary[] =>
    Array.from({ length: count }, (_nothing, place) => ({ of, word: word(place) }));
  const han = (place: number, from: number): string =>
    `${rare[place % 10] ?? ''}${rare[(place + from) % 10] ?? ''}${rare[(place * 3 + from + 1) % 10] ?? ''}`;
  return [
    ...numbered(10, 'name', (place) => han(place, 1)),
    ...numbered(10, 'phone', (place) => ['12', run, String(place)].join('')),
    ...numbered(10, 'address', (place) => `${han(place, 4)}巷${run}号`),
    ...numbered(10, 'identity number', (place) => ['9', run, '00000000', String(place)].join('')),
    ...numbered(5, 'mail', (place) => `canary${run}${String(place)}@reporter.example`),
    ...numbered(5, 'chat name', (place) => `wx_canary_${run}_${String(place)}`),
    ...numbered(5, 'plate', (place) => `豫Z${run.slice(0, 5)}${String(place)}`),
    ...numbered(5, 'words', (place) => `只有我一个人看见${han(place, 6)}`),
  ];
}

/** How a word may have travelled: as it is, escaped, encoded, or in other letters. */
export function formsOf(word: string): readonly string[] {
  const bytes = Buffer.from(word, 'utf8');
  const escaped = [...word]
    .map((letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
    .join('');
  const isPlain = /^[\x20-\x7e]*$/.test(word);
  const forms = [
    word,
    encodeURIComponent(word),
    encodeURIComponent(word).toLowerCase(),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...base64FormsOf(bytes),
    Buffer.from(word, 'utf16le').toString('hex'),
    ...(isPlain ? [] : [escaped, escaped.toUpperCase().replaceAll('\\U', '\\u')]),
  ];
  return [...new Set(forms)];
}

/** At each of the three places in a group of three bytes: without the letters that its neighbours decide. */
function base64FormsOf(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const inner = encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6) - 1);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

export class Search {
  private readonly forms: readonly { readonly canary: Canary; readonly form: string }[];

  constructor(canaries: readonly Canary[]) {
    this.forms = canaries.flatMap((canary) => formsOf(canary.word).map((form) => ({ canary, form })));
  }

  /** One line for each form that is found in the text; what is in it twice is said once. */
  in(sink: string, text: string): readonly string[] {
    return this.forms.flatMap(({ canary, form }) =>
      text.includes(form) ? [`${sink}: ${canary.of} as ${form === canary.word ? 'it is' : form}`] : [],
    );
  }

  /** For a search by another program: one form a line. */
  list(): string {
    return this.forms.map(({ form }) => form).join('\n');
  }
}
