// A town or street as the database keeps it.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('town')
export class TownRecord {
  @PrimaryColumn({ type: 'char', length: 6 }) city: string;
  @PrimaryColumn({ type: 'text' }) code: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', name: 'county_code' }) countyCode: string;
}
