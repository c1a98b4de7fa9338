// Sessions kept by the house: looked up with every request, so that whoever is disabled is out at the next one.
import { createHash, randomBytes } from 'node:crypto';
import { AccountRecord, SessionRecord, type UnitOfWork, UnitQuery } from '#records';
import { type Me, meOf } from './me.js';

export interface NewSession {
  /** Goes into the cookie and nowhere else. */
  readonly token: string;
  readonly expiresAt: Date;
}

const tokenBytes = 32;
const idleMinutes = 30;
const absoluteHours = 12;
/** Written at most so often: a request that only reads stays one that only reads. */
const touchAfterMs = 60_000;

export class Sessions {
  private readonly units: UnitQuery;

  constructor(
    private readonly app: UnitOfWork,
    private readonly options: { readonly city: string },
  ) {
    this.units = new UnitQuery(app);
  }

  /** Whose session it is; undefined when it ended, ran out, or its account is disabled. */
  async find(token: string): Promise<Me | undefined> {
    const { city } = this.options;
    const found = await this.app.inScope({ city, system: 'accounts' }, async ({ manager, query }) => {
      const session = await manager.findOneBy(SessionRecord, { city, tokenHash: hashOf(token) });
      if (session === null) return undefined;
      const [clock] = await query<{ now: Date }>('SELECT now()');
      const now = clock?.now.getTime() ?? 0;
      const idleSince = now - session.lastSeenAt.getTime();
      if (session.expiresAt.getTime() <= now || idleSince > idleMinutes * 60_000) return undefined;
      if (idleSince > touchAfterMs) {
        await manager.update(SessionRecord, { city, tokenHash: session.tokenHash }, { lastSeenAt: new Date(now) });
      }
      return (await manager.findOneBy(AccountRecord, { city, id: session.account })) ?? undefined;
    });
    return found === undefined || found.disabledAt !== null ? undefined : meOf(found, this.units);
  }

  async begin(account: string): Promise<NewSession> {
    const { city } = this.options;
    const token = randomBytes(tokenBytes).toString('base64url');
    return this.app.inScope({ city, system: 'accounts' }, async ({ manager, query }) => {
      const [clock] = await query<{ now: Date }>('SELECT now()');
      const lastSeenAt = clock?.now ?? new Date(0);
      const expiresAt = new Date(lastSeenAt.getTime() + absoluteHours * 3_600_000);
      await manager.insert(SessionRecord, { city, tokenHash: hashOf(token), account, lastSeenAt, expiresAt });
      return { token, expiresAt };
    });
  }

  async end(token: string): Promise<void> {
    const { city } = this.options;
    await this.app.inScope({ city, system: 'accounts' }, ({ manager }) =>
      manager.delete(SessionRecord, { city, tokenHash: hashOf(token) }),
    );
  }

  async endAllOf(account: string): Promise<void> {
    const { city } = this.options;
    await this.app.inScope({ city, system: 'accounts' }, ({ manager }) =>
      manager.delete(SessionRecord, { city, account }),
    );
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
