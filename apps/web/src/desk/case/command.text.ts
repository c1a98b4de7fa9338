// The words of a decision: its sheet, its faults, and a case that somebody else changed meanwhile.
import type { FaultWords } from '../../command/command-values.js';
import { inBothLanguages } from '../../language/language.js';
import type { LookQuestion } from '../../wire/views.js';

export interface CommandText extends FaultWords {
  readonly of: (label: string, number: string) => string;
  readonly sending: string;
  readonly cancel: string;
  readonly basis: string;
  readonly faults: (count: number) => string;
  readonly counter: (now: number, least: number, most: number) => string;
  readonly yes: string;
  readonly no: string;
  readonly optional: string;
  readonly choose: string;
  readonly yuan: string;
  readonly shanghai: string;
  readonly refused: (command: string, reason: string) => string;
  readonly instead: (commands: string) => string;
  readonly conflict: (who: string, when: string, what: string) => string;
  readonly someone: string;
  readonly changedIt: string;
  readonly seeLatest: string;
  readonly seen: string;
  readonly copyMine: string;
  readonly copied: string;
  readonly noLonger: (reason: string) => string;
  readonly unsent: string;
  readonly nothingToFill: string;
  readonly look: string;
  readonly lookAt: Readonly<Record<'person' | 'story' | 'statement', string>>;
  readonly lookRecorded: string;
  readonly purpose: string;
  readonly purposes: Readonly<Record<LookQuestion['purpose'], string>>;
  readonly words: string;
  readonly wordsHint: string;
  readonly looking: string;
  readonly hidesItself: string;
  readonly watermark: (name: string, when: string) => string;
  readonly hide: string;
  readonly secondPerson: string;
  readonly askSecondPerson: string;
  readonly secondPersonAsked: string;
  readonly opened: Readonly<Record<string, string>>;
  /** What sealed words beside an event are, by their role. */
  readonly statement: Readonly<Record<string, string>>;
  readonly masked: (role: string) => string;
}

