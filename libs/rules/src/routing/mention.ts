// Reads a text once and lists the place names standing in it, without yet believing any of them.
import { isEstateAt, isProductAt, isRoadAt, isSeparator, isTradeNameAt } from './address-words.js';
import type { Gazetteer, NameNode, NameUse } from './gazetteer.js';

export interface Mention {
  readonly name: string;
  readonly start: number;
  readonly uses: readonly NameUse[];
  /** Whether an address may begin here: after a pause, a preposition or another place name. */
  readonly opens: boolean;
  /** Whether it follows the mention before it with nothing between. */
  readonly chained: boolean;
  /** Whether a shop seems to bear the name. */
  readonly borrowed: boolean;
  /** Whether a block of flats or a square seems to bear the name. */
  readonly estate: boolean;
}

const beforeAPlace = new Set('在于到去住是至回找自从和与及的省市区县');
const anotherArea = new Set('区市县省州盟旗');

/** The place names of a text, left to right, the longest at each spot; roads and dishes named after places are left out. */
export function listMentions(gazetteer: Gazetteer, text: string): readonly Mention[] {
  const mentions: Mention[] = [];
  let previousEnd = -1;
  let at = 0;
  while (at < text.length) {
    const found = longestAt(gazetteer.names, text, at);
    if (!found) {
      at += 1;
      continue;
    }
    const chained = previousEnd >= 0 && text.slice(previousEnd, at).trim() === '';
    mentions.push({
      name: text.slice(at, found.end),
      start: at,
      uses: found.uses,
      opens: chained || opensAt(text, at),
      chained,
      borrowed: isTradeNameAt(text, found.end),
      estate: isEstateAt(text, found.end),
    });
    at = found.end;
    previousEnd = found.end;
  }
  return mentions.map((mention, index) =>
    leadsToTown(mentions[index + 1]) ? { ...mention, borrowed: false } : mention,
  );
}

/** A name with a town right behind it is the head of an address, whatever shop comes after. */
function leadsToTown(next: Mention | undefined): boolean {
  return next !== undefined && next.chained && next.uses.some((use) => use.kind === 'town');
}

function longestAt(
  root: NameNode,
  text: string,
  start: number,
): { readonly end: number; readonly uses: readonly NameUse[] } | undefined {
  let node: NameNode | undefined = root;
  let longest: { readonly end: number; readonly uses: readonly NameUse[] } | undefined;
  for (let end = start + 1; end <= text.length; end += 1) {
    node = node.next.get(text.charAt(end - 1));
    if (!node) break;
    if (node.uses.length === 0) continue;
    const uses = node.uses.filter((use) => canMean(use, text, end));
    if (uses.length > 0) longest = { end, uses };
  }
  return longest;
}

function canMean(use: NameUse, text: string, end: number): boolean {
  const next = text.charAt(end);
  if (use.kind === 'city' || use.form === 'loose') return true;
  if (use.kind === 'elsewhere') return next !== '场' && !isRoadAt(text, end);
  if (isProductAt(text, end)) return false;
  if (use.form !== 'bare') return !(use.kind === 'county' && next === '场');
  if (isRoadAt(text, end)) return false;
  return use.kind === 'county' || !anotherArea.has(next);
}

function opensAt(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charAt(at - 1);
  return isSeparator(before) || beforeAPlace.has(before);
}
