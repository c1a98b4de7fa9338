// The doors of filing.
import { Module } from '@nestjs/common';
import { ClassSuggestionController } from './class-suggestion.controller.js';
import { FilingController } from './filing.controller.js';

@Module({ controllers: [FilingController, ClassSuggestionController] })
export class FilingModule {}
