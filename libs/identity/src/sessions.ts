// Sessions kept by the house: looked up with every request, so that whoever is disabled is out at the next one.
import { type OwnSession, SessionQuery, SessionRecord, SessionRows, type UnitOfWork } from '#records';
import { IdentityFault } from './identity-fault.js';
import { type Me, meOf } from './me.js';
import { drawToken, hashOfToken } from './token.js';

export interface SessionPolicy {
  /** Without a request for so long it is over. */
  readonly idleMinutes: number;
  /** Over after so long, however busy it is. */
  readonly hours: number;
  /** Whether an officer may have several at once. */
  readonly isParallel: boolean;
}

export interface NewSession {
  /** Goes into the cookie and nowhere else. */
  readonly token: string;
  readonly expiresAt: Date;
  /** How many sessions of this officer ended by it. */
  readonly displaced: number;
  readonly lastSignInAt: Date | null;
}

/** Written at most so often: a request that only reads stays one that only reads. */
const touchAfterSeconds = 60;

export class Sessions {
  private readonly kept: SessionQuery;
  private readonly rows: SessionRows;

  constructor(
    private readonly app: UnitOfWork,
    private readonly options: { readonly city: string; readonly policy: SessionPolicy },
  ) {
    this.kept = new SessionQuery(app);
    this.rows = new SessionRows(app, options.city);
  }

  /** Whose session it is; undefined when it ended, ran out, or its account is disabled. */
  async find(token: string): Promise<Me | undefined> {
    const { city, policy } = this.options;
    const tokenHash = hashOfToken(token);
    const session = await this.kept.find({ city, tokenHash, idleMinutes: policy.idleMinutes });
    if (session === undefined) return undefined;
    if (session.idleSeconds > touchAfterSeconds) {
      await this.app.inScope({ city, system: 'accounts' }, ({ manager }) =>
        manager.update(SessionRecord, { city, tokenHash }, { lastSeenAt: () => 'now()' }),
      );
    }
    return meOf(session, city);
  }

  /** Whether it ended because the officer signed in elsewhere: who sees that should know of it. */
  isDisplaced(token: string): Promise<boolean> {
    return this.rows.isDisplaced(hashOfToken(token));
  }

  /** A token never seen before, whatever the browser had: nobody can lay one out beforehand. */
  async begin(account: string): Promise<NewSession> {
    const { hours, isParallel } = this.options.policy;
    const token = drawToken();
    const begun = await this.rows.begin({ account, tokenHash: hashOfToken(token), hours, isParallel });
    return { token, ...begun };
  }

  /** @param token of the session that asks, to be told apart */
  listOf(account: string, token: string): Promise<readonly OwnSession[]> {
    return this.rows.list(account, hashOfToken(token), this.options.policy.idleMinutes);
  }

  /** One of the officer's own. @throws IdentityFault session.not-found, for a foreign one as well */
  async endOwn(account: string, id: string): Promise<void> {
    if (!(await this.rows.endOne(account, id))) throw new IdentityFault('session.not-found');
  }

  async end(token: string): Promise<void> {
    const { city } = this.options;
    await this.app.inScope({ city, system: 'accounts' }, ({ manager }) =>
      manager.delete(SessionRecord, { city, tokenHash: hashOfToken(token) }),
    );
  }
}
