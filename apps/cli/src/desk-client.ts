// Speaks with a running house as an officer would: over its HTTP doors, signed in, with the same refusals.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readSettings } from '#settings';

/** What the house answered instead of doing it: its own words, article and the commands that are allowed. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${String(status)}`);
    this.name = 'Refused';
  }
}

export interface Cited {
  readonly law?: string;
  readonly documentNo?: string;
  readonly article?: string;
  readonly text?: string;
}

export interface Problem {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly citation?: Cited;
  readonly allowed?: readonly string[];
  readonly fields?: readonly { readonly field: string; readonly message: string }[];
}

/** No house runs where the command looked. */
export class NoHouse extends Error {
  constructor(folder: string) {
    super(`no house runs in ${folder}. Start one with: npm start`);
    this.name = 'NoHouse';
  }
}

/** The house was there and does not answer: it stops, or starts again. */
export class NoAnswer extends Error {
  constructor(origin: string) {
    super(`the house at ${origin} does not answer. What it took is kept; ask again when it is back.`);
    this.name = 'NoAnswer';
  }
}

interface RunNote {
  readonly pid: number;
  readonly origin: string;
  readonly port: number;
}

export interface DeskOptions {
  /** The folder of the house, where it is not the usual one. */
  readonly home?: string | undefined;
  readonly login: string;
  /** In which language the house answers. */
  readonly language?: 'zh' | 'en';
}

export type Sent = { readonly json: unknown } | { readonly form: FormData };

export interface Desk {
  readonly origin: string;
  get<T>(path: string): Promise<T>;
  /** @param version the version of the case that was seen, for decisions */
  post<T>(path: string, sent: Sent, version?: number): Promise<T>;
}

const ENTERED_AS_DEMO = 'secrets.json';

/** The folder of the house: as named, or as the settings say. */
export function homeFolder(named: string | undefined): string {
  return resolve(named ?? readSettings(undefined, 'house').home);
}

/** Signs in at the house that runs in a folder. @throws NoHouse, NoAnswer, Refused */
export async function enterDesk(options: DeskOptions): Promise<Desk> {
  const folder = homeFolder(options.home);
  const note = await readJson<RunNote>(join(folder, 'run.json'));
  if (note === undefined) throw new NoHouse(folder);
  const secrets = await readJson<{ readonly demoPassphrase: string }>(join(folder, ENTERED_AS_DEMO));
  const origin = `http://127.0.0.1:${String(note.port)}`;
  const language = options.language === 'en' ? 'en-US' : 'zh-CN';
  const speaking = { 'accept-language': language };
  const password = secrets?.demoPassphrase ?? '';
  const signedIn = await send(origin, '/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: options.login, password }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');
  return {
    origin,
    get: async (path) => answerOf(await send(origin, path, { headers: { cookie, ...speaking } })),
    post: async (path, sent, version) => {
      const headers: Record<string, string> = { cookie, ...speaking, 'idempotency-key': randomUUID() };
      if (version !== undefined) headers['if-match'] = `"${String(version)}"`;
      if ('json' in sent) headers['content-type'] = 'application/json';
      const body = 'json' in sent ? JSON.stringify(sent.json) : sent.form;
      return answerOf(await send(origin, path, { method: 'POST', headers, body }));
    },
  };
}

async function send(origin: string, path: string, init: RequestInit): Promise<Response> {
  const headers = { 'accept-language': 'zh-CN', ...Object.fromEntries(new Headers(init.headers)) };
  const response = await fetch(`${origin}/api/v1${path}`, { ...init, headers }).catch(() => {
    throw new NoAnswer(origin);
  });
  if (response.ok) return response;
  const problem = await answerOf<Problem>(response).catch((): Problem => ({}));
  throw new Refused(response.status, problem);
}

async function answerOf<T>(response: Response): Promise<T> {
  const text = await response.text();
  // Some decisions are answered with nothing.
  return parse<T>(text === '' ? 'null' : text);
}

async function readJson<T>(path: string): Promise<T | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parse<T>(text);
}

// What the house answers is trusted to have the shape its API describes; a script of another house would not be.
function parse<T>(text: string): T {
  const read: (text: string) => T = JSON.parse;
  return read(text);
}
