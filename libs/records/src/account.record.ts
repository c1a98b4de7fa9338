// An officer's account as the database keeps it.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#rules';

@Entity('account')
export class AccountRecord {
  @PrimaryColumn({ type: 'char', length: 6 }) city: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'text' }) login: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) unit: string;
  @Column({ type: 'text', nullable: true }) station: string | null;
  @Column({ type: 'text', array: true }) roles: Role[];
  @Column({ type: 'text', name: 'password_hash' }) passwordHash: string;
  @Column({ type: 'boolean', name: 'must_change_password', default: false }) mustChangePassword: boolean;
  @Column({ type: 'text', nullable: true }) mail: string | null;
  @Column({ type: 'timestamptz', name: 'disabled_at', nullable: true }) disabledAt: Date | null;
  @Column({ type: 'timestamptz', name: 'created_at', insert: false, update: false }) createdAt: Date;
}
