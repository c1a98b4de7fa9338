// The door of the open data.
import { Module } from '@nestjs/common';
import { PageRooms } from '../disclosure-pages/page-rooms.js';
import { PageTags } from '../disclosure-pages/page-tags.js';
import { OpenDataController } from './open-data.controller.js';

@Module({ controllers: [OpenDataController], providers: [PageRooms, PageTags] })
export class OpenDataModule {}
