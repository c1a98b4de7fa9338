// The tables of the law, one function each: dates first, then what holds, then its source, then the gist in two languages.
import {
  ADVISORY_CORRECTIONS,
  ADVISORY_PERIOD,
  ADVISORY_RELEASE,
  ADVISORY_TEXT,
  ADVISORY_WITHDRAWALS,
  type BasisKey,
  BASES,
  type Citation,
  COUNTING_PRACTICES,
  COUNTING_RULES,
  type DeadlineKey,
  type DeadlineRow,
  DEADLINES,
  DEADLINE_KEYS,
  DISCLOSED_OUTCOMES,
  DISCLOSED_YEARS,
  DISCLOSURE_CORRECTIONS,
  DISCLOSURE_PERIODS,
  DISCLOSURE_WITHDRAWALS,
  LEAST_COUNTS,
  MODEL_UNIT_CONDITIONS,
  MODEL_UNIT_REFUSALS,
  MODEL_UNIT_REVIEW,
  MODEL_UNIT_TERM,
  MODEL_UNIT_WITHDRAWALS,
  NOTHING_PERSONAL,
  OBJECTION_GROUNDS,
  SECOND_PERSON,
  WITHHOLDING_GROUNDS,
  type Gist,
  type Ground,
  type GroundKind,
  GROUNDS,
  INDICATOR_DEFINITIONS,
  LADDERS,
  LETTER_HOURS,
  LOOK_LIMITS,
  RETENTIONS,
  ADMISSION_CONDITIONS,
  LIVING_NEEDS_FACTORS,
  LEAVING_LIMITS,
  STAFF_RULES,
  SETTLER_PROMISES,
  type SettlerPromiseRow,
  TEMPLATE_RULES,
  REFUSAL_GROUNDS,
  REMOVAL_PERIODS,
  REMOVAL_REJECTIONS,
  REPLY_REMOVALS,
  REPLY_RULES,
  SCORE_NUMBERS,
  WITHDRAWAL_GROUNDS,
  NOTIFY_DUTIES,
  OFFICE_HOURS,
  PAPERS,
  PINS,
  RECEIPT_RULES,
  RECORDED_LATE,
  REFERENCE_PERIODS,
  REMEDIES,
  REMEDY_DUTIES,
  JOINT_COMPLAINTS,
  MOST_IN_ONE_FILING,
  REPRESENTATIVES,
  REWARD_EXCLUSIONS,
  REWARD_RULES,
  RULE_SETS,
  SPECIAL_LIMITS,
  TARGETS,
  TERMINATION_NEEDS,
  jurisdictionTable,
  pauseReasonText,
} from '#rules';
import {
  type Chapter,
  EVENTS,
  FIELDS,
  NEEDS,
  OFFICES,
  PERIODS,
  PERIOD_NAMES,
  STEPS,
  SUBJECT_NAMES,
  shortNameOf,
} from './labels.js';
import { markdownTable } from './markdown.js';
import type { Terms } from './terms.js';

type Cells = readonly string[];

const GIST = '大意 Gist';
const SOURCE = '依据 Source';
const SINCE = '自 Since';
const FEN_A_YUAN = 100;
const CUT_OFFS = { midnight: '二十四时', 'office-hours': '下班' } as const;

/** 《…》第…条 in its short form; a policy by its name, practice as what it is. */
export function sourceText(source: Citation): string {
  switch (source.kind) {
    case 'statute':
      return `${shortNameOf({ name: source.law })}${source.article}${source.paragraph ?? ''}${source.item ?? ''}`;
    case 'agencyPolicy':
      return `${shortNameOf({ name: source.law })}（机关文件）`;
    case 'observedPractice':
      return '惯例';
  }
}

function bilingual({ zh, en }: Gist): string {
  return `${zh}\n${en}`;
}

function sourced(source: Citation): Cells {
  return [sourceText(source), bilingual(source.gist)];
}

