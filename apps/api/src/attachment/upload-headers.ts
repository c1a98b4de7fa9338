// Reads the headers of a resumable upload, a small part of tus 1.0: length, offset, and what the file says of itself.
import type { IncomingHttpHeaders } from 'node:http';
import { type AttachmentRole, findAttachmentRole } from '#rules';
import { DoorRefusal } from '../door/door-refusal.js';

export interface Announced {
  readonly bytes: number;
  readonly mediaType: string;
  /** What it is; evidence where nothing is said. */
  readonly role: AttachmentRole;
  readonly name: string;
}

const wholeNumber = /^\d{1,15}$/;
const longestMetadata = 4096;
/** One part of a file; the next begins where this one ended. */
export const MOST_PART_BYTES = 16 * 1024 * 1024;

/** @throws DoorRefusal upload.malformed */
export function readAnnouncement(headers: IncomingHttpHeaders): Announced {
  const { 'upload-metadata': metadata } = headers;
  const said = metadataOf(typeof metadata === 'string' ? metadata : '');
  const bytes = numberIn(headers, 'upload-length');
  const mediaType = said.get('filetype')?.toLowerCase();
  const role = findAttachmentRole(said.get('role') ?? 'evidence');
  if (bytes === undefined || mediaType === undefined || role === undefined)
    throw new DoorRefusal(400, 'upload.malformed');
  return { bytes, mediaType, role, name: said.get('filename') ?? '' };
}

/** @throws DoorRefusal upload.malformed, request.too-large */
export function readOffset(headers: IncomingHttpHeaders): number {
  const offset = numberIn(headers, 'upload-offset');
  if (offset === undefined) throw new DoorRefusal(400, 'upload.malformed');
  if (Number(headers['content-length'] ?? 0) > MOST_PART_BYTES) throw new DoorRefusal(413, 'request.too-large');
  return offset;
}

function numberIn(headers: IncomingHttpHeaders, name: string): number | undefined {
  const { [name]: text } = headers;
  return typeof text === 'string' && wholeNumber.test(text) ? Number(text) : undefined;
}

/** `name base64, name base64`; whatever a name decodes to is a stranger's text. */
function metadataOf(text: string): ReadonlyMap<string, string> {
  if (text.length > longestMetadata) throw new DoorRefusal(400, 'upload.malformed');
  return new Map(
    text.split(',').map((pair) => {
      const [name = '', value = ''] = pair.trim().split(' ');
      return [name, Buffer.from(value, 'base64').toString('utf8')];
    }),
  );
}
