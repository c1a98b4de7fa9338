// The words of the panel about the respondent's entry in the business register.
import { inBothLanguages } from '../../language/language.js';

interface OperatorPanelText {
  readonly title: string;
  readonly byName: string;
  readonly creditCode: string;
  readonly kind: string;
  readonly formerNames: string;
  readonly address: string;
  readonly area: string;
  readonly head: string;
  readonly chain: string;
  readonly platforms: string;
  readonly span: (from: string, to: string | undefined) => string;
}

export const operatorPanelText = inBothLanguages<OperatorPanelText>({
  'zh-CN': {
    title: '登记库：',
    byName: '此件没有写信用代码，按名称对上，请核实是不是这一家。',
    creditCode: '统一社会信用代码',
    kind: '主体类型',
    formerNames: '曾用名',
    address: '登记地址',
    area: '所在辖区',
    head: '隶属主体代码',
    chain: '连锁品牌',
    platforms: '入驻平台',
    span: (from, to) => (to === undefined ? `${from} 起` : `${from} 至 ${to}`),
  },
  'en-US': {
    title: 'Register:',
    byName: 'The case names no credit code; this one bears the same name. Check whether it is the one.',
    creditCode: 'Credit code',
    kind: 'Kind',
    formerNames: 'Former names',
    address: 'Registered address',
    area: 'Area',
    head: 'Belongs to',
    chain: 'Chain',
    platforms: 'Platforms',
    span: (from, to) => (to === undefined ? `since ${from}` : `${from} to ${to}`),
  },
});
