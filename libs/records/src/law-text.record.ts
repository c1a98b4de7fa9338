// One article of a law as the database keeps it, word for word.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('law_text')
export class LawTextRecord {
  @PrimaryColumn({ type: 'char', length: 6 }) city: string;
  @PrimaryColumn({ type: 'text' }) law: string;
  /** The day it came into force, or `undated` where the file did not say. */
  @PrimaryColumn({ type: 'text' }) edition: string;
  @PrimaryColumn({ type: 'text' }) article: string;
  @Column({ type: 'integer' }) place: number;
  @Column({ type: 'text', nullable: true }) document: string | null;
  @Column({ type: 'date', name: 'in_force_from', nullable: true }) inForceFrom: string | null;
  @Column({ type: 'text' }) text: string;
}
