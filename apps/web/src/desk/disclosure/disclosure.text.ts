// The words of the desk of the disclosure: what waits, the public draft, its decisions and its history.
import { inBothLanguages } from '../../language/language.js';
import type { DisclosureView } from '../../wire/views.js';

interface DisclosureText {
  readonly title: string;
  readonly lead: string;
  readonly views: string;
  readonly view: Readonly<Record<DisclosureView, string>>;
  readonly nothing: Readonly<Record<DisclosureView, string>>;
  readonly first: (shown: number) => string;
  readonly number: string;
  readonly operator: string;
  /** The operator as the public page calls it. */
  readonly shop: string;
  readonly unit: string;
  readonly state: string;
  readonly closedAt: string;
  readonly dueOn: string;
  readonly overdue: string;
  readonly objectionDueOn: (date: string) => string;
  readonly waits: string;
  readonly page: (number: string) => string;
  readonly back: string;
  readonly toCase: string;
  readonly consents: string;
  readonly withoutConsent: string;
  readonly dueBefore: (date: string) => string;
  readonly closed: (date: string) => string;
  readonly until: (date: string) => string;
  readonly original: string;
  readonly originalSealed: string;
  readonly open: string;
  readonly personal: (count: number) => string;
  readonly takeDraft: string;
  readonly draft: string;
  readonly preview: string;
  readonly previewLead: string;
  readonly shape: string;
  readonly classOnly: string;
  readonly withSummary: string;
  readonly summary: string;
  readonly summaryHint: string;
  readonly summaryMissing: string;
  readonly judged: string;
  readonly goodsClass: string;
  readonly problemClass: string;
  readonly salesMode: string;
  readonly requests: string;
  readonly boughtOn: string;
  readonly notSaid: string;
  readonly address: string;
  readonly creditCode: string;
  readonly complainedOn: string;
  readonly result: string;
  readonly publishedBy: string;
  readonly recordTitle: string;
  readonly publicSummary: string;
  readonly publish: string;
  readonly correct: string;
  readonly toCorrect: string;
  readonly withhold: string;
  readonly withdraw: string;
  readonly keep: string;
  readonly release: (act: string) => string;
  readonly sendBack: string;
  readonly takeBackOwn: string;
  readonly cancel: string;
  readonly busy: string;
  readonly ground: string;
  readonly missing: string;
  readonly reasons: string;
  readonly reasonsHint: string;
  readonly reasonsShort: string;
  readonly proposed: (who: string, when: string, act: string) => string;
  readonly own: string;
  readonly otherUnit: (unit: string) => string;
  readonly nothingToDo: string;
  readonly seeLatest: string;
  readonly kept: string;
  readonly yours: string;
  readonly done: Readonly<Record<DoneAct, string>>;
  readonly objections: string;
  readonly objected: (when: string, ground: string) => string;
  readonly answerBefore: (date: string) => string;
  readonly answered: (when: string, answer: string) => string;
  readonly lookAtObjection: string;
  readonly history: string;
  readonly internal: string;
  readonly publicPage: string;
}

type DoneAct = 'publication' | 'withholding' | 'correction' | 'release' | 'sending-back' | 'withdrawal' | 'keeping';

