// How a filer and an officer send files, part by part, in one line each.
import type { Response } from 'supertest';
import type { UploadPass } from '../../apps/api/src/attachment/attachment.dto.js';
import type { SentFile } from '../factories/sent-files.factory.js';
import { bodyOf } from '../journeys/desk.js';
import type { TestHouse } from '../setup/house.js';

/** Whose headers go along: a filer's pass, or an officer's cookie and case. */
export type Credentials = Readonly<Record<string, string>>;

export async function openPass(house: TestHouse, body: object = {}): Promise<Credentials> {
  const answer = await house.ask().post('/api/v1/upload-passes').send(body);
  if (answer.status !== 201) throw new Error(`no pass: ${answer.status} ${answer.text}`);
  return { 'Upload-Pass': bodyOf<UploadPass>(answer).pass };
}

export async function announce(
  house: TestHouse,
  who: Credentials,
  { name, mediaType, bytes, role }: Pick<SentFile, 'name' | 'mediaType' | 'role'> & { readonly bytes: number },
): Promise<Response> {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  return house
    .ask()
    .post('/api/v1/uploads')
    .set({ ...who, 'Upload-Length': String(bytes) })
    .set(
      'Upload-Metadata',
      `filetype ${base64(mediaType)},filename ${base64(name)}${role === undefined ? '' : `,role ${base64(role)}`}`,
    );
}

export async function sendPart(
  house: TestHouse,
  who: Credentials,
  { path, offset, bytes }: { readonly path: string; readonly offset: number; readonly bytes: Buffer },
): Promise<Response> {
  return house
    .ask()
    .patch(path)
    .set({ ...who, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' })
    .send(bytes);
}

/** The answer that ended it: to the announcement when that was refused, else to the whole file. */
export async function send(house: TestHouse, who: Credentials, file: SentFile): Promise<Response> {
  const announced = await announce(house, who, { ...file, bytes: file.bytes.length });
  if (announced.status !== 201) return announced;
  return sendPart(house, who, { path: placeOf(announced), offset: 0, bytes: file.bytes });
}

export function placeOf({ headers }: Response): string {
  return headers['location'] ?? '';
}

export function idOf(answer: Response): string {
  return placeOf(answer).split('/').at(-1) ?? '';
}