/** An edition that changed nothing but its own number is no new row: the date of the first holds. */
function withoutEditions(rows: readonly Cells[], subject = 0): readonly Cells[] {
  const contentOf = (row: Cells): string => row.filter((_cell, index) => index !== subject).join('\n');
  return rows.filter((row, index) => index === 0 || contentOf(row) !== contentOf(rows[index - 1] ?? []));
}

export function ruleSets(): string {
  const rows = RULE_SETS.map(({ id, inForceFrom, texts }) => [
    id,
    inForceFrom,
    texts.map((text) => shortNameOf(text)).join('、'),
  ]);
  return markdownTable(['版本 Rule set', SINCE, '依据 Texts'], rows);
}

export function pins(terms: Terms): string {
  const governed: Readonly<Record<string, string>> = {
    grounds: '不予受理、终止调解的情形',
    repeats: '重复举报',
    papers: '文书式样',
  };
  const rows = PINS.map(({ governs, clock, pinnedBy, source }) => [
    clock === null ? (governed[governs] ?? governs) : periodName(clock, terms),
    `${EVENTS[pinnedBy]}之日`,
    ...sourced(source),
  ]);
  return markdownTable(['管什么 What', '看哪一天 Day', SOURCE, GIST], rows);
}

export function receipts(): string {
  const rows = RECEIPT_RULES.map(({ channel, cutOff, moment, source }) => [
    {
      web: '网上',
      phone: '电话',
      letter: '信函',
      counter: '窗口',
      '12345': '12345',
      '12315': '12315 平台',
      transfer: '移送',
      'service-station': '服务站',
    }[channel],
    bilingual(moment),
    CUT_OFFS[cutOff],
    ...sourced(source),
  ]);
  const hours = ['上班时间', `${OFFICE_HOURS.opens}–${OFFICE_HOURS.closes}`, '', ...sourced(OFFICE_HOURS.source)];
  const late = ['补登记', `最早 ${String(RECORDED_LATE.atMostDays)} 天前`, '', ...sourced(RECORDED_LATE.source)];
  return markdownTable(['渠道 Channel', '收到的时刻 Receipt', '当天截止 Until', SOURCE, GIST], [...rows, hours, late]);
}

export function counting(): string {
  const rules = COUNTING_RULES.map(({ law, inForceFrom, source }) => [
    inForceFrom,
    law === null ? '其他文本的期限' : `${shortNameOf(law)}的期限`,
    ...sourced(source),
  ]);
  const practices = COUNTING_PRACTICES.map(({ source }) => ['', '条文没有说的', ...sourced(source)]);
  return markdownTable([SINCE, '哪些期限 Periods', SOURCE, GIST], [...withoutEditions(rules), ...practices]);
}

export function jurisdiction(of: 'complaint' | 'report' | 'intake'): string {
  const rows = jurisdictionTable
    .filter(({ key }) => key.startsWith(`${of}.`))
    .map(({ inForceFrom, source }) => [inForceFrom, ...sourced(source)]);
  return markdownTable([SINCE, SOURCE, GIST], rows);
}

/** What each step of a chapter rests on, in the order in which a case takes them. */
export function steps(chapter: Chapter): string {
  const rows = Object.entries(STEPS).flatMap(([key, [place, name]]) => {
    if (place !== chapter || !isBasisKey(key)) return [];
    const bases: readonly { readonly inForceFrom: string; readonly source: Citation }[] = BASES[key];
    return withoutEditions(
      bases.map(({ inForceFrom, source }) => [name, inForceFrom, ...sourced(source)]),
      1,
    );
  });
  return markdownTable(['办理 Step', SINCE, SOURCE, GIST], rows);
}

function isBasisKey(key: string): key is BasisKey {
  return key in BASES;
}

/** The periods of a chapter, each reform a row. */
export function periods(chapter: Chapter, terms: Terms): string {
  const rows = keysOf(chapter).flatMap((key) =>
    withoutEditions(
      DEADLINES.filter((row) => row.key === key).map((row) => [
        `${periodName(key, terms)}\n\`${key}\``,
        row.inForceFrom,
        ...lengthOf(row),
        ...sourced(row.source),
      ]),
      1,
    ),
  );
  return markdownTable(
    ['期限 Period', SINCE, '长短和起算 Length', '不计入 Not counted', '延长 Extension', SOURCE, GIST],
    rows,
  );
}

