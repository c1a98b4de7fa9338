// `anqi law`: loads the words of a law from a file, and shows an article as it was loaded.
import { LawTexts, type LoadedLaw, type Records } from '#records';
import {
  type LawText,
  type LocalDate,
  RuleViolation,
  compareLawText,
  findPlace,
  localDate,
  localDateOf,
  passageOf,
  readLawText,
} from '#rules';
import { recordAct } from './recorded-act.js';
import { readNamedFile, withRecords } from './records-door.js';
import type { Terminal } from './terminal.js';
import { Misused, type Words, readWords, table, tell } from './words.js';

const HELP = `Usage:
  anqi law load FILE [--dry-run] [--replace]   a law as JSON: {"title", "order", "inForceFrom", "articles": [{"article", "text"}]}
  anqi law list                                what is loaded
  anqi law show LAW ARTICLE [--on YYYY-MM-DD]  anqi law show 处理办法 第二十三条第一款第（五）项

A second load of the same words changes nothing; other words for a loaded article are refused without --replace.
LAW may be a part of the name, or of the number of its document; ARTICLE may be a number.
`;

/** Runs `anqi law`. */
export function runLaw(words: readonly string[], terminal: Terminal): Promise<number> {
  return tell({ name: 'law', help: HELP }, terminal, async () => {
    const read = readWords(words);
    const [verb = '', ...places] = read.places;
    if (read.flags.has('help') || verb === '') {
      terminal.output.write(HELP);
      return;
    }
    terminal.output.write(`${await answer(verb, places, read)}\n`);
  });
}

async function answer(verb: string, places: readonly string[], read: Words): Promise<string> {
  switch (verb) {
    case 'load': {
      const law = readLawText(parsed(await readNamedFile(places[0])));
      return withRecords(read, (records) => load(law, read, records));
    }
    case 'list':
      return withRecords(read, async (records) => listed(await shelfOf(records).list()));
    case 'show':
      return withRecords(read, (records) => show(places, read, records));
    default:
      throw new Misused(`there is no "law ${verb}"`);
  }
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return value;
  } catch (fault) {
    throw new RuleViolation('law.not-json', undefined, { place: fault instanceof Error ? fault.message : '' });
  }
}

function shelfOf({ app, city }: Records): LawTexts {
  return new LawTexts(app, city);
}

async function load(law: LawText, read: Words, records: Records): Promise<string> {
  const shelf = shelfOf(records);
  const { added, changed, unchanged } = compareLawText(law, await shelf.listArticles(law));
  if (changed.length > 0 && !read.flags.has('replace')) {
    throw new RuleViolation('law.text-differs', undefined, { articles: changed.map(({ article }) => article) });
  }
  const isDry = read.flags.has('dry-run');
  if (!isDry && added.length + changed.length > 0) {
    await recordAct(records, 'law.loaded', { added: added.length, changed: changed.length });
    await shelf.keep(law);
  }
  const counted = `${String(added.length)} new, ${String(changed.length)} changed, ${String(unchanged)} as before`;
  return `《${law.law}》 ${law.inForceFrom ?? 'undated'}: ${counted}${isDry ? ' (dry run, nothing kept)' : ''}`;
}

function listed(laws: readonly LoadedLaw[]): string {
  if (laws.length === 0) return 'No law is loaded.';
  return table(laws.map(({ law, edition, articles, document }) => [law, edition, String(articles), document ?? '']));
}

async function show(places: readonly string[], read: Words, records: Records): Promise<string> {
  const [name, article] = places;
  if (name === undefined || article === undefined) throw new Misused('name a law and an article');
  const place = findPlace(article);
  if (place === undefined) throw new Misused(`"${article}" is no article, such as 第十五条 or 15`);
  const shelf = shelfOf(records);
  const law = lawNamed(name, await shelf.list());
  const found = await shelf.find({ law, article: place.article, on: await dayOf(read, records) });
  if (found === undefined) throw new RuleViolation('law.text-not-loaded', undefined, { law, article: place.article });
  const since = found.inForceFrom === null ? '' : `，${found.inForceFrom}起施行`;
  const passage = passageOf(found.text, place);
  const pointed = passage === found.text ? [] : ['', `${article}：${passage}`];
  return [`《${found.law}》${found.article}（${found.document ?? '文号未载'}${since}）`, found.text, ...pointed].join(
    '\n',
  );
}

async function dayOf(read: Words, records: Records): Promise<LocalDate> {
  const on = read.named.get('on');
  return on === undefined ? localDateOf(await records.ledger.now()) : localDate(on);
}

function lawNamed(name: string, loaded: readonly LoadedLaw[]): string {
  const names = [...new Set(loaded.filter(({ law }) => law === name).map(({ law }) => law))];
  const alike = loaded.filter(({ law, document }) => law.includes(name) || document?.includes(name) === true);
  const candidates = names.length > 0 ? names : [...new Set(alike.map(({ law }) => law))];
  const [only, ...others] = candidates;
  if (only === undefined) throw new RuleViolation('law.text-not-loaded', undefined, { law: name });
  if (others.length > 0) throw new RuleViolation('law.name-ambiguous', undefined, { law: name, candidates });
  return only;
}
