// The one voice to the API: typed by its document, every failure a WireProblem, every deciding call with its keys.
import createClient from 'openapi-fetch';
import { readLanguage } from '../language/language.js';
import { type Problem, WireProblem, noAnswer, readProblem } from './problem.js';
import type { paths } from './schema.js';

/** What a field of a command may hold: words, a figure, a yes or no, several ids, or a person in parts. */
export type CommandValue = string | number | boolean | readonly string[] | Readonly<Record<string, string>>;

/** The commands of a case are named at run time by the server; their answers have one shape. */
interface CommandPaths {
  '/api/v1/cases/{number}/commands/{name}': {
    post: {
      parameters: {
        path: { number: string; name: string };
        header: { 'Idempotency-Key': string; 'If-Match': string };
      };
      requestBody: { content: { 'application/json': Readonly<Record<string, CommandValue>> } };
      responses: paths['/api/v1/cases/{number}/commands/accept']['post']['responses'];
    };
  };
}

/** The commands of whoever stands outside the desk; each way has its own proof of who asks. */
interface PartyPaths {
  '/api/v1/tracking/{number}/commands/{name}': PartyCommand<
    { 'Query-Code': string },
    paths['/api/v1/tracking/{number}/commands/offer']['post']['responses']
  >;
  '/api/v1/consumer/filings/{number}/commands/{name}': PartyCommand<
    object,
    paths['/api/v1/consumer/filings/{number}/commands/offer']['post']['responses']
  >;
  '/api/v1/assist/cases/{number}/commands/{name}': PartyCommand<
    object,
    paths['/api/v1/assist/cases/{number}/commands/note']['post']['responses']
  >;
  '/api/v1/enterprise/cases/{number}/commands/{name}': PartyCommand<
    object,
    paths['/api/v1/enterprise/cases/{number}/commands/offer']['post']['responses']
  >;
}

interface PartyCommand<Proof, Responses> {
  post: {
    parameters: {
      path: { number: string; name: string };
      header: { 'Idempotency-Key': string; 'If-Match': string } & Proof;
    };
    requestBody: { content: { 'application/json': Readonly<Record<string, CommandValue>> } };
    responses: Responses;
  };
}

const options = { baseUrl: '', credentials: 'same-origin' } as const;
export const wire = createClient<paths>(options);
export const commandWire = createClient<CommandPaths>(options);
export const partyWire = createClient<PartyPaths>(options);

const speaksTheLanguage = {
  onRequest({ request }: { readonly request: Request }): Request {
    request.headers.set('Accept-Language', readLanguage());
    return request;
  },
};
wire.use(speaksTheLanguage);
commandWire.use(speaksTheLanguage);
partyWire.use(speaksTheLanguage);

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of an answer. @throws WireProblem for every answer that is not a success, and for none at all */
export async function spoken<T>(asking: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await heard(asking);
  if (response.ok && data !== undefined) return data;
  throw new WireProblem(readProblem(response.status, error));
}

/** For answers without a body. @throws WireProblem */
export async function done(asking: Promise<Answer<unknown>>): Promise<null> {
  const { error, response } = await heard(asking);
  if (response.ok) return null;
  throw new WireProblem(readProblem(response.status, error));
}

async function heard<T>(asking: Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await asking;
  } catch (fault) {
    if (fault instanceof TypeError || fault instanceof SyntaxError) throw new WireProblem(noAnswer);
    throw fault;
  }
}

/** A key for one intention; made without `crypto.randomUUID`, which plain-http intranets lack. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether the server decided: a definite answer ends the intention, so the next try needs a new key. */
export function isDefinite({ status }: Problem): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

export function problemOf(fault: unknown): Problem | null {
  if (fault instanceof WireProblem) return fault.problem;
  return fault === null || fault === undefined ? null : { ...noAnswer, code: 'unexpected' };
}
