// Which station looks after which town, as the database keeps it.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('station_town')
export class StationTownRecord {
  @PrimaryColumn({ type: 'char', length: 6 }) city: string;
  @PrimaryColumn({ type: 'text', name: 'station_code' }) stationCode: string;
  @PrimaryColumn({ type: 'text', name: 'town_code' }) townCode: string;
  @PrimaryColumn({ type: 'date', name: 'starts_on' }) startsOn: string;
  @Column({ type: 'date', name: 'ends_on', nullable: true }) endsOn: string | null;
}
