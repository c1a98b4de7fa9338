// The doors of enterprises: how they get in, what they settle, and the county's desk for them.
import { Module } from '@nestjs/common';
import { ConsumerModule } from '../consumer/consumer.module.js';
import { EnterpriseApplyingController } from './enterprise-applying.controller.js';
import { EnterpriseCaseController } from './enterprise-case.controller.js';
import { EnterpriseCommandController } from './enterprise-command.controller.js';
import { EnterpriseReviewController } from './enterprise-review.controller.js';
import { EnterpriseStaffController } from './enterprise-staff.controller.js';
import { ReplyTemplateController } from './reply-template.controller.js';
import { EnterpriseSessionController } from './enterprise-session.controller.js';
import { EvaluationReplyController } from './evaluation-reply.controller.js';
import { OwnRemovalController } from './own-removal.controller.js';
import { OwnRecordController } from './own-record.controller.js';
import { RemovalObjectionController } from './removal-objection.controller.js';
import { SettlerController } from './settler.controller.js';

@Module({
  imports: [ConsumerModule],
  controllers: [
    EnterpriseSessionController,
    EnterpriseApplyingController,
    EnterpriseCaseController,
    EnterpriseCommandController,
    EnterpriseReviewController,
    EnterpriseStaffController,
    ReplyTemplateController,
    SettlerController,
    OwnRecordController,
    OwnRemovalController,
    RemovalObjectionController,
    EvaluationReplyController,
  ],
})
export class EnterpriseModule {}
