// Marks what is a signed-in enterprise’s: nobody else gets in, no officer and no consumer.
import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const enterpriseRoute = 'anqi:enterprise-route';
export const EnterpriseRoute = (): CustomDecorator => SetMetadata(enterpriseRoute, true);
