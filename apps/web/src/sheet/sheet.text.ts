// The words a sheet itself needs.
import { inBothLanguages } from '../language/language.js';

export const sheetText = inBothLanguages({
  'zh-CN': { close: '关闭', unsent: '您写的内容还没有发送。', keep: '继续写', leave: '放弃并关闭' },
  'en-US': {
    close: 'Close',
    unsent: 'What you wrote has not been sent.',
    keep: 'Go on writing',
    leave: 'Discard and close',
  },
});
