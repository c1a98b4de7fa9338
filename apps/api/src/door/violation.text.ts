// What the law's refusals say to a person, one row for each code: the status HTTP has for it, and the reason in words.
import { type Citation, type Language, type RuleViolation, citationText, isLocalDate, parseInstant } from '#rules';
import { commandName, kindText, outcomeText, stateText, wordFor } from '../words/case.text.js';
import { dayText, momentText } from '../words/moment.text.js';
import type { Wording } from './language.js';

/** 403: not this person. 409: not in this state, or not any more. 422: not with this content. */
export interface ViolationWords extends Wording {
  readonly status: 403 | 409 | 422;
}

export const violationText: Readonly<Record<string, ViolationWords>> = {
  'case.not-your-role': { status: 403, zh: '您的岗位不办这一项', en: 'your role does not do this' },
  'case.not-your-unit': { status: 403, zh: '此件现在由别的单位办理', en: 'another unit handles this case now' },
  'case.only-a-head-assigns-others': {
    status: 403,
    zh: '指派别人由负责人或分流员办理，您可以指派给自己',
    en: 'only a head or the intake desk assigns others; you may take it yourself',
  },
  'case.closed': {
    status: 409,
    zh: '此件已于 {closedAt} 办结（{outcome}）',
    en: 'the case was closed on {closedAt} ({outcome})',
  },
  'case.not-dispatched-yet': { status: 409, zh: '此件还没有分送', en: 'the case has not been dispatched yet' },
  'case.not-now': { status: 409, zh: '此件现在{state}', en: 'the case is now {state}' },
  'case.no-such-command': { status: 409, zh: '{kind}没有这一项', en: 'there is no such step for: {kind}' },
  'case.dispatch-to-itself': {
    status: 422,
    zh: '不能分送给接收机构自己，请选承办单位',
    en: 'the intake unit cannot dispatch to itself; choose the unit that will handle it',
  },
  'complaint.already-accepted': {
    status: 409,
    zh: '此投诉已于 {acceptedOn} 受理',
    en: 'the complaint was accepted on {acceptedOn}',
  },
  'complaint.not-yet-accepted': {
    status: 409,
    zh: '此投诉还没有受理',
    en: 'the complaint has not been accepted yet',
  },
  'complaint.already-terminated': { status: 409, zh: '调解已经终止', en: 'mediation has already been terminated' },
  'complaint.mediation-period-still-runs': {
    status: 422,
    zh: '调解期限到 {dueOn} 才届满，还有 {daysLeft} 天，现在不能用这一项理由',
    en: 'the period for mediation runs until {dueOn}, {daysLeft} more days; this ground is not open yet',
  },
  'complaint.consent-missing': {
    status: 422,
    zh: '调解要双方都同意',
    en: 'mediation needs the consent of both parties',
  },
  'complaint.hearing-in-the-past': {
    status: 422,
    zh: '调解时间 {at} 已经过去，请另定时间',
    en: 'the hearing time {at} is in the past; set another',
  },
  'clock.not-stopped-by-this': {
    status: 422,
    zh: '法律没有规定这种情形停止计时',
    en: 'the law does not stop the clock for this',
  },
  'clock.already-extended': {
    status: 409,
    zh: '期限已经延长过一次，到 {dueOn}',
    en: 'the period was extended once already, to {dueOn}',
  },
  'clock.extension-after-expiry': {
    status: 409,
    zh: '期限已于 {dueOn} 届满，延期要在届满前申请',
    en: 'the period ended on {dueOn}; an extension is asked for before that',
  },
  'clock.extension-already-asked': {
    status: 409,
    zh: '延期申请正在等待审批',
    en: 'an extension has been asked for and awaits its answer',
  },
  'clock.no-extension-asked': { status: 409, zh: '没有待审批的延期申请', en: 'no extension has been asked for' },
  'clock.extension-by-another-person': {
    status: 403,
    zh: '延期由申请人以外的负责人审批',
    en: 'an extension is answered by another person than who asked',
  },
  'report.already-decided': {
    status: 409,
    zh: '此举报已于 {decidedOn} 作出是否立案的决定',
    en: 'whether to file a case was decided on {decidedOn}',
  },
  'report.two-officers-needed': {
    status: 422,
    zh: '要有两名以上人员办理，请另选一名协办人员',
    en: 'two officers take part; choose a second one',
  },
  'report.conditions-not-met': {
    status: 422,
    zh: '立案的四项条件要全部具备',
    en: 'a case is filed only when all four conditions are met',
  },
  'statement.too-short': {
    status: 422,
    zh: '理由至少写 {atLeast} 个字，现在只有 {characters} 个字',
    en: 'the reasons need at least {atLeast} characters; there are {characters}',
  },
  'ground.not-in-force': {
    status: 422,
    zh: '这一项理由在 {decidedOn} 不能用，请从现行条文所列情形中选',
    en: 'this ground is not in force on {decidedOn}; choose one of those in force',
  },
  'look.purpose-missing': {
    status: 422,
    zh: '看当事人信息要说明用途：联系当事人、核实情况或督办检查',
    en: 'looking at a person needs a purpose: contact, verification or supervision',
  },
  'look.reason-too-short': {
    status: 422,
    zh: '请写明为什么要看，至少 {atLeast} 个字',
    en: 'say why you need to look, in at least {atLeast} characters',
  },
  'filing.without-parts': { status: 422, zh: '请选投诉或者举报', en: 'choose complaint or report' },
  'filing.received-in-the-future': {
    status: 422,
    zh: '收到时间 {receivedAt} 还没有到',
    en: 'the time of receipt {receivedAt} lies in the future',
  },
  'filing.received-before-filed': {
    status: 422,
    zh: '本局收到的时间 {receivedAt} 早于首次提出的时间 {receivedFirstAt}',
    en: 'received here at {receivedAt}, before it was first received at {receivedFirstAt}',
  },
  'rule-set.none-in-force': {
    status: 422,
    zh: '{date} 没有现行的办理规则，只能办 2020 年 1 月 1 日以后的事项',
    en: 'no rules are in force on {date}; only matters from 2020-01-01 on can be handled',
  },
  'deadline.unknown-rule': { status: 422, zh: '没有这样的期限', en: 'there is no such period' },
  'deadline.not-in-force-yet': { status: 422, zh: '{on} 还没有这个期限', en: 'this period did not exist on {on}' },
  'deadline.duty-ended': {
    status: 422,
    zh: '这个期限自 {endedFrom} 起不再有',
    en: 'there is no such period since {endedFrom}',
  },
  'deadline.paused': { status: 409, zh: '计时自 {since} 起暂停', en: 'the clock stands still since {since}' },
  'period.impossible-days': { status: 422, zh: '天数不对', en: 'not a possible number of days' },
  'period.extension-in-other-unit': {
    status: 422,
    zh: '延长的天数与期限的计算单位不同',
    en: 'the extension is counted in another unit than the period',
  },
  'pause.ends-before-it-begins': {
    status: 422,
    zh: '暂停的结束日期早于开始日期',
    en: 'the pause ends before it begins',
  },
  'date.impossible': { status: 422, zh: '没有这一天', en: 'there is no such day' },
  'date.out-of-range': { status: 422, zh: '日期超出能计算的范围', en: 'the date is out of range' },
  'instant.impossible': { status: 422, zh: '没有这个时刻', en: 'there is no such moment' },
  'instant.out-of-range': { status: 422, zh: '时刻超出能计算的范围', en: 'the moment is out of range' },
  'calendar.edition-without-id': { status: 422, zh: '放假通知没有编号', en: 'the holiday notice has no id' },
  'calendar.two-editions-of-a-year': {
    status: 422,
    zh: '同一年有两份放假通知',
    en: 'two holiday notices for one year',
  },
  'calendar.day-outside-year': { status: 422, zh: '放假通知里有别的年份的日子', en: 'a day of another year' },
  'calendar.contradictory-day': {
    status: 422,
    zh: '放假通知里同一天写法不一',
    en: 'a day is written in two ways',
  },
};

