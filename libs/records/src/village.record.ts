// A village or neighbourhood as the database keeps it.
import { Entity, PrimaryColumn } from 'typeorm';

@Entity('village')
export class VillageRecord {
  @PrimaryColumn({ type: 'char', length: 6 }) city: string;
  @PrimaryColumn({ type: 'text', name: 'town_code' }) townCode: string;
  @PrimaryColumn({ type: 'text' }) name: string;
}
