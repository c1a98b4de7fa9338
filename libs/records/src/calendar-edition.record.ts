// A holiday notice as the database keeps it.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('calendar_edition')
export class CalendarEditionRecord {
  @PrimaryColumn({ type: 'char', length: 6 }) city: string;
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'integer' }) year: number;
  @Column({ type: 'date', name: 'announced_on' }) announcedOn: string;
  @Column({ type: 'date', name: 'superseded_on', nullable: true }) supersededOn: string | null;
  @Column({ type: 'text' }) notice: string;
  @Column({ type: 'jsonb' }) days: readonly { readonly date: string; readonly off: boolean; readonly name: string }[];
}