export const disclosureText = inBothLanguages<DisclosureText>({
  'zh-CN': {
    title: '公示审核',
    lead: '办结的投诉由一人提出公示意见，另一人复核后公示。撤下一人就能办，当即生效。',
    views: '公示的状态',
    view: { due: '待审', 'to-release': '待复核', objected: '有异议', published: '已公示', withheld: '不公示和已撤下' },
    nothing: {
      due: '没有待审的公示。投诉办结后会列在这里。',
      'to-release': '没有等第二个人复核的。',
      objected: '没有等待答复的异议。',
      published: '现在没有公示着的记录。',
      withheld: '没有不公示或者撤下的记录。',
    },
    first: (shown) => `只列出最先到期的 ${shown} 件。`,
    number: '编号',
    operator: '经营者',
    shop: '商家',
    unit: '办理单位',
    state: '状态',
    closedAt: '办结',
    dueOn: '应于此日前公示',
    overdue: '已过期',
    objectionDueOn: (date) => `异议应于 ${date} 前答复`,
    waits: '等第二个人复核',
    page: (number) => `公示审核 ${number}`,
    back: '回到公示列表',
    toCase: '看此件',
    consents: '同意公示 ✓',
    withoutConsent: '没有同意公示',
    dueBefore: (date) => `应于 ${date} 前公示`,
    closed: (date) => `已办结 ${date}`,
    until: (date) => `公示到 ${date}`,
    original: '原文（仅内部）',
    originalSealed: '原文封存着。打开前先说用途，打开会留下记录。',
    open: '打开原文',
    personal: (count) => `检出 ${count} 处像个人信息或者不能公示的内容，已标出`,
    takeDraft: '用隐去后的文字作摘要',
    draft: '公开稿',
    preview: '公开页上的样子',
    previewLead: '经营者、日期和结果取自此件，其余取自上面的公开稿。公示日期在复核时确定。',
    shape: '公开到什么程度',
    classOnly: '只公开分类与结果',
    withSummary: '公开摘要',
    summary: '摘要',
    summaryHint: '不写姓名、电话、住址、金额、时刻和单号，最多 500 字',
    summaryMissing: '请写摘要，或者只公开分类与结果',
    judged: '我逐处看过，标出的不是姓名或者住址',
    goodsClass: '商品/服务',
    problemClass: '问题',
    salesMode: '销售方式',
    requests: '诉求',
    boughtOn: '购买日期',
    notSaid: '不说明',
    address: '地址',
    creditCode: '统一社会信用代码',
    complainedOn: '投诉日期',
    result: '处理结果',
    publishedBy: '公示单位',
    recordTitle: '公示记录',
    publicSummary: '投诉内容（已隐去个人信息）',
    publish: '按此公示',
    correct: '按此更正',
    toCorrect: '更正',
    withhold: '不予公示',
    withdraw: '撤下',
    keep: '异议不成立，保留公示',
    release: (act) => `同意${act}`,
    sendBack: '退回',
    takeBackOwn: '收回自己的意见',
    cancel: '先不办',
    busy: '正在办理',
    ground: '原因',
    missing: '请选择原因',
    reasons: '保留的理由',
    reasonsHint: '至少 20 个字，封存保管',
    reasonsShort: '理由至少写 20 个字',
    proposed: (who, when, act) => `${who} ${when} 提出：${act}`,
    own: '这是您提出的，要由另一人复核。',
    otherUnit: (unit) => `由办理此件的单位公示（${unit}）。`,
    nothingToDo: '这条记录现在没有可办的。',
    seeLatest: '看最新情况',
    kept: '您写的内容还在。',
    yours: '您写的摘要',
    done: {
      publication: '已提出公示意见',
      withholding: '已提出不予公示的意见',
      correction: '已提出更正意见',
      release: '已复核',
      'sending-back': '已退回',
      withdrawal: '已撤下，公开页上只留痕迹',
      keeping: '已答复异议，公示保留',
    },
    objections: '经营者的异议',
    objected: (when, ground) => `${when} ${ground}`,
    answerBefore: (date) => `应于 ${date} 前答复`,
    answered: (when, answer) => `${when} ${answer}`,
    lookAtObjection: '查看异议内容',
    history: '变动经过',
    internal: '仅内部',
    publicPage: '看公开页',
  },
  'en-US': {
    title: 'Review of the disclosure',
    lead: 'One officer proposes what becomes of a closed complaint, another releases it. Taking back needs one alone and works at once.',
    views: 'Where the records stand',
    view: {
      due: 'To be reviewed',
      'to-release': 'To be released',
      objected: 'Objected to',
      published: 'Published',
      withheld: 'Withheld and taken back',
    },
    nothing: {
      due: 'Nothing waits for its review. Complaints are listed here once they are closed.',
      'to-release': 'Nothing waits for a second person.',
      objected: 'No objection waits for its answer.',
      published: 'No record is published now.',
      withheld: 'No record is withheld or taken back.',
    },
    first: (shown) => `Only the first ${shown} are listed, by their day.`,
    number: 'Number',
    operator: 'Operator',
    shop: 'Shop',
    unit: 'Unit',
    state: 'State',
    closedAt: 'Closed',
    dueOn: 'To be published by',
    overdue: 'late',
    objectionDueOn: (date) => `objection to be answered by ${date}`,
    waits: 'waits for a second person',
    page: (number) => `Review of the disclosure ${number}`,
    back: 'Back to the list',
    toCase: 'See the case',
    consents: 'Consents to disclosure ✓',
    withoutConsent: 'No consent to disclosure',
    dueBefore: (date) => `to be published by ${date}`,
    closed: (date) => `closed ${date}`,
    until: (date) => `shown until ${date}`,
    original: 'Original (internal)',
    originalSealed: 'The original is sealed. Say what for before it is opened; opening is recorded.',
    open: 'Open the original',
    personal: (count) => `${count} places look personal or may not be published; they are marked`,
    takeDraft: 'Take the text without them as the summary',
    draft: 'Public draft',
    preview: 'As the public will read it',
    previewLead:
      'Operator, day and result come from the case, all else from the draft above. The day of publication is that of the release.',
    shape: 'How much is published',
    classOnly: 'Class and result only',
    withSummary: 'With a summary',
    summary: 'Summary',
    summaryHint: 'No name, phone, address, amount, hour or order number; 500 characters at most',
    summaryMissing: 'Write a summary, or publish class and result only',
    judged: 'I looked at each place: none is a name or an address',
    goodsClass: 'Goods or service',
    problemClass: 'Problem',
    salesMode: 'How it was bought',
    requests: 'Asked for',
    boughtOn: 'Bought on',
    notSaid: 'not said',
    address: 'Address',
    creditCode: 'Unified social credit code',
    complainedOn: 'Complained on',
    result: 'Result',
    publishedBy: 'Published by',
    recordTitle: 'Disclosed record',
    publicSummary: 'What the consumer wrote, without personal details',
    publish: 'Publish like this',
    correct: 'Correct like this',
    toCorrect: 'Correct',
    withhold: 'Withhold',
    withdraw: 'Take back',
    keep: 'It stands as it is',
    release: (act) => `Release: ${act}`,
    sendBack: 'Send back',
    takeBackOwn: 'Take my proposal back',
    cancel: 'Not now',
    busy: 'Sending',
    ground: 'Reason',
    missing: 'Choose a reason',
    reasons: 'Why it stands',
    reasonsHint: 'At least 20 characters, sealed',
    reasonsShort: 'Write 20 characters at least',
    proposed: (who, when, act) => `${who} proposed at ${when}: ${act}`,
    own: 'You proposed this; somebody else releases it.',
    otherUnit: (unit) => `The unit that handled the case publishes it (${unit}).`,
    nothingToDo: 'Nothing can be done with this record now.',
    seeLatest: 'See how it stands now',
    kept: 'What you wrote is still here.',
    yours: 'The summary you wrote',
    done: {
      publication: 'Proposed to publish it',
      withholding: 'Proposed to withhold it',
      correction: 'Proposed to correct it',
      release: 'Released',
      'sending-back': 'Sent back',
      withdrawal: 'Taken back; the public page keeps its trace alone',
      keeping: 'The objection is answered; the record stands',
    },
    objections: 'Objections of the operator',
    objected: (when, ground) => `${when} ${ground}`,
    answerBefore: (date) => `to be answered by ${date}`,
    answered: (when, answer) => `${when} ${answer}`,
    lookAtObjection: 'See the objection',
    history: 'History',
    internal: 'internal',
    publicPage: 'See the public page',
  },
});
