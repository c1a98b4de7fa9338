// The units of a city, and which of them an officer of one may see.
import type { UnitOfWork } from './unit-of-work.js';
import { UnitRecord } from './unit.record.js';

export class UnitQuery {
  constructor(private readonly app: UnitOfWork) {}

  async list(city: string): Promise<readonly UnitRecord[]> {
    return this.app.read({ city, units: [] }, ({ manager }) =>
      manager.find(UnitRecord, { where: { city }, order: { code: 'ASC' } }),
    );
  }

  async listScope(city: string, unit: string): Promise<readonly UnitRecord[]> {
    return unitsInSight(await this.list(city), unit);
  }
}

type InTree = Pick<UnitRecord, 'code' | 'kind' | 'parent'>;

/** The unit itself and all below it; the intake desk of the city sees what the city sees. */
export function unitsInSight<Unit extends InTree>(units: readonly Unit[], unit: string): readonly Unit[] {
  const own = units.find(({ code }) => code === unit);
  if (own === undefined) return [];
  const top = own.kind === 'intake' ? (own.parent ?? own.code) : own.code;
  return below(units, top);
}

function below<Unit extends InTree>(units: readonly Unit[], top: string): readonly Unit[] {
  const seen = new Set([top]);
  // A unit is found only after its parent: as many rounds as the tree is deep.
  for (let before = 0; before !== seen.size;) {
    before = seen.size;
    for (const { code, parent } of units) if (parent !== null && seen.has(parent)) seen.add(code);
  }
  return units.filter(({ code }) => seen.has(code));
}
