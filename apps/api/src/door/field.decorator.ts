// The kinds of field a request may have: what is checked and what the document says of it, in one word each.
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { findCaseNumber } from '#records';
import { isLocalDate } from '#rules';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

interface Given {
  readonly optional?: boolean;
  readonly description?: string;
}
interface WordsGiven extends Given {
  readonly least?: number;
  readonly most: number;
}
interface NumberGiven extends Given {
  readonly least: number;
  readonly most: number;
}
interface ListedGiven {
  /** The list of /api/v1/reference that tells the options with their words: the document then names it instead of them. */
  readonly list?: string;
}

/** No control characters but line ends and tabs, and no half of a pair: the database and the screen refuse both. */
const plainText = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]*$/u;
const instantText =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const monthText = /^20[0-9]{2}-(?:0[1-9]|1[0-2])$/;
const uuidText = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const unitText = /^[0-9A-Za-z][0-9A-Za-z-]{1,19}$/;
const phoneText = /^\+?[0-9][0-9 ()-]{5,19}$/;
/** More than any city has ever had at stake in one case, and far from where integers end. */
const largestAmountFen = 10_000_000_000;

/** Free words, in one normal form and without blanks at either end. */
export function Words(given: WordsGiven): PropertyDecorator {
  const { least = 1, most } = given;
  return applyDecorators(
    ApiProperty({ ...noted(given), type: 'string', minLength: least, maxLength: most }),
    Transform(({ value }: { readonly value: unknown }) =>
      typeof value === 'string' ? value.normalize('NFC').trim() : value,
    ),
    presence(given),
    IsString({ message: 'not-text' }),
    MinLength(least, { message: least === 1 ? 'required' : `too-short ${least}` }),
    MaxLength(most, { message: `too-long ${most}` }),
    Matches(plainText, { message: 'not-plain-text' }),
  );
}

/** Words that are taken letter by letter, such as a passphrase. */
export function ExactWords(given: WordsGiven): PropertyDecorator {
  const { least = 1, most } = given;
  return applyDecorators(
    ApiProperty({ ...noted(given), type: 'string', minLength: least, maxLength: most }),
    presence(given),
    IsString({ message: 'not-text' }),
    MinLength(least, { message: 'required' }),
    MaxLength(most, { message: `too-long ${most}` }),
  );
}

/** A code of a fixed shape, as it is. */
export function Code(pattern: RegExp, given: Given = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ ...noted(given), type: 'string', pattern: pattern.source }),
    presence(given),
    IsString({ message: 'not-text' }),
    Matches(pattern, { message: 'malformed' }),
  );
}

/** The code of a unit or station. */
export function UnitCode(given: Given = {}): PropertyDecorator {
  return Code(unitText, given);
}

export function Phone(given: Given = {}): PropertyDecorator {
  return Code(phoneText, given);
}

/** The public number of a case, however it was typed; a wrong character in it is noticed. */
export function CaseNumber(given: Given = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ ...noted(given), type: 'string', example: '7K3M-9QXT-F' }),
    Transform(({ value }: { readonly value: unknown }) =>
      typeof value === 'string' ? (findCaseNumber(value.slice(0, 40)) ?? '') : value,
    ),
    presence(given),
    IsString({ message: 'not-text' }),
    MinLength(1, { message: 'not-a-case-number' }),
  );
}

export function AccountId(given: Given = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ ...noted(given), type: 'string', format: 'uuid' }),
    presence(given),
    IsString({ message: 'not-text' }),
    Matches(uuidText, { message: 'malformed' }),
  );
}

export function Choice(options: readonly string[], given: Given & ListedGiven = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ ...noted(given), ...oneOf(options, given) }),
    presence(given),
    IsIn([...options], { message: 'not-a-choice' }),
  );
}

export function Choices(options: readonly string[], given: NumberGiven & ListedGiven): PropertyDecorator {
  const { least, most } = given;
  const limits = { minItems: least, maxItems: most, uniqueItems: true };
  return applyDecorators(
    ApiProperty({ ...noted(given), type: 'array', items: oneOf(options, given), ...limits }),
    presence(given),
    IsArray({ message: 'malformed' }),
    ArrayMinSize(least, { message: `too-few ${least}` }),
    ArrayMaxSize(most, { message: `too-many ${most}` }),
    IsIn([...options], { each: true, message: 'not-a-choice' }),
    ArrayUnique({ message: 'repeated' }),
  );
}