/** A code without a row is still a refusal, never a fault of the house. */
export function statusOf(code: string): ViolationWords['status'] {
  return violationText[code]?.status ?? 409;
}

type Refused = Pick<RuleViolation, 'code' | 'facts'>;

/** The reason alone, as a part of a sentence. */
export function reasonText({ code, facts }: Refused, language: Language): string {
  const words = violationText[code]?.[language] ?? code;
  return words.replace(/\{(\w+)\}/g, (_mark, name: string) => factText(name, facts[name], language));
}

interface Sentence extends Refused {
  readonly action: string | undefined;
  readonly citation: Citation | undefined;
  readonly allowed: readonly string[];
}

/** 现在不能…：原因。依据…。您可以：…。 */
export function refusalText({ action, citation, allowed, ...refused }: Sentence, language: Language): string {
  const reason = reasonText(refused, language);
  const instead = allowed.filter((command) => command !== 'look').map((command) => commandName(command, language));
  if (language === 'zh') {
    const what = action === undefined ? '现在不能办' : `现在不能${commandName(action, language)}`;
    const basis = citation === undefined ? '' : `依据${citationText(citation)}。`;
    return `${what}：${reason}。${basis}${instead.length === 0 ? '' : `您可以：${instead.join('、')}。`}`;
  }
  const what = action === undefined ? 'Not possible now' : `“${commandName(action, language)}” is not possible now`;
  const basis = citation === undefined ? '' : ` Basis: ${citationText(citation)}.`;
  return `${what}: ${reason}.${basis}${instead.length === 0 ? '' : ` You may: ${instead.join('; ')}.`}`;
}

type Fact = RuleViolation['facts'][string] | undefined;

function factText(name: string, value: Fact, language: Language): string {
  if (value === undefined) return '';
  const text = String(value);
  if (name === 'state') return wordFor(stateText, text, language);
  if (name === 'outcome') return wordFor(outcomeText, text, language);
  if (name === 'kind') return wordFor(kindText, text, language);
  if (isLocalDate(text)) return dayText(text, language);
  return /^\d{4}-\d\d-\d\dT/.test(text) ? momentText(parseInstant(text)) : text;
}
