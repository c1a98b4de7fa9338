// The words of what was sent, as its filer finds it again.
import { inBothLanguages } from '../../language/language.js';

export const sentFilesText = inBothLanguages({
  'zh-CN': {
    title: '您提交的材料',
    none: '还没有提交过材料。',
    more: '补充材料',
    states: { receiving: '没有传完', quarantined: '检查中', clean: '已收到', refused: '未通过' },
  },
  'en-US': {
    title: 'What you sent',
    none: 'Nothing was sent yet.',
    more: 'Send more',
    states: { receiving: 'not wholly sent', quarantined: 'being checked', clean: 'received', refused: 'not taken' },
  },
});
