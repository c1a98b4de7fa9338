// Reads an address that came in fields (district, street, text), where a field weighs more than any text.
import type { Gazetteer } from './gazetteer.js';
import { routeAddress } from './placement.js';
import type { Placement } from './placement.js';

/** An address as sources give it; for a report the place of the act, for a shop on a platform the address shown there. */
export interface StatedAddress {
  /** 区域名称: a county's or zone's name or code. */
  readonly district?: string;
  /** 街道名称: a town's name, or a street of the district. */
  readonly street?: string;
  readonly addressText?: string;
}

type District = { readonly kind: 'unit'; readonly unit: string } | { readonly kind: 'outside' | 'silent' };

const aboveDistrict = /^(?:河南省|河南)?(?:周口市|周口)?/u;
const wholeCity = /^(?:市辖区|市区|城区|市直|本市|全市|其他|其它|无|未知)?$/u;
const looksLikeCounty = /^\p{Script=Han}{1,8}[区县市旗]$/u;
const looksLikeZone = /(?:开发区|新区|示范区|集聚区|园区|度假区|高新区|合作区|城区|市区)$/u;

/**
 * The unit whose area the fields name; the text may add the town, never overrule the district.
 * @returns undefined when no field holds anything
 */
export function placeStatedAddress(gazetteer: Gazetteer, stated: StatedAddress): Placement | undefined {
  const written = [stated.district, stated.street, stated.addressText].map((field) => field?.trim() ?? '');
  const [district = '', street = '', text = ''] = written;
  if (written.every((field) => field === '')) return undefined;
  const area = readDistrict(gazetteer, district);
  switch (area.kind) {
    case 'unit':
      return placeInDistrict(gazetteer, area.unit, street, text);
    case 'outside':
      return { kind: 'unknown', reason: 'outside-city', evidence: [] };
    case 'silent':
      return routeAddress(gazetteer, [district, street, text].filter((field) => field !== '').join(' '));
  }
}

function placeInDistrict(gazetteer: Gazetteer, unit: string, street: string, text: string): Placement {
  const byStreet = routeAddress(gazetteer, street, unit);
  if (byStreet.kind !== 'unique' || byStreet.town !== null) return byStreet;
  const byText = routeAddress(gazetteer, text, unit);
  return byText.kind === 'unique' ? byText : byStreet;
}

function readDistrict(gazetteer: Gazetteer, district: string): District {
  const whole = gazetteer.fieldValues.get(district);
  if (whole !== undefined) return { kind: 'unit', unit: whole };
  const name = district.replace(aboveDistrict, '');
  const unit = gazetteer.fieldValues.get(name);
  if (unit !== undefined) return { kind: 'unit', unit };
  if (wholeCity.test(name) || looksLikeZone.test(name) || !looksLikeCounty.test(name)) return { kind: 'silent' };
  return routeAddress(gazetteer, district).kind === 'unknown' ? { kind: 'outside' } : { kind: 'silent' };
}
