// What an administrator does from the command line stands in the audit of the city before it is done.
import type { Records } from '#records';
import type { JsonValue } from '#rules';

/** @param facts codes and counts @throws RecordsFault when the audit cannot be written: then nothing is done */
export function recordAct(
  { audit, city }: Pick<Records, 'audit' | 'city'>,
  action: string,
  facts: Readonly<Record<string, JsonValue>>,
): Promise<void> {
  const line = { unit: city, actor: 'system:command-line', action, caseId: null, facts };
  return audit.append({ city, units: [] }, line);
}
