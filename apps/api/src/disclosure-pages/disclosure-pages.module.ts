// The door of the public pages that are read without a script.
import { Module } from '@nestjs/common';
import { DisclosurePagesController } from './disclosure-pages.controller.js';
import { PageRooms } from './page-rooms.js';

@Module({ controllers: [DisclosurePagesController], providers: [PageRooms] })
export class DisclosurePagesModule {}
