// The steps of an enterprise over HTTP, one line each: a code, an application, its approval, sign-in, a command.
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { EnterpriseApplicationView } from '../../apps/api/src/enterprise/enterprise.dto.js';
import type { EnterpriseCaseView } from '../../apps/api/src/enterprise/enterprise-case.dto.js';
import { solvedProof } from '../factories/proof.factory.js';
import { type Desk, bodyOf } from '../journeys/desk.js';
import type { TestHouse } from '../setup/house.js';
import { codeSentTo } from './consumers.js';
import { cookiesOf } from './entering.js';

export interface AnyEnterprise {
  readonly address: string;
  readonly creditCode: string;
}

/** @returns the cookie of the browser that asked, and the code that was sent */
async function askedCode(
  house: TestHouse,
  address: string,
): Promise<{ readonly cookie: string; readonly code: string }> {
  const proof = await solvedProof(house.origin, 'code');
  const answer = await house.ask().post('/api/v1/enterprise/code').set('Proof-Of-Work', proof).send({ address });
  if (answer.status !== 200) throw new Error(`no code for this address: ${answer.text}`);
  return { cookie: cookiesOf(answer)[0] ?? '', code: await codeSentTo(house, address) };
}

/** The code was asked a while ago: the pause between two of them is another test's. */
async function forgetSendings({ records }: TestHouse): Promise<void> {
  await records.app.inScope({ city: records.city, system: 'consumers' }, ({ query }) =>
    query('DELETE FROM code_sending'),
  );
}

/** Asks for a code and posts it with what else is given. */
export async function postWithCode(
  house: TestHouse,
  path: string,
  { address, ...given }: { readonly address: string },
): Promise<Response> {
  await forgetSendings(house);
  const { cookie, code } = await askedCode(house, address);
  return house
    .ask()
    .post(`/api/v1/enterprise/${path}`)
    .set('Cookie', cookie)
    .send({ address, code, ...given });
}

export function anyApplication({ creditCode, address }: AnyEnterprise, given: object = {}) {
  return {
    address,
    creditCode,
    operatorName: '太康县老张百货店',
    operatorAddress: '太康县城关回族镇建设路12号',
    contactName: '张三丰',
    conditions: ['fixed-place', 'staff', 'computer', 'telephone', 'complaint-rules', 'undertaking'],
    ...given,
  };
}

export async function apply(house: TestHouse, enterprise: AnyEnterprise, given: object = {}): Promise<Response> {
  return postWithCode(house, 'applications', anyApplication(enterprise, given));
}

export async function applicationsAt(desk: Desk): Promise<readonly EnterpriseApplicationView[]> {
  return bodyOf<readonly EnterpriseApplicationView[]>(await desk.get('/enterprise-applications'));
}

/** The application of a code that waits at a desk. */
export async function waitingAt(desk: Desk, creditCode: string): Promise<EnterpriseApplicationView> {
  const found = (await applicationsAt(desk)).find((one) => one.creditCode === creditCode && one.state === 'waiting');
  if (found === undefined) throw new Error('no such application waits');
  return found;
}

/** @returns the cookie of a signed-in enterprise */
export async function enterAsEnterprise(house: TestHouse, address: string): Promise<string> {
  const answer = await postWithCode(house, 'session', { address });
  if (answer.status !== 200) throw new Error(`the code was not taken: ${answer.text}`);
  return cookiesOf(answer)[0] ?? '';
}

/** Applies, is approved by its county and signs in. @returns its cookie */
export async function admitted(house: TestHouse, head: Desk, enterprise: AnyEnterprise): Promise<string> {
  const applied = await apply(house, enterprise);
  if (applied.status !== 201) throw new Error(`not applied: ${applied.text}`);
  const { id } = await waitingAt(head, enterprise.creditCode);
  const approved = await head.post(`/enterprise-applications/${id}/approval`, {});
  if (approved.status !== 204) throw new Error(`not approved: ${approved.text}`);
  return enterAsEnterprise(house, enterprise.address);
}

export const enterpriseGet = async (house: TestHouse, cookie: string, path: string): Promise<Response> =>
  house.ask().get(`/api/v1/enterprise/${path}`).set('Cookie', cookie);

/** An enterprise decides on what its page shows. */
export async function enterpriseGive(
  house: TestHouse,
  cookie: string,
  { number, command, body }: { readonly number: string; readonly command: string; readonly body: object },
): Promise<Response> {
  const { version } = bodyOf<EnterpriseCaseView>(await enterpriseGet(house, cookie, `cases/${number}`));
  return house
    .ask()
    .post(`/api/v1/enterprise/cases/${number}/commands/${command}`)
    .set({ Cookie: cookie, 'Idempotency-Key': randomUUID(), 'If-Match': `"${String(version ?? 1)}"` })
    .send(body);
}
