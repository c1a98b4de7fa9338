// The doors of signing in, of its steps, and of one's own second factors.
import { Module } from '@nestjs/common';
import { EnteringController } from './entering.controller.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SessionController } from './session.controller.js';

@Module({ controllers: [SessionController, EnteringController, SecondFactorController] })
export class SessionModule {}
