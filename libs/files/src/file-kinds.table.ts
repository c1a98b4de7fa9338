// The kinds of file that are taken: how a browser names them, and whether they are made anew.

export const FILE_KINDS = ['jpg', 'png', 'webp', 'pdf', 'mp4', 'mp3'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

interface KindRow {
  /** As it is given out. */
  readonly mediaType: string;
  /** Other names that browsers give it. */
  readonly alsoCalled: readonly string[];
  readonly isImage: boolean;
}

const ROWS: Readonly<Record<FileKind, KindRow>> = {
  jpg: { mediaType: 'image/jpeg', alsoCalled: ['image/jpg', 'image/pjpeg'], isImage: true },
  png: { mediaType: 'image/png', alsoCalled: ['image/x-png'], isImage: true },
  webp: { mediaType: 'image/webp', alsoCalled: [], isImage: true },
  pdf: { mediaType: 'application/pdf', alsoCalled: ['application/x-pdf'], isImage: false },
  mp4: { mediaType: 'video/mp4', alsoCalled: ['video/quicktime', 'audio/mp4', 'audio/x-m4a'], isImage: false },
  mp3: { mediaType: 'audio/mpeg', alsoCalled: ['audio/mp3', 'audio/x-mp3'], isImage: false },
};

export function fileKindOf(mediaType: string): FileKind | undefined {
  return FILE_KINDS.find((kind) => ROWS[kind].mediaType === mediaType || ROWS[kind].alsoCalled.includes(mediaType));
}

export function findFileKind(name: string): FileKind | undefined {
  return FILE_KINDS.find((kind) => kind === name);
}

export function mediaTypeOf(kind: FileKind): string {
  return ROWS[kind].mediaType;
}

export function isImage(kind: FileKind): boolean {
  return ROWS[kind].isImage;
}
