// Which status HTTP has for each reason why a file is not taken or not given.
import type { FileFaultCode } from '#files';

export const statusOfFileFault = {
  'attachment.empty': 400,
  'attachment.too-large': 413,
  'attachment.too-many': 422,
  'attachment.too-much-together': 413,
  'attachment.storage-full': 507,
  'attachment.cover-outside': 422,
  'attachment.heic': 415,
  'attachment.kind-not-taken': 415,
  'attachment.not-what-it-says': 415,
  'attachment.mixed': 415,
  'attachment.active-content': 415,
  'attachment.unreadable': 415,
  'attachment.animated': 415,
  'attachment.too-many-pixels': 413,
  'attachment.infected': 422,
  'upload.offset-mismatch': 409,
  'upload.busy': 409,
  'files.unavailable': 503,
} as const satisfies Readonly<Record<FileFaultCode, number>>;
