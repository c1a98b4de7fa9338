// Whether a letter about a case reaches nobody to whom the case is closed, and always somebody else.
import { randomUUID } from 'node:crypto';
import { AccountRecord, drawId } from '#records';
import type { Letter } from '#records';
import { commanding, filing, homeCounty, testCity } from '../../../test/factories/decision.factory.js';
import { type StoredCity, createStoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { Offices } from './offices.js';

const officer = randomUUID();
const head = randomUUID();
const desk = randomUUID();

describeWith('PostgreSQL', 'the offices', () => {
  let city: StoredCity;

  beforeAll(async () => {
    city = await createStoredCity();
    const account = (id: string, login: string, unit: string, roles: AccountRecord['roles']) => {
      const seat = {
        city: testCity,
        id,
        login,
        name: login,
        unit,
        station: null,
        roles,
        mail: `${login}@example.test`,
      };
      return { ...seat, passwordHash: 'x', mustChangePassword: false, disabledAt: null };
    };
    await city.records.app.inScope({ city: testCity, system: 'accounts' }, ({ manager }) =>
      manager.insert(AccountRecord, [
        account(officer, 'officer', homeCounty, ['officer']),
        account(head, 'head', homeCounty, ['unit-head']),
        account(desk, 'desk', `${testCity}-12315`, ['city-intake']),
      ]),
    );
  });
  afterAll(() => city.close());

  const letterTo = async (to: Letter['to'], closedTo: readonly string[]): Promise<Letter> => {
    const { ledger } = city.records;
    const { opened } = await ledger.file({ scope: { city: testCity, units: [] } }, filing());
    const [about] = opened;
    for (const account of closedTo) {
      const actor = { kind: 'officer', account, unit: homeCounty, roles: ['officer', 'unit-head'] } as const;
      await ledger.decide(
        { scope: { city: testCity, units: [homeCounty] }, open: { number: about?.number ?? '' } },
        commanding({ type: 'recuse', ground: 'interest' }, actor),
      );
    }
    const facts = { handler: officer };
    return {
      ...{ id: drawId(await ledger.now()), city: testCity, letter: 'clock.overdue', to, unit: homeCounty },
      ...{ caseId: about?.id ?? null, caseNumber: about?.number ?? null, facts },
      ...{ decidedAt: new Date(0), tries: 0, lease: randomUUID() },
    };
  };
  const readersOf = async (letter: Letter): Promise<readonly (string | null)[] | undefined> =>
    (await new Offices(city.records.app).findAddressed(letter))?.recipients.map(({ account }) => account);

  it('write to the handler of a case that is closed to nobody', async () => {
    expect(await readersOf(await letterTo('handler', []))).toEqual([officer]);
  });

  it('write to the head where the handler has stepped aside, and above him where he has too', async () => {
    expect(await readersOf(await letterTo('handler', [officer]))).toEqual([head]);
    expect(await readersOf(await letterTo('handler', [officer, head]))).toEqual([desk]);
  });

  it('write to nobody about a case that is closed to all of them', async () => {
    const letter = await letterTo('handler', [officer, head, desk]);

    expect(await readersOf(letter)).toBeUndefined();
  });
});
