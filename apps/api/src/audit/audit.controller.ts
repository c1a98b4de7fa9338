// The audit for whoever audits: its lines, the state of its chains, a sheet to take along; each reading is a line itself.
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Me } from '#identity';
import {
  AUDIT_FAULTS,
  AuditQuery,
  type AuditRequest,
  type AuditScope,
  CursorNotUnderstood,
  Heartbeats,
} from '#records';
import { type JsonValue, type Language, parseInstant } from '#rules';
import type { FastifyReply } from 'fastify';
import { SignedIn, Spoken } from '../door/asker.decorator.js';
import { Answers } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { OnlyFor } from '../door/only-for.decorator.js';
import { Directory } from '../reference/directory.js';
import { actName, namedActs } from '../words/audit.text.js';
import { auditSheet } from './audit-sheet.js';
import {
  type AuditFilterDto,
  AuditListDto,
  AuditPageView,
  AuditSheetDto,
  AuditStateView,
  type ChainView,
} from './audit.dto.js';
import { Privileged } from './privileged.decorator.js';

const linesByDefault = 50;
const linesInASheet = 10_000;
const auditHeartbeat = 'audit';

@ApiTags('audit')
@OnlyFor('audit-admin')
@Controller('api/v1/audit')
export class AuditController {
  constructor(
    private readonly audits: AuditQuery,
    private readonly heartbeats: Heartbeats,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Privileged('audit.read')
  @Answers(AuditPageView, { summary: 'A page of the audit of the units in sight, newest first.' })
  async list(@SignedIn() me: Me, @Query() asked: AuditListDto, @Spoken() language: Language): Promise<AuditPageView> {
    const { after, limit = linesByDefault } = asked;
    const page = await this.audits
      .list(scopeOf(me), { ...requestOf(asked), limit, ...(after === undefined ? {} : { after }) })
      .catch(asMalformed);
    const items = page.items.map((row) => ({
      ...row,
      unitName: row.unitName ?? row.unit,
      actionText: actName(row.action, language),
    }));
    return { items, ...(page.next === null ? {} : { next: page.next }) };
  }

  @Get('state')
  @Privileged('audit.state-read')
  @Answers(AuditStateView, {
    summary: 'Whether the chains of the units in sight hold, and since when they are anchored.',
  })
  async state(@SignedIn() { scopeUnits }: Me, @Spoken() language: Language): Promise<AuditStateView> {
    const [beat] = await this.heartbeats.list(auditHeartbeat);
    const { naming } = await this.directory.open();
    const chains = listOf(beat?.facts['chains']).flatMap((told) => chainOf(told, naming.unitName) ?? []);
    return {
      chains: chains.filter(({ unit }) => scopeUnits.some(({ code }) => code === unit)),
      ...(beat === undefined ? {} : { verifiedSecondsAgo: Math.round(beat.ageSeconds) }),
      isAnchored: beat?.facts['anchored'] === true,
      acts: namedActs.map((action) => ({ action, text: actName(action, language) })),
    };
  }

  @Get('sheet')
  @Privileged('audit.exported')
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'The newest ten thousand lines that fit, as CSV.' })
  async sheet(
    @SignedIn() me: Me,
    @Query() asked: AuditSheetDto,
    @Spoken() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items } = await this.audits.list(scopeOf(me), { ...requestOf(asked), limit: linesInASheet });
    await reply
      .headers({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="audit.csv"',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
      .send(auditSheet(items, language));
  }
}

/** An auditor has no case in sight; only here the numbers of those that his lines name are read. */
function scopeOf({ scope, scopeUnits }: Me): AuditScope {
  const units = scopeUnits.map(({ code }) => code);
  return { city: scope.city, units, audited: units };
}

function requestOf({ unit, actor, action, number, from, to }: AuditFilterDto): Omit<AuditRequest, 'limit'> {
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(actor === undefined ? {} : { actor }),
    ...(action === undefined ? {} : { action }),
    ...(number === undefined ? {} : { number }),
    ...(from === undefined ? {} : { from: parseInstant(from) }),
    ...(to === undefined ? {} : { to: parseInstant(to) }),
  };
}

function asMalformed(fault: unknown): never {
  if (!(fault instanceof CursorNotUnderstood)) throw fault;
  throw new DoorRefusal(400, 'request.invalid', { fields: [{ field: 'after', code: 'malformed' }] });
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return isList(value) ? value : [];
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** What the worker wrote down; what is no chain is left out. */
function chainOf(told: JsonValue, unitName: (code: string) => string): ChainView | undefined {
  if (typeof told !== 'object' || told === null || !('unit' in told)) return undefined;
  const { unit, lines, fault } = told;
  if (typeof unit !== 'string' || typeof lines !== 'number') return undefined;
  const chain = { unit, unitName: unitName(unit), lines };
  if (typeof fault !== 'object' || fault === null || !('kind' in fault)) return chain;
  const kind = AUDIT_FAULTS.find((known) => known === fault.kind);
  return kind === undefined || typeof fault.seq !== 'number' ? chain : { ...chain, fault: { seq: fault.seq, kind } };
}
