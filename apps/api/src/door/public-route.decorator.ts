// Marks what anybody may ask without having signed in; everything else asks for a session.
import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const publicRoute = 'anqi:public-route';
export const PublicRoute = (): CustomDecorator => SetMetadata(publicRoute, true);
