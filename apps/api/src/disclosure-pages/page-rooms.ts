// Opens what a page is written with: the bureau, its counties and units, and how the page was asked for.
import { Injectable } from '@nestjs/common';
import { unitsInSight } from '#records';
import { Settings } from '#settings';
import type { FastifyRequest } from 'fastify';
import { Directory } from '../reference/directory.js';
import { readPageAsked } from './page-asked.js';
import './page-tags.js';
import type { PageRoom } from './page-room.js';

export interface OpenRoom {
  readonly room: PageRoom;
  readonly counties: readonly { readonly code: string; readonly name: string }[];
  /** A county and all that stands below it. */
  readonly unitsOf: (county: string) => readonly string[];
}

@Injectable()
export class PageRooms {
  constructor(
    private readonly settings: Settings,
    private readonly directory: Directory,
  ) {}

  async open(request: FastifyRequest): Promise<OpenRoom> {
    const { city, mode } = this.settings;
    const { units, naming } = await this.directory.open(request.pageTag?.edition);
    const bureau = units.find(({ kind }) => kind === 'city')?.name ?? city;
    return {
      room: { site: { bureau, isDemo: mode === 'demo' }, asked: readPageAsked(request), naming },
      counties: units
        .filter(({ kind, endsOn }) => (kind === 'county' || kind === 'zone') && endsOn === null)
        .map(({ code, name }) => ({ code, name })),
      unitsOf: (county) => unitsInSight(units, county).map(({ code }) => code),
    };
  }
}
