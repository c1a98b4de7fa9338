// Marks what is a signed-in enterprise’s: nobody else gets in, no officer and no consumer; and what only some of its staff may.
import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { StaffRight } from '#rules';

export const enterpriseRoute = 'anqi:enterprise-route';
export const EnterpriseRoute = (): CustomDecorator => SetMetadata(enterpriseRoute, true);

/** On a route of enterprises: for those alone whose account their county took back. */
export const removedRoute = 'anqi:removed-enterprise-route';
export const ForRemoved = (): CustomDecorator => SetMetadata(removedRoute, true);

/** On a route of enterprises: for those of the staff alone who may do this. */
export const staffRight = 'anqi:staff-right';
export const ForStaffWho = (right: StaffRight): CustomDecorator => SetMetadata(staffRight, right);
