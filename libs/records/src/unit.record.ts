// A bureau, zone, intake desk or station, or a body that mediates beside them, as the database keeps it.
import type { StationPlace } from '#rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const UNIT_KINDS = [
  'city',
  'intake',
  'county',
  'zone',
  'station',
  'association',
  'mediation-body',
  'service-station',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

@Entity('unit')
export class UnitRecord {
  @PrimaryColumn({ type: 'char', length: 6 }) city: string;
  @PrimaryColumn({ type: 'text' }) code: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) kind: UnitKind;
  @Column({ type: 'text', nullable: true }) parent: string | null;
  @Column({ type: 'text', name: 'area_names', array: true }) areaNames: readonly string[];
  @Column({ type: 'text', name: 'loose_names', array: true }) looseNames: readonly string[];
  @Column({ type: 'text', name: 'former_codes', array: true }) formerCodes: readonly string[];
  @Column({ type: 'text', array: true }) towns: readonly string[];
  @Column({ type: 'text', array: true }) within: readonly string[];
  @Column({ type: 'date', name: 'starts_on' }) startsOn: string;
  @Column({ type: 'date', name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column({ type: 'boolean' }) placeholder: boolean;
  @Column({ type: 'text', nullable: true }) remark: string | null;
  @Column({ type: 'text', nullable: true }) mail: string | null;
  @Column({ type: 'text', nullable: true }) place: StationPlace | null;
}
