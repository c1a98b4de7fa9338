// Reads the words of an address: what is malformed is as if it had not been there.
import type { PublicPlace, PublicSettler } from '#records';
import { type Instant, parseInstant } from '#rules';

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const month = /^20[0-9]{2}-(?:0[1-9]|1[0-2])$/;

export function readId(typed: string): string | null {
  return id.test(typed) ? typed : null;
}

export function readMonth(typed: string): string | null {
  return month.test(typed) ? typed : null;
}

/** Written as `<instant>_<id>`. */
export function readPlace(typed: string): PublicPlace | null {
  const [at = '', own = ''] = typed.split('_');
  const moment = instantOrNull(at);
  return moment === null || readId(own) === null ? null : { at: moment, id: own };
}

/** Written as `<credit code>_<name>`. */
export function readSettlerPlace(typed: string): Pick<PublicSettler, 'name' | 'creditCode'> | null {
  const [, creditCode = '', name = ''] = /^([0-9A-Z]{18})_(.+)$/.exec(typed) ?? [];
  return name === '' ? null : { creditCode, name };
}

function instantOrNull(text: string): Instant | null {
  try {
    return parseInstant(text);
  } catch {
    return null;
  }
}