function keysOf(chapter: Chapter): readonly DeadlineKey[] {
  return DEADLINE_KEYS.filter((key) => PERIODS[key] === chapter);
}

function lengthOf(row: DeadlineRow): Cells {
  if (row.days === null) return ['不再有此期限', '', ''];
  const { days, unit, from, pausesFor, pausesBy, extension } = row;
  const reasons = pausesFor.map((reason) => pauseReasonText(reason, 'zh')).join('、');
  return [
    `${EVENTS[from]}起 ${daysText(days, unit)}`,
    pausesBy === null ? '' : `${reasons}\n（${sourceText(pausesBy)}）`,
    extension === null
      ? ''
      : `${daysText(extension.days, extension.unit)}，${extension.source.gist.zh}\n（${sourceText(extension.source)}）`,
  ];
}

function daysText(days: number, unit: string): string {
  return unit === 'working-day' ? `${String(days)} 个工作日` : `${String(days)} 日（自然日）`;
}

export function specialLimits(terms: Terms): string {
  const rows = SPECIAL_LIMITS.map(({ subject, general, special, runs, realNameOnly }) => [
    SUBJECT_NAMES[subject],
    terms.of(special),
    runs === 'in-its-place' ? `代替${terms.of(general)}` : `与${terms.of(general)}并行`,
    realNameOnly ? '实名举报' : '全部',
  ]);
  return markdownTable(['领域 Subject', '特别期限 Special period', '怎样适用 How it runs', '适用于 For'], rows);
}

/** A list of grounds, set by set; for terminations also what must be on file. */
export function grounds(kind: GroundKind): string {
  const rows = GROUNDS.filter((ground) => ground.kind === kind).map((ground) => [
    `\`${ground.code}\``,
    inForce(ground),
    sourceText(ground.source),
    bilingual(ground.text),
    ...(kind === 'termination' ? [needOf(ground.code)] : []),
  ]);
  const head = ['代码 Code', '决定日期 Decided', SOURCE, GIST];
  return markdownTable(kind === 'termination' ? [...head, '卷内须有 On file'] : head, rows);
}

function inForce({ inForceFrom, inForceUntil }: Pick<Ground, 'inForceFrom' | 'inForceUntil'>): string {
  return inForceUntil === null ? `${inForceFrom} 起` : `${inForceFrom} 至 ${inForceUntil}`;
}

function needOf(code: string): string {
  const needs = TERMINATION_NEEDS.find(({ ground }) => ground === code)?.needs ?? 'nothing';
  return NEEDS[needs] ?? needs;
}

export function admission(): string {
  const parts: readonly (readonly [
    string,
    Readonly<Record<string, { readonly text: Gist; readonly source: Citation }>>,
  ])[] = [
    ['条件', ADMISSION_CONDITIONS],
    ['不予开通', REFUSAL_GROUNDS],
    ['收回账户', WITHDRAWAL_GROUNDS],
    ['收回账户的异议不成立', REMOVAL_REJECTIONS],
    ['撤下公开答复', REPLY_REMOVALS],
  ];
  const rows = parts.flatMap(([what, table]) =>
    Object.values(table).map(({ text, source }) => [what, bilingual(text), ...sourced(source)]),
  );
  const { silentInAYear, leastEnded, leastSettledPermille } = LEAVING_LIMITS;
  const { fewestCharacters, mostCharacters, silentDays } = REPLY_RULES;
  const scores = Object.values(SCORE_NUMBERS).map(({ name, formula, source }) => [
    '成绩单',
    `${bilingual(name)}：${formula.zh}`,
    ...sourced(source),
  ]);
  const promises = Object.values<SettlerPromiseRow>(SETTLER_PROMISES).map(({ text, means, keptWhen, source }) => [
    '承诺',
    `${bilingual(text)}：${means.zh}；做到：${keptWhen.zh}`,
    ...sourced(source),
  ]);
  const limits = [
    [
      '收回账户的数字',
      `一年 ${silentInAYear} 件没有答复；办完 ${leastEnded} 件以上而和解不到 ${leastSettledPermille}‰`,
      ...sourced(LEAVING_LIMITS.source),
    ],
    ...Object.values(REMOVAL_PERIODS).map(({ what, days, source }) => [
      bilingual(what),
      `${String(days)} 个工作日`,
      ...sourced(source),
    ]),
    [
      '常用回复',
      `最多 ${TEMPLATE_RULES.most} 条，每条最多 ${TEMPLATE_RULES.longestWords} 字`,
      ...sourced(TEMPLATE_RULES.source),
    ],
    ['企业人员', `最多 ${STAFF_RULES.most} 人可以登录，至少一人可以管理`, ...sourced(STAFF_RULES.source)],
    [
      '公开答复',
      `${fewestCharacters} 至 ${mostCharacters} 字；撤下后 ${silentDays} 天内不能再写`,
      ...sourced(REPLY_RULES.source),
    ],
  ];
  return markdownTable(['用于 For', '内容 Content', SOURCE, GIST], [...rows, ...promises, ...limits, ...scores]);
}

