// The doors of the three administrators.
import { Module } from '@nestjs/common';
import { AccountDeskController } from './account-desk.controller.js';

@Module({ controllers: [AccountDeskController] })
export class AdministrationModule {}
