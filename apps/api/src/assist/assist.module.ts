// The doors of assisting bodies, and the desk of the bureau that keeps them.
import { Module } from '@nestjs/common';
import { AssistCaseController } from './assist-case.controller.js';
import { AssistCommandController } from './assist-command.controller.js';
import { BodyController } from './body.controller.js';
import { StationEntryController } from './station-entry.controller.js';

@Module({ controllers: [AssistCaseController, AssistCommandController, StationEntryController, BodyController] })
export class AssistModule {}
