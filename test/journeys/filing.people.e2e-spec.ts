// Filing for another and together with others: who becomes a party, what the desk reads of it, and whose consent an end needs.
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { CasePage } from '../../apps/api/src/case/case-page.view.js';
import type { LookAnswer } from '../../apps/api/src/case/look.dto.js';
import type { TimelineItem } from '../../apps/api/src/case/timeline.view.js';
import type { ReferenceView } from '../../apps/api/src/reference/reference.dto.js';
import type { TrackedCaseView } from '../../apps/api/src/tracking/tracking.dto.js';
import {
  anyAgentsComplaint,
  anyComplaint,
  anyJointComplaint,
  anyPhone,
  anyReport,
  otherPhone,
} from '../factories/filing-request.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, file, fileOne, openDesk, problemOf, sendFiling } from './desk.js';

const why = '电话联系投诉人约定调解时间';

describeWith('PostgreSQL', 'a complaint that is not one person’s own', () => {
  let house: TestHouse;
  let officer: Desk;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    officer = await openDesk(house, 'taikang.a');
  });
  afterAll(() => house.close());

  const look = async (number: string, body: object): Promise<LookAnswer['opened']> =>
    bodyOf<LookAnswer>(await officer.post(`/cases/${number}/look`, body)).opened;
  const factsOf = ({ facts }: CasePage): Readonly<Record<string, string>> =>
    Object.fromEntries(facts.map(({ key, value }) => [key, value]));
  const eventsOf = async (number: string): Promise<readonly TimelineItem[]> =>
    bodyOf<readonly TimelineItem[]>(await officer.get(`/cases/${number}/events`));
  const inOrder = (page: CasePage): readonly string[] =>
    page.parties.map(({ role, masked, represents }) => `${role} ${masked}${represents ? ' *' : ''}`).sort();

  it('has the principal as complainant and the agent beside him, and says how far the letter goes', async () => {
    const number = await fileOne(house, anyAgentsComplaint());
    const page = await officer.page(number);

    expect(inOrder(page)).toEqual(['agent 李**', 'complainant 王**']);
    expect(factsOf(page)).toMatchObject({
      agency: '亲属',
      agentPowers: '代为投诉、参加调解；和解、达成协议',
      agencyUntil: '2026年12月31日',
      agencyLetter: '授权委托书原件待核对',
    });
    expect(JSON.stringify(page) + JSON.stringify(await eventsOf(number))).not.toMatch(/王桂兰|李小明|电热水壶不通电/);
  });

  it('tells a look which of the people is which, and keeps the matters of the letter beside the filing', async () => {
    const number = await fileOne(house, anyAgentsComplaint());
    const people = await look(number, { at: 'person', purpose: 'contact', words: why });
    const [recorded] = (await eventsOf(number)).filter(({ type }) => type === 'agency-recorded');
    const matters = await look(number, { at: 'statement', purpose: 'handling', seq: recorded?.seq, words: why });

    const told = Object.entries(people);
    const roleOf = (name: string): string | undefined => {
      const [field = ''] = told.find(([, value]) => value === name) ?? [];
      return people[field.replace('name', 'role')];
    };
    expect(roleOf('王桂兰')).toBe('投诉人');
    expect(roleOf('李小明')).toBe('代理人');
    expect(told).toHaveLength(5);
    expect(Object.values(matters)).toEqual(['就电热水壶不通电一事投诉老张百货店并参加调解']);
    expect(recorded).toMatchObject({ audience: 'internal', words: [{ role: 'matters', characters: 22 }] });
  });

  it('warns the officer once the period of the letter is over, and goes by the original that he has read', async () => {
    const { agency } = anyAgentsComplaint();
    const number = await fileOne(
      house,
      anyAgentsComplaint({ ...(agency === undefined ? {} : { agency: { ...agency, untilOn: '2026-11-24' } }) }),
    );
    const before = factsOf(await officer.page(number))['agencyUntil'];
    await house.setClock('2026-11-25T01:00:00Z');
    const over = factsOf(await officer.page(number))['agencyUntil'];
    const answer = await officer.give(number, 'record-agency', {
      relation: 'lawyer',
      mayChangeClaims: false,
      maySettle: false,
      mayWithdraw: true,
      mayReceive: true,
      untilOn: '2027-03-01',
    });
    const seen = factsOf(await officer.page(number));
    await house.setClock('2026-11-23T02:00:00Z');

    expect(before).toBe('2026年11月24日');
    expect(over).toBe('2026年11月24日 ▲ 已过，请核实是否续办委托');
    expect(answer.status).toBe(200);
    expect(seen).toMatchObject({
      agency: '律师',
      agentPowers: '代为投诉、参加调解；撤回投诉；代收退款、赔款',
      agencyLetter: '已核对授权委托书原件',
    });
  });

  it('has everybody as a complainant with those whom they elected, and is counted', async () => {
    const number = await fileOne(house, anyJointComplaint());
    const page = await officer.page(number);
    const people = await look(number, { at: 'person', purpose: 'contact', words: why });

    expect(inOrder(page)).toEqual(['complainant 李** *', 'complainant 赵** *', 'complainant 钱**']);
    expect(factsOf(page)).toMatchObject({ complainants: '3 人', representatives: '2' });
    expect(Object.values(people).sort()).toEqual(
      [
        ...['李小明', '赵铁柱', '钱秀英', anyPhone, otherPhone(1), otherPhone(2)],
        ...['投诉人（代表人）', '投诉人（代表人）', '投诉人'],
      ].sort(),
    );
    expect((await eventsOf(number)).map(({ text }) => text)).toContain('3 人共同投诉，提出时说明都已同意');
  });

  it('is reported by its filer alone, who is shown to nobody', async () => {
    const { numbers } = await file(house, anyJointComplaint({ kinds: ['complaint', 'report'] }));
    const report = numbers.find(({ kind }) => kind === 'report');

    expect((await officer.page(report?.number ?? '')).parties).toEqual([
      { role: 'reporter', masked: '举报人（已封存）', represents: false },
    ]);
  });

  it('is refused where the law or the form does not let it be, and says why', async () => {
    const { agency, members = [] } = { ...anyAgentsComplaint(), members: anyJointComplaint().members };
    if (agency === undefined) throw new Error('the factory makes an agent');
    const [member] = members;
    if (member === undefined) throw new Error('the factory makes members');
    const many = Array.from({ length: 10 }, (_nobody, place) => ({
      ...member,
      person: { ...member.person, name: `共同${String(place)}` },
      represents: false,
    }));
    const answers = await Promise.all(
      [
        anyReport({ person: { name: '李小明', phone: anyPhone }, agency }),
        anyAgentsComplaint({ agency: { ...agency, untilOn: '2026-11-01' } }),
        anyJointComplaint({ members: [{ ...member, agrees: false }] }),
        anyJointComplaint({ members: many }),
        anyJointComplaint({ members: members.map((one) => ({ ...one, represents: true })) }),
        anyComplaint({ agency, members }),
        anyJointComplaint({ members: [{ ...member, person: { name: '李小明', phone: anyPhone } }] }),
        anyJointComplaint({ members: [] }),
        { ...anyJointComplaint(), members: ['赵铁柱'] },
        { ...anyJointComplaint(), members: [{ ...member, person: { name: '赵铁柱' } }] },
      ].map((filing) => sendFiling(house, filing)),
    );

    expect(answers.map((answer) => [answer.status, problemOf(answer).code])).toEqual([
      [422, 'filing.agent-is-for-complaints'],
      [422, 'filing.agency-over'],
      [422, 'complaint.joint-consent-missing'],
      [422, 'filing.joint-too-many'],
      [422, 'complaint.too-many-representatives'],
      ...Array.from({ length: 5 }, () => [400, 'request.invalid']),
    ]);
    expect(answers.slice(5).map((answer) => problemOf(answer).fields?.map(({ field }) => field))).toEqual([
      ['members'],
      ['members.0.person.name'],
      ['members'],
      ['members.0'],
      ['members.0.person.phone'],
    ]);
    expect(answers.map(({ text }) => text).join('')).not.toMatch(/赵铁柱|王桂兰|李小明/);
  });

  it('tells a form beforehand what it may offer, and how many it may take', async () => {
    const { agentRelations, agentPowers, joint } = bodyOf<ReferenceView>(await house.ask().get('/api/v1/reference'));

    expect(agentRelations.map(({ code }) => code)).toContain('relative');
    expect(agentPowers.map(({ code }) => code)).toEqual(['change-claims', 'settle', 'withdraw', 'receive']);
    expect(joint).toEqual({ most: 10, mostRepresentatives: 2 });
  });

  it('is withdrawn by its filer only with those for whom he acts, and asks him', async () => {
    const { numbers, queryCode } = await file(house, anyJointComplaint());
    const number = numbers[0]?.number ?? '';
    const tracked = bodyOf<TrackedCaseView>(await house.ask().post('/api/v1/tracking').send({ number, queryCode }));
    const withdraw = async (body: object): Promise<Response> =>
      house
        .ask()
        .post(`/api/v1/tracking/${number}/commands/record-settlement`)
        .set({ 'Query-Code': queryCode, 'Idempotency-Key': randomUUID(), 'If-Match': `"${tracked.version}"` })
        .send(body);
    const alone = await withdraw({});
    const agreed = await withdraw({ representedConsent: true });

    const asked = tracked.commands.find(({ name }) => name === 'record-settlement');
    expect(asked?.fields.map(({ name }) => name)).toEqual(['representedConsent']);
    expect([alone.status, problemOf(alone).code]).toEqual([422, 'complaint.represented-not-asked']);
    expect(agreed.status).toBe(200);
    expect((await eventsOf(number)).at(-1)?.payload).toMatchObject({ representedConsent: true });
  });
});
