// The door of the model units.
import { Module } from '@nestjs/common';
import { ModelUnitController } from './model-unit.controller.js';

@Module({ controllers: [ModelUnitController] })
export class ModelUnitModule {}
