// Alike stories are found to be alike, others are not, and without the key of the house nothing can be tried.
import fc from 'fast-check';
import { alikeOf } from './alike.js';
import { likenessOf, nearnessOf } from './likeness.js';
import { BANDS, SHORTEST_TEXT } from './likeness.table.js';
import { kettle, kettleOfAnother, kettlePunctuated, kettleRetold, otherStories } from './retold-stories.cases.js';
import { type TextSignature, TextSigner } from './text-signer.js';

const secret = 'a secret of the house, long enough';
const signer = new TextSigner(secret);

function signed(text: string, by = signer): TextSignature {
  const signature = by.sign(text);
  if (signature === null) throw new Error('this text is too short to be signed');
  return signature;
}

const nearnessBetween = (one: string, other: string) =>
  nearnessOf(likenessOf(signed(one).signature, signed(other).signature));
const commonBands = (one: string, other: string) =>
  signed(one).bands.filter((band) => signed(other).bands.includes(band)).length;

describe('the likeness of texts', () => {
  it('takes a story for the same however it is punctuated, spaced or written wide', () => {
    expect(nearnessBetween(kettle, kettlePunctuated)).toBe('same');
  });

  it('finds a story much alike, or the same, when names, day and price were changed', () => {
    expect(['much-alike', 'same']).toContain(nearnessBetween(kettle, kettleOfAnother));
    expect(commonBands(kettle, kettleOfAnother)).toBeGreaterThan(0);
  });

  it('finds a story alike when it begins and ends in other words', () => {
    expect(nearnessBetween(kettle, kettleRetold)).not.toBeNull();
    expect(commonBands(kettle, kettleRetold)).toBeGreaterThan(0);
  });

  it('finds no two different stories alike, and lets none share a band', () => {
    const all = [kettle, ...otherStories];
    const pairs = all.flatMap((one, place) => all.slice(place + 1).map((other) => [one, other] as const));

    for (const [one, other] of pairs) {
      expect(nearnessBetween(one, other)).toBeNull();
      expect(commonBands(one, other)).toBe(0);
    }
  });

  it('tells about which share of their pieces two texts have in common', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (kept) => {
        const draw = (from: number, count: number) =>
          Array.from({ length: count }, (_, place) => String.fromCodePoint(0x4e00 + from + place)).join('');
        const one = draw(0, 200);
        const other = draw(0, kept) + draw(1000, 200 - kept);
        const common = Math.max(0, kept - 1);
        const share = common / (199 * 2 - common);

        expect(Math.abs(likenessOf(signed(one).signature, signed(other).signature) - share)).toBeLessThan(0.4);
      }),
    );
  });

  it('signs the same text in the same way, today and after a restart', () => {
    expect(new TextSigner(secret).sign(kettle)).toEqual(signer.sign(kettle));
    expect(signed(kettle).bands).toHaveLength(BANDS);
    expect(signed(kettle).signature).toMatch(/^[0-9a-f]{256}$/);
  });

  it('gives another key nothing to compare: a stored signature cannot be tried against guessed texts', () => {
    const other = new TextSigner('another secret of another house!!!');

    expect(likenessOf(signed(kettle).signature, signed(kettle, other).signature)).toBe(0);
    expect(signed(kettle).bands.filter((band) => signed(kettle, other).bands.includes(band))).toEqual([]);
  });

  it('signs nothing that is too short to be like anything', () => {
    expect(signer.sign('不退钱。')).toBeNull();
    expect(signer.sign('，。！ '.repeat(50))).toBeNull();
    expect(signer.sign('字'.repeat(SHORTEST_TEXT - 1))).toBeNull();
    expect(signer.sign('字'.repeat(SHORTEST_TEXT))).not.toBeNull();
  });

  it('takes any text that a filer may type', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const signature = signer.sign(text);

        expect(signature === null || signature.signature.length === 256).toBe(true);
      }),
    );
  });

  it('lists what is alike, the nearest first, and leaves out what is not', () => {
    const found = [kettleRetold, ...otherStories, kettlePunctuated].map((text) => ({
      text,
      signature: signed(text).signature,
    }));

    expect(alikeOf(signed(kettle).signature, found).map(({ text }) => text)).toEqual([kettlePunctuated, kettleRetold]);
  });
});
