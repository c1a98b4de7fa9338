// The doors about cases.
import { Module } from '@nestjs/common';
import { CaseCommandController } from './case-command.controller.js';
import { CaseController } from './case.controller.js';
import { CaseHintsController } from './case-hints.controller.js';

@Module({ controllers: [CaseController, CaseCommandController, CaseHintsController] })
export class CaseModule {}
