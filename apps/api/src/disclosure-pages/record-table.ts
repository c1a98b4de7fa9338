// Disclosed records as a table: each with its permanent link, in the order in which they were published.
import type { PublicPlace, PublicRecord } from '#records';
import type { Language } from '#rules';
import { dayText } from '../words/moment.text.js';
import { wordFor } from '../words/case.text.js';
import { goodsClassText, problemClassText, requestText } from '../reference/classes.table.js';
import { disclosedResultText, salesModeText } from '../words/disclosure.text.js';
import { disclosureText } from './disclosure.text.js';
import { type Content, type Html, html } from './html.js';
import { type Column, table } from './page-frame.js';
import { type PageRoom, dayOf, wordsIn } from './page-room.js';

/** @param isOfOne all of one operator: then its name is not said again and again */
export function recordTable(
  { asked, naming }: PageRoom,
  records: readonly PublicRecord[],
  { caption, isOfOne }: { readonly caption: Content; readonly isOfOne: boolean },
): Html {
  const { language, link } = asked;
  const words = wordsIn(disclosureText, language);
  const class_ = (texts: Parameters<typeof wordFor>[0], code: string | null): string =>
    code === null ? '' : wordFor(texts, code, language);
  const operator: Column<PublicRecord> = {
    name: words('operator'),
    cell: ({ operatorName, creditCode }) =>
      creditCode === null ? operatorName : html`<a href="${link(`/disclosure/e/${creditCode}`)}">${operatorName}</a>`,
  };
  const columns: readonly Column<PublicRecord>[] = [
    {
      name: words('published'),
      cell: ({ id, publishedAt }) => html`<a href="${link(`/disclosure/r/${id}`)}">${dayOf(publishedAt, language)}</a>`,
    },
    ...(isOfOne ? [] : [operator]),
    { name: words('goods'), cell: ({ goodsClass }) => class_(goodsClassText, goodsClass) },
    { name: words('problem'), cell: ({ problemClass }) => class_(problemClassText, problemClass) },
    {
      name: words('requests'),
      cell: ({ requests }) =>
        listOf(
          requests.map((code) => class_(requestText, code)),
          language,
        ),
    },
    { name: words('result'), cell: ({ result }) => disclosedResultText[result][language] },
    { name: words('unit'), cell: ({ unit }) => naming.unitName(unit) },
  ];
  return table(caption, columns, records);
}

export function listOf(words: readonly string[], language: Language): string {
  return words.join(language === 'zh' ? '、' : ', ');
}

/** The facts of one record, in the order of the national site. */
export function recordFacts({ asked, naming }: PageRoom, record: PublicRecord): Html {
  const { language, link } = asked;
  const words = wordsIn(disclosureText, language);
  const code = record.creditCode;
  const facts: readonly (readonly [keyof typeof disclosureText, Content])[] = [
    [
      'operator',
      code === null ? record.operatorName : html`<a href="${link(`/disclosure/e/${code}`)}">${record.operatorName}</a>`,
    ],
    ['creditCode', code === null ? null : html`<span class="code">${code}</span>`],
    ['address', record.operatorAddress],
    ['complainedOn', dayText(record.complainedOn, language)],
    ['boughtOn', record.boughtOn === null ? null : dayText(record.boughtOn, language)],
    ['goods', record.goodsClass === null ? null : wordFor(goodsClassText, record.goodsClass, language)],
    ['salesMode', record.salesMode === null ? null : salesModeText[record.salesMode][language]],
    ['problem', record.problemClass === null ? null : wordFor(problemClassText, record.problemClass, language)],
    [
      'requests',
      listOf(
        record.requests.map((one) => wordFor(requestText, one, language)),
        language,
      ),
    ],
    ['result', disclosedResultText[record.result][language]],
    ['unit', naming.unitName(record.unit)],
    ['published', dayOf(record.publishedAt, language)],
    ['endsOn', dayText(record.endsOn, language)],
  ];
  return html`<dl class="facts">
    ${facts.map(
      ([name, value]) =>
        value !== null &&
        value !== '' &&
        html`<dt>${words(name)}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

/** A place as it stands in an address, and back; what is malformed is no place. */
export function placeWord({ at, id }: PublicPlace): string {
  return `${at}_${id}`;
}
