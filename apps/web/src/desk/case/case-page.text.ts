// The words of the case page, its commands and its sealed fields.
import { inBothLanguages } from '../../language/language.js';

interface CaseText {
  readonly title: (number: string) => string;
  readonly back: string;
  readonly place: (place: number, of: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly version: (version: number) => string;
  readonly unassigned: string;
  readonly facts: string;
  readonly parties: string;
  readonly plainParty: (role: string) => string;
  readonly representative: (role: string) => string;
  readonly respondent: string;
  readonly address: string;
  readonly creditCode: string;
  readonly receivedFirst: string;
  readonly received: string;
  readonly channel: string;
  readonly order: (source: string) => string;
  readonly orderDue: string;
  readonly triageReason: string;
  readonly proposal: string;
  readonly outcome: string;
  readonly original: string;
  readonly sealedOriginal: string;
  readonly story: string;
  readonly storyCount: (count: number) => string;
  readonly noStory: string;
  readonly lookAtWords: (characters: number) => string;
  readonly audiences: Readonly<Record<'all' | 'public' | 'internal', string>>;
  readonly earlier: string;
  readonly clocks: string;
  readonly noClocks: string;
  readonly ended: string;
  readonly related: string;
  readonly commands: string;
  readonly notNow: (count: number) => string;
  readonly waiting: string;
  readonly answerNow: string;
  readonly basis: string;
  readonly nothingNow: string;
  readonly more: (count: number) => string;
  readonly fewer: string;
  readonly done: (command: string) => string;
  readonly opened: string;
  readonly nextCase: string;
  readonly tabs: string;
}

export const caseText = inBothLanguages<CaseText>({
  'zh-CN': {
    title: (number) => `案件 ${number}`,
    back: '返回收件箱',
    place: (place, of) => `${place} / ${of}`,
    previous: '上一件',
    next: '下一件',
    version: (version) => `第 ${version} 版`,
    unassigned: '待分派',
    facts: '事实与当事人',
    parties: '当事人',
    plainParty: (role) => role,
    representative: (role) => `${role}（代表人）`,
    respondent: '商家',
    address: '地址',
    creditCode: '统一社会信用代码',
    receivedFirst: '最初收到',
    received: '本局收到',
    channel: '来源',
    order: (source) => `${source} 工单`,
    orderDue: '工单时限',
    triageReason: '待分流原因',
    proposal: '类型建议',
    outcome: '结果',
    original: '原文',
    sealedOriginal: '已封存',
    story: '经过',
    storyCount: (count) => `经过，共 ${count} 条`,
    noStory: '还没有记录。',
    lookAtWords: (characters) => `查看原文（封存，${characters} 字）`,
    audiences: { all: '全部', public: '对外', internal: '内部' },
    earlier: '更早的',
    clocks: '期限',
    noClocks: '没有期限。',
    ended: '结束于',
    related: '关联',
    commands: '可办理的操作',
    notNow: (count) => `现在不能做的（${count}）`,
    waiting: '等您答复',
    answerNow: '现在不能由您答复',
    basis: '依据',
    nothingNow: '现在没有您可以办理的操作。',
    more: (count) => `更多操作（${count}）`,
    fewer: '收起',
    done: (command) => `已办理：${command}。`,
    opened: '同时开出',
    nextCase: '下一件',
    tabs: '分栏',
  },
  'en-US': {
    title: (number) => `Case ${number}`,
    back: 'Back to the queue',
    place: (place, of) => `${place} of ${of}`,
    previous: 'Previous case',
    next: 'Next case',
    version: (version) => `version ${version}`,
    unassigned: 'unassigned',
    facts: 'Facts and parties',
    parties: 'Parties',
    plainParty: (role) => role,
    representative: (role) => `${role} (representative)`,
    respondent: 'Respondent',
    address: 'Address',
    creditCode: 'Credit code',
    receivedFirst: 'First received',
    received: 'Received here',
    channel: 'Source',
    order: (source) => `${source} order`,
    orderDue: 'Limit of the order',
    triageReason: 'Why it awaits dispatch',
    proposal: 'Proposed kind',
    outcome: 'Result',
    original: 'Original words',
    sealedOriginal: 'sealed',
    story: 'Story',
    storyCount: (count) => `Story, ${count} entries`,
    noStory: 'Nothing recorded yet.',
    lookAtWords: (characters) => `Look at the words (sealed, ${characters} characters)`,
    audiences: { all: 'All', public: 'Public', internal: 'Internal' },
    earlier: 'Earlier',
    clocks: 'Clocks',
    noClocks: 'No clocks.',
    ended: 'Ended',
    related: 'Related',
    commands: 'What can be done',
    notNow: (count) => `Not now (${count})`,
    waiting: 'Awaits your answer',
    answerNow: 'You cannot answer it now',
    basis: 'Basis',
    nothingNow: 'There is nothing you can do on this case now.',
    more: (count) => `More (${count})`,
    fewer: 'Fewer',
    done: (command) => `Done: ${command}.`,
    opened: 'Also opened',
    nextCase: 'Next case',
    tabs: 'Sections',
  },
});
