// A signed-in officer's session as the database keeps it.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('session')
export class SessionRecord {
  @PrimaryColumn({ type: 'char', length: 6 }) city: string;
  /** SHA-256 of the cookie. */
  @PrimaryColumn({ type: 'bytea', name: 'token_hash' }) tokenHash: Buffer;
  @Column({ type: 'uuid' }) account: string;
  @Column({ type: 'timestamptz', name: 'created_at', insert: false, update: false }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'last_seen_at' }) lastSeenAt: Date;
  @Column({ type: 'timestamptz', name: 'expires_at' }) expiresAt: Date;
}
