// The words of an offer between a consumer and a shop.
import { inBothLanguages } from '../../language/language.js';

export const settlingText = inBothLanguages({
  'zh-CN': {
    title: '协商',
    agreement: '和解记录',
    agreed: '双方同意：',
    ownOffer: '我方的方案：',
    othersOffer: { consumer: '商家的方案：', enterprise: '消费者的方案：' },
    none: {
      consumer: '商家还没有提出方案。您也可以先提出自己的方案。',
      enterprise: '还没有方案。请在期限内提出您的方案。',
    },
    turns: {
      consumer: '商家不同意或者到期不答复，会按您提出时的选择自动转为投诉。',
      enterprise: '您不同意或者到期不答复，会自动转给市场监督管理部门办理。',
    },
    stays: {
      consumer: '商家不同意或者到期不答复，您可以在这里转为投诉。',
      enterprise: '您不同意或者到期不答复，消费者可以转给市场监督管理部门办理。',
    },
    binds: '接受后双方按这个方案了结，记录在案，这件就办完了，不能再改。',
  },
  'en-US': {
    title: 'Settling',
    agreement: 'The agreement on record',
    agreed: 'Both sides agree:',
    ownOffer: 'Your own offer:',
    othersOffer: { consumer: 'The shop offers:', enterprise: 'The consumer asks for:' },
    none: {
      consumer: 'The shop has made no offer yet. You may make one of your own first.',
      enterprise: 'There is no offer yet. Please make yours before the limit.',
    },
    turns: {
      consumer: 'If the shop refuses or is silent, this goes to the bureau by itself, as you chose when filing.',
      enterprise: 'If you refuse or are silent, this goes to the bureau by itself.',
    },
    stays: {
      consumer: 'If the shop refuses or is silent, you can take this to the bureau here.',
      enterprise: 'If you refuse or are silent, the consumer can take this to the bureau.',
    },
    binds: 'Once accepted it is on record, binds both sides and closes the case; it cannot be changed afterwards.',
  },
});
