// What became of one row of an import as the database keeps it; never a value of the row.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('import_row')
export class ImportRowRecord {
  @PrimaryColumn({ type: 'char', length: 6 }) city: string;
  @PrimaryColumn({ type: 'uuid', name: 'run_id' }) runId: string;
  @PrimaryColumn({ type: 'integer' }) row: number;
  @PrimaryColumn({ type: 'integer' }) ordinal: number;
  @Column({ type: 'text' }) outcome: string;
  @Column({ type: 'text', nullable: true }) column: string | null;
  @Column({ type: 'text', nullable: true }) code: string | null;
  @Column({ type: 'text', array: true }) numbers: string[];
  @Column({ type: 'jsonb' }) facts: object;
}
