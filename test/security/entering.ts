// The steps of signing in over HTTP, one line each, for tests that try to leave one out.
import type { Response } from 'supertest';
import type { EnrolledView, GeneratorView, SignInView } from '../../apps/api/src/session/session.dto.js';
import { codeShown } from '../factories/authenticator.factory.js';
import { bodyOf } from '../journeys/desk.js';
import { type TestHouse, testPassphrase } from '../setup/house.js';

export interface EnteringStep {
  readonly answer: Response;
  readonly view: SignInView;
  /** The cookie that was given, for the next step or as the session. */
  readonly cookie: string;
}

/** Cookies that an answer gives, without those it takes away. */
export function cookiesOf(answer: Response): readonly string[] {
  return [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((line: string) => line.split(';')[0] ?? '')
    .filter((pair: string) => !pair.endsWith('='));
}

export function stepOf(answer: Response): EnteringStep {
  return { answer, view: bodyOf<SignInView>(answer), cookie: cookiesOf(answer)[0] ?? '' };
}

export async function post(house: TestHouse, path: string, body: object, cookie = ''): Promise<Response> {
  return house.ask().post(`/api/v1${path}`).set('Cookie', cookie).set('Origin', originOf(house)).send(body);
}

/** Under which the house believes to be reached. */
export function originOf({ environment, origin }: TestHouse): string {
  return environment['PUBLIC_ORIGIN'] ?? origin;
}

export async function signIn(house: TestHouse, login: string, password = testPassphrase): Promise<EnteringStep> {
  return stepOf(await post(house, '/session', { login, password }));
}

export interface WithGenerator {
  readonly key: string;
  readonly recoveryCodes: readonly string[];
}

/** Gives an officer an authenticator app; its code of now is used up by that, the next is not. */
export async function addGenerator(house: TestHouse, login: string): Promise<WithGenerator> {
  const { cookie } = await signIn(house, login);
  const offered = await post(house, '/me/second-factor/code-generator', { password: testPassphrase }, cookie);
  const { key } = bodyOf<GeneratorView>(offered);
  const path = '/me/second-factor/code-generator/confirmation';
  const confirmed = await post(house, path, { code: codeShown(key) }, cookie);
  if (confirmed.status !== 200) throw new Error(`no generator for ${login}: ${confirmed.text}`);
  return { key, recoveryCodes: bodyOf<EnrolledView>(confirmed).recoveryCodes };
}

/** As if half a minute had passed: codes that were used may be used again. */
export async function forgetCodes({ records }: TestHouse): Promise<void> {
  await records.app.inScope({ city: records.city, system: 'accounts' }, ({ query }) =>
    query('UPDATE code_generator SET last_step = 0'),
  );
}
