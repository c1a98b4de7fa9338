// The words of the demo's mailbox.
import { inBothLanguages } from '../../language/language.js';

export const mailboxText = inBothLanguages({
  'zh-CN': {
    title: '演示信箱',
    lead: '演示里发出的信都在这里，没有真的寄出去。新的在上。',
    empty: '还没有信。把时间往前移，到了期限就会有。',
    list: '信件',
    choose: '选一封信来看。',
    from: '发件',
    to: '收件',
    at: '时间',
    back: '返回信件列表',
  },
  'en-US': {
    title: 'Demonstration mailbox',
    lead: 'All letters of the demonstration arrive here; none is really sent. Newest first.',
    empty: 'No letters yet. Move the time forward: when a clock runs out, there will be one.',
    list: 'Letters',
    choose: 'Choose a letter.',
    from: 'From',
    to: 'To',
    at: 'Time',
    back: 'Back to the letters',
  },
});
