// The kinds of field that a command's form may have: each says at once how it is checked, documented, shown and read.
import {
  type GroundKind,
  type Instant,
  type LocalDate,
  type NewParty,
  type NoticeChannel,
  type PartyRole,
  type SealedText,
  isLocalDate,
  parseInstant,
} from '#rules';
import type { PersonAsWritten } from '#identity';
import { checkedClass } from '../door/checked-class.js';
import {
  AccountId,
  CaseNumber,
  Choice,
  Code,
  Day,
  Fen,
  Ids,
  Moment,
  Part,
  Phone,
  UnitCode,
  WholeNumber,
  Words,
  YesNo,
} from '../door/field.decorator.js';
import type { Wording } from '../door/language.js';
import { noticeChannelText } from '../reference/classes.table.js';

export const FIELD_KINDS = [
  'text',
  'long-text',
  'choice',
  'boolean',
  'date',
  'instant',
  'money',
  'number',
  'account',
  'unit',
  'case-number',
  'parties',
  'person',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** What a case's page must bring along, because no table knows it. */
export const OFFERS = ['units', 'stations', 'mediators', 'parties', 'excluded'] as const;
export type Offer = (typeof OFFERS)[number];

/** Seals what was written before anything else is done with it. */
export interface Sealing {
  readonly words: (written: string) => SealedText;
  readonly person: (written: PersonAsWritten, role: PartyRole) => NewParty;
}

/** A field whose value's type has been forgotten, so that fields of all commands are handled alike. */
export interface AnyField {
  readonly kind: FieldKind;
  readonly label: Wording;
  readonly optional: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly wordings?: Readonly<Record<string, Wording>>;
  /** The options are the grounds in force on the day of the decision. */
  readonly grounds?: GroundKind;
  readonly among?: Offer;
  /** Checks and documents it. */
  readonly checked: (given: { readonly optional: boolean }) => PropertyDecorator;
  /** What the command gets for what was given, once that has been checked. */
  readonly make: (given: unknown, sealing: Sealing) => unknown;
  readonly holds: (made: unknown) => boolean;
}

export interface FormField<Value> extends AnyField {
  readonly holds: (made: unknown) => made is Value;
  /** Never called: it makes the type exact, so that a choice offers neither more nor less than its command takes. */
  readonly exactly?: (value: Value) => void;
}

const LONGEST_WORDS = 2000;
const LONGEST_LINE = 200;
const LONGEST_NAME = 60;
/** Where the law asks for reasons the rules want twenty characters; the form says so before the law has to. */
const SHORTEST_REASONS = 20;
const MOST_PARTIES = 10;
const groundText = /^[A-Z]+(?:-\d{1,3}){3}$/;
const instantText = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const asGiven = (given: unknown): unknown => given;
const isText = (made: unknown): made is string => typeof made === 'string';
const isNumber = (made: unknown): made is number => typeof made === 'number';

function isSealed(made: unknown): made is SealedText {
  return typeof made === 'object' && made !== null && 'sealed' in made && made.sealed instanceof Uint8Array;
}

function sealedWords(
  kind: 'text' | 'long-text',
  label: Wording,
  { least, most }: { readonly least: number; readonly most: number },
): FormField<SealedText> {
  return {
    kind,
    label,
    optional: false,
    min: least,
    max: most,
    checked: (given) => Words({ ...given, least, most }),
    make: (given, { words }) => (isText(given) ? words(given) : undefined),
    holds: isSealed,
  };
}

/** One line, such as a place. */
export const line = (label: Wording): FormField<SealedText> =>
  sealedWords('text', label, { least: 1, most: LONGEST_LINE });
export const words = (label: Wording): FormField<SealedText> =>
  sealedWords('long-text', label, { least: 1, most: LONGEST_WORDS });
export const reasons = (label: Wording): FormField<SealedText> =>
  sealedWords('long-text', label, { least: SHORTEST_REASONS, most: LONGEST_WORDS });

export function choice<const Value extends string>(
  label: Wording,
  wordings: Readonly<Record<Value, Wording>>,
): FormField<Value> {
  return {
    kind: 'choice',
    label,
    optional: false,
    wordings,
    checked: (given) => Choice(Object.keys(wordings), given),
    make: asGiven,
    holds: (made): made is Value => isText(made) && Object.hasOwn(wordings, made),
  };
}

export const told = (label: Wording): FormField<NoticeChannel> => choice(label, noticeChannelText);

/** A ground of the law; which ones are open depends on the day. */
export function ground(grounds: GroundKind, label: Wording): FormField<string> {
  return {
    kind: 'choice',
    label,
    optional: false,
    grounds,
    checked: (given) => Code(groundText, given),
    make: asGiven,
    holds: isText,
  };
}

export function yesNo(label: Wording): FormField<boolean> {
  return {
    kind: 'boolean',
    label,
    optional: false,
    checked: YesNo,
    make: asGiven,
    holds: (made): made is boolean => typeof made === 'boolean',
  };
}

export function day(label: Wording): FormField<LocalDate> {
  return {
    kind: 'date',
    label,
    optional: false,
    checked: Day,
    make: asGiven,
    holds: (made): made is LocalDate => isText(made) && isLocalDate(made),
  };
}

export function moment(label: Wording): FormField<Instant> {
  return {
    kind: 'instant',
    label,
    optional: false,
    checked: Moment,
    make: (given) => (isText(given) ? parseInstant(given) : undefined),
    holds: (made): made is Instant => isText(made) && instantText.test(made),
  };
}

/** Money in fen. */
export function money(label: Wording): FormField<number> {
  return { kind: 'money', label, optional: false, min: 0, checked: Fen, make: asGiven, holds: isNumber };
}

export function wholeNumber(label: Wording, min: number, max: number): FormField<number> {
  return {
    kind: 'number',
    label,
    optional: false,
    min,
    max,
    checked: (given) => WholeNumber({ ...given, least: min, most: max }),
    make: asGiven,
    holds: isNumber,
  };
}

/** A whole number of which each has words of its own. */
export function rating(label: Wording, wordings: Readonly<Record<number, Wording>>): FormField<number> {
  const numbers = Object.keys(wordings).map(Number);
  return { ...wholeNumber(label, Math.min(...numbers), Math.max(...numbers)), wordings };
}

export function account(label: Wording): FormField<string> {
  return { kind: 'account', label, optional: false, checked: AccountId, make: asGiven, holds: isText };
}

/** One of the officers to whom the case is closed. */
export function among(label: Wording, offer: 'excluded'): FormField<string> {
  return { ...account(label), among: offer };
}

export function unit(label: Wording, among: 'units' | 'stations' | 'mediators'): FormField<string> {
  return { kind: 'unit', label, optional: false, among, checked: UnitCode, make: asGiven, holds: isText };
}

/** The public number of another case. */
export function caseNumber(label: Wording): FormField<string> {
  return { kind: 'case-number', label, optional: false, checked: CaseNumber, make: asGiven, holds: isText };
}

/** Some of the people who are parties of the case already. */
export function parties(label: Wording): FormField<readonly string[]> {
  return {
    kind: 'parties',
    label,
    optional: false,
    among: 'parties',
    min: 1,
    max: MOST_PARTIES,
    checked: (given) => Ids({ ...given, least: 1, most: MOST_PARTIES }),
    make: asGiven,
    holds: (made): made is readonly string[] => Array.isArray(made) && made.every(isText),
  };
}

/** A person who joins the case, sealed at the door. @param roles what he may join as; of a single one nobody is asked */
export function person<const Role extends PartyRole>(
  label: Wording,
  roles: Readonly<Record<Role, Wording>>,
): FormField<NewParty> {
  const [only, ...others] = Object.keys(roles);
  const isAsked = others.length > 0;
  const Written = checkedClass(isAsked ? 'JoiningPersonDto' : 'SuccessorDto', {
    ...(isAsked ? { role: Choice(Object.keys(roles)) } : {}),
    name: Words({ most: LONGEST_NAME }),
    phone: Phone(),
    address: Words({ least: 0, most: LONGEST_LINE, optional: true }),
  });
  const isRole = (role: string | undefined): role is Role => role !== undefined && Object.hasOwn(roles, role);
  return {
    kind: 'person',
    label,
    optional: false,
    ...(isAsked ? { wordings: roles } : {}),
    checked: (given) => Part(() => Written, given),
    make: (given, sealing) => {
      const role = textIn(given, 'role') ?? only;
      return isRole(role) ? sealing.person(personIn(given), role) : undefined;
    },
    holds: (made): made is NewParty =>
      typeof made === 'object' && made !== null && 'person' in made && isRole(textIn(made, 'role')),
  };
}

/** The same field where it may be left out. */
export function optional<Value>({ exactly: _exactly, ...field }: FormField<Value>): FormField<Value | null> {
  return {
    ...field,
    optional: true,
    make: (given, sealing) => (given === undefined ? null : field.make(given, sealing)),
    holds: (made): made is Value | null => made === null || field.holds(made),
  };
}

/** The same field where it is asked only now and then: left out, the command does not speak of it at all. */
export function ifAsked<Value>({ exactly: _exactly, ...field }: FormField<Value>): FormField<Value | undefined> {
  return {
    ...field,
    optional: true,
    make: (given, sealing) => (given === undefined ? undefined : field.make(given, sealing)),
    holds: (made): made is Value | undefined => made === undefined || field.holds(made),
  };
}

function personIn(given: unknown): PersonAsWritten {
  const written = Object.fromEntries(
    ['name', 'phone', 'address'].flatMap((part) => {
      const text = textIn(given, part);
      return text === undefined || text === '' ? [] : [[part, text]];
    }),
  );
  return written;
}

function textIn(given: unknown, name: string): string | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const found: unknown = Object.entries(given).find(([key]) => key === name)?.[1];
  return isText(found) ? found : undefined;
}
