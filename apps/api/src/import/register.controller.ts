// Taking an export of the business register in: sent once, read on while the sender goes away, and reported for whoever comes back.
import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { RegisterDesk } from '#casework';
import {
  REGISTER_FORMAT,
  type RegisterFile,
  type RegisterRequest,
  beginRegisterImport,
  registerHashOf,
} from '#exchange';
import type { Me } from '#identity';
import { IdempotencyMismatch, ImportRuns, type ImportRunView, Ledger } from '#records';
import { type Language, REGISTER_DUTIES } from '#rules';
import type { FastifyRequest } from 'fastify';
import { Privileged } from '../audit/privileged.decorator.js';
import { SignedIn, Spoken } from '../door/asker.decorator.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers, Keyed } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { readKeyHeader } from '../door/idempotency-key.js';
import { OnlyFor } from '../door/only-for.decorator.js';
import { Directory } from '../reference/directory.js';
import { runIdOf } from './run-id.js';
import { registerRunLine, registerRunView } from './register-run.view.js';
import { RegisterQuestionDto, RegisterRunLine, RegisterRunView } from './register.dto.js';
import { readSentRegister } from './sent-register.js';

const MOST_LISTED = 10;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@ApiTags('import')
@OnlyFor(...REGISTER_DUTIES)
@Controller('api/v1/registers')
export class RegisterController {
  /** One file at a time lies in the memory of this process. */
  private isTaken = false;

  constructor(
    private readonly register: RegisterDesk,
    private readonly ledger: Ledger,
    private readonly runs: ImportRuns,
    private readonly directory: Directory,
  ) {}

  @Costs(100)
  @Post()
  @Privileged('operators.import-begun')
  @Keyed()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @Answers(RegisterRunView, { status: 201, summary: 'Take an export of the business register in, csv or xlsx.' })
  async takeIn(
    @SignedIn() me: Me,
    @Query() question: RegisterQuestionDto,
    @Req() request: FastifyRequest,
    @Spoken() language: Language,
  ): Promise<RegisterRunView> {
    const id = runIdOf('register', me.account, readKeyHeader(request));
    if (this.isTaken) throw new DoorRefusal(409, 'register.import-running');
    this.isTaken = true;
    await this.take(id, me, question, request).catch((fault: unknown) => {
      this.isTaken = false;
      throw fault;
    });
    return this.viewOf(me, id, language);
  }

  @Get()
  @Answers(RegisterRunLine, { list: true, summary: 'The last imports of the register by this unit.' })
  async list(@SignedIn() me: Me, @Spoken() language: Language): Promise<readonly RegisterRunLine[]> {
    const reading = await this.reading(language);
    const runs = await this.runs.listOf(me.scope, REGISTER_FORMAT, MOST_LISTED);
    return runs.map((run) => registerRunLine(run, reading));
  }

  @Get(':id')
  @Answers(RegisterRunView, { summary: 'How far an import of the register is, or what became of it.' })
  async find(@SignedIn() me: Me, @Param('id') id: string, @Spoken() language: Language): Promise<RegisterRunView> {
    if (!uuid.test(id)) throw new DoorRefusal(404, 'import.not-found');
    return this.viewOf(me, id, language);
  }

  /** Under a key that is known nothing is begun again. */
  private async take(id: string, me: Me, question: RegisterQuestionDto, request: FastifyRequest): Promise<void> {
    const file = await readSentRegister(request);
    const known = await this.runs.find(me.scope, id);
    if (known !== undefined) {
      await checkSame(known, file);
      this.isTaken = false;
      return;
    }
    const { extent, evenIfMany } = question;
    const asked = { file, whole: extent === 'whole', evenIfMany: evenIfMany === 'yes' };
    await this.begin(asked, { id, me, log: request.log });
  }

  /** Answered as soon as it is begun: whoever sent it may go. */
  private async begin(asked: RegisterRequest, { id, me, log }: Beginning): Promise<void> {
    const { register, runs, ledger } = this;
    const by = { scope: me.scope, unit: me.unit, account: me.account, id };
    const { done } = await beginRegisterImport(asked, by, { register, runs, ledger });
    void done
      .catch(async (fault: unknown) => {
        // Without a code it is a fault of ours, and the run has no end yet.
        if (fault instanceof Error && 'code' in fault) return;
        log.error({ run: id, fault: fault instanceof Error ? fault.name : 'unknown' }, 'register.not-taken-in');
        await runs.end(me.scope, id, { summary: { refused: 'unexpected' }, endedAt: new Date(await ledger.now()) });
      })
      .catch(() => undefined)
      .finally(() => (this.isTaken = false));
  }

  private async viewOf(me: Me, id: string, language: Language): Promise<RegisterRunView> {
    const found = await this.runs.find(me.scope, id);
    if (found?.run.format !== REGISTER_FORMAT) throw new DoorRefusal(404, 'import.not-found');
    return registerRunView(found, await this.reading(language));
  }

  private async reading(language: Language) {
    const [{ naming }, moment] = await Promise.all([this.directory.open(), this.ledger.now()]);
    return { naming, moment, language };
  }
}

interface Beginning {
  readonly id: string;
  readonly me: Me;
  readonly log: FastifyRequest['log'];
}

/** @throws IdempotencyMismatch for another file under the same key */
async function checkSame({ run }: ImportRunView, file: RegisterFile): Promise<void> {
  if (!run.fileHash.equals(await registerHashOf(file))) throw new IdempotencyMismatch();
}
