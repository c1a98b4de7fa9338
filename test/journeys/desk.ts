// What officers and filers do over HTTP, in one line each: what the journeys are written in.
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { CaseList } from '../../apps/api/src/case/case-list.dto.js';
import type { CasePage } from '../../apps/api/src/case/case-page.view.js';
import type { OfficersCommand } from '../../apps/api/src/case/command-form.js';
import type { Problem } from '../../apps/api/src/door/problem.js';
import type { FilingDto, FilingReceipt } from '../../apps/api/src/filing/filing.dto.js';
import { solvedProof } from '../factories/proof.factory.js';
import type { TestHouse } from '../setup/house.js';

/** A body in the shape its route documents. */
export function bodyOf<T>(answer: Pick<Response, 'text'>): T {
  const read: (text: string) => T = JSON.parse;
  return read(answer.text);
}

export const problemOf = (answer: Pick<Response, 'text'>): Problem => bodyOf<Problem>(answer);

export interface Given {
  readonly key?: string;
  readonly version?: number;
}

/** An officer at his desk. */
export interface Desk {
  readonly cookie: string;
  readonly get: (path: string) => Promise<Response>;
  readonly post: (path: string, body: object, given?: Given) => Promise<Response>;
  readonly give: (number: string, command: OfficersCommand, body: object, given?: Given) => Promise<Response>;
  readonly page: (number: string) => Promise<CasePage>;
  readonly list: (query: string) => Promise<CaseList>;
}

export async function openDesk(house: TestHouse, login: string): Promise<Desk> {
  const cookie = await house.enter(login);
  const get = async (path: string): Promise<Response> => house.ask().get(`/api/v1${path}`).set('Cookie', cookie);
  const post = async (path: string, body: object, { key = randomUUID(), version }: Given = {}): Promise<Response> => {
    const asking = house.ask().post(`/api/v1${path}`).set('Cookie', cookie).set('Idempotency-Key', key);
    return (version === undefined ? asking : asking.set('If-Match', `"${version}"`)).send(body);
  };
  const page = async (number: string): Promise<CasePage> => bodyOf<CasePage>(await get(`/cases/${number}`));
  return {
    cookie,
    get,
    post,
    page,
    list: async (query) => bodyOf<CaseList>(await get(`/cases?${query}`)),
    // An officer decides on what his page shows.
    give: async (number, command, body, { key, version } = {}) =>
      post(`/cases/${number}/commands/${command}`, body, {
        version: version ?? (await page(number)).version,
        ...(key === undefined ? {} : { key }),
      }),
  };
}

export async function sendFiling(house: TestHouse, filing: FilingDto | object, key = randomUUID()): Promise<Response> {
  const proof = await solvedProof(house.origin, 'filing');
  return house.ask().post('/api/v1/filings').set('Idempotency-Key', key).set('Proof-Of-Work', proof).send(filing);
}

/** @returns the receipt of a filing that went well */
export async function file(house: TestHouse, filing: FilingDto): Promise<FilingReceipt> {
  const answer = await sendFiling(house, filing);
  if (answer.status !== 201) throw new Error(`not filed: ${answer.status} ${answer.text}`);
  return bodyOf<FilingReceipt>(answer);
}

/** The number of the first case of a filing. */
export async function fileOne(house: TestHouse, filing: FilingDto): Promise<string> {
  const { numbers } = await file(house, filing);
  const number = numbers[0]?.number;
  if (number === undefined) throw new Error('a filing opened no case');
  return number;
}

export const longReasons = '经核对投诉人提交的材料，购买的商品用于经营转售，不属于为生活消费需要购买商品。';
export const longOpinion = '经现场核查，有购销台账和库存照片为证，涉嫌违法事实清楚，符合立案的全部条件。';