export const commandText = inBothLanguages<CommandText>({
  'zh-CN': {
    of: (label, number) => `${label} ${number}`,
    sending: '正在办理',
    cancel: '先不办',
    basis: '依据',
    faults: (count) => `有 ${count} 处需要修改`,
    required: (label) => `请填写${label}`,
    toChoose: (label) => `请选择：${label}`,
    tooShort: (label, least) => `${label}至少写 ${least} 个字`,
    tooLong: (label, most) => `${label}最多写 ${most} 个字`,
    badAmount: (label) => `${label}请写数字，例如 128 或 128.50`,
    badNumber: (label, least, most) => `${label}请写 ${least} 到 ${most} 的整数`,
    person: { role: '身份', name: '姓名', phone: '电话', address: '住址' },
    counter: (now, least, most) =>
      `已写 ${now} 字${least > 0 ? `，至少 ${least}` : ''}${most > 0 ? `，最多 ${most}` : ''}`,
    yes: '是',
    no: '否',
    optional: '（可以不填）',
    choose: '请选择',
    yuan: '元',
    shanghai: '北京时间',
    refused: (command, reason) => `现在不能${command}：${reason}`,
    instead: (commands) => `您可以：${commands}`,
    conflict: (who, when, what) => `${who} ${when} ${what}。您写的内容还在。`,
    someone: '有人',
    changedIt: '已改动此件',
    seeLatest: '看最新',
    seen: '已更新到最新版本，您写的内容没有动，可以核对后再办。',
    copyMine: '复制我写的内容',
    copied: '已复制',
    noLonger: (reason) => `此件有了变化，现在不能办这一项：${reason}`,
    unsent: '没有收到回音，您写的内容都在。再按一次，不会重复办理。',
    nothingToFill: '这一项不需要填写内容。',
    look: '查看',
    lookAt: { person: '查看当事人信息', story: '查看原文', statement: '查看陈述' },
    secondPerson: '用上面的用途和理由申请。理由至少写 20 个字，封存保管，审批人看得到。',
    askSecondPerson: '申请第二个人批准',
    secondPersonAsked: '已申请，等第二个人审批。批准后请在时限内回到这里，用同一用途查看，只能看一次。',
    lookRecorded: '先记录，再显示。谁看了、什么时候、为什么，能看此件的人都查得到。',
    purpose: '为什么要看',
    purposes: { handling: '办理此件', contact: '联系当事人', verification: '核实情况', supervision: '督办检查' },
    words: '说明',
    wordsHint: '至少 10 个字',
    looking: '正在记录',
    hidesItself: '60 秒后自动隐去。切换窗口或离开本页也会隐去。',
    watermark: (name, when) => `${name} 查看，至 ${when}`,
    hide: '马上隐去',
    statement: {
      terms: '方案或协议内容',
      matters: '委托事项',
      words: '原话',
      note: '备注',
      supplement: '补充的内容',
      told: '告知的内容',
      reasons: '理由',
      opinion: '意见',
      'call-back': '回访记录',
      found: '发现的线索',
      laboratory: '检测机构',
      place: '地点',
      proof: '证明',
      recipient: '送达对象',
      record: '笔录',
      succession: '承受情况',
      supervision: '督办内容',
      objection: '异议的内容',
      urge: '催办内容',
    },
    opened: {
      name: '姓名',
      phone: '电话',
      address: '住址',
      story: '原文',
      statement: '陈述',
      text: '内容',
      role: '身份',
    },
    masked: (role) => `${role}信息，已隐去，按钮查看`,
  },
  'en-US': {
    of: (label, number) => `${label} ${number}`,
    sending: 'Sending',
    cancel: 'Not now',
    basis: 'Basis',
    faults: (count) => (count === 1 ? '1 thing needs changing' : `${count} things need changing`),
    required: (label) => `Fill in: ${label}`,
    toChoose: (label) => `Choose: ${label}`,
    tooShort: (label, least) => `${label}: at least ${least} characters`,
    tooLong: (label, most) => `${label}: at most ${most} characters`,
    badAmount: (label) => `${label}: enter figures, such as 128 or 128.50`,
    badNumber: (label, least, most) => `${label}: a whole number from ${least} to ${most}`,
    person: { role: 'As', name: 'Name', phone: 'Phone', address: 'Address' },
    counter: (now, least, most) =>
      `${now} characters${least > 0 ? `, at least ${least}` : ''}${most > 0 ? `, at most ${most}` : ''}`,
    yes: 'Yes',
    no: 'No',
    optional: ' (optional)',
    choose: 'Please choose',
    yuan: 'yuan',
    shanghai: 'Beijing time',
    refused: (command, reason) => `“${command}” is not possible now: ${reason}`,
    instead: (commands) => `You may: ${commands}`,
    conflict: (who, when, what) => `${who} ${when}: ${what}. What you wrote is kept.`,
    someone: 'Somebody',
    changedIt: 'changed this case',
    seeLatest: 'See the latest',
    seen: 'Now at the latest version; what you wrote is untouched. Check it and send.',
    copyMine: 'Copy what I wrote',
    copied: 'Copied',
    noLonger: (reason) => `The case has changed and this is not possible now: ${reason}`,
    unsent: 'No answer came back. All you wrote is kept. Press again: it will not be done twice.',
    nothingToFill: 'Nothing needs to be filled in.',
    look: 'Look',
    lookAt: { person: 'Look at a party', story: 'Look at the original words', statement: 'Look at a statement' },
    secondPerson: 'Ask with the purpose and words above: at least 20 characters, kept sealed, read by whoever answers.',
    askSecondPerson: 'Ask a second person',
    secondPersonAsked:
      'Asked. Once a second person has let you, come back in time with the same purpose and look once.',
    lookRecorded: 'Recorded first, then shown. All who may see the case can see who looked, when and why.',
    purpose: 'Why you need to look',
    purposes: {
      handling: 'handling the case',
      contact: 'contacting the party',
      verification: 'verifying',
      supervision: 'supervision',
    },
    words: 'In words',
    wordsHint: 'at least 10 characters',
    looking: 'Recording',
    hidesItself: 'Hidden again after 60 seconds, and when you leave the window or the page.',
    watermark: (name, when) => `seen by ${name}, until ${when}`,
    hide: 'Hide now',
    statement: {
      terms: 'Terms',
      matters: 'matters of the letter',
      words: 'Words',
      note: 'Note',
      supplement: 'What was added',
      told: 'What was told',
      reasons: 'Reasons',
      opinion: 'Opinion',
      'call-back': 'Call-back',
      found: 'What was found',
      laboratory: 'Laboratory',
      place: 'Place',
      proof: 'Proof',
      recipient: 'Recipient',
      record: 'Record',
      succession: 'Succession',
      supervision: 'Supervision',
      objection: 'What is objected to',
      urge: 'Urging',
    },
    opened: {
      name: 'Name',
      phone: 'Phone',
      address: 'Address',
      story: 'Original words',
      statement: 'Statement',
      text: 'Text',
      role: 'Role',
    },
    masked: (role) => `${role}, hidden, button to look`,
  },
});
