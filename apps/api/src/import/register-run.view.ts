// One import of the business register as its report shows it: under way, done, refused, or interrupted because nobody tells of it any more.
import { REGISTER_SILENCE_SECONDS, type SheetFault, sheetFaultSentence } from '#exchange';
import type { ImportRunView } from '#records';
import { type Instant, type Language, instantToEpoch } from '#rules';
import type { Naming } from '../words/event.text.js';
import { registerNoteText, registerRefusalText } from './register-note.text.js';
import type { RegisterCounts, RegisterRunLine, RegisterRunView } from './register.dto.js';

interface RegisterReading {
  readonly moment: Instant;
  readonly naming: Naming;
  readonly language: Language;
}

type Run = ImportRunView['run'];
type Facts = Readonly<Record<string, unknown>>;

export function registerRunLine(run: Run, reading: RegisterReading): RegisterRunLine {
  const { id, fileName, beganAt, endedAt, account } = run;
  const told = factsOf(run.summary);
  const refusal = refusalOf(told, reading.language);
  const state = stateOf(run, told, reading.moment);
  return {
    id,
    fileName,
    state,
    beganAt: beganAt.toISOString(),
    ...(endedAt === null ? {} : { endedAt: endedAt.toISOString() }),
    ...(account === null ? {} : { byName: reading.naming.accountName(account) }),
    read: countIn(told, endedAt === null ? 'read' : 'rows'),
    ...(refusal === undefined ? {} : { refusal }),
    ...(state === 'done' ? { counts: countsOf(told) } : {}),
  };
}

export function registerRunView({ run, rows }: ImportRunView, reading: RegisterReading): RegisterRunView {
  const { language } = reading;
  const textOf = (code: string): string => registerNoteText[code]?.[language] ?? code;
  return {
    ...registerRunLine(run, reading),
    noteCounts: Object.entries(factsOf(factsOf(run.summary)['notes'])).flatMap(([code, count]) =>
      typeof count === 'number' ? [{ code, text: textOf(code), count }] : [],
    ),
    notes: rows.flatMap(({ row, code, outcome }) =>
      code === null ? [] : [{ row, code, text: textOf(code), keptOut: outcome === 'fault' }],
    ),
  };
}

function stateOf({ beganAt, endedAt }: Run, told: Facts, moment: Instant): RegisterRunLine['state'] {
  if (endedAt !== null) return 'fault' in told || 'refused' in told ? 'refused' : 'done';
  const { toldAt } = told;
  const heardAt = typeof toldAt === 'string' ? Date.parse(toldAt) : beganAt.getTime();
  return instantToEpoch(moment) - heardAt > REGISTER_SILENCE_SECONDS * 1000 ? 'interrupted' : 'running';
}

function refusalOf({ fault, refused }: Facts, language: Language): string | undefined {
  if (isSheetFault(fault)) return sheetFaultSentence(fault, language === 'zh' ? 'zh-CN' : 'en-US');
  if (typeof refused !== 'string') return undefined;
  return (registerRefusalText[refused] ?? registerRefusalText['unexpected'])?.[language];
}

function countsOf(told: Facts): RegisterCounts {
  const count = (name: string): number => countIn(told, name);
  const [rows, arrived, opened, changed] = [count('rows'), count('arrived'), count('opened'), count('changed')];
  return {
    ...{ rows, opened, changed, closed: count('closed'), unchanged: arrived - opened - changed },
    ...{ missing: count('missing'), seenAgain: count('seenAgain'), keptOut: rows - arrived },
  };
}

function countIn(told: Facts, name: string): number {
  const count = told[name];
  return typeof count === 'number' ? count : 0;
}

/** Only the exchange room writes these. */
function isSheetFault(value: unknown): value is SheetFault {
  return typeof value === 'object' && value !== null && 'code' in value && 'facts' in value;
}

function factsOf(value: unknown): Facts {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
