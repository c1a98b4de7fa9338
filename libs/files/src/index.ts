// The door of the files room: attachments arrive, are checked and made harmless, are kept, and are given out again.
export { headsOfOriginals, openFiles } from './open-files.js';
export type { Files, FilesOptions } from './open-files.js';
export { FileFault, refusalOf } from './file-fault.js';
export type { FileFaultCode, FileRefusal } from './file-fault.js';
export { FILE_KINDS, fileKindOf, mediaTypeOf } from './file-kinds.table.js';
export type { FileKind } from './file-kinds.table.js';
export { Uploads } from './uploads.js';
export type { NewUpload, Sender, UploadStanding } from './uploads.js';
export { Downloads } from './downloads.js';
export type { Given } from './downloads.js';
export { Caretaker } from './caretaker.js';
export { Covering } from './covering.js';
export type { Cover } from './remake-image.js';
export { SignedNotes } from './signed-notes.js';
export { contentDisposition } from './file-name.js';
