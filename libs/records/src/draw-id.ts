// Ids drawn by the house: UUID version 7, so that rows written together stand together.
import { instantToEpoch } from '#rules';
import type { Instant } from '#rules';
import { drawBytes } from './draw-bytes.js';

export function drawId(moment: Instant): string {
  const bytes = drawBytes(16);
  bytes.writeUIntBE(instantToEpoch(moment), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