export function YesNo(given: Given = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ ...noted(given), type: 'boolean' }),
    presence(given),
    IsBoolean({ message: 'not-yes-or-no' }),
  );
}

/** Money in fen. */
export function Fen(given: Given = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ ...noted(given), type: 'integer', minimum: 0, maximum: largestAmountFen }),
    presence(given),
    IsInt({ message: 'not-a-number' }),
    Min(0, { message: 'too-small 0' }),
    Max(largestAmountFen, { message: `too-large ${largestAmountFen}` }),
  );
}

export function WholeNumber(given: NumberGiven): PropertyDecorator {
  const { least, most } = given;
  return applyDecorators(
    ApiProperty({ ...noted(given), type: 'integer', minimum: least, maximum: most }),
    presence(given),
    IsInt({ message: 'not-a-number' }),
    Min(least, { message: `too-small ${least}` }),
    Max(most, { message: `too-large ${most}` }),
  );
}

/** A whole number of a query string, where everything is text. */
export function QueryNumber(given: NumberGiven): PropertyDecorator {
  const { least, most } = given;
  return applyDecorators(
    ApiProperty({ ...noted(given), type: 'integer', minimum: least, maximum: most }),
    Transform(({ value }: { readonly value: unknown }) =>
      typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value,
    ),
    presence(given),
    IsInt({ message: 'not-a-number' }),
    Min(least, { message: `too-small ${least}` }),
    Max(most, { message: `too-large ${most}` }),
  );
}

/** Ids, each once. */
export function Ids(given: NumberGiven): PropertyDecorator {
  const { least, most } = given;
  const limits = { minItems: least, maxItems: most, uniqueItems: true };
  return applyDecorators(
    ApiProperty({ ...noted(given), type: 'array', items: { type: 'string', format: 'uuid' }, ...limits }),
    presence(given),
    IsArray({ message: 'malformed' }),
    ArrayMinSize(least, { message: `too-few ${least}` }),
    ArrayMaxSize(most, { message: `too-many ${most}` }),
    Matches(uuidText, { each: true, message: 'malformed' }),
    ArrayUnique({ message: 'repeated' }),
  );
}

/** A day that exists, YYYY-MM-DD. */
export function Day(given: Given = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ ...noted(given), type: 'string', format: 'date' }),
    Transform(({ value }: { readonly value: unknown }) =>
      typeof value !== 'string' || isLocalDate(value) ? value : '',
    ),
    presence(given),
    IsString({ message: 'not-a-day' }),
    MinLength(1, { message: 'not-a-day' }),
  );
}

/** An instant with its offset. */
export function Moment(given: Given = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ ...noted(given), type: 'string', format: 'date-time' }),
    presence(given),
    IsString({ message: 'not-an-instant' }),
    Matches(instantText, { message: 'not-an-instant' }),
  );
}

export function Month(given: Given = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ ...noted(given), type: 'string', pattern: monthText.source }),
    presence(given),
    Matches(monthText, { message: 'not-a-month' }),
  );
}

/** A part with fields of its own. @param part asked for late, because classes may stand in any order */
export function Part(part: () => new () => object, given: Given = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ ...noted(given), type: () => part() }),
    Type(part),
    presence(given),
    IsObject({ message: 'malformed' }),
    ValidateNested({ message: 'malformed' }),
  );
}

/** Several parts of one kind, in their order. */
export function Parts(part: () => new () => object, given: NumberGiven): PropertyDecorator {
  const { least, most } = given;
  return applyDecorators(
    ApiProperty({ ...noted(given), type: () => [part()], minItems: least, maxItems: most }),
    Type(part),
    presence(given),
    IsArray({ message: 'malformed' }),
    ArrayMinSize(least, { message: `too-few ${least}` }),
    ArrayMaxSize(most, { message: `too-many ${most}` }),
    ValidateNested({ each: true, message: 'malformed' }),
  );
}

function oneOf(options: readonly string[], { list }: ListedGiven) {
  const type = 'string' as const;
  return list === undefined
    ? { type, enum: [...options] }
    : { type, description: `A code of ${list} in /api/v1/reference.` };
}

/** A field is given or left out; `null` is no way to leave it out. */
function presence({ optional = false }: Given): PropertyDecorator {
  return optional ? ValidateIf((_part, value) => value !== undefined) : IsDefined({ message: 'required' });
}

function noted({ optional = false, description }: Given): { required: boolean; description?: string } {
  return { required: !optional, ...(description === undefined ? {} : { description }) };
}
