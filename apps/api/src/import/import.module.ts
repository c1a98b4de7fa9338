// The doors of imports.
import { Module } from '@nestjs/common';
import { ImportController } from './import.controller.js';
import { RegisterController } from './register.controller.js';

@Module({ controllers: [ImportController, RegisterController] })
export class ImportModule {}
