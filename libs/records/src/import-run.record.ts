// One import of one file as the database keeps it.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('import_run')
export class ImportRunRecord {
  @PrimaryColumn({ type: 'char', length: 6 }) city: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'text' }) unit: string;
  @Column({ type: 'uuid', nullable: true }) account: string | null;
  @Column({ type: 'text' }) format: string;
  @Column({ type: 'text', name: 'file_name' }) fileName: string;
  @Column({ type: 'bytea', name: 'file_hash' }) fileHash: Buffer;
  @Column({ type: 'timestamptz', name: 'began_at' }) beganAt: Date;
  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column({ type: 'jsonb' }) summary: object;
}
