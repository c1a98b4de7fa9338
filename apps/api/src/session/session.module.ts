// The doors of signing in, of its steps, and of one's own second factors, password and sessions.
import { Module } from '@nestjs/common';
import { EnteringController } from './entering.controller.js';
import { OwnSessionController } from './own-session.controller.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SessionController } from './session.controller.js';
import { SingleSignOnController } from './single-sign-on.controller.js';

@Module({
  controllers: [
    SessionController,
    EnteringController,
    SingleSignOnController,
    OwnSessionController,
    SecondFactorController,
  ],
})
export class SessionModule {}
