// Answers which unit a matter goes to, by the kind of respondent and the law of the day, or sends it to triage.
import type { LocalDate } from '../calendar/local-date.js';
import type { Citation } from '../statute/citation.js';
import type { Gazetteer } from './gazetteer.js';
import { findJurisdiction, jurisdictionOn } from './jurisdiction.table.js';
import type { JurisdictionKey } from './jurisdiction.table.js';
import { placeStatedAddress } from './stated-address.js';
import type { StatedAddress } from './stated-address.js';
import { routeAddress } from './placement.js';
import type { AmbiguityReason, PlaceEvidence, Placement, UnknownReason } from './placement.js';

/** How an advertisement was made public: by a medium, on the internet by another, or by the advertiser itself. */
export const ADVERTISEMENTS = ['mass-media', 'internet', 'self-published'] as const;
export type Advertisement = (typeof ADVERTISEMENTS)[number];

export const RESPONDENT_KINDS = ['ordinary', 'platform-operator', 'own-site', 'in-platform'] as const;
export type RespondentKind = (typeof RESPONDENT_KINDS)[number];

/** What is known of where; every field is as written by a person or a source, none is required. */
export interface RoutingAddress extends StatedAddress {
  /** 住所: the registered address of the respondent. */
  readonly registeredAddress?: string;
  /** The registered address of the platform, when the respondent sells on one. */
  readonly platformAddress?: string;
  /** 广告发布者 and 广告经营者, when a report is about an advertisement; the advertiser's own is the stated address. */
  readonly publisherAddress?: string;
  readonly agentAddress?: string;
  /** The address shown on the platform leads nowhere. */
  readonly shownAddressUnreachable?: boolean;
  /** The unit that received the matter, where it came in at a bureau of its own. */
  readonly channelUnit?: string;
}

export interface RoutingMatter {
  readonly matter: 'complaint' | 'report';
  readonly respondent: RespondentKind;
  /** The day of receipt: it picks the law. */
  readonly receivedOn: LocalDate;
  /** Set when a report is about an advertisement: another bureau is competent for it than for goods. */
  readonly advertisement?: Advertisement;
}

/** Where a competent bureau was found: 经营地（行为发生地、平台公示地址）, 住所, 平台住所, 广告发布者、广告主、广告经营者所在地. */
export type PlaceRole =
  | 'place-of-business'
  | 'place-of-act'
  | 'shown-address'
  | 'domicile'
  | 'platform-domicile'
  | 'publisher'
  | 'advertiser'
  | 'advertising-agent';

export type RoutingReason = PlaceRole | 'first-receipt' | 'address-missing' | AmbiguityReason | UnknownReason;

export interface Routing {
  readonly decision: 'unit' | 'triage';
  readonly unit: string | null;
  readonly station: string | null;
  readonly town: string | null;
  readonly reasonCode: RoutingReason;
  /** For triage: the place whose address did not decide; for a unit: the place that did. */
  readonly facts: { readonly place: PlaceRole; readonly otherUnit: string | null };
  readonly citation: Citation;
  readonly candidates: readonly string[];
  readonly confidence: 'address-unique' | 'two-candidates' | 'none';
  readonly evidence: readonly PlaceEvidence[];
}

interface Place {
  readonly role: PlaceRole;
  /** undefined: nobody gave this address. */
  readonly placement: Placement | undefined;
}

type UniquePlacement = Extract<Placement, { readonly kind: 'unique' }>;
interface FoundPlace {
  readonly role: PlaceRole;
  readonly placement: UniquePlacement;
}

/**
 * The unit that a matter goes to. Structured fields win over text; where two bureaus are competent the one that received
 * it first keeps it, else the place of business goes before the domicile. What no address decides goes to triage.
 * @throws RuleViolation `rule-set.none-in-force` before 2020-01-01
 * @source 令121号 第十三条、第十四条、第二十九条、第三十一条、第三十二条、第四十一条; 令20号 第十二条、第十三条、第二十五条、第二十七条、第二十八条、第三十七条
 */
export function route(gazetteer: Gazetteer, address: RoutingAddress, matter: RoutingMatter): Routing {
  const places = competentPlaces(gazetteer, address, matter);
  const found = places.flatMap(({ role, placement }): readonly FoundPlace[] =>
    placement?.kind === 'unique' ? [{ role, placement }] : [],
  );
  const [best] = found;
  return best ? toUnit(best, found, address, matter) : toTriage(places, gazetteer, address, matter);
}

function competentPlaces(gazetteer: Gazetteer, address: RoutingAddress, matter: RoutingMatter): readonly Place[] {
  const business = placeStatedAddress(gazetteer, address);
  const domicile = placeText(gazetteer, address.registeredAddress);
  const platform = placeText(gazetteer, address.platformAddress);
  if (matter.matter === 'report' && matter.advertisement !== undefined) {
    return ofAdvertisement(gazetteer, address, matter.advertisement, business ?? domicile);
  }
  switch (matter.respondent) {
    case 'ordinary':
      return matter.matter === 'report'
        ? [{ role: 'place-of-act', placement: business }]
        : [
            { role: 'place-of-business', placement: business },
            { role: 'domicile', placement: domicile },
          ];
    case 'platform-operator':
    case 'own-site':
      return [{ role: 'domicile', placement: domicile }];
    case 'in-platform':
      return matter.matter === 'report'
        ? inPlatformReport(business, platform, address)
        : inPlatformComplaint(business, platform, address, matter);
  }
}

