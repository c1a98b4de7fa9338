// Whether the registry takes an export in whole or not at all, once, and finds what stands in it; seen by whom it should be.
import pg from 'pg';
import { testCity } from '../../../test/factories/decision.factory.js';
import { anyCreditCode } from '../../../test/factories/credit-code.factory.js';
import { type StoredCity, createStoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { OperatorImportRunning, TooManyOperatorsMissing } from './operator-fault.js';
import { readOperatorQuestion } from './operator-question.js';
import { OperatorQuery } from './operator.query.js';
import { type ArrivedOperator, OperatorRegister, type RegisterMerge } from './operator-register.js';
import { OperatorSearchQuery } from './operator-search.query.js';

const nobody = { from: null, to: null };
const officers = { city: testCity, units: ['411602'] };

function arrived(serial: number, more: Partial<ArrivedOperator> = {}): ArrivedOperator {
  const numbers = { creditCode: anyCreditCode(serial), codeIrregular: false, registerNo: null };
  const place = { unit: '411602', town: null, placement: 'placed', candidates: [] } as const;
  const words = { name: `芸小满${String(serial)}号超市`, formerNames: [], address: '川汇区槐荫路2号' };
  const standing = { kind: 'individual', state: 'operating', stateOn: null } as const;
  const ties = { headCode: null, chain: null, platforms: [], abnormal: nobody, dishonest: nobody };
  return { rowNo: serial, ...numbers, ...words, ...standing, ...place, ...ties, ...more };
}

async function* once(rows: readonly ArrivedOperator[]): AsyncIterable<readonly ArrivedOperator[]> {
  await Promise.resolve();
  yield rows;
}

describeWith('PostgreSQL', 'the registry of operators', () => {
  let city: StoredCity;
  let register: OperatorRegister;

  beforeEach(async () => {
    city = await createStoredCity();
    register = new OperatorRegister(city.records.app, testCity);
  });
  afterEach(() => city.close());

  const takeIn = (rows: readonly ArrivedOperator[], whole = true, mostMissing = 1): Promise<RegisterMerge> =>
    register.takeIn({ rows: () => once(rows), whole, mostMissing });
  const find = async (typed: string): Promise<readonly string[]> => {
    const reading = readOperatorQuestion(typed);
    if (!reading.ok) throw new Error(reading.fault);
    const found = await new OperatorSearchQuery(city.records.app, testCity).find(reading.question, 10);
    return found.map(({ name }) => name);
  };
  const asOwner = async (sql: string): Promise<readonly Record<string, unknown>[]> => {
    const owner = new pg.Client({ connectionString: city.database.url });
    await owner.connect();
    try {
      return (await owner.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await owner.end();
    }
  };

  it('opens what is new, changes what changed, and leaves the same export without a trace', async () => {
    const first = await takeIn([arrived(1), arrived(2)]);
    const before = await asOwner('SELECT id, xmin, changed_at FROM operator ORDER BY id');
    const again = await takeIn([arrived(1), arrived(2)]);
    const after = await asOwner('SELECT id, xmin, changed_at FROM operator ORDER BY id');
    const third = await takeIn([arrived(1, { state: 'deregistered' }), arrived(2), arrived(3)]);

    expect(first).toMatchObject({ arrived: 2, opened: 2, changed: 0 });
    expect(again).toMatchObject({ arrived: 2, opened: 0, changed: 0, missing: 0 });
    expect(after).toEqual(before);
    expect(third).toMatchObject({ opened: 1, changed: 1, closed: 1 });
  });

  it('marks what a whole export lacks, deletes nothing, and takes the mark away when it is seen again', async () => {
    await takeIn([arrived(1), arrived(2)]);
    const lacking = await takeIn([arrived(1)]);
    const query = new OperatorQuery(city.records.app);
    const gone = await query.findByCode(officers, anyCreditCode(2));
    const part = await takeIn([arrived(1)], false);
    const back = await takeIn([arrived(1), arrived(2)]);

    expect(lacking.missing).toBe(1);
    expect(gone?.notSeenSince).toBeInstanceOf(Date);
    expect(part).toMatchObject({ missing: 0, seenAgain: 0 });
    expect(back.seenAgain).toBe(1);
    expect((await query.findByCode(officers, anyCreditCode(2)))?.notSeenSince).toBeNull();
  });

  it('takes nothing of a whole export that lacks too many', async () => {
    await takeIn([1, 2, 3, 4].map((serial) => arrived(serial)));
    const cutOff = takeIn([arrived(1, { name: '改了名的店' })], true, 0.1);

    await expect(cutOff).rejects.toBeInstanceOf(TooManyOperatorsMissing);
    expect(await asOwner('SELECT count(*)::int AS n FROM operator WHERE not_seen_since IS NULL')).toEqual([{ n: 4 }]);
    expect(await find('改了名的店')).toEqual([]);
  });

  it('counts the first of two rows about one operator and names the second', async () => {
    const merge = await takeIn([arrived(1), arrived(1, { rowNo: 7, name: '另一个名字' }), arrived(2)]);

    expect(merge).toMatchObject({ opened: 2, repeated: [7] });
    expect(await find('另一个名字')).toEqual([]);
  });

  it('keeps an operator of the old kind one operator when it is given a credit code', async () => {
    const old = { creditCode: null, registerNo: '411600000000001' };
    await takeIn([arrived(1, old)]);
    const coded = await takeIn([arrived(1, { registerNo: '411600000000001' })]);
    const oldRow = await takeIn([arrived(1, old)]);

    expect(coded).toMatchObject({ coded: 1, opened: 0, missing: 0 });
    expect(oldRow).toMatchObject({ opened: 0, missing: 0 });
    expect(await asOwner('SELECT credit_code FROM operator')).toEqual([{ credit_code: anyCreditCode(1) }]);
  });

  it('takes nothing in when it is killed in the middle, and everything the next time', async () => {
    await takeIn([arrived(1)]);
    const killed = register.takeIn({
      whole: true,
      mostMissing: 1,
      rows: async function* () {
        yield Array.from({ length: 3000 }, (_unused, at) => arrived(at + 1, { name: `半途${String(at)}号店` }));
        await asOwner(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'COPY operator_arrival%'`,
        );
        yield [arrived(9999)];
      },
    });

    await expect(killed).rejects.toThrow();
    expect(await asOwner('SELECT count(*)::int AS n FROM operator')).toEqual([{ n: 1 }]);
    expect(await asOwner('SELECT count(*)::int AS n FROM operator_arrival')).toEqual([{ n: 0 }]);
    expect((await takeIn([arrived(1), arrived(2)])).opened).toBe(1);
  });

  it('refuses a second import while the first is at it, and lets it in afterwards', async () => {
    let refused: unknown;
    await register.takeIn({
      whole: true,
      mostMissing: 1,
      rows: async function* () {
        yield [arrived(1)];
        refused = await takeIn([arrived(2)]).catch((fault: unknown) => fault);
        yield [arrived(3)];
      },
    });

    expect(refused).toBeInstanceOf(OperatorImportRunning);
    expect((await takeIn([arrived(1), arrived(2), arrived(3)])).opened).toBe(1);
  });

  it('finds an operator by every way in which people ask for one', async () => {
    const asked = arrived(1, { name: '周口芸小满电器商行', formerNames: ['望川拾光家电城'] });
    const others = Array.from({ length: 400 }, (_unused, at) => arrived(at + 2, { name: `第${String(at)}电器商行` }));
    await takeIn([asked, ...others]);
    const ways = [
      ...['周口芸小满电器商行', '芸小满', '望川拾光', '云晓曼电器', '芸小电器商行', '芸满小电器商行', '芸小万电器商行'],
      ...['yunxiaoman', 'zkyxm', 'yxmd', anyCreditCode(1).slice(0, 17), '芸小满 槐荫路', 'YUN XIAO MAN'],
    ];
    const first = await Promise.all(ways.map(async (typed) => [typed, (await find(typed))[0]]));

    expect(first).toEqual(ways.map((typed) => [typed, asked.name]));
    expect(await find('压根没有的店')).toEqual([]);
  });

  it('is read by an officer of any unit of the city, and by nobody without a unit or of another city', async () => {
    await takeIn([arrived(1)]);
    const query = new OperatorQuery(city.records.app);
    const found = async (scope: { readonly city: string; readonly units: readonly string[] }): Promise<boolean> =>
      (await query.findByCode(scope, anyCreditCode(1))) !== undefined;

    expect(await found(officers)).toBe(true);
    expect(await found({ city: testCity, units: ['411625'] })).toBe(true);
    expect(await found({ city: testCity, units: [] })).toBe(false);
    expect(await found({ city: '410100', units: ['410102'] })).toBe(false);
  });

  it('is written by an import alone', async () => {
    const app = new pg.Client({ connectionString: city.database.urlFor('app') });
    await app.connect();
    const codeOf = (sql: string): Promise<string> =>
      app.query(sql).then(
        () => 'done',
        (fault: unknown) => (fault instanceof pg.DatabaseError ? (fault.code ?? '') : 'other'),
      );
    const codes = [await codeOf('SELECT begin_operator_import()'), await codeOf(`SELECT merge_operators('{}')`)];
    await app.end();

    expect(codes).toEqual(['42501', '42501']);
  });
});
