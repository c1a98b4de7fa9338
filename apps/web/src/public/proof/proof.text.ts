// What is said while the page does the sum.
import { inBothLanguages } from '../../language/language.js';

export const proofText = inBothLanguages({
  'zh-CN': {
    proving: '正在做一道防机器灌水的小计算，一般不到一秒，手机慢的要几秒。不用您做什么，也不收集任何信息。',
  },
  'en-US': {
    proving:
      'Doing a small sum that keeps machines out: mostly under a second, a few on a slow phone. You need do nothing, and nothing is collected.',
  },
});
