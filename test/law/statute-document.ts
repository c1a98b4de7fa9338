// The tables of the law as a legal officer reads them: one section a table, Chinese first, each row with its source.
import * as rules from '#rules';
import {
  type Citation,
  DEADLINES,
  type DeadlineRow,
  type DeadlineRule,
  type Gist,
  type Language,
  PINS,
  RULE_SETS,
  citationText,
  pauseReasonText,
} from '#rules';
import { heading, markdownTable } from './markdown.js';
import type { Terms } from './terms.js';

type Row = Readonly<Record<string, unknown>>;

/**
 * Tables by the names under which the rules export them, with their headings, in the order of the document.
 * A table that the rules export and that has no line here is printed after these under its own name: none is left out.
 */
const HEADINGS: Readonly<Record<string, string>> = {
  PINS: '哪一天的规定管哪一件事 Pins',
  DEADLINES: '期限 Periods',
  SPECIAL_LIMITS: '特别法的期限 Special limits',
  RECEIPT_RULES: '收到的时刻 Receipt',
  GROUNDS: '受理、调解、立案的情形 Grounds',
  LIVING_NEEDS_FACTORS: '生活消费的判断因素 Living needs',
  REMEDIES: '其他解决途径 Remedies',
  NOTIFY_DUTIES: '告知举报人 Duties to tell the reporter',
  REWARDS: '举报奖励 Rewards',
  LADDERS: '提醒的梯级 Ladders',
  INDICATOR_DEFINITIONS: '指标 Indicators',
};

const SOURCE_KINDS: Readonly<Record<Citation['kind'], string>> = {
  statute: '条文 statute',
  agencyPolicy: '本机关文件 agency policy',
  observedPractice: '工作惯例 observed practice',
};

/** docs/statute.md, whole. */
export function statuteDocument(terms: Terms): string {
  const tables = exportedTables();
  const named = Object.keys(HEADINGS).filter((name) => tables.has(name));
  const others = [...tables.keys()].filter((name) => !(name in HEADINGS)).sort();
  return [
    heading(1, '办理期限、理由和义务 The law as this house keeps it'),
    '本文由程序中的表格写成，不手工修改（`npm run law`）。“大意”是我们自己的话，不是条文；条文以公布的文本为准。',
    'Written from the tables of `libs/rules` by `npm run law`; the gist is in our own words and never the text itself.\n',
    ruleSets(),
    ...[...named, ...others].map((name) => section(name, tables.get(name) ?? [], terms)),
  ].join('\n');
}

/** Every exported list whose rows all name a source, and the ladders, which name one for all. */
function exportedTables(): ReadonlyMap<string, readonly Row[]> {
  const tables = new Map<string, readonly Row[]>();
  for (const [name, value] of Object.entries<unknown>(rules)) {
    if (!Array.isArray(value) || value.length === 0 || !value.every(isRow)) continue;
    if (name === 'LADDERS' || value.every((row) => isCitation(row['source']))) tables.set(name, value);
  }
  return tables;
}

function section(name: string, rows: readonly Row[], terms: Terms): string {
  const title = heading(2, HEADINGS[name] ?? name);
  if (name === 'DEADLINES') return `${title}\n${deadlines(terms)}`;
  if (name === 'PINS') return `${title}\n${pins(terms)}`;
  return `${title}\n${anyTable(rows, terms)}`;
}

function ruleSets(): string {
  const rows = RULE_SETS.map(({ id, inForceFrom, texts }) => [
    id,
    inForceFrom,
    texts.map(({ name, document }) => `《${name}》${document === null ? '' : `（${document}）`}`).join('\n'),
  ]);
  return `${heading(2, '规则版本 Rule sets')}\n${markdownTable(['版本', '自', '依据'], rows)}`;
}

function pins(terms: Terms): string {
  const rows = PINS.map(({ governs, clock, pinnedBy, source }) => [
    clock === null ? `\`${governs}\`` : `${terms.of(clock)} \`${clock}\``,
    `\`${pinnedBy}\``,
    ...sourceCells(source),
  ]);
  return markdownTable(['管什么', '看哪一天', '依据', '大意', 'Gist'], rows);
}

function deadlines(terms: Terms): string {
  const keys = [...new Set(DEADLINES.map(({ key }) => key))];
  return keys
    .map((key) => {
      const rows = DEADLINES.filter((row) => row.key === key).map((row) => [
        row.inForceFrom,
        lengthOf(row),
        `\`${row.from}\``,
        isRule(row) ? listOfPauses(row) : '',
        isRule(row) ? extensionOf(row) : '',
        ...sourceCells(row.source),
      ]);
      const head = ['自', '期限', '起算', '不计入', '延长', '依据', '大意', 'Gist'];
      return `${heading(3, `${terms.of(key)} \`${key}\``)}\n${markdownTable(head, rows)}`;
    })
    .join('\n');
}

function isRule(row: DeadlineRow): row is DeadlineRule {
  return row.days !== null;
}

function lengthOf(row: DeadlineRow): string {
  return isRule(row) ? `${String(row.days)} ${unitText(row.unit)}` : '不再有此期限';
}

function unitText(unit: string): string {
  return unit === 'working-day' ? '个工作日' : '日（自然日）';
}

function listOfPauses({ pausesFor }: DeadlineRule): string {
  return pausesFor.map((reason) => pauseReasonText(reason, 'zh')).join('、');
}

function extensionOf({ extension }: DeadlineRule): string {
  if (extension === null) return '';
  const { days, unit, source } = extension;
  return `${String(days)} ${unitText(unit)}：${citationText(source)}`;
}

/** A table of which nothing is known but that its rows are rows: each plain field a column, its source at the end. */
function anyTable(rows: readonly Row[], terms: Terms): string {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((field) => field !== 'source');
  const body = rows.map((row) => [
    ...fields.map((field) => valueText(row[field], terms)),
    ...(isCitation(row['source']) ? sourceCells(row['source']) : []),
  ]);
  const hasSources = rows.every((row) => isCitation(row['source']));
  return markdownTable([...fields, ...(hasSources ? ['依据', '大意', 'Gist'] : [])], body);
}

function valueText(value: unknown, terms: Terms): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'string') return terms.has(value) ? `${terms.of(value)} \`${value}\`` : value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((one: unknown) => valueText(one, terms)).join('\n');
  if (isCitation(value)) return citationText(value);
  if (isGist(value)) return bilingual(value);
  return Object.entries(value)
    .map(([field, one]: [string, unknown]) => `${field}: ${valueText(one, terms)}`)
    .join('; ');
}

function sourceCells(source: Citation): readonly string[] {
  const cited = source.kind === 'observedPractice' ? '' : `：${citationText(source)}`;
  return [`${SOURCE_KINDS[source.kind]}${cited}`, ...inBoth(source.gist)];
}

function inBoth(gist: Gist): readonly string[] {
  return (['zh', 'en'] as const).map((language: Language) => gist[language]);
}

function bilingual(gist: Gist): string {
  return inBoth(gist).join('\n');
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isGist(value: unknown): value is Gist {
  return isRow(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
}

function isCitation(value: unknown): value is Citation {
  return isRow(value) && typeof value['kind'] === 'string' && value['kind'] in SOURCE_KINDS && isGist(value['gist']);
}
