// docs/statute.md: the law as a legal officer reads it, chapter by chapter in the order in which a case goes.
import * as rules from '#rules';
import type { LegalText } from '#rules';
import { SHORT_NAMES } from './labels.js';
import { heading, markdownTable } from './markdown.js';
import * as tables from './statute-tables.js';
import type { Terms } from './terms.js';

interface Section {
  readonly title: string;
  /** What must be known to read the table, in one or two sentences. */
  readonly note?: string;
  readonly body: string;
}

interface ChapterOfLaw {
  readonly title: string;
  readonly sections: readonly Section[];
}

/** The document, whole. */
export function statuteDocument(terms: Terms): string {
  const chapters = [
    generalPart(terms),
    intake(terms),
    settlement(terms),
    complaint(terms),
    report(terms),
    investigation(terms),
    conduct(terms),
    papersAndFigures(terms),
  ];
  return [
    heading(1, '投诉举报办理的规定 The law as this house keeps it'),
    '本文由系统所用的规定表直接写成：系统按什么办，这里就写什么。发现错处改表，再运行 `npm run law`，不改本文。',
    'Written from the tables the system itself goes by; a fault is mended in the table, and `npm run law` writes this again.\n',
    '- “大意”是我们自己的话，不是条文；条文以公布的文本为准。The gist is in our own words, never the text itself.',
    '- “自”是开始施行的日期；同一事项有几行的，用事发当日已经施行的最后一行。The newest row that began by the day holds.',
    '- “惯例”没有条文规定，是可以由本市另行规定的默认做法。惯例 is a default of practice that the city may set otherwise.\n',
    ...chapters.map((chapter, index) => chapterText(chapter, index)),
  ].join('\n');
}

function chapterText({ title, sections }: ChapterOfLaw, index: number): string {
  const number = ['一', '二', '三', '四', '五', '六', '七', '八'][index] ?? String(index + 1);
  return [
    heading(2, `${number}、${title}`),
    ...sections.flatMap((section) => [
      heading(3, section.title),
      ...(section.note === undefined ? [] : [`${section.note}\n`]),
      section.body,
    ]),
  ].join('\n');
}

function generalPart(terms: Terms): ChapterOfLaw {
  return {
    title: '总则 General',
    sections: [
      { title: '规定的版本 Rule sets', body: tables.ruleSets() },
      {
        title: '哪一天的规定管哪一件事 Which day decides',
        note: '令121号没有过渡条款。表中没有写的期限，按起算当天施行的规定。',
        body: tables.pins(terms),
      },
      {
        title: '期间怎样数 Counting',
        note: '每个期限都有两个日期：从严到期日用来提醒，法律上的到期日用来判断是否超期。',
        body: tables.counting(),
      },
      { title: '引用的文本 Texts', body: legalTexts() },
    ],
  };
}

function intake(terms: Terms): ChapterOfLaw {
  return {
    title: '收件、管辖和分送 Intake',
    sections: [
      { title: '怎样算收到 Receipt', body: tables.receipts() },
      { title: '办理的依据 Basis', body: tables.steps('intake') },
      { title: '投诉由谁处理 Who handles a complaint', body: tables.jurisdiction('complaint') },
      { title: '举报由谁处理 Who handles a report', body: tables.jurisdiction('report') },
      { title: '统一接收和分送 The intake unit', body: tables.jurisdiction('intake') },
      { title: '期限 Periods', body: tables.periods('intake', terms) },
    ],
  };
}

function settlement(terms: Terms): ChapterOfLaw {
  return {
    title: '先行和解 Settlement with the firm first',
    sections: [
      { title: '办理的依据 Basis', body: tables.steps('settlement') },
      {
        title: '期限 Periods',
        note: '先行和解的时间不计入本局办理的期限；转投诉的，从转来之日重新算收到。',
        body: tables.periods('settlement', terms),
      },
    ],
  };
}

