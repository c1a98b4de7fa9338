// Does what recurs, when the queue says so: partitions ahead of their month, old keys and sessions away, what is kept no longer forgotten, records of the disclosure made and ended, a month that is over published.
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import type { DisclosureDesk, FiguresDesk } from '#casework';
import type { Housekeeping } from '#records';
import type { ClockWatch } from './clock-watch.js';
import type { Forgetter } from './forgetter.js';
import { jobKeeping, upkeepQueue } from './queues.table.js';
import { codeOf } from './worker-log.js';
import type { WorkerLog } from './worker-log.js';

export interface UpkeepRooms {
  readonly housekeeping: Housekeeping;
  readonly forgetter: Pick<Forgetter, 'forget'>;
  readonly figures: Pick<FiguresDesk, 'publish'>;
  readonly disclosing: Pick<DisclosureDesk, 'fill' | 'endOld'>;
  readonly clock: Pick<ClockWatch, 'allowsEffects'>;
}

interface Chore {
  readonly everyMs: number;
  readonly do: (rooms: UpkeepRooms) => Promise<number | undefined>;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const disclosuresAtOnce = 5000;

/** What recurs, by the name of its job. */
export const chores: Readonly<Record<string, Chore>> = {
  'make-partitions': { everyMs: 12 * hourMs, do: ({ housekeeping }) => housekeeping.makePartitions() },
  'sweep-away': { everyMs: hourMs, do: ({ housekeeping }) => housekeeping.sweepAway().then(() => undefined) },
  'take-in-phone-keys': { everyMs: minuteMs, do: ({ housekeeping }) => housekeeping.takeInPhoneKeys() },
  'lapse-look-requests': {
    everyMs: 5 * minuteMs,
    do: ({ housekeeping }) => housekeeping.lapseLookRequests(),
  },
  'fill-disclosures': { everyMs: hourMs, do: ({ disclosing }) => disclosing.fill(disclosuresAtOnce) },
  'end-disclosures': { everyMs: hourMs, do: endDisclosures },
  forget: { everyMs: 24 * hourMs, do: ({ forgetter }) => forgetter.forget() },
  'publish-figures': { everyMs: hourMs, do: publishFigures },
};

/** What is ended comes back for nobody: after a jump of the clock it waits. */
async function endDisclosures({ disclosing, clock }: UpkeepRooms): Promise<number> {
  return (await clock.allowsEffects()) ? disclosing.endOld() : 0;
}

/** A month is published once: by a clock that is wrong it would be the wrong month for ever. */
async function publishFigures({ figures, clock }: UpkeepRooms): Promise<number> {
  return (await clock.allowsEffects()) ? figures.publish() : 0;
}

@Processor(upkeepQueue, { concurrency: 1, ...jobKeeping })
export class UpkeepProcessor extends WorkerHost {
  constructor(
    private readonly rooms: UpkeepRooms,
    private readonly log: WorkerLog,
  ) {
    super();
  }

  async process({ name }: Job): Promise<void> {
    const chore = Object.hasOwn(chores, name) ? chores[name] : undefined;
    if (chore === undefined) return;
    const made = await chore.do(this.rooms);
    this.log.info({ event: 'upkeep.done', chore: name, ...(made === undefined ? {} : { made }) });
  }

  @OnWorkerEvent('error')
  onError(fault: unknown): void {
    this.log.debug({ event: 'queue.worker-fault', queue: upkeepQueue, code: codeOf(fault) });
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, fault: unknown): void {
    this.log.error({ event: 'upkeep.failed', chore: job?.name, code: codeOf(fault) });
  }
}
