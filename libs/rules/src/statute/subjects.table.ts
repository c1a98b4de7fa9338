// The subjects for which a special law sets limits or duties of its own.

export const SUBJECTS = [
  'general',
  'advertising',
  'public-information',
  'food',
  'salt',
  'drug',
  'cosmetics',
  'medical-device',
  'unfair-competition',
  'standard',
  'unlicensed',
  'price',
] as const;
/** The subject of a matter; `general` where no special law is known to apply. */
export type Subject = (typeof SUBJECTS)[number];
