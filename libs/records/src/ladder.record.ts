// A ladder of a city or a unit as the database keeps it.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Citation, Rung } from '#rules';

@Entity('ladder')
export class LadderRecord {
  @PrimaryColumn({ type: 'char', length: 6 }) city: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'text', nullable: true }) unit: string | null;
  @Column({ type: 'text' }) clock: string;
  @Column({ type: 'date', name: 'in_force_from' }) inForceFrom: string;
  @Column({ type: 'jsonb' }) source: Citation;
  @Column({ type: 'integer', name: 'ownerless_rungs_earlier' }) ownerlessRungsEarlier: number;
  @Column({ type: 'jsonb' }) rungs: readonly Rung[];
  @Column({ type: 'jsonb' }) top: { readonly rung: string; readonly tells: readonly string[] };
}
