// Why a file is not taken, or not given: coded, and never with its name or a byte of it.

export const FILE_REFUSALS = [
  'attachment.heic',
  'attachment.kind-not-taken',
  'attachment.not-what-it-says',
  'attachment.mixed',
  'attachment.active-content',
  'attachment.unreadable',
  'attachment.animated',
  'attachment.too-many-pixels',
  'attachment.infected',
] as const;
/** What a check of the file itself may find; kept with its row. */
export type FileRefusal = (typeof FILE_REFUSALS)[number];

export type FileFaultCode =
  | FileRefusal
  | 'attachment.empty'
  | 'attachment.too-large'
  | 'attachment.too-many'
  | 'attachment.too-much-together'
  | 'attachment.storage-full'
  | 'attachment.cover-outside'
  | 'upload.offset-mismatch'
  | 'upload.busy'
  | 'files.unavailable';

export class FileFault extends Error {
  constructor(readonly code: FileFaultCode) {
    super(code);
    this.name = 'FileFault';
  }
}

/** The code as it was kept with a row. */
export function refusalOf(code: string | null): FileRefusal | undefined {
  return FILE_REFUSALS.find((refusal) => refusal === code);
}
