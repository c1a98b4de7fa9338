// Marks what is a signed-in consumer’s, and what such a consumer may do like anybody else but under his account.
import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const consumerRoute = 'anqi:consumer-route';
/** `needed`: nobody else gets in, no officer either; `welcome`: anybody may, and he is known. */
export type ConsumerRule = 'needed' | 'welcome';
export const ConsumerRoute = (rule: ConsumerRule): CustomDecorator => SetMetadata(consumerRoute, rule);
