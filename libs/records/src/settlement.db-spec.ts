// Whether a settlement is kept like every other case, is counted like none, and hands its people on to the complaint.
import type { Decision, Instant } from '#rules';
import {
  anyOfficer,
  anySealed,
  commanding,
  filing,
  homeCounty,
  partFor,
  testCity,
} from '../../../test/factories/decision.factory.js';
import { createStoredCity } from '../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { BoardQuery } from './board.query.js';
import { CaseListQuery } from './case-list.query.js';
import { CasePageQuery } from './case-page.query.js';
import { queryCodeOf } from './query-code.js';
import { CaseNotFound } from './records-fault.js';
import { TrackingQuery } from './tracking.query.js';
import type { Scope } from './scope.js';

const nobody: Scope = { city: testCity, units: [] };
const home: Scope = { city: testCity, units: [homeCounty] };
const secret = 's'.repeat(40);
const officer = anyOfficer(homeCounty);

/** A filing whose consumer would settle with the firm first: as the rules open it, or, where they do not yet, as they will. */
function settling(moment: Instant): Decision {
  const settleFirst = { settler: 'enterprise', settlerUnit: null, turnsByItself: true } as const;
  const decision = filing({ parts: [partFor(homeCounty, { settleFirst })] })(moment);
  return {
    ...decision,
    opens: decision.opens.map((birth) => {
      return { ...birth, row: { ...birth.row, kind: 'settlement', state: 'awaiting-enterprise' } };
    }),
  };
}

describeWith('PostgreSQL', 'a settlement', () => {
  let city: StoredCity;
  let number: string;
  let code: string;
  let filer: Scope;

  beforeAll(async () => {
    city = await createStoredCity();
    const written = await city.records.ledger.file({ scope: nobody }, settling);
    number = written.opened[0]?.number ?? '';
    code = queryCodeOf(secret, Buffer.from(written.salt ?? '', 'hex'));
    const found = await new TrackingQuery(city.records.app).findScope({
      city: testCity,
      number,
      queryCode: code,
      secret,
    });
    if (found === undefined) throw new Error('whoever filed has number and code');
    filer = found;
  });

  afterAll(async () => {
    await city.close();
  });

  it('stands in the lists with its clock and its bell, and is tracked by number and code', async () => {
    const { items } = await new CaseListQuery(city.records.app).list(home, {
      view: 'all',
      kind: 'settlement',
      limit: 9,
    });
    const tracked = await new TrackingQuery(city.records.app).find({ city: testCity, number, queryCode: code, secret });
    const { file } = await city.records.ledger.look(home, number);

    expect(items).toMatchObject([{ number, kind: 'settlement', state: 'awaiting-enterprise' }]);
    expect(tracked?.file).toMatchObject({ number, kind: 'settlement' });
    expect(file.timers.length).toBeGreaterThan(0);
  });

  it('is in no figure of the board, however late it is', async () => {
    await city.records.demoTime.setShift(60 * 86_400);
    const month = (await city.records.ledger.now()).slice(0, 7);

    const { units } = await new BoardQuery(city.records.app).count(home, month);
    const late = await new CaseListQuery(city.records.app).list(home, { view: 'overdue', limit: 9 });
    await city.records.demoTime.setShift(0);

    expect(late.items).toMatchObject([{ number }]);
    expect(units).toMatchObject([{ complaints: { onTime: 0, closed: 0, openOverdue: 0 } }]);
  });

  it('is refused by the database when nothing would ever ring for it', async () => {
    const silent = city.records.ledger.file({ scope: nobody }, (moment) => {
      const decision = settling(moment);
      return { ...decision, opens: decision.opens.map((birth) => ({ ...birth, timers: [] })) };
    });

    await expect(silent).rejects.toMatchObject({ code: '23514', constraint: 'open_case_has_a_timer' });
  });

  it('may be decided about by whoever filed it, and by nobody else who filed something', async () => {
    const stranger = await city.records.ledger.file({ scope: nobody }, filing());
    const note = commanding({ type: 'note', text: anySealed() }, officer);

    const own = await city.records.ledger.decide({ scope: filer, open: { number } }, note);
    const foreign = city.records.ledger.decide(
      { scope: { city: testCity, filing: stranger.filing ?? '' }, open: { number } },
      commanding({ type: 'note', text: anySealed() }, officer),
    );

    expect(own.changed).toHaveLength(1);
    await expect(foreign).rejects.toThrow(CaseNotFound);
  });

  it('hands its people and its query code on to the complaint that grows out of it', async () => {
    const turned = await city.records.ledger.decide({ scope: filer, open: { number } }, (files, moment) => {
      const decision = commanding({ type: 'note', text: anySealed() }, officer)(files, moment);
      const opens = filing()(moment).opens.map((birth) => {
        return { ...birth, ref: 'complaint', parties: [], grewOutOf: files[0]?.id ?? null, inheritsParties: true };
      });
      return { ...decision, opens };
    });
    const complaint = turned.opened[0]?.number ?? '';
    const page = new CasePageQuery(city.records.app);

    const tracked = await new TrackingQuery(city.records.app).find({
      city: testCity,
      number: complaint,
      queryCode: code,
      secret,
    });

    expect(tracked?.file).toMatchObject({ number: complaint, kind: 'complaint' });
    expect((await page.find(home, complaint)).parties).toMatchObject([{ role: 'complainant', nameMask: '李**' }]);
    expect((await page.find(home, complaint)).related).toMatchObject([{ number, relation: 'grew-out-of' }]);
    expect((await page.find(home, number)).related).toMatchObject([{ number: complaint, relation: 'grown' }]);
  });
});