export function livingNeeds(): string {
  const rows = LIVING_NEEDS_FACTORS.map(({ inForceFrom, source, text }) => [
    inForceFrom,
    sourceText(source),
    bilingual(text),
  ]);
  return markdownTable([SINCE, SOURCE, GIST], rows);
}

export function remedies(): string {
  const ways = REMEDIES.map(({ source, text }) => ['', sourceText(source), bilingual(text)]);
  const duties = REMEDY_DUTIES.map(({ inForceFrom, source }) => [inForceFrom, ...sourced(source)]);
  return markdownTable([SINCE, SOURCE, GIST], [...duties, ...ways]);
}

export function representatives(): string {
  const rows = REPRESENTATIVES.map(({ inForceFrom, atMost, source }) => [
    inForceFrom,
    `${String(atMost)} 名`,
    ...sourced(source),
  ]);
  return markdownTable([SINCE, '至多 At most', SOURCE, GIST], rows);
}

export function jointComplaints(): string {
  const rows = JOINT_COMPLAINTS.map(({ inForceFrom, atLeast, source }) => [
    inForceFrom,
    `至少 ${String(atLeast)} 人`,
    ...sourced(source),
  ]);
  const { atMost, source } = MOST_IN_ONE_FILING;
  return markdownTable(
    [SINCE, '人数 Complainants', SOURCE, GIST],
    [...rows, ['', `至多 ${String(atMost)} 人`, ...sourced(source)]],
  );
}

export function notifyDuties(terms: Terms): string {
  const rows = NOTIFY_DUTIES.map((row) => [
    SUBJECT_NAMES[row.subject],
    row.inForceFrom,
    row.tells ? [row.form === 'written' ? '书面告知' : '告知', ...conditionsOf(row)].join('，') : '没有告知义务',
    row.clock === null ? '' : terms.of(row.clock),
    [
      ...(row.secrecy === null ? [] : [`保密：${sourceText(row.secrecy)}`]),
      ...(row.reward === null ? [] : [`奖励：${sourceText(row.reward)}`]),
    ].join('\n'),
    ...sourced(row.source),
  ]);
  return markdownTable(
    ['领域 Subject', SINCE, '告知 Told', '期限 Period', '保密、奖励 Secrecy, reward', SOURCE, GIST],
    rows,
  );
}

function conditionsOf(row: { readonly realNameOnly: boolean; readonly evidenceRequired: boolean }): Cells {
  return [...(row.realNameOnly ? ['限实名'] : []), ...(row.evidenceRequired ? ['提供了事实和证据'] : [])];
}

