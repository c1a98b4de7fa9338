// Reports of imports: begun, filled row by row, ended; seen by the unit that imported.
import { type EntityManager, IsNull } from 'typeorm';
import { ImportRowRecord } from './import-row.record.js';
import { ImportRunRecord } from './import-run.record.js';
import type { UnitsScope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';

export type NewImportRun = Omit<ImportRunRecord, 'city' | 'endedAt' | 'summary'>;
export type NewImportRow = Omit<ImportRowRecord, 'city' | 'runId'>;

export interface ImportRunView {
  readonly run: ImportRunRecord;
  readonly rows: readonly ImportRowRecord[];
}

const rowsAtOnce = 1000;

export class ImportRuns {
  constructor(private readonly app: UnitOfWork) {}

  async begin(scope: UnitsScope, run: NewImportRun): Promise<void> {
    await this.app.inScope(scope, ({ manager }) =>
      manager.insert(ImportRunRecord, { ...run, city: scope.city, endedAt: null, summary: {} }),
    );
  }

  async addRows(scope: UnitsScope, runId: string, rows: readonly NewImportRow[]): Promise<void> {
    await this.app.inScope(scope, async ({ manager }) => {
      for (let from = 0; from < rows.length; from += rowsAtOnce) {
        const some = rows.slice(from, from + rowsAtOnce).map((row) => ({ ...row, city: scope.city, runId }));
        await manager.createQueryBuilder().insert().into(ImportRowRecord).values(some).execute();
      }
    });
  }

  /** What is known of a run that has not ended; of one that has, its end is not touched. */
  async tell(scope: UnitsScope, id: string, summary: object): Promise<void> {
    await this.app.inScope(scope, ({ manager }) =>
      manager.update(ImportRunRecord, { city: scope.city, id, endedAt: IsNull() }, { summary }),
    );
  }

  /** The newest runs of one format, without their rows. */
  async listOf(scope: UnitsScope, format: string, most: number): Promise<readonly ImportRunRecord[]> {
    return this.app.read(scope, ({ manager }) =>
      manager.find(ImportRunRecord, { where: { city: scope.city, format }, order: { beganAt: 'DESC' }, take: most }),
    );
  }

  /** @throws Error when the run is not of this scope */
  async end(
    scope: UnitsScope,
    id: string,
    how: Pick<ImportRunRecord, 'summary'> & { readonly endedAt: Date },
  ): Promise<void> {
    const { affected } = await this.app.inScope(scope, ({ manager }) =>
      manager.update(ImportRunRecord, { city: scope.city, id }, { endedAt: how.endedAt, summary: how.summary }),
    );
    if (affected !== 1) throw new Error('There is no such import in this scope.');
  }

  async find(scope: UnitsScope, id: string): Promise<ImportRunView | undefined> {
    return this.app.read(scope, async ({ manager }) => {
      const run = await manager.findOneBy(ImportRunRecord, { city: scope.city, id });
      return run === null ? undefined : { run, rows: await listRows(manager, scope.city, id) };
    });
  }
}

function listRows(manager: EntityManager, city: string, runId: string): Promise<ImportRowRecord[]> {
  return manager.find(ImportRowRecord, { where: { city, runId }, order: { row: 'ASC', ordinal: 'ASC' } });
}
