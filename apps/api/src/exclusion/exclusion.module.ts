// The doors about who steps aside.
import { Module } from '@nestjs/common';
import { ExclusionController } from './exclusion.controller.js';

@Module({ controllers: [ExclusionController] })
export class ExclusionModule {}