function complaint(terms: Terms): ChapterOfLaw {
  return {
    title: '投诉 Complaints',
    sections: [
      { title: '办理的依据 Basis', body: tables.steps('complaint') },
      { title: '期限 Periods', body: tables.periods('complaint', terms) },
      { title: '不予受理的情形 Grounds of refusal', body: tables.grounds('refusal') },
      {
        title: '是否为生活消费 Living needs',
        note: '只作判断不予受理第三项的参考，不自动作出决定；设区的市级以上可以细化。',
        body: tables.livingNeeds(),
      },
      {
        title: '不予受理时要告诉的 What a refusal tells',
        note: '2024 年 7 月 1 日以前的决定，条文没有要求告知理由和其他途径。',
        body: tables.remedies(),
      },
      { title: '共同投诉的人数 Joint complaints', body: tables.jointComplaints() },
      { title: '共同投诉的代表人 Representatives', body: tables.representatives() },
      { title: '企业先行和解账户 Accounts of enterprises', body: tables.admission() },
      {
        title: '投诉信息公示 Disclosure of closed complaints',
        note: '2023 年公示规则全文没有找到，凭记忆的一律标明待核。',
        body: tables.disclosure(),
      },
      {
        title: '消费提示、警示和示范单位 What the bureau publishes in its own name',
        note: '没有条文规定，都是本局自定，可以改。',
        body: tables.ownPublications(),
      },
      {
        title: '公布统计数的最小件数 Least counts of published figures',
        body: tables.leastCounts(),
      },
      {
        title: '终止调解的情形 Grounds of termination',
        note: '令20号第五项写的是四十五个工作日；2024 年 7 月 1 日起受理的，按实施条例的六十日。',
        body: tables.grounds('termination'),
      },
    ],
  };
}

function report(terms: Terms): ChapterOfLaw {
  return {
    title: '举报 Reports',
    sections: [
      { title: '办理的依据 Basis', body: tables.steps('report') },
      { title: '期限 Periods', body: tables.periods('report', terms) },
      { title: '特别法的期限 Special periods', body: tables.specialLimits(terms) },
      { title: '立案的条件 Conditions of filing', note: '四项都符合的，应当立案。', body: tables.grounds('filing') },
      { title: '可以不立案的情形 Grounds of not filing', body: tables.grounds('non-filing') },
      {
        title: '告知举报人 Telling the reporter',
        note: '匿名的无法告知。没有一行要求告知的，系统记为“没有法定告知义务”，本局仍可自行告知。',
        body: tables.notifyDuties(terms),
      },
      { title: '举报奖励 Rewards', body: tables.rewards() },
    ],
  };
}

function investigation(terms: Terms): ChapterOfLaw {
  return {
    title: '立案以后 Investigations',
    sections: [
      { title: '办理的依据 Basis', body: tables.steps('investigation') },
      { title: '期限 Periods', body: tables.periods('investigation', terms) },
      {
        title: '可以查询的期限 Periods to look up',
        note: '程序规定中的这些期限不由系统计时，查询时算出日期。',
        body: tables.referencePeriods(),
      },
    ],
  };
}

function conduct(terms: Terms): ChapterOfLaw {
  return {
    title: '督办、保密和办结以后 Conduct',
    sections: [
      { title: '办理的依据 Basis', body: tables.steps('conduct') },
      { title: '期限 Periods', body: tables.periods('conduct', terms) },
      {
        title: '提醒和上报 Reminders',
        note: '日数按该期限自己的单位（工作日或自然日）。没有承办人的件提前一级上报，先行和解和分送除外。',
        body: tables.ladders(terms),
      },
      {
        title: '个人信息的保存期限 How long what is kept of persons is kept',
        note: '期限届满后由系统清除；案卷保全期间不清除。条文没有写明的，由本局设定，以档案部门的意见为准。',
        body: tables.retentions(),
      },
    ],
  };
}

function papersAndFigures(terms: Terms): ChapterOfLaw {
  return {
    title: '文书和指标 Papers and figures',
    sections: [
      {
        title: '文书式样 Forms',
        note: '文号、抬头、印章、日期各式都有，不再列出。2019 年一套的原文没有收到，所列是最少应当载明的内容。',
        body: tables.papers(terms),
      },
      { title: '指标 Indicators', body: tables.indicators() },
    ],
  };
}

/** Every text that the rules name, with the short name under which it is cited. */
function legalTexts(): string {
  const texts = Object.values<unknown>(rules).filter(isLegalText);
  const byShortName = [...texts].sort((one, other) => placeOf(one) - placeOf(other));
  const rows = byShortName.map(({ name, document }) => [SHORT_NAMES[name] ?? '', `《${name}》`, document ?? '']);
  return markdownTable(['简称 Short', '名称 Name', '文号、修正 Document'], rows);
}

/** Texts with a short name come first, in the order of their list; the others keep theirs. */
function placeOf({ name }: LegalText): number {
  const names = Object.keys(SHORT_NAMES);
  return names.includes(name) ? names.indexOf(name) : names.length;
}

function isLegalText(value: unknown): value is LegalText {
  if (typeof value !== 'object' || value === null) return false;
  const fields = Object.keys(value);
  return fields.length === 2 && fields.includes('name') && fields.includes('document');
}
