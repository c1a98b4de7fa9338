// The words of what a file is.
import { inBothLanguages } from '../../language/language.js';

export const roleText = inBothLanguages({
  'zh-CN': {
    choose: '接下来选的文件是',
    roles: {
      evidence: '证据',
      'letter-of-authority': '授权委托书',
      'identity-proof': '身份证明',
      other: '其他材料',
    },
  },
  'en-US': {
    choose: 'The files chosen next are',
    roles: {
      evidence: 'evidence',
      'letter-of-authority': 'a letter of authority',
      'identity-proof': 'a proof of identity',
      other: 'something else',
    },
  },
});
