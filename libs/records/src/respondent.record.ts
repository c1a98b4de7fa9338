// An operator of the registry as the database keeps it.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('respondent')
export class RespondentRecord {
  @PrimaryColumn({ type: 'char', length: 6 }) city: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', nullable: true }) address: string | null;
  @Column({ type: 'text', name: 'credit_code', nullable: true }) creditCode: string | null;
  @Column({ type: 'text', nullable: true }) unit: string | null;
  @Column({ type: 'text', nullable: true }) town: string | null;
}
