// The words with which a consumer is told that he has complained of a shop before.
import { inBothLanguages } from '../../language/language.js';

export const filedBeforeText = inBothLanguages({
  'zh-CN': {
    before: (moment: string, state: string) => `${moment} 您投诉过这家（${state}）。`,
    add: '要补充到那件吗？是另一件事，就在下面接着写。',
    ended: '是另一件事，就在下面接着写。',
    goToIt: '补充到那一件',
    see: '看那一件的结果',
  },
  'en-US': {
    before: (moment: string, state: string) => `On ${moment} you complained about this shop (${state}).`,
    add: 'Do you want to add to that one? If this is another matter, go on below.',
    ended: 'If this is another matter, go on below.',
    goToIt: 'Add to that one',
    see: 'See how that one ended',
  },
});
