// Filing a complaint, a report or both: routed, sealed and registered in one commit, whatever else is down.
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseDesk, LawShelf } from '#casework';
import { ProofOfWork } from '#identity';
import { Ledger } from '#records';
import type { Language } from '#rules';
import { Spoken } from '../door/asker.decorator.js';
import { ConsumerRoute } from '../door/consumer-route.decorator.js';
import { PerhapsConsumer } from '../door/consumer.guard.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers, Keyed } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { IdempotencyKey, type KeyOfRequest } from '../door/idempotency-key.js';
import { AsksProof, GivenProof } from '../door/proof.decorator.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { QUERY_CODE_SECRET } from '../house/house.module.js';
import { Directory } from '../reference/directory.js';
import { faultsOfPeople, missingForComplaint } from './filed-people.js';
import { FilingClerk } from './filing-clerk.js';
import { FilingDto, FilingReceipt } from './filing.dto.js';
import { filingReceipt } from './filing-receipt.view.js';

@ApiTags('public')
@Controller('api/v1/filings')
export class FilingController {
  constructor(
    private readonly desk: CaseDesk,
    private readonly shelf: LawShelf,
    private readonly ledger: Ledger,
    private readonly clerk: FilingClerk,
    private readonly directory: Directory,
    private readonly proofs: ProofOfWork,
    @Inject(QUERY_CODE_SECRET) private readonly queryCodeSecret: string,
  ) {}

  @Costs(20)
  @Post()
  @PublicRoute()
  @ConsumerRoute('welcome')
  @Keyed()
  @AsksProof()
  @Answers(FilingReceipt, { status: 201, summary: 'File a complaint, a report, or both at once.' })
  async file(
    @Body() filing: FilingDto,
    @IdempotencyKey() { key, route, fingerprint }: KeyOfRequest,
    @GivenProof() proof: string | undefined,
    @PerhapsConsumer() consumer: string | undefined,
    @Spoken() language: Language,
  ): Promise<FilingReceipt> {
    const faults = [...missingForComplaint(filing), ...faultsOfPeople(filing)];
    if (faults.length > 0) throw new DoorRefusal(400, 'request.invalid', { fields: faults });
    const draft = this.clerk.draftOf(filing);
    // After the form was checked: nobody does his sum twice for a forgotten field.
    await this.proofs.spend('filing', proof, `${key} ${fingerprint}`);
    const now = await this.ledger.now();
    const by = { channel: 'web', receivedFirstAt: now, receivedAt: now } as const;
    const command = await this.clerk.commandOf(filing, by, now);
    const receipt = await this.desk.file(
      command,
      { principal: `filer ${route}`, key, fingerprint },
      // Who reports without a name means it, signed in or not.
      {
        draft,
        consumer: filing.person === undefined ? undefined : consumer,
        noticed: this.clerk.noticedOf(filing, filing.form),
      },
    );
    const [{ naming }, { calendar }] = await Promise.all([this.directory.open(), this.shelf.take(receipt.receivedAt)]);
    const reading = { moment: receipt.receivedAt, calendar, language };
    return filingReceipt(receipt, this.queryCodeSecret, { naming, reading });
  }
}