export function rewards(): string {
  const names = { first: '一级', second: '二级', third: '三级' } as const;
  const rows = REWARD_RULES.flatMap(({ inForceFrom, levels, capFen, financeFromFen, cap, finance }) => [
    ...levels.map(({ level, permille, floorFen, source }) => [
      inForceFrom,
      names[level],
      `罚没款的 ${String(permille / 10)}%，不少于 ${yuan(floorFen)}`,
      ...sourced(source),
    ]),
    [inForceFrom, '上限', `每案 ${yuan(capFen)}`, ...sourced(cap)],
    [inForceFrom, '会商财政', `${yuan(financeFromFen)}以上`, ...sourced(finance)],
  ]);
  const excluded = REWARD_EXCLUSIONS.map(({ source, text }) => ['', '不奖励', '', sourceText(source), bilingual(text)]);
  return markdownTable([SINCE, '等级 Level', '金额 Amount', SOURCE, GIST], [...rows, ...excluded]);
}

function yuan(fen: number): string {
  return `${String(fen / FEN_A_YUAN)} 元`;
}

export function referencePeriods(): string {
  const rows = REFERENCE_PERIODS.map(({ inForceFrom, days, unit, from, mayBeExtended, source }) => [
    inForceFrom,
    `${from.zh}起 ${daysText(days, unit)}`,
    mayBeExtended ? '经批准可以' : '',
    ...sourced(source),
  ]);
  return markdownTable([SINCE, '长短和起算 Length', '延长 Extension', SOURCE, GIST], withoutEditions(rows));
}

/** Who hears what and when: a row a ladder, its rungs below each other. */
export function ladders(terms: Terms): string {
  const rows = LADDERS.map(({ clocks, rungs, top, source }) => [
    clocks.map((key) => (key === '*' ? '其他期限' : periodName(key, terms))).join('\n'),
    [
      ...rungs.map(({ rung, offsetDays, at, tells }) => rungText([rung, whenText(offsetDays, at), tells], terms)),
      rungText([top.rung, '仍未办结的，隔几个工作日', top.tells], terms),
    ].join('\n'),
    ...sourced(source),
  ]);
  const quiet = `${LETTER_HOURS.quietFrom} 至下一工作日 ${LETTER_HOURS.quietUntil} 不发，${LETTER_HOURS.digestAt} 合并发`;
  const hours = ['各期限的信', quiet, ...sourced(LETTER_HOURS.source)];
  const { mostAnHour, mostADay, nightFrom, nightUntil, source } = LOOK_LIMITS;
  const measure = `一小时 ${mostAnHour} 次、一天 ${mostADay} 次，${nightFrom} 至 ${nightUntil}，告诉单位负责人和审计管理员`;
  const looks = ['查看身份', measure, ...sourced(source)];
  return markdownTable(['期限 Periods', '梯级：何时，告诉谁 Rungs', SOURCE, GIST], [...rows, hours, looks]);
}

/** What is published of a closed complaint, for how long, and why it is kept out, taken back or put right. */
export function disclosure(): string {
  const periods = Object.values(DISCLOSURE_PERIODS).map(({ what, days, source }) => [
    `${bilingual(what)}：${String(days)} 个工作日`,
    ...sourced(source),
  ]);
  const results = Object.entries(DISCLOSED_OUTCOMES).map(([outcome, { result, source }]) => [
    `\`${outcome}\` → ${result === null ? '不公示 never' : `\`${result}\``}`,
    ...sourced(source),
  ]);
  const tables: readonly Readonly<Record<string, { readonly text: Gist; readonly source: Citation }>>[] = [
    WITHHOLDING_GROUNDS,
    DISCLOSURE_WITHDRAWALS,
    DISCLOSURE_CORRECTIONS,
    OBJECTION_GROUNDS,
  ];
  const grounds = tables.flatMap((table) =>
    Object.values(table).map(({ text, source }) => [bilingual(text), ...sourced(source)]),
  );
  const single = [DISCLOSED_YEARS.source, SECOND_PERSON, NOTHING_PERSONAL].map((source) => ['', ...sourced(source)]);
  return markdownTable(['什么 What', SOURCE, GIST], [...periods, ...single, ...results, ...grounds]);
}

/** What the bureau publishes in its own name: its periods and duties first, then conditions and reasons. */
export function ownPublications(): string {
  const single = [ADVISORY_PERIOD.source, ADVISORY_RELEASE, ADVISORY_TEXT, MODEL_UNIT_TERM.source, MODEL_UNIT_REVIEW];
  const tables: readonly Readonly<Record<string, { readonly text: Gist; readonly source: Citation }>>[] = [
    ADVISORY_CORRECTIONS,
    ADVISORY_WITHDRAWALS,
    MODEL_UNIT_CONDITIONS,
    MODEL_UNIT_REFUSALS,
    MODEL_UNIT_WITHDRAWALS,
  ];
  const grounds = tables.flatMap((table) =>
    Object.values(table).map(({ text, source }) => [bilingual(text), ...sourced(source)]),
  );
  return markdownTable(['什么 What', SOURCE, GIST], [...single.map((source) => ['', ...sourced(source)]), ...grounds]);
}

/** How long each kind of personal data is kept, and which setting says otherwise. */
export function retentions(): string {
  const units = { hour: '小时', day: '日', year: '年' } as const;
  const rows = Object.values(RETENTIONS).map(({ what, from, keptFor, setBy, source }) => [
    bilingual(what),
    `${from.zh}起 ${keptFor === null ? '永久' : `${String(keptFor.count)} ${units[keptFor.unit]}`}`,
    setBy === null ? '' : `\`${setBy}\``,
    ...sourced(source),
  ]);
  return markdownTable(['什么 What', '多久 How long', '设置 Setting', SOURCE, GIST], rows);
}

