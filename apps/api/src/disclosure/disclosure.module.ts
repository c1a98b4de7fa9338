// The doors of the disclosure: the desk that reviews it, and the operator it is about.
import { Module } from '@nestjs/common';
import { DisclosureController } from './disclosure.controller.js';
import { OwnDisclosureController } from './own-disclosure.controller.js';

@Module({ controllers: [DisclosureController, OwnDisclosureController] })
export class DisclosureModule {}
