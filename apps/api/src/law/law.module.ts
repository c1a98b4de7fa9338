// The door of the law's own words.
import { Module } from '@nestjs/common';
import { LawController } from './law.controller.js';

@Module({ controllers: [LawController] })
export class LawModule {}
