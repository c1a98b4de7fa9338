// The address of a business as routing reads it.
import type { RoutingAddress } from '#rules';

interface StatedPlace {
  readonly district?: string;
  readonly street?: string;
  readonly address: string;
}

export function addressOf({ district, street, address }: StatedPlace): RoutingAddress {
  return {
    ...(district === undefined ? {} : { district }),
    ...(street === undefined ? {} : { street }),
    addressText: address,
  };
}
