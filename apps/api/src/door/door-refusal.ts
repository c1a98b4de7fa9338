// What the door itself refuses, before anybody asks the law: coded, with the status that HTTP has for it.
import type { DoorCode } from './door.text.js';

export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly limit?: number;
}

export interface RefusalExtras {
  readonly fields?: readonly FieldFault[];
  readonly retryAfterSeconds?: number;
}

export class DoorRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: DoorCode,
    readonly extras: RefusalExtras = {},
  ) {
    super(code);
    this.name = 'DoorRefusal';
  }
}
