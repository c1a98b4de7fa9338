// Keeps the ladders that a bureau loads, and gives them back as the rules read them.
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { IsNull } from 'typeorm';
import { type Ladder, RuleViolation, readLadder } from '#rules';
import { LadderRecord } from './ladder.record.js';
import { UnitRecord } from './unit.record.js';
import type { UnitOfWork } from './unit-of-work.js';

/** Every ladder that was loaded, by unit, clock and date; read as strictly as when it was loaded. */
export async function listLadders(records: UnitOfWork, city: string): Promise<readonly Ladder[]> {
  const rows = await records.read({ city, units: [] }, ({ manager }) =>
    manager.find(LadderRecord, { where: { city }, order: { unit: 'ASC', clock: 'ASC', inForceFrom: 'ASC' } }),
  );
  return rows.map((row) => readLadder(documentOf(row), `ladder ${row.id}`));
}

function documentOf({
  unit,
  clock,
  inForceFrom,
  source,
  ownerlessRungsEarlier,
  rungs,
  top,
}: Omit<LadderRecord, 'city' | 'id'>) {
  return { unit, clocks: [clock], inForceFrom, source, ownerlessRungsEarlier, rungs, top };
}

/**
 * Adds ladders: all of them, or none; those that are there already stay as they are. @returns how many rows are new
 * @throws RuleViolation `ladder.unknown-unit`, `ladder.already-there` where one of the same day says something else
 */
export async function addLadders(records: UnitOfWork, city: string, ladders: readonly Ladder[]): Promise<number> {
  return records.inScope({ city, units: [] }, async ({ manager }) => {
    let added = 0;
    for (const [index, ladder] of ladders.entries()) {
      const at = `ladders[${String(index)}]`;
      const { unit, clocks, inForceFrom, source, ownerlessRungsEarlier, rungs, top } = ladder;
      if (unit !== null && !(await manager.existsBy(UnitRecord, { city, code: unit }))) {
        throw new RuleViolation('ladder.unknown-unit', undefined, { at: `${at}.unit`, unit });
      }
      for (const clock of clocks) {
        const row = { unit, clock, inForceFrom, source, ownerlessRungsEarlier, rungs, top };
        const known = await findKnown(manager, city, row);
        if (known === null) {
          await manager.insert(LadderRecord, { ...row, city, id: randomUUID() });
          added += 1;
        } else if (!isDeepStrictEqual(documentOf(known), documentOf(row))) {
          throw new RuleViolation('ladder.already-there', undefined, { at, clock, inForceFrom });
        }
      }
    }
    return added;
  });
}

type Manager = Parameters<Parameters<UnitOfWork['inScope']>[1]>[0]['manager'];

async function findKnown(
  manager: Manager,
  city: string,
  { unit, clock, inForceFrom }: Pick<LadderRecord, 'unit' | 'clock' | 'inForceFrom'>,
): Promise<LadderRecord | null> {
  return manager.findOneBy(LadderRecord, { city, unit: unit ?? IsNull(), clock, inForceFrom });
}
