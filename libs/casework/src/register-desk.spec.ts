// How one row of the register is judged: its number, its place, its state; what is told of it, and that no value is.
import { anyCreditCode } from '../../../test/factories/credit-code.factory.js';
import { zhoukouRows } from '#records';
import { buildGazetteer, localDate } from '#rules';
import { PlaceFinder, type RegisterNote, type RegisterRow, judgeRow } from './register-desk.js';

const places = new PlaceFinder(buildGazetteer(zhoukouRows, localDate('2026-05-06')));
const nobody = { from: null, to: null };

function rowOf(more: Partial<RegisterRow> = {}): RegisterRow {
  return {
    ...{
      rowNo: 5,
      creditCode: anyCreditCode(1),
      registerNo: '',
      name: '芸小满超市',
      formerNames: [],
      kind: '个体工商户',
    },
    ...{
      state: '存续（在营、开业、在册）',
      stateOn: null,
      district: '',
      address: '河南省周口市川汇区七一路街道槐荫路2号',
    },
    ...{ headCode: '', chain: '', platforms: [], abnormal: nobody, dishonest: nobody },
    ...more,
  };
}

function judged(more: Partial<RegisterRow>) {
  const notes: RegisterNote[] = [];
  const operator = judgeRow(rowOf(more), places, (note) => notes.push(note));
  return { operator, notes: notes.map(({ code, isFault }) => (isFault ? `fault ${code}` : code)) };
}

const right = anyCreditCode(1);
const irregular = `${right.slice(0, 17)}${right.endsWith('0') ? '1' : '0'}`;

describe('a row of the register', () => {
  it('is placed by its address, in its unit and town', () => {
    expect(judged({}).operator).toMatchObject({
      placement: 'placed',
      unit: '411602',
      kind: 'individual',
      state: 'operating',
    });
    expect(judged({}).notes).toEqual([]);
  });

  it.each([
    ['an irregular code', { creditCode: irregular }, ['credit-code.irregular'], true],
    ['a code that is none', { creditCode: 'ABC' }, ['fault credit-code.malformed'], false],
    [
      'a code that is none beside an old number',
      { creditCode: 'ABC', registerNo: '411600000000001' },
      ['credit-code.malformed'],
      true,
    ],
    ['the old number in the column of the code', { creditCode: '411600000000001' }, [], true],
    ['no number at all', { creditCode: '' }, ['fault operator.without-number'], false],
    ['no name', { name: '' }, ['fault operator.without-name'], false],
    ['an endless name', { name: '满'.repeat(201) }, ['fault name.too-long'], false],
    ['a state nobody knows', { state: '待定' }, ['state.unknown'], true],
    ['an address that fits two counties', { address: '城关回族镇槐荫路2号' }, ['address.ambiguous'], true],
  ])('with %s is told by code and kept or not', (_what, more, notes, isKept) => {
    const { operator, notes: told } = judged(more);

    expect(told).toEqual(notes);
    expect(operator !== undefined).toBe(isKept);
  });

  it.each([
    ['吊销，未注销', 'licence-revoked'],
    ['注销', 'deregistered'],
    ['拟注销', 'operating'],
    ['歇业', 'dormant'],
    ['迁出', 'moved-away'],
    ['撤销登记', 'registration-cancelled'],
  ])('that says %s stands as %s', (state, code) => {
    expect(judged({ state }).operator?.state).toBe(code);
  });

  it('is placed alike whatever the number of the house', () => {
    const at = (address: string) => judged({ address }).operator;

    expect(at('川汇区七一路街道槐荫路2号')?.unit).toBe(at('川汇区七一路街道槐荫路298号')?.unit);
    expect(at('商水县黄寨镇12号')).toMatchObject({ placement: 'placed', unit: '411623' });
    expect(at('北京市朝阳区某路1号')).toMatchObject({ placement: 'outside-city', unit: null });
  });
});
