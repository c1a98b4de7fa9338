// The doors of the filer's way back: reading how far it is, and what a filer may command.
import { Module } from '@nestjs/common';
import { FilerCommands } from './filer-commands.js';
import { TrackedCaseViews } from './tracked-case.views.js';
import { TrackedCommandController } from './tracked-command.controller.js';
import { TrackingController } from './tracking.controller.js';

@Module({
  controllers: [TrackingController, TrackedCommandController],
  providers: [TrackedCaseViews, FilerCommands],
  exports: [TrackedCaseViews, FilerCommands],
})
export class TrackingModule {}
