// The door of the hints room: what a machine suspects, always with its evidence; it never writes and never decides.
export { TextSigner } from './text-signer.js';
export type { TextSignature } from './text-signer.js';
export { likenessOf, nearnessOf } from './likeness.js';
export { LIKENESS_DAYS, NEARNESSES, OPERATOR_DAYS, PHONE_DAYS } from './likeness.table.js';
export type { Nearness } from './likeness.table.js';
export { alikeOf } from './alike.js';
export type { Near } from './alike.js';
export { FASTEST_FORM_MS, FORM_MARKS, marksOf } from './form-marks.table.js';
export type { FormMark, FormTrace } from './form-marks.table.js';
export { OBSERVATIONS, evidenceOf } from './factor-evidence.table.js';
export type { FactorEvidence, Observation, ObservationCode, SeenOfComplaint } from './factor-evidence.table.js';
