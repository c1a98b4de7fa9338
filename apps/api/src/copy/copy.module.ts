// The doors of copies that are passed on: the desk, the enterprise and the assisting body.
import { Module } from '@nestjs/common';
import { AssistCopyController } from './assist-copy.controller.js';
import { CopyFileController } from './copy-file.controller.js';
import { CopyGiver } from './copy-giver.js';
import { CopyController } from './copy.controller.js';
import { EnterpriseCopyController } from './enterprise-copy.controller.js';

@Module({
  controllers: [CopyController, CopyFileController, EnterpriseCopyController, AssistCopyController],
  providers: [CopyGiver],
})
export class CopyModule {}
