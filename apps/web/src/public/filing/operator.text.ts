// The words of the search of the business register in the filing forms.
import { inBothLanguages } from '../../language/language.js';

interface OperatorText {
  readonly listLabel: string;
  readonly found: (count: number) => string;
  readonly none: string;
  readonly chosen: string;
  readonly notThis: string;
  readonly former: (name: string) => string;
}

export const operatorText = inBothLanguages<OperatorText>({
  'zh-CN': {
    listLabel: '登记库里的商家',
    found: (count) => `登记库里找到 ${count} 家，按上下方向键选择；都不是也可以直接往下填。`,
    none: '登记库里没有找到，按您知道的往下填就可以。',
    chosen: '已按登记信息填好，统一社会信用代码',
    notThis: '不是这家？',
    former: (name) => `曾用名 ${name}`,
  },
  'en-US': {
    listLabel: 'Shops in the business register',
    found: (count) => `${count} found in the register; choose with the arrow keys, or go on if it is none of them.`,
    none: 'Not found in the register. Go on with what you know.',
    chosen: 'Filled in from the register; its credit code is',
    notThis: 'Not this one?',
    former: (name) => `formerly ${name}`,
  },
});
