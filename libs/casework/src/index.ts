// The door of the casework room: the desks that carry a decision out.
export type { Asker } from './asker.js';
export {
  CaseDesk,
  type FiledCase,
  type FiledReceipt,
  type Filer,
  type GivenCommand,
  type HandledReceipt,
  type OpenCase,
} from './case-desk.js';
export { ConflictDesk, type DeclaredConflict } from './conflict-desk.js';
export { FiguresDesk } from './figures-desk.js';
export { ForgettingDesk, type ForgottenBatch } from './forgetting-desk.js';
export { LawShelf, type CityOffices, type Shelf } from './law-shelf.js';
export { LookDesk, type Leave } from './look-desk.js';
export { RecountDesk, type MovedClock, type RecountReport, type RecountRequest } from './recount-desk.js';
export { RoutingDesk, type Routed } from './routing-desk.js';
export { TimerDesk, type DueBell } from './timer-desk.js';
export { officesOf, openDesks, type Desks } from './open-desks.js';
export { REGISTER_NOTES, RegisterDesk } from './register-desk.js';
export type { RegisterImport, RegisterNote, RegisterNoteCode, RegisterRow } from './register-desk.js';
export { CopyDesk, type Passer } from './copy-desk.js';
export { DisclosureDesk, type DisclosureRoom, type GivenToDisclosure } from './disclosure-desk.js';
export { RemovalDesk } from './removal-desk.js';
export { AdvisoryDesk, type AdvisoryAsker } from './advisory-desk.js';
export { ModelUnitDesk, type ModelUnitAsker } from './model-unit-desk.js';
