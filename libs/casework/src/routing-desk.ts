// Finds the unit a filing belongs to, with the reason; it never guesses, what is not decided goes to the intake desk.
import { type Routing, type RoutedTo, type RoutingAddress, type RoutingMatter, route } from '#rules';
import type { Ledger } from '#records';
import type { LawShelf } from './law-shelf.js';

export interface Routed {
  readonly routing: Routing;
  readonly routedTo: RoutedTo;
}

export class RoutingDesk {
  constructor(
    private readonly ledger: Ledger,
    private readonly shelf: LawShelf,
  ) {}

  /** Where a matter belongs by its address. @source 令121号 第十三条, 第十四条, 第二十九条, 第三十一条 */
  async route(address: RoutingAddress, matter: RoutingMatter): Promise<Routed> {
    const { gazetteer, policy } = await this.shelf.take(await this.ledger.now());
    const routing = route(gazetteer, address, matter);
    const isDecided = routing.decision === 'unit' && routing.unit !== null;
    return {
      routing,
      routedTo: {
        unit: isDecided && routing.unit !== null ? routing.unit : policy.intakeUnit,
        station: isDecided ? routing.station : null,
        triage: !isDecided,
        reason: routing.reasonCode,
      },
    };
  }
}
