// What points to a person is found however it is written, and what was made unreadable holds nothing more.
import fc from 'fast-check';
import { findForbidden, findPersonal, redacted } from './redaction.js';

const fullWidth = (text: string): string =>
  [...text].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join('');
const inHan = (text: string): string =>
  [...text].map((digit) => '〇一二三四五六七八九'[Number(digit)] ?? digit).join('');
const spaced = (text: string): string => [...text].join(' ');
const dashed = (text: string): string => text.replace(/(\d{3})(\d{4})(\d+)/, '$1-$2-$3');
const hidden = (text: string): string => [...text].join('\u200b');
const circled = (text: string): string =>
  [...text].map((digit) => (digit === '0' ? '0' : String.fromCodePoint(0x2460 + Number(digit) - 1))).join('');

/** Made at run time, of nobody: no such day, no such number. */
const phone = `199${'0'.repeat(4)}1234`;
const identity = `411600${'19000229'}0017`;
const identityWithX = `411600${'19000229'}001X`;
const card = `6222${'0'.repeat(15)}`;

function kindsIn(text: string, names: readonly string[] = []): readonly string[] {
  return findPersonal(text, names).map(({ kind }) => kind);
}

describe('the detector of personal data', () => {
  it.each([fullWidth, inHan, spaced, dashed, hidden, circled])(
    'finds a phone number however it is written (%#)',
    (write) => {
      const text = `老板让我打${write(phone)}联系`;

      expect(kindsIn(text)).toContain('phone');
      expect(redacted(text, findPersonal(text))).not.toContain(write(phone).slice(0, 6));
    },
  );

  it.each([
    [`身份证${identity}`, 'identity'],
    [`身份证${spaced(identityWithX)}`, 'identity'],
    [`卡号 ${card}`, 'card'],
    [`卡号 ${card.replace(/(.{4})/g, '$1 ')}`, 'card'],
    ['电话0394-0000000', 'phone'],
    ['车牌豫P·A0000学', 'plate'],
    ['开的是豫ＰＡ０００Ｂ', 'plate'],
    ['发到 someone+x@example.test 了', 'mail'],
    ['微信号：abc_0000', 'account'],
    ['订单号 20261118-AB-778812', 'order'],
    ['花了1,280.5元', 'amount'],
    ['花了三千八百元', 'amount'],
    ['当天15:32到店', 'time'],
    ['下午三点二十分到店', 'time'],
    ['住七一路12号', 'address'],
    ['我家在三号楼二单元501', 'address'],
    ['某某小区门口', 'address'],
    ['我叫张三丰，', 'name'],
    ['店员王女士说', 'name'],
    ['欧阳先生', 'name'],
  ])('finds in %s what is %s', (text, kind) => {
    expect(kindsIn(text)).toContain(kind);
  });

  it('finds a party by its mask, and by its whole name with letters between that nobody sees', () => {
    expect(kindsIn('李建国去店里问', ['李＊＊'])).toEqual(['name']);
    expect(kindsIn('去店里的是李\u200b建 国', ['李建国'])).toEqual(['name']);
  });

  it('lets stand what is nobody’s: days, small numbers, what was bought', () => {
    expect(findPersonal('2026-11-18买的冰箱，第3天不制冷，要求退货，商家拒绝。')).toEqual([]);
    expect(findPersonal('2026年11月18日购买家用电器一台')).toEqual([]);
  });

  it('gives places that follow each other inside the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let at = 0;
        for (const { start, end } of findPersonal(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          at = end;
        }
      }),
    );
  });

  it('finds a phone number and an identity number between any words, and nothing of them is left', () => {
    const write = fc.constantFrom(fullWidth, inHan, spaced, hidden, (text: string) => text);
    const words = fc.string({ unit: fc.constantFrom(...'我买的冰箱坏了，商家不退。货店说'), maxLength: 30 });
    const secret = fc.constantFrom(phone, identity);
    fc.assert(
      fc.property(words, words, secret, write, (before, after, number, written) => {
        const text = `${before}${written(number)}${after}`;
        const left = redacted(text, findPersonal(text));

        expect(left).not.toContain(written(number));
        expect(findForbidden(left)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('takes no longer than a moment for a long text made to be slow', () => {
    const began = performance.now();
    for (const slow of ['路'.repeat(4000), '1'.repeat(4000), '1 '.repeat(2000), 'a.'.repeat(2000), '李'.repeat(4000)]) {
      findPersonal(slow, ['李＊＊']);
    }

    expect(performance.now() - began).toBeLessThan(2000);
  });
});
