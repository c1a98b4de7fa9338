// The doors that only a demo has.
import { Module } from '@nestjs/common';
import { DemoController } from './demo.controller.js';
import { DemoGuard } from './demo.guard.js';

@Module({ controllers: [DemoController], providers: [DemoGuard] })
export class DemoModule {}
