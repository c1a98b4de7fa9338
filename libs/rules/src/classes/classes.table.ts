// The classes into which goods, problems and violations are sorted; their names in words stand at the door that shows them.

export const GOODS_CLASSES = [
  'food',
  'catering',
  'drugs-and-devices',
  'cosmetics',
  'clothing',
  'household',
  'electronics',
  'vehicles',
  'housing',
  'education',
  'fitness',
  'prepaid-cards',
  'special-equipment',
  'other',
] as const;
export type GoodsClass = (typeof GOODS_CLASSES)[number];

export const PROBLEM_CLASSES = [
  'quality',
  'price',
  'false-advertising',
  'contract',
  'after-sales',
  'safety',
  'counterfeit',
  'measure',
  'privacy',
  'other',
] as const;
export type ProblemClass = (typeof PROBLEM_CLASSES)[number];

export const REPORT_CLASSES = [
  'no-licence',
  'food-safety',
  'drug-safety',
  'false-advertising',
  'counterfeit',
  'price',
  'measure',
  'unfair-competition',
  'special-equipment',
  'other',
] as const;
export type ReportClass = (typeof REPORT_CLASSES)[number];
