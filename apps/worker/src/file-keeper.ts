// Keeps attachments moving: what waits is checked, what nobody owns is swept, and a store that fills up is told of.
import type { Caretaker } from '#files';
import type { Turn } from './paced-loop.js';
import type { WorkerLog } from './worker-log.js';

export class FileKeeper {
  constructor(
    private readonly caretaker: Caretaker,
    private readonly log: WorkerLog,
  ) {}

  async check(): Promise<Turn> {
    return (await this.caretaker.round()) > 0 ? 'more' : 'rest';
  }

  async sweep(): Promise<Turn> {
    const { forgotten, removed } = await this.caretaker.sweep();
    if (forgotten + removed > 0) this.log.info({ event: 'files.swept', forgotten, removed });
    const { share, isNearlyFull } = await this.caretaker.fill();
    if (isNearlyFull) this.log.error({ event: 'files.nearly-full', percent: Math.round(share * 100) });
    return 'rest';
  }
}
