// The door of the open data.
import { Module } from '@nestjs/common';
import { PageRooms } from '../disclosure-pages/page-rooms.js';
import { OpenDataController } from './open-data.controller.js';

@Module({ controllers: [OpenDataController], providers: [PageRooms] })
export class OpenDataModule {}
