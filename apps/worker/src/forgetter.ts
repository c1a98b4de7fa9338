// Forgets what no period keeps any more, batch by batch, while the clock of the house can be trusted.
import type { ForgettingDesk } from '#casework';
import type { Forgetting } from '#records';
import type { ClockWatch } from './clock-watch.js';
import type { WorkerLog } from './worker-log.js';

export interface ForgetterParts {
  readonly desk: ForgettingDesk;
  readonly forgetting: Forgetting;
  readonly clock: Pick<ClockWatch, 'allowsEffects'>;
  readonly log: WorkerLog;
}

const casesAtOnce = 100;

export class Forgetter {
  private lastRun: { readonly atMs: number; readonly cases: number; readonly keys: number } | undefined;

  constructor(private readonly parts: ForgetterParts) {}

  /** Null before the first run of this process. */
  get standing(): { readonly secondsAgo: number; readonly cases: number; readonly keys: number } | null {
    if (this.lastRun === undefined) return null;
    const { atMs, cases, keys } = this.lastRun;
    return { secondsAgo: Math.round((performance.now() - atMs) / 1000), cases, keys };
  }

  /** Everything that is due, in batches. What is destroyed comes back for nobody: after a jump of the clock it waits. */
  async forget(): Promise<number> {
    const { desk, forgetting, clock, log } = this.parts;
    if (!(await clock.allowsEffects())) {
      log.warn({ event: 'forgetting.waits-for-the-clock' });
      return 0;
    }
    let [cases, keys] = [0, 0];
    for (let isMore = true; isMore;) {
      const batch = await desk.forgetDue(casesAtOnce);
      cases += batch.cases;
      keys += batch.keys;
      // A batch of which nothing could be forgotten would be found again without end.
      isMore = batch.found === casesAtOnce && batch.cases > 0;
    }
    const applications = await forgetting.forgetApplications();
    this.lastRun = { atMs: performance.now(), cases, keys };
    log.info({ event: 'forgetting.done', cases, keys, applications });
    return cases + applications;
  }
}
