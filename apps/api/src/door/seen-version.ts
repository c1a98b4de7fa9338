// The version of the case that the officer had before him when he decided, from If-Match.
import { DoorRefusal } from './door-refusal.js';

const entityTag = /^"(\d{1,9})"$/;

/** @throws DoorRefusal version.missing */
export function readVersion(ifMatch: string | undefined): number {
  const [, version] = entityTag.exec(ifMatch ?? '') ?? [];
  if (version === undefined) throw new DoorRefusal(428, 'version.missing');
  return Number(version);
}
