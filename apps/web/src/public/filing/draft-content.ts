// What a wizard keeps of itself on the server, in its own writing; what another build wrote differently is not read.
import type { UploadPass } from '../../wire/views.js';
import { type FilingAnswers, type MemberAnswer, nothingAnswered } from './answers.js';
import type { FormTrace } from './form-trace.js';

export interface KeptFile {
  readonly name: string;
  readonly bytes: number;
  readonly path: string;
}

export interface KeptEvidence {
  readonly pass: UploadPass;
  readonly files: readonly KeptFile[];
}

export interface DraftContent {
  /** Where it goes on, and which one of all steps that is. */
  readonly step: string;
  readonly place: number;
  readonly answers: FilingAnswers;
  /** The key of the sending that was perhaps under way: sent once more it is the same filing. */
  readonly key: string;
  readonly trace?: FormTrace | undefined;
  readonly evidence?: KeptEvidence | undefined;
}

export function writeDraft(content: DraftContent): string {
  return JSON.stringify(content);
}

/** Undefined for everything that this page would not have written. */
export function readDraft(written: string): DraftContent | undefined {
  try {
    const read: unknown = JSON.parse(written);
    return isDraft(read) ? read : undefined;
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDraft(value: unknown): value is DraftContent {
  if (!isFields(value)) return false;
  const { step, place, answers, key, trace, evidence } = value;
  return (
    typeof step === 'string' &&
    typeof place === 'number' &&
    typeof key === 'string' &&
    isAnswers(answers) &&
    (trace === undefined || isTrace(trace)) &&
    (evidence === undefined || isEvidence(evidence))
  );
}

const chosen: Fields = {
  named: ['yes', 'no', ''],
  disclosure: ['yes', 'no', ''],
  entrusting: ['yes', 'no', ''],
  filedFor: ['self', 'principal', 'all'],
  untilKind: ['closed', 'day', ''],
};

function isAnswers(value: unknown): value is FilingAnswers {
  if (!isFields(value)) return false;
  return Object.entries(nothingAnswered).every(([name, empty]) => {
    const said = value[name];
    const among = chosen[name];
    if (Array.isArray(among)) return among.includes(said);
    if (name === 'members') return Array.isArray(said) && said.every(isMember);
    return Array.isArray(empty) ? isWords(said) : typeof said === typeof empty;
  });
}

function isMember(value: unknown): value is MemberAnswer {
  if (!isFields(value)) return false;
  const { name, phone, agrees, represents } = value;
  return (
    typeof name === 'string' &&
    typeof phone === 'string' &&
    typeof agrees === 'boolean' &&
    typeof represents === 'boolean'
  );
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

function isTrace(value: unknown): value is FormTrace {
  return isFields(value) && typeof value['openMs'] === 'number';
}

function isEvidence(value: unknown): value is KeptEvidence {
  if (!isFields(value) || !Array.isArray(value['files'])) return false;
  return isPass(value['pass']) && value['files'].every(isFile);
}

function isFile(value: unknown): value is KeptFile {
  if (!isFields(value)) return false;
  const { name, bytes, path } = value;
  return typeof name === 'string' && typeof bytes === 'number' && typeof path === 'string';
}

function isPass(value: unknown): value is UploadPass {
  if (!isFields(value)) return false;
  const { pass, until, mediaTypes, ...limits } = value;
  const figures = [limits['mostBytes'], limits['mostBytesTogether'], limits['mostFiles']];
  const isLimited = figures.every((figure) => typeof figure === 'number');
  return typeof pass === 'string' && typeof until === 'string' && isWords(mediaTypes) && isLimited;
}
