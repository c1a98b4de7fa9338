// The doors of consumers who have an account.
import { Module } from '@nestjs/common';
import { TrackingModule } from '../tracking/tracking.module.js';
import { CodeSender } from './code-sender.js';
import { ConsumerCommandController } from './consumer-command.controller.js';
import { ConsumerFilingController } from './consumer-filing.controller.js';
import { ConsumerSessionController } from './consumer-session.controller.js';

@Module({
  imports: [TrackingModule],
  controllers: [ConsumerSessionController, ConsumerFilingController, ConsumerCommandController],
  providers: [CodeSender],
  exports: [CodeSender],
})
export class ConsumerModule {}
