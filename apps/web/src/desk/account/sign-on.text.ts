// The words of the single sign-on: at the door, on the way back, and on one's own account.
import { inBothLanguages } from '../../language/language.js';

export const signOnText = inBothLanguages({
  'zh-CN': {
    or: '或者',
    by: (name: string) => `用${name}登录`,
    returning: '正在核对统一身份认证的结果…',
    back: '返回登录',
    toAccount: '返回我的账号',
    title: '统一身份认证',
    none: (name: string) => `没有关联${name}。关联以后，可以从那里直接登录这个账号。`,
    since: (day: string) => `${day} 起已关联。`,
    password: '当前口令',
    link: '去关联',
    unlink: '解除关联',
    unlinked: '已解除关联。',
  },
  'en-US': {
    or: 'or',
    by: (name: string) => `Sign in with ${name}`,
    returning: 'Checking the answer of the single sign-on…',
    back: 'Back to signing in',
    toAccount: 'Back to my account',
    title: 'Single sign-on',
    none: (name: string) => `Not linked to ${name}. Once linked, you can enter this account from there.`,
    since: (day: string) => `Linked since ${day}.`,
    password: 'Current password',
    link: 'Link',
    unlink: 'Unlink',
    unlinked: 'The link is gone.',
  },
});
