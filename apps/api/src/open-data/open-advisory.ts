// A tip or warning as the open data has it: each field there, null where it says nothing.
import type { PublicAdvisory } from '#records';

export interface OpenAdvisory {
  readonly id: string;
  readonly kind: string;
  readonly unit: string;
  readonly unitName: string;
  readonly title: string;
  readonly body: string;
  readonly operatorName: string | null;
  readonly creditCode: string | null;
  readonly publishedAt: string;
  readonly from: string;
  readonly until: string;
}

export function openAdvisory(advisory: PublicAdvisory, unitName: (unit: string) => string): OpenAdvisory {
  const { id, kind, unit, title, body, operatorName, creditCode, publishedAt, from, until } = advisory;
  return {
    ...{ id, kind, unit, unitName: unitName(unit), title, body, operatorName, creditCode },
    ...{ publishedAt, from, until },
  };
}
