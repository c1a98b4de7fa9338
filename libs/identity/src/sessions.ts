// Sessions kept by the house: looked up with every request, so that whoever is disabled is out at the next one.
import { SessionQuery, SessionRecord, type UnitOfWork } from '#records';
import { type Me, meOf } from './me.js';
import { drawToken, hashOfToken } from './token.js';

export interface NewSession {
  /** Goes into the cookie and nowhere else. */
  readonly token: string;
  readonly expiresAt: Date;
}

const idleMinutes = 30;
const absoluteHours = 12;
/** Written at most so often: a request that only reads stays one that only reads. */
const touchAfterSeconds = 60;

export class Sessions {
  private readonly kept: SessionQuery;

  constructor(
    private readonly app: UnitOfWork,
    private readonly options: { readonly city: string },
  ) {
    this.kept = new SessionQuery(app);
  }

  /** Whose session it is; undefined when it ended, ran out, or its account is disabled. */
  async find(token: string): Promise<Me | undefined> {
    const { city } = this.options;
    const tokenHash = hashOfToken(token);
    const session = await this.kept.find({ city, tokenHash, idleMinutes });
    if (session === undefined) return undefined;
    if (session.idleSeconds > touchAfterSeconds) {
      await this.app.inScope({ city, system: 'accounts' }, ({ manager }) =>
        manager.update(SessionRecord, { city, tokenHash }, { lastSeenAt: () => 'now()' }),
      );
    }
    return meOf(session, city);
  }

  /** A token never seen before, whatever the browser had: nobody can lay one out beforehand. */
  async begin(account: string): Promise<NewSession> {
    const { city } = this.options;
    const token = drawToken();
    return this.app.inScope({ city, system: 'accounts' }, async ({ manager, query }) => {
      const [times] = await query<{ now: Date; end: Date }>(
        `SELECT now() AS now, now() + $1 * interval '1 hour' AS end`,
        [absoluteHours],
      );
      if (times === undefined) throw new Error('The database did not tell the time.');
      const { now: lastSeenAt, end: expiresAt } = times;
      await manager.insert(SessionRecord, { city, tokenHash: hashOfToken(token), account, lastSeenAt, expiresAt });
      return { token, expiresAt };
    });
  }

  async end(token: string): Promise<void> {
    const { city } = this.options;
    await this.app.inScope({ city, system: 'accounts' }, ({ manager }) =>
      manager.delete(SessionRecord, { city, tokenHash: hashOfToken(token) }),
    );
  }

  async endAllOf(account: string): Promise<void> {
    const { city } = this.options;
    await this.app.inScope({ city, system: 'accounts' }, ({ manager }) =>
      manager.delete(SessionRecord, { city, account }),
    );
  }
}