function rungText(
  [rung, when, tells]: readonly [string, string, readonly (keyof typeof OFFICES)[]],
  terms: Terms,
): string {
  return `${terms.of(rung)}：${when}，${officesOf(tells)}`;
}

function periodName(key: string, terms: Terms): string {
  return PERIOD_NAMES[key] ?? terms.of(key);
}

function whenText(offsetDays: number, at: string): string {
  if (at === 'expiry') return '到期的时刻';
  return offsetDays < 0 ? `到期前 ${String(-offsetDays)} 日九时` : `到期后 ${String(offsetDays)} 日九时`;
}

function officesOf(tells: readonly (keyof typeof OFFICES)[]): string {
  return tells.map((office) => OFFICES[office]).join('、');
}

export function papers(terms: Terms): string {
  const rows = PAPERS.map(({ code, title, inForceFrom, inForceUntil, steps: at, carries, mayGoRemotely, source }) => [
    `\`${code}\``,
    `${bilingual(title)}`,
    inForce({ inForceFrom, inForceUntil }),
    at.map((step) => (step === 'file' ? '登记' : terms.of(step))).join('、'),
    carries.map((field) => FIELDS[field]).join('、'),
    mayGoRemotely ? '可以' : '',
    `${sourceText(source)}\n${source.gist.zh}`,
  ]);
  const head = [
    '式样 Form',
    '名称 Title',
    '落款日期 Dated',
    '用于 Step',
    '载明 Carries',
    '网络电话等告知 Remote',
    SOURCE,
  ];
  return markdownTable(head, rows);
}

export function indicators(): string {
  const units = { share: '比率', fen: '金额', cases: '件数' } as const;
  const rows = INDICATOR_DEFINITIONS.map(({ key, name, formula, unit, source }) => {
    const target = TARGETS.find(({ indicator }) => indicator === key);
    return [
      bilingual(name),
      bilingual(formula),
      units[unit],
      target === undefined ? '' : `不低于 ${String(target.permille / 10)}%\n${bilingual(target.source.gist)}`,
      ...sourced(source),
    ];
  });
  return markdownTable(['指标 Indicator', '公式 Formula', '单位 Unit', '目标 Target', SOURCE, GIST], rows);
}

/** How many cases a published number stands for at least. */
export function leastCounts(): string {
  const names = { complaints: '投诉件数 complaints', reports: '举报件数 reports', rate: '比率 a rate' } as const;
  const rows = LEAST_COUNTS.map(({ key, cases, source }) => [`${names[key]}：${String(cases)} 件`, ...sourced(source)]);
  return markdownTable(['公布的数 Published number', SOURCE, GIST], rows);
}