/** Where the law asks for the address shown on the platform, one that leads nowhere gives no bureau. */
function inPlatformComplaint(
  business: Placement | undefined,
  platform: Placement | undefined,
  { shownAddressUnreachable }: RoutingAddress,
  { receivedOn }: RoutingMatter,
): readonly Place[] {
  const asksForShown = findJurisdiction('complaint.shown-address', receivedOn) !== undefined;
  const isLost = asksForShown && shownAddressUnreachable === true;
  return [
    { role: asksForShown ? 'shown-address' : 'place-of-business', placement: isLost ? undefined : business },
    { role: 'platform-domicile', placement: platform },
  ];
}

/** The platform's bureau is competent for a report only if the report reached it first. */
function inPlatformReport(
  business: Placement | undefined,
  platform: Placement | undefined,
  { channelUnit }: RoutingAddress,
): readonly Place[] {
  const seller: Place = { role: 'place-of-business', placement: business };
  const isFirst = platform?.kind === 'unique' && platform.unit === channelUnit;
  return isFirst ? [{ role: 'platform-domicile', placement: platform }, seller] : [seller];
}

/** The publisher's bureau; for the internet also the advertiser's or agent's, if the report reached that one first. */
function ofAdvertisement(
  gazetteer: Gazetteer,
  { publisherAddress, agentAddress, channelUnit }: RoutingAddress,
  advertisement: Advertisement,
  ownPlace: Placement | undefined,
): readonly Place[] {
  const advertiser: Place = { role: 'advertiser', placement: ownPlace };
  const publisher: Place = { role: 'publisher', placement: placeText(gazetteer, publisherAddress) };
  switch (advertisement) {
    case 'self-published':
      return [advertiser];
    case 'mass-media':
      return [publisher];
    case 'internet': {
      const agent: Place = { role: 'advertising-agent', placement: placeText(gazetteer, agentAddress) };
      const first = [advertiser, agent].filter(
        ({ placement }) => placement?.kind === 'unique' && placement.unit === channelUnit,
      );
      return [...first, publisher];
    }
  }
}

function placeText(gazetteer: Gazetteer, text: string | undefined): Placement | undefined {
  return text === undefined || text.trim() === '' ? undefined : routeAddress(gazetteer, text);
}

function toUnit(
  best: FoundPlace,
  found: readonly FoundPlace[],
  address: RoutingAddress,
  { matter, respondent, receivedOn, advertisement }: RoutingMatter,
): Routing {
  const candidates = [...new Set(found.map(({ placement }) => placement.unit))].sort();
  const first =
    candidates.length > 1 ? found.find(({ placement }) => placement.unit === address.channelUnit) : undefined;
  const chosen = first ?? best;
  const { unit, station, town } = chosen.placement;
  const isFirstReceipt = first !== undefined && matter === 'complaint';
  return {
    decision: 'unit',
    unit,
    station,
    town,
    reasonCode: isFirstReceipt ? 'first-receipt' : chosen.role,
    facts: { place: chosen.role, otherUnit: candidates.find((candidate) => candidate !== unit) ?? null },
    citation: jurisdictionOn(
      isFirstReceipt ? 'complaint.first-receipt' : competenceOf(matter, respondent, advertisement),
      receivedOn,
    ),
    candidates,
    confidence: candidates.length > 1 ? 'two-candidates' : 'address-unique',
    evidence: found.flatMap(({ placement }) => placement.evidence),
  };
}

function toTriage(
  places: readonly Place[],
  gazetteer: Gazetteer,
  { channelUnit }: RoutingAddress,
  { matter, receivedOn }: RoutingMatter,
): Routing {
  const named = places.filter(({ placement }) => placement !== undefined);
  const telling = named.find(({ placement }) => placement?.kind === 'ambiguous') ?? named[0] ?? places[0];
  const reasonCode = reasonOf(telling?.placement);
  const isReportElsewhere = matter === 'report' && reasonCode === 'outside-city';
  const proposed = named.flatMap(({ placement }) => (placement?.kind === 'ambiguous' ? placement.candidates : []));
  const received = proposed.length === 0 && reasonCode !== 'outside-city' && channelUnit !== undefined;
  const candidates = received && gazetteer.units.has(channelUnit) ? [channelUnit] : [...new Set(proposed)].sort();
  return {
    decision: 'triage',
    unit: null,
    station: null,
    town: null,
    reasonCode,
    facts: { place: telling?.role ?? 'place-of-business', otherUnit: null },
    citation: jurisdictionOn(isReportElsewhere ? 'report.not-competent' : 'intake.dispatch', receivedOn),
    candidates,
    confidence: candidates.length > 1 ? 'two-candidates' : 'none',
    evidence: named.flatMap(({ placement }) => placement?.evidence ?? []),
  };
}

function reasonOf(placement: Placement | undefined): RoutingReason {
  return placement === undefined || placement.kind === 'unique' ? 'address-missing' : placement.reason;
}

function competenceOf(
  matter: 'complaint' | 'report',
  respondent: RespondentKind,
  advertisement: Advertisement | undefined,
): JurisdictionKey {
  if (matter === 'report' && advertisement !== undefined) return 'report.advertisement';
  switch (respondent) {
    case 'ordinary':
      return matter === 'complaint' ? 'complaint.operator' : 'report.place-of-act';
    case 'platform-operator':
    case 'own-site':
      return `${matter}.online-seller`;
    case 'in-platform':
      return `${matter}.in-platform`;
  }
}
