// The words of pictures that the bureau passed on.
import { inBothLanguages } from '../../language/language.js';

export const passedOnText = inBothLanguages({
  'zh-CN': {
    title: '市场监管部门转来的图片',
    explain: '这是遮盖过的副本，只供处理这件争议使用。可能会被收回。',
    picture: (place: number, kind: string) => `图片 ${String(place)}（${kind}）`,
    save: '下载',
    saveOf: (picture: string) => `下载${picture}`,
  },
  'en-US': {
    title: 'Pictures that the bureau passed on',
    explain: 'These are copies with parts covered, for this dispute alone. They may be taken back.',
    picture: (place: number, kind: string) => `Picture ${String(place)} (${kind})`,
    save: 'Save',
    saveOf: (picture: string) => `Save ${picture}`,
  },
});
