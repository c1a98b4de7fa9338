// Keeps what somebody is writing for the browser in which he writes it, until it is sent, thrown away or out of time.
import { Body, Controller, Delete, Get, Param, Put, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { DRAFT_KINDS, DraftBox, type DraftKind } from '#identity';
import { Settings } from '#settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allowance, askerAt } from '../door/allowance.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers, AnswersNothing } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { giveCookieFor, isSecure, takeCookie, tokenOf } from '../door/session-cookie.js';
import { DraftDto, FoundDraftView, SavedDraftView } from './draft.dto.js';

/** New drafts of one address: each may lie for days, so these are fewer than what may be saved. */
const BEGINNINGS_PER_MINUTE = 30;
const SECONDS_OF_AN_HOUR = 3600;
const cookies = { complaint: 'complaint-draft', report: 'report-draft' } as const;

@ApiTags('public')
@PublicRoute()
@ApiParam({ name: 'kind', enum: DRAFT_KINDS })
@Controller('api/v1/drafts/:kind')
export class DraftController {
  private readonly beginnings = new Allowance(BEGINNINGS_PER_MINUTE);

  constructor(
    private readonly drafts: DraftBox,
    private readonly settings: Settings,
  ) {}

  @Costs(2)
  @Get()
  @Answers(FoundDraftView, { summary: 'What this browser left unfinished.' })
  async find(@Param('kind') typed: string, @Req() request: FastifyRequest): Promise<FoundDraftView> {
    const kind = kindOf(typed);
    const secret = this.secretIn(request, kind);
    const found = secret === undefined ? undefined : await this.drafts.find(kind, secret);
    if (found === undefined) return {};
    const { content, tag, savedAt, expiresAt } = found;
    return { draft: { content, tag, savedAt: savedAt.toISOString(), until: expiresAt.toISOString() } };
  }

  @Costs(10)
  @Put()
  @Answers(SavedDraftView, { summary: 'Keep what is typed so far, sealed under a secret that only the cookie holds.' })
  async save(
    @Param('kind') typed: string,
    @Body() { content, seen }: DraftDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedDraftView> {
    const kind = kindOf(typed);
    if (seen === undefined) await this.beginnings.spend(askerAt(request.ip), 1);
    const saved = await this.drafts.save({ kind, content, seen, secret: this.secretIn(request, kind) });
    if (saved === undefined) throw new DoorRefusal(409, 'draft.changed-elsewhere');
    this.giveSecret(reply, kind, saved.secret);
    return { tag: saved.tag, savedAt: saved.savedAt.toISOString(), until: saved.expiresAt.toISOString() };
  }

  @Costs(2)
  @Delete()
  @AnswersNothing('Throw away what is kept for this browser.')
  async forget(
    @Param('kind') typed: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const kind = kindOf(typed);
    const secret = this.secretIn(request, kind);
    if (secret !== undefined) await this.drafts.forget(secret);
    takeCookie(reply, cookies[kind], isSecure(this.settings));
  }

  private secretIn(request: FastifyRequest, kind: DraftKind): string | undefined {
    return tokenOf(request, cookies[kind], isSecure(this.settings));
  }

  /** That of a report goes with the browser, so that nothing is left of it on a machine that others use. */
  private giveSecret(reply: FastifyReply, kind: DraftKind, secret: string): void {
    const maxAge = kind === 'report' ? {} : { maxAge: DraftBox.hoursOf(kind) * SECONDS_OF_AN_HOUR };
    giveCookieFor(reply, { kind: cookies[kind], token: secret, ...maxAge }, isSecure(this.settings));
  }
}

/** @throws DoorRefusal request.not-found */
function kindOf(typed: string): DraftKind {
  const kind = DRAFT_KINDS.find((known) => known === typed);
  if (kind === undefined) throw new DoorRefusal(404, 'request.not-found');
  return kind;
}
