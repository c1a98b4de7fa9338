// Names the roles that may use a route which is not about one case; about a case the lifecycle decides.
import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { Role } from '#rules';

export const onlyForRoles = 'anqi:only-for';
export const OnlyFor = (...roles: readonly Role[]): CustomDecorator => SetMetadata(onlyForRoles, roles);
