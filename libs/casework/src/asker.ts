// Who asks, and what they may see: found out at the door, carried through every desk.
import type { Actor } from '#rules';
import type { Scope } from '#records';

export interface Asker {
  readonly actor: Actor;
  readonly scope: Scope;
}
