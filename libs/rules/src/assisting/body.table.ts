// Which bodies assist the bureau (协助机构): they mediate in its name or settle before it steps in, and handle no case of their own.

export const BODY_KINDS = ['association', 'mediation-body', 'service-station'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** Whether a unit of this kind is such a body; a 市场监管所 (`station`) is a part of the bureau and is none. */
export function isBodyKind(kind: string): kind is BodyKind {
  return BODY_KINDS.some((known) => known === kind);
}

/** Where a service station sits. @source observedPractice: 12315“五进”, into malls, supermarkets, markets, enterprises, scenic areas, communities and schools */
export const STATION_PLACES = [
  'mall',
  'supermarket',
  'market',
  'enterprise',
  'scenic-area',
  'community',
  'school',
  'other',
] as const;
export type StationPlace = (typeof STATION_PLACES)[number];
