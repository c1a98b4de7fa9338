// Filing over HTTP: what a consumer gets for it, what is refused, and what never comes back out.
import type { CasePage } from '../../apps/api/src/case/case-page.view.js';
import type { RoutingAnswer } from '../../apps/api/src/reference/reference.dto.js';
import { anyComplaint, anyPhone, anyReport } from '../factories/filing-request.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { bodyOf, file, openDesk, problemOf, sendFiling } from './desk.js';

describeWith('PostgreSQL', 'filing', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
  });
  afterAll(() => house.close());

  it('registers a complaint with its county, its clock, its article and a query code', async () => {
    const receipt = await file(house, anyComplaint());

    expect(receipt.queryCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(receipt.numbers).toMatchObject([
      {
        kind: 'complaint',
        unit: '411627',
        unitName: '太康县市场监督管理局',
        triage: false,
        clocks: [{ key: 'complaint.accept', amount: 7, dueOn: '2026-12-02', citation: { article: '第十五条第一款' } }],
      },
    ]);
  });

  it('splits what is both complaint and report into two cases with clocks of their own', async () => {
    const { numbers } = await file(house, anyComplaint({ kinds: ['complaint', 'report'] }));

    expect(numbers.map(({ kind, clocks }) => [kind, clocks.map(({ key }) => key)])).toEqual([
      ['complaint', ['complaint.accept']],
      ['report', ['report.verify']],
    ]);
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(2);
  });

  it('takes a report without any name', async () => {
    const { numbers } = await file(house, anyReport());

    expect(numbers).toMatchObject([{ kind: 'report', unit: '411627' }]);
  });

  it('sends what no address decides to the intake desk, and says so', async () => {
    const receipt = await file(house, anyComplaint({ respondent: { name: '某网店', address: '地址不详' } }));
    const desk = await openDesk(house, '12315.a');
    const page = await desk.page(receipt.numbers[0]?.number ?? '');

    expect(receipt.numbers).toMatchObject([{ triage: true, clocks: [{ key: 'dispatch' }] }]);
    expect(receipt.numbers[0]).not.toHaveProperty('unit');
    expect(page).toMatchObject({ state: 'triage', triageReason: '地址里没有认得出的地名' });
  });

  it('tells beforehand where a matter would go, by the same law', async () => {
    const answer = await house
      .ask()
      .post('/api/v1/routing')
      .send({ kind: 'complaint', address: '太康县城关回族镇建设路', respondentName: '老张百货店' });

    expect(answer.status).toBe(200);
    expect(bodyOf<RoutingAnswer>(answer)).toMatchObject({
      unit: '411627',
      triage: false,
      citation: { article: '第十三条第一款' },
    });
  });

  it('asks a complainant for a name and both answers of consent', async () => {
    const { person: _person, consentToDisclosure: _one, consentToEntrusting: _two, ...nameless } = anyComplaint();
    const answer = await sendFiling(house, nameless);

    expect(answer.status).toBe(400);
    expect(problemOf(answer).fields?.map(({ field, code }) => [field, code])).toEqual([
      ['person', 'required'],
      ['consentToDisclosure', 'required'],
      ['consentToEntrusting', 'required'],
    ]);
  });

  it('names the fields that need changing and never repeats what was written in them', async () => {
    const written = '不该出现在回答里的字';
    const filing = { ...anyComplaint(), goodsClass: written, state: written, dueAt: written };
    const answer = await sendFiling(house, filing);

    expect(answer.status).toBe(400);
    expect(
      problemOf(answer)
        .fields?.map(({ field, code }) => [field, code])
        .sort(),
    ).toEqual([
      ['dueAt', 'unknown'],
      ['goodsClass', 'not-a-choice'],
      ['state', 'unknown'],
    ]);
    expect(answer.text).not.toContain(written);
  });

  it('answers an English reader in English', async () => {
    const answer = await house
      .ask()
      .post('/api/v1/filings')
      .set('Accept-Language', 'en-US')
      .set('Idempotency-Key', 'english-reader')
      .send({ ...anyComplaint(), story: '' });

    expect(problemOf(answer)).toMatchObject({ fields: [{ field: 'story', message: 'Fill this in' }] });
  });

  it('shows officers masks of a complainant, and of a reporter not even those', async () => {
    const { numbers } = await file(house, anyComplaint({ kinds: ['complaint', 'report'] }));
    const desk = await openDesk(house, 'taikang.a');
    const [complaint, report] = await Promise.all(numbers.map(({ number }) => desk.get(`/cases/${number}`)));
    const texts = `${complaint?.text ?? ''}${report?.text ?? ''}`;

    expect(bodyOf<CasePage>({ text: complaint?.text ?? '' }).parties).toEqual([
      {
        role: 'complainant',
        represents: false,
        masked: '李**',
        phoneMasked: `${anyPhone.slice(0, 3)}****${anyPhone.slice(-4)}`,
      },
    ]);
    expect(bodyOf<CasePage>({ text: report?.text ?? '' }).parties).toEqual([
      { role: 'reporter', represents: false, masked: '举报人（已封存）' },
    ]);
    expect(texts).not.toContain('李小明');
    expect(texts).not.toContain(anyPhone);
    expect(texts).not.toContain('电热水壶');
  });
});
