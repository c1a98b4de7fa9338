// The doors of filing.
import { Module } from '@nestjs/common';
import { ClassSuggestionController } from './class-suggestion.controller.js';
import { DraftController } from './draft.controller.js';
import { FilingClerk } from './filing-clerk.js';
import { FilingController } from './filing.controller.js';
import { RecordingController } from './recording.controller.js';

@Module({
  controllers: [FilingController, RecordingController, ClassSuggestionController, DraftController],
  providers: [FilingClerk],
})
export class FilingModule {}
