// Where checked files are kept, on a disk or in a bucket: by what they are, never by what somebody called them.
import type { Readable } from 'node:stream';

export interface KeptFile {
  readonly key: string;
  readonly modifiedAtMs: number;
}

export interface FileStore {
  /** Keeps the file under the key and takes it away from where it lay; once this returns it outlives a fall of the machine. */
  put(key: string, path: string): Promise<void>;
  /** Undefined where there is none. */
  open(key: string): Promise<Readable | undefined>;
  remove(key: string): Promise<void>;
  list(prefix: string): AsyncIterable<KeptFile>;
}

/** The copy that may be saved, by the hash of its content: the same photograph is kept once. */
export function copyKey(sha256: string): string {
  return `copy/${sha256.slice(0, 2)}/${sha256}`;
}

/** The sealed original, by the attachment to which it is bound. */
export function originalKey(id: string): string {
  return `original/${id.slice(-2)}/${id}`;
}
