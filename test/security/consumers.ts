// The steps of a consumer’s signing in over HTTP, one line each, for tests that try to leave one out.
import type { Response } from 'supertest';
import { listMails, readMail } from '#notices';
import type { TestHouse } from '../setup/house.js';
import { solvedProof } from '../factories/proof.factory.js';
import { cookiesOf } from './entering.js';

/** Built here, so that no number of a person stands in the sources. @param tail its last eight digits */
export const phoneOf = (tail: number): string => `138${String(tail).padStart(8, '0')}`;

export async function askCode(house: TestHouse, address: string): Promise<Response> {
  const proof = await solvedProof(house.origin, 'code');
  return house.ask().post('/api/v1/consumer/code').set('Proof-Of-Work', proof).send({ address });
}

/** The code that the last message to an address says. */
export async function codeSentTo(house: TestHouse, address: string): Promise<string> {
  const mails = await listMails(house.home, { limit: 500 });
  const last = mails.find(({ to }) => to === address);
  const code = /\b\d{6}\b/.exec((await readMail(house.home, last?.id ?? ''))?.text ?? '')?.[0];
  if (code === undefined) throw new Error('no code was sent');
  return code;
}

export interface TypedCode {
  readonly address: string;
  readonly code: string;
}

export async function enterCode(house: TestHouse, cookie: string, typed: TypedCode | object): Promise<Response> {
  return house.ask().post('/api/v1/consumer/session').set('Cookie', cookie).send(typed);
}

/** @returns the cookie of the browser that asked */
export async function askedBy(house: TestHouse, address: string): Promise<string> {
  const answer = await askCode(house, address);
  if (answer.status !== 200) throw new Error(`no code for this address: ${answer.text}`);
  return cookiesOf(answer)[0] ?? '';
}

/** @returns the cookie of a signed-in consumer */
export async function enterAsConsumer(house: TestHouse, address: string): Promise<string> {
  const asked = await askedBy(house, address);
  const answer = await enterCode(house, asked, { address, code: await codeSentTo(house, address) });
  if (answer.status !== 200) throw new Error(`the code was not taken: ${answer.text}`);
  return cookiesOf(answer)[0] ?? '';
}
