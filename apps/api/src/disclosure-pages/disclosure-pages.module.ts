// The door of the public pages that are read without a script.
import { Module } from '@nestjs/common';
import { AdvisoryPagesController } from './advisory-pages.controller.js';
import { DisclosurePagesController } from './disclosure-pages.controller.js';
import { PageRooms } from './page-rooms.js';
import { PageTags } from './page-tags.js';

@Module({ controllers: [DisclosurePagesController, AdvisoryPagesController], providers: [PageRooms, PageTags] })
export class DisclosurePagesModule {}
