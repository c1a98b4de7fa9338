// Importing a spreadsheet of work orders: one report for each key, and a second import of the same file opens nothing.
import { createHash } from 'node:crypto';
import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { CaseDesk, RoutingDesk } from '#casework';
import { importOrders } from '#exchange';
import { TextSigner } from '#hints';
import { type Me, Sealer } from '#identity';
import { IdempotencyInFlight, IdempotencyMismatch, ImportRuns, type ImportRunView, Ledger } from '#records';
import { type Language, instantToEpoch } from '#rules';
import type { FastifyRequest } from 'fastify';
import { Privileged } from '../audit/privileged.decorator.js';
import { SignedIn, Spoken } from '../door/asker.decorator.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers, Keyed } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { readKeyHeader } from '../door/idempotency-key.js';
import { OnlyFor } from '../door/only-for.decorator.js';
import { Directory } from '../reference/directory.js';
import { ImportReportView } from './import.dto.js';
import { keptRows, reportView, summaryOf } from './import-rows.js';
import { runIdOf } from './run-id.js';
import { SheetRefusal } from './sheet-refusal.js';
import { type SentFile, readSentFile } from './sent-file.js';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@ApiTags('import')
@Controller('api/v1/imports')
export class ImportController {
  constructor(
    private readonly cases: CaseDesk,
    private readonly routing: RoutingDesk,
    private readonly sealer: Sealer,
    private readonly signer: TextSigner,
    private readonly ledger: Ledger,
    private readonly runs: ImportRuns,
    private readonly directory: Directory,
  ) {}

  @Costs(100)
  @Post()
  @Privileged('import.begun')
  @OnlyFor('intake', 'city-intake', 'city-head', 'unit-head')
  @Keyed()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary' },
        format: { type: 'string', description: 'Found by its header when left out.' },
        mapping: { type: 'string', description: 'JSON: [{ "header": "…", "field": "…" }] for a header nobody knows.' },
      },
    },
  })
  @Answers(ImportReportView, { status: 201, summary: 'Import a spreadsheet; every row is reported.' })
  async import(
    @SignedIn() me: Me,
    @Req() request: FastifyRequest,
    @Spoken() language: Language,
  ): Promise<ImportReportView> {
    const id = runIdOf('import', me.account, readKeyHeader(request));
    const sent = await readSentFile(request);
    const known = await this.runs.find(me.scope, id);
    const run = known === undefined ? await this.run(id, sent, me) : answeredBefore(known, sent);
    return this.viewOf(run, language);
  }

  @Get(':id')
  @Answers(ImportReportView, { summary: 'The report of an import of this unit.' })
  async find(@SignedIn() me: Me, @Param('id') id: string, @Spoken() language: Language): Promise<ImportReportView> {
    const run = uuid.test(id) ? await this.runs.find(me.scope, id) : undefined;
    if (run === undefined) throw new DoorRefusal(404, 'import.not-found');
    return this.viewOf(run, language);
  }

  private async run(id: string, sent: SentFile, me: Me): Promise<ImportRunView> {
    const importedAt = await this.ledger.now();
    const beganAt = new Date(instantToEpoch(importedAt));
    const { name, bytes, columns } = sent;
    const began = { id, unit: me.unit, account: me.account, fileName: name, fileHash: hashOf(bytes), beganAt };
    await this.runs.begin(me.scope, { ...began, format: 'found-by-header' });
    const report = await importOrders(
      { file: { name, bytes }, importedAt, run: id, ...(columns === undefined ? {} : { columns }) },
      { cases: this.cases, routing: this.routing, sealer: this.sealer, signer: this.signer },
    );
    const rows = report.ok ? keptRows(report) : [];
    if (rows.length > 0) await this.runs.addRows(me.scope, id, rows);
    const summary = report.ok ? summaryOf(report) : { fault: report.fault };
    await this.runs.end(me.scope, id, { summary, endedAt: new Date(instantToEpoch(await this.ledger.now())) });
    const run = await this.runs.find(me.scope, id);
    if (run === undefined) throw new Error('an import ended and is not there');
    return run;
  }

  private async viewOf(run: ImportRunView, language: Language): Promise<ImportReportView> {
    SheetRefusal.throwFor(run.run.summary, language);
    const { naming } = await this.directory.open();
    return reportView(run, naming, language);
  }
}

/** @throws IdempotencyMismatch for another file, IdempotencyInFlight while the first request is at it */
function answeredBefore(known: ImportRunView, { bytes }: SentFile): ImportRunView {
  if (!known.run.fileHash.equals(hashOf(bytes))) throw new IdempotencyMismatch();
  if (known.run.endedAt === null) throw new IdempotencyInFlight();
  return known;
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
