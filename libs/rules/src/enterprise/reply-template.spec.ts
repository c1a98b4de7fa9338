// What an enterprise may keep as a text of its own, and that its places are filled in and nothing else.
import { checkTemplate, fillTemplate } from './reply-template.js';
import { TEMPLATE_RULES } from './reply-template.table.js';

const known = { number: '7K3M-9QXT-F', 'last-day': '2026年12月10日', firm: '太康县老张百货店' };
const of = (words: string, name = '退货说明') => ({ name, words });

describe('a template of an enterprise', () => {
  it('is taken with its own address, an amount, an hour and the places that are filled in', () => {
    const words =
      '您好，{编号}已收到，{企业}最迟{最后期限}答复。运费 10 元由我们付，可以寄到太康县建设路12号，上午9点后有人收。';
    expect(() => checkTemplate(of(words), 0)).not.toThrow();
    expect(fillTemplate('{编号}：{企业}最迟{last day}答复', known)).toBe(
      '7K3M-9QXT-F：太康县老张百货店最迟2026年12月10日答复',
    );
  });

  it.each([
    [`请加微信 zhang_shop88 联系。`, 'template.personal'],
    [`请拨打 199${'0'.repeat(4)}7788 联系。`, 'template.personal'],
    ['王女士，您的水壶已经换好。', 'template.personal'],
    ['您的订单号 2026112300017 已经退款。', 'template.personal'],
    ['{姓名}您好，已经收到。', 'template.place-unknown'],
  ])('%s is refused: %s', (words, code) => {
    expect(() => checkTemplate(of(words), 0)).toThrow(code);
  });

  it('is refused where its name tells of a person, is too long, or is the one too many', () => {
    expect(() => checkTemplate(of('您好。', '回王女士'), 0)).toThrow('template.personal');
    expect(() => checkTemplate(of('长'.repeat(TEMPLATE_RULES.longestWords + 1)), 0)).toThrow('template.too-long');
    expect(() => checkTemplate(of('您好。', '长'.repeat(21)), 0)).toThrow('template.too-long');
    expect(() => checkTemplate(of('您好。'), TEMPLATE_RULES.most)).toThrow('template.too-many');
    expect(() => checkTemplate(of('您好。'), TEMPLATE_RULES.most - 1)).not.toThrow();
  });
});
