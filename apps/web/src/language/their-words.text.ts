// The one thing to be said of a letter that nobody sees.
import { inBothLanguages } from './language.js';

export const theirWordsText = inBothLanguages({
  'zh-CN': { unseen: '原文此处有一个看不见的字符' },
  'en-US': { unseen: 'Here stands a letter that cannot be seen' },
});
