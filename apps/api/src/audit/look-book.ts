// Shows a case, a list or a file to an officer and has the look written down with it; the same look once a minute.
import type { Me } from '#identity';
import type { BodyScope, Look, UnitsScope } from '#records';

/** What of the reading doors is a look. */
export type LookAction =
  | 'case.read'
  | 'case.clocks-read'
  | 'case.events-read'
  | 'case.files-read'
  | 'cases.listed'
  | 'file.saved'
  | 'copy.saved';

/** An officer in his own scope, or somebody of a body in the scope of that. */
interface Looker<Within extends UnitsScope | BodyScope> extends Pick<Me, 'account' | 'unit'> {
  readonly scope: Within;
}

const windowMs = 60_000;

export class LookBook {
  /** Who looked at what since when; never more than one minute of it. */
  private seen = new Set<string>();
  private since = performance.now();

  /**
   * Reads in the looker's scope. The line is committed with the reading and before the answer; it costs no trip.
   * @param look its number is null for a look at no case in particular @throws AuditUnavailable, and what show throws
   */
  async show<T, Within extends UnitsScope | BodyScope>(
    me: Looker<Within>,
    look: Pick<Look, 'number' | 'facts'> & { readonly action: LookAction },
    show: (scope: Within) => Promise<T>,
  ): Promise<T> {
    const [about = ''] = Object.values(look.facts ?? {});
    const key = `${me.account} ${look.action} ${look.number ?? about}`;
    if (this.isSeen(key)) return show(me.scope);
    const shown = await show({ ...me.scope, look: { ...look, unit: me.unit, actor: `account:${me.account}` } });
    this.seen.add(key);
    return shown;
  }

  private isSeen(key: string): boolean {
    const now = performance.now();
    if (now - this.since > windowMs) {
      this.seen = new Set();
      this.since = now;
    }
    return this.seen.has(key);
  }
}
