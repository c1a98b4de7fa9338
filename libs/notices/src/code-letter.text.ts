// The words around a code for signing in, as a short message and as a letter.

interface Written {
  readonly zh: string;
  readonly en: string;
}

export const CODE_SMS = {
  consumer: {
    zh: '【按期】验证码 {code}，{minutes} 分钟内有效，用于登录查看您的投诉举报。不是您本人操作请忽略，不要告诉任何人。',
    en: '[Anqi] Your code is {code}, good for {minutes} minutes, to sign in and see what you filed. If you did not ask for it, ignore it. Tell nobody.',
  },
  enterprise: {
    zh: '【按期】验证码 {code}，{minutes} 分钟内有效，用于经营者申请账户或登录。不是您本人操作请忽略，不要告诉任何人。',
    en: '[Anqi] Your code is {code}, good for {minutes} minutes, to apply or sign in as an enterprise. If you did not ask for it, ignore it. Tell nobody.',
  },
} as const satisfies Readonly<Record<string, Written>>;

export const CODE_LETTER = {
  subject: { zh: '按期登录验证码', en: 'Your Anqi sign-in code' },
  greeting: { zh: '您好：', en: 'Hello,' },
  code: { zh: '您的登录验证码是', en: 'your sign-in code is' },
  notes: [
    {
      zh: '{minutes} 分钟内有效，只能用一次，只能在您获取它的那个浏览器里用。',
      en: 'It is good for {minutes} minutes, once, in the browser in which you asked for it.',
    },
    {
      zh: '不是您本人操作的话，请忽略这封信，也不要把验证码告诉任何人。市场监管部门不会向您索要验证码。',
      en: 'If you did not ask for it, ignore this letter and tell nobody the code. No authority will ever ask you for it.',
    },
  ],
} as const;
