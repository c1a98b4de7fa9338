// The numbers of likeness: how a text is cut, how much of it is kept, and from where on two are called alike.

/** A text is cut into pieces of so many characters, each beginning one further on: about a word of Chinese. */
export const PIECE_CHARACTERS = 2;

/** Of a shorter text nothing is kept: any two of a dozen characters are alike by chance. */
export const SHORTEST_TEXT = 16;

/** How many numbers are kept of a text, 32 bits each. */
export const SIGNATURE_WORDS = 32;

/** Numbers that must all be the same for two texts to be found by one band; ten bands take thirty of the numbers. */
export const BAND_WORDS = 3;
export const BANDS = 10;

/** How far back alike texts are sought, and how far back the cases of one operator are counted. */
export const LIKENESS_DAYS = 365;
export const OPERATOR_DAYS = 30;

/** For how long filings with the same phone are counted; the index keeps a phone a day longer and no more. */
export const PHONE_DAYS = 30;

export const NEARNESSES = ['same', 'much-alike', 'alike'] as const;
export type Nearness = (typeof NEARNESSES)[number];

/**
 * From which share of common pieces on, greatest first. Other names and dates leave a text above 0.7; the same form of
 * words about another matter stays below 0.5, and so does the same matter told in one's own words.
 */
export const NEARNESS_FROM = [
  { nearness: 'same', share: 0.9 },
  { nearness: 'much-alike', share: 0.7 },
  { nearness: 'alike', share: 0.5 },
] as const satisfies readonly { readonly nearness: Nearness; readonly share: number }[];
