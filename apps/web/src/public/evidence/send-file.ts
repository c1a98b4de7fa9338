// Sends one file part by part; when the line breaks it asks how far it came and goes on from there.
import { readLanguage } from '../../language/language.js';
import type { AttachmentItem } from '../../wire/views.js';
import { type Problem, WireProblem, noAnswer, readProblem } from '../../wire/problem.js';

export interface Sending {
  readonly file: File;
  /** What it is. */
  readonly role: AttachmentItem['role'];
  /** Of a filer; an officer is known by the session. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly onProgress: (sent: number) => void;
  readonly onPlace: (path: string) => void;
  readonly onPaused: (isPaused: boolean) => void;
}

export type Arrived = 'clean' | 'quarantined';

const PART_BYTES = 512 * 1024;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 15_000;
const MOST_PAUSES = 40;
const uploads = '/api/v1/uploads';

/** @throws WireProblem with the server's reason; AbortError when it was cancelled */
export async function sendFile(sending: Sending): Promise<Arrived> {
  const { file, role, headers, onPlace, onProgress } = sending;
  const metadata = `filetype ${base64(file.type)},filename ${base64(file.name)},role ${base64(role)}`;
  const announced = await patiently(sending, () =>
    ask(sending, uploads, {
      method: 'POST',
      headers: { ...headers, 'Upload-Length': String(file.size), 'Upload-Metadata': metadata },
    }),
  );
  const path = announced.headers.get('Location') ?? uploads;
  onPlace(path);
  let offset = 0;
  for (;;) {
    const answer = await patiently(sending, async (isAgain) => {
      if (isAgain) offset = offsetOf(await ask(sending, path, { method: 'HEAD', headers }));
      return ask(sending, path, {
        method: 'PATCH',
        headers: { ...headers, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
        body: file.slice(offset, offset + PART_BYTES),
      });
    });
    offset = offsetOf(answer);
    onProgress(offset);
    const state = answer.headers.get('Upload-State');
    if (state === 'clean' || state === 'quarantined') return state;
  }
}

/** Takes back a file that was not filed; a file that is gone already is no failure. */
export async function takeBack(path: string, headers: Readonly<Record<string, string>>): Promise<void> {
  await fetch(path, { method: 'DELETE', headers, credentials: 'same-origin' }).catch(() => undefined);
}

async function ask({ signal }: Sending, path: string, request: RequestInit): Promise<Response> {
  const headers = { ...request.headers, 'Accept-Language': readLanguage() };
  const answer = await fetch(path, { ...request, headers, signal, credentials: 'same-origin' });
  if (answer.ok) return answer;
  const body: unknown = await answer.json().catch(() => undefined);
  throw new WireProblem(readProblem(answer.status, body));
}

/** Again, for as long as waiting can help: a lost line, a busy file, a server that restarts. */
async function patiently<T>({ signal, onPaused }: Sending, asking: (isAgain: boolean) => Promise<T>): Promise<T> {
  for (let pauses = 0; ; pauses += 1) {
    try {
      const answer = await asking(pauses > 0);
      if (pauses > 0) onPaused(false);
      return answer;
    } catch (fault) {
      if (signal.aborted || !mayPass(fault)) throw fault;
      if (pauses >= MOST_PAUSES) throw new WireProblem(noAnswer);
      onPaused(true);
      await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** pauses), signal);
    }
  }
}

function mayPass(fault: unknown): boolean {
  if (fault instanceof WireProblem) return isPassing(fault.problem);
  return fault instanceof TypeError;
}

function isPassing({ status, code }: Problem): boolean {
  return status >= 502 && status <= 504 ? true : code === 'upload.busy' || code === 'upload.offset-mismatch';
}

/** Shorter when the browser says that it is back. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      signal.removeEventListener('abort', go);
      resolve();
    };
    const timer = setTimeout(go, ms);
    window.addEventListener('online', go);
    signal.addEventListener('abort', go);
  });
}

function offsetOf(answer: Response): number {
  return Number(answer.headers.get('Upload-Offset') ?? 0);
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text.slice(0, 200))));
}
