// The doors of attachments.
import { Module } from '@nestjs/common';
import { AttachmentController } from './attachment.controller.js';
import { UploadPassController } from './upload-pass.controller.js';
import { UploadController } from './upload.controller.js';

@Module({ controllers: [UploadPassController, UploadController, AttachmentController] })
export class AttachmentModule {}
