// The doors about cases.
import { Module } from '@nestjs/common';
import { CaseCommandController } from './case-command.controller.js';
import { CaseController } from './case.controller.js';

@Module({ controllers: [CaseController, CaseCommandController] })
export class CaseModule {}
