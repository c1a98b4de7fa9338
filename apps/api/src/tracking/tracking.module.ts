// The door of the filer's way back.
import { Module } from '@nestjs/common';
import { TrackedCaseViews } from './tracked-case.views.js';
import { TrackingController } from './tracking.controller.js';

@Module({ controllers: [TrackingController], providers: [TrackedCaseViews], exports: [TrackedCaseViews] })
export class TrackingModule {}
