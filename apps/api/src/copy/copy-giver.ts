// Gives a copy that was passed on to whom it is for: from the download origin where there is one, and never from a guess.
import { Injectable } from '@nestjs/common';
import { Downloads } from '#files';
import { Settings } from '#settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DownloadTickets, type TicketScope } from '../attachment/download-tickets.js';
import { refuseManyRanges, sendFile } from '../attachment/send-file.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { recordIdOf } from '../door/given-to-record.decorator.js';

interface AskedCopy {
  readonly scope: TicketScope;
  readonly id: string;
  /** On the house's own origin a file is only pointed to when there is another for it. */
  readonly isApart: boolean;
  /** Whether it is there, for whoever has it written down that he was shown it. */
  readonly isShown?: (id: string) => Promise<boolean>;
}

@Injectable()
export class CopyGiver {
  constructor(
    private readonly settings: Settings,
    private readonly downloads: Downloads,
    private readonly tickets: DownloadTickets,
  ) {}

  async give(request: FastifyRequest, reply: FastifyReply, asked: AskedCopy): Promise<void> {
    refuseManyRanges(request);
    const { scope, isApart } = asked;
    const id = recordIdOf(asked.id, 'copy.not-found');
    const isThere = await (asked.isShown?.(id) ?? this.downloads.isPassedOn(scope, id));
    if (!isThere) throw new DoorRefusal(404, 'copy.not-found');
    const { downloadOrigin } = this.settings;
    if (downloadOrigin !== undefined && !isApart) {
      const path = `/api/v1/copies/${id}`;
      await reply.redirect(`${downloadOrigin}${path}?ticket=${this.tickets.sign(scope, path)}`, 303);
      return;
    }
    const given = await this.downloads.givePassedOn(scope, id);
    if (given === undefined) throw new DoorRefusal(404, 'copy.not-found');
    await sendFile(reply, given);
  }
}
