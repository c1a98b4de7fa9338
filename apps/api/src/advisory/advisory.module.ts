// The door of the tips and warnings to consumers.
import { Module } from '@nestjs/common';
import { AdvisoryController } from './advisory.controller.js';

@Module({ controllers: [AdvisoryController] })
export class AdvisoryModule {}
