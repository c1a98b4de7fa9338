// The steps of an assisting body over HTTP, one line each: a desk at its portal, an entry, an entrusting, another body.
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { AssistCaseView, AssistCasesView } from '../../apps/api/src/assist/assist-case.dto.js';
import type { StationEntryDto } from '../../apps/api/src/assist/station-entry.dto.js';
import type { FilingReceipt } from '../../apps/api/src/filing/filing.dto.js';
import { Accounts } from '#identity';
import { anyComplaint, anyPhone } from '../factories/filing-request.factory.js';
import { type Desk, bodyOf, fileOne } from '../journeys/desk.js';
import { type TestHouse, testPassphrase } from '../setup/house.js';

/** Somebody of a body at its portal. */
export interface AssistDesk {
  readonly get: (path: string) => Promise<Response>;
  readonly post: (path: string, body: object, key?: string) => Promise<Response>;
  readonly list: () => Promise<AssistCasesView>;
  readonly page: (number: string) => Promise<AssistCaseView>;
  readonly give: (number: string, command: string, body: object) => Promise<Response>;
}

export async function openAssistDesk(house: TestHouse, login: string): Promise<AssistDesk> {
  const cookie = await house.enter(login);
  const get = async (path: string): Promise<Response> => house.ask().get(`/api/v1/assist${path}`).set('Cookie', cookie);
  const send = async (path: string, body: object, headers: Readonly<Record<string, string>>): Promise<Response> =>
    house.ask().post(`/api/v1/assist${path}`).set('Cookie', cookie).set(headers).send(body);
  const page = async (number: string): Promise<AssistCaseView> => bodyOf<AssistCaseView>(await get(`/cases/${number}`));
  return {
    get,
    page,
    post: async (path, body, key = randomUUID()) => send(path, body, { 'Idempotency-Key': key }),
    list: async () => bodyOf<AssistCasesView>(await get('/cases')),
    give: async (number, command, body) => {
      const { version = 1 } = await page(number);
      const headers = { 'Idempotency-Key': randomUUID(), 'If-Match': `"${String(version)}"` };
      return send(`/cases/${number}/commands/${command}`, body, headers);
    },
  };
}

/** A complaint of the county that is accepted and entrusted to a body, by the officer's own page. */
export async function entrusted(house: TestHouse, officer: Desk, body: string): Promise<string> {
  const number = await fileOne(house, anyComplaint());
  const given = [
    await officer.give(number, 'accept', { noticeChannel: 'sms' }),
    await officer.give(number, 'entrust', { unit: body, complainantConsents: true, respondentConsents: true }),
  ];
  const failed = given.find(({ status }) => status !== 200);
  if (failed !== undefined) throw new Error(`not entrusted: ${failed.text}`);
  return number;
}

export const anyEntry = (given: Partial<StationEntryDto> = {}): StationEntryDto => ({
  operatorName: '川汇区演示商场二楼鞋店',
  operatorAddress: '演示商场二楼 B12',
  story: '昨天买的运动鞋开胶，店家说不能退。',
  goodsClass: 'clothing',
  amountFen: 39_900,
  requests: ['refund'],
  person: { name: '李小明', phone: anyPhone },
  consentToDisclosure: true,
  consentToEntrusting: true,
  turnsByItself: false,
  ...given,
});

export async function entered(desk: AssistDesk, given: Partial<StationEntryDto> = {}): Promise<FilingReceipt> {
  const answer = await desk.post('/entries', anyEntry(given));
  if (answer.status !== 201) throw new Error(`not entered: ${String(answer.status)} ${answer.text}`);
  return bodyOf<FilingReceipt>(answer);
}

/** An account of an assistant in a body that was made meanwhile. */
export async function assistantOf(house: TestHouse, unit: string, login: string): Promise<AssistDesk> {
  const accounts = new Accounts(house.records.app, { city: house.records.city });
  await accounts.createAccount({
    ...{ login, name: '协助人员', unit, station: null, roles: ['assistant'], mail: null },
    ...{ password: testPassphrase, mustChangePassword: false },
  });
  return openAssistDesk(house, login);
}
