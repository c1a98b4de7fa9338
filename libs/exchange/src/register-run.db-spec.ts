// An import of the register that takes its time: it is told of while it runs, and its end is the last word.
import { setTimeout as wait } from 'node:timers/promises';
import { ImportRuns } from '#records';
import { anyCreditCode } from '../../../test/factories/credit-code.factory.js';
import { type TestDesks, openTestDesks } from '../../../test/setup/desks.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { beginRegisterImport } from './register-run.js';

const CITY = '411600';
const SLOW_MS = 4500;
const sheet = `统一社会信用代码,企业名称,市场主体类型,登记状态,住所\n${anyCreditCode(1)},芸小满超市,个体工商户,存续,川汇区槐荫路1号\n`;

describeWith('PostgreSQL', 'an import of the register', () => {
  let desks: TestDesks;

  beforeAll(async () => {
    desks = await openTestDesks();
  });
  afterAll(() => desks.close());

  it('says how far it is as long as somebody is at it, and its counts are not overwritten by a late word', async () => {
    const { app, ledger } = desks.records;
    const runs = new ImportRuns(app);
    const scope = { city: CITY, units: [CITY] };
    let opened = 0;
    const file = {
      name: 'slow.csv',
      // Read for its hash and for its head before; then slowly.
      open: async function* () {
        opened += 1;
        if (opened > 2) await wait(SLOW_MS);
        yield Buffer.from(sheet);
      },
    };

    const { id, done } = await beginRegisterImport(
      { file, whole: true, evenIfMany: false },
      { scope, unit: CITY, account: '0192e4a0-0000-7000-8000-000000000001' },
      { register: desks.register, runs, ledger },
    );
    await wait(SLOW_MS - 1000);
    const meanwhile = await runs.find(scope, id);
    await done;
    await wait(SLOW_MS);
    const after = await runs.find(scope, id);
    await runs.tell(scope, id, { read: 0 });

    expect(meanwhile?.run).toMatchObject({ endedAt: null, account: '0192e4a0-0000-7000-8000-000000000001' });
    expect(Object.keys(meanwhile?.run.summary ?? {}).sort()).toEqual(['read', 'toldAt']);
    expect(after?.run.summary).toMatchObject({ rows: 1, opened: 1 });
    expect((await runs.find(scope, id))?.run.summary).toEqual(after?.run.summary);
    expect((await runs.listOf(scope, 'operator-register', 1)).map((run) => run.id)).toEqual([id]);
  }, 30_000);
});
