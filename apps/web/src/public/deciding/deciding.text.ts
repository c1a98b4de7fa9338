// The words of what a consumer or a shop decides on its own page.
import type { FaultWords } from '../../command/command-values.js';
import { inBothLanguages } from '../../language/language.js';

interface DecidingText extends FaultWords {
  readonly title: string;
  readonly nothing: string;
  readonly send: (verb: string) => string;
  readonly sending: string;
  readonly cancel: string;
  readonly optional: string;
  readonly left: (count: number) => string;
  readonly yes: string;
  readonly no: string;
  readonly stars: (count: number) => string;
  readonly faults: (count: number) => string;
  readonly unsent: string;
  readonly changed: string;
  readonly seeLatest: string;
  readonly done: (verb: string) => string;
  readonly hint: Readonly<Record<string, string>>;
}

export const decidingText = inBothLanguages<DecidingText>({
  'zh-CN': {
    title: '您可以',
    nothing: '现在没有需要您做的事。',
    send: (verb) => `确认${verb}`,
    sending: '正在提交',
    cancel: '先不提交',
    optional: '（可以不填）',
    left: (count) => `还可以写 ${count} 字`,
    yes: '是',
    no: '否',
    stars: (count) => `${count} 星`,
    faults: (count) => `有 ${count} 处需要修改`,
    unsent: '没有收到回音，您填的内容都在。再按一次，不会重复提交。',
    changed: '这件刚刚有了新情况，您填的内容还在。请先看最新情况，再决定。',
    seeLatest: '看最新情况',
    done: (verb) => `已收到：${verb}`,
    hint: {
      offer:
        '新的方案会代替上一个方案。退款和赔偿要写金额，其他方案没有金额就写 0。对方看到方案、金额和日期；具体内容封存，只有办理单位能看。',
      speak: '留言封存保存，办理单位处理纠纷时能看，对方看不到原文。请不要写身份证号、银行卡号。',
      'refuse-settlement': '确认后协商就结束了，不能恢复。',
      'turn-to-bureau': '转为投诉后由市场监督管理部门办理，从今天起重新计算 7 个工作日的受理期限。',
      'record-settlement': '撤回后这件就办完了，不能恢复。',
      'confirm-payment': '只有您知道钱有没有到。约定的日期看上面的方案；收到以后不能再改，没收到的可以以后再说。',
      supplement: '写下新的情况。照片、文件可以在下面补充。',
      evaluate: '七天内可以改。写的话封存保存，只有办理单位能看；公布的只是满五份以后的汇总，没有您的信息。',
    },
    required: (label) => `请填写${label}`,
    toChoose: (label) => `请选择：${label}`,
    tooShort: (label, least) => `${label}太短，至少 ${least} 字`,
    tooLong: (label, most) => `${label}太长，最多 ${most} 字`,
    badAmount: (label) => `${label}请写数字，例如 128 或 128.50`,
    badNumber: (label, least, most) => `${label}请选 ${least} 到 ${most}`,
    person: { role: '身份', name: '姓名', phone: '电话', address: '住址' },
  },
  'en-US': {
    title: 'What you can do',
    nothing: 'There is nothing for you to do now.',
    send: (verb) => `Confirm: ${verb}`,
    sending: 'Sending',
    cancel: 'Not now',
    optional: ' (optional)',
    left: (count) => `${count} characters left`,
    yes: 'Yes',
    no: 'No',
    stars: (count) => (count === 1 ? '1 star' : `${count} stars`),
    faults: (count) => (count === 1 ? '1 thing needs changing' : `${count} things need changing`),
    unsent: 'No answer came; what you wrote is still here. Press again: nothing is sent twice.',
    changed: 'Something new happened here. What you wrote is kept; look at the latest state first, then decide.',
    seeLatest: 'Show the latest state',
    done: (verb) => `Received: ${verb}`,
    hint: {
      offer:
        'A new offer replaces the last one. A refund or compensation has an amount; otherwise write 0. The other side reads remedy, amount and date; the words are sealed, only the bureau can read them.',
      speak: 'Messages are sealed: the bureau can read them, the other side cannot. Write no identity or card numbers.',
      'refuse-settlement': 'This ends the settling and cannot be undone.',
      'turn-to-bureau': 'The bureau takes it over; its 7 working days to decide on acceptance begin today.',
      'record-settlement': 'This closes the case and cannot be undone.',
      'confirm-payment':
        'Only you know whether the money came. The day agreed stands with the offer above; once it has come that stands, and what has not come may be told later.',
      supplement: 'Write what is new. Photos and files can be added below.',
      evaluate:
        'You may change it for seven days. Your words are sealed for the bureau; only sums of five answers or more are shown, with nothing of you.',
    },
    required: (label) => `Enter: ${label}`,
    toChoose: (label) => `Choose: ${label}`,
    tooShort: (label, least) => `${label} is too short; at least ${least} characters`,
    tooLong: (label, most) => `${label} is too long; at most ${most} characters`,
    badAmount: (label) => `${label} is a number, such as 128 or 128.50`,
    badNumber: (label, least, most) => `${label} is between ${least} and ${most}`,
    person: { role: 'Role', name: 'Name', phone: 'Phone', address: 'Address' },
  },
});
