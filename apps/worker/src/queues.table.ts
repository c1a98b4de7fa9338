// The queues of the worker by name, and how they keep their jobs.
import type { DefaultJobOptions, WorkerOptions } from 'bullmq';

export const timersQueue = 'timers';
export const upkeepQueue = 'upkeep';

/** Nothing that is done is kept, and nothing that failed for longer than it takes to look at it. */
export const jobDefaults = {
  removeOnComplete: true,
  removeOnFail: { age: 86_400, count: 1_000 },
} as const satisfies DefaultJobOptions;

/** A job whose worker died is taken up by another; five deaths in a row are the job's own doing. */
export const jobKeeping = {
  maxStalledCount: 5,
  stalledInterval: 15_000,
  lockDuration: 30_000,
} as const satisfies Partial<WorkerOptions>;
