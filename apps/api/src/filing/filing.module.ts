// The doors of filing.
import { Module } from '@nestjs/common';
import { ClassSuggestionController } from './class-suggestion.controller.js';
import { DraftController } from './draft.controller.js';
import { FilingController } from './filing.controller.js';

@Module({ controllers: [FilingController, ClassSuggestionController, DraftController] })
export class FilingModule {}
