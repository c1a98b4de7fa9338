// The door of filing.
import { Module } from '@nestjs/common';
import { FilingController } from './filing.controller.js';

@Module({ controllers: [FilingController] })
export class FilingModule {}
