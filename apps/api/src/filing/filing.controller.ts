// Filing a complaint, a report or both: routed, sealed and registered in one commit, whatever else is down.
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseDesk, LawShelf, RoutingDesk } from '#casework';
import { SignedNotes } from '#files';
import { TextSigner, marksOf } from '#hints';
import { ProofOfWork, Sealer } from '#identity';
import { Ledger, type NoticedAtDoor } from '#records';
import { type FileCommand, type FiledPart, type Language, type LocalDate, localDateOf } from '#rules';
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
import { addressOf } from '../reference/stated-place.js';
import { faultsOfPeople, missingForComplaint, sealedFiling } from './filed-people.js';
import { FilingDto, FilingReceipt } from './filing.dto.js';
import { filingReceipt } from './filing-receipt.view.js';

@ApiTags('public')
@Controller('api/v1/filings')
export class FilingController {
  constructor(
    private readonly desk: CaseDesk,
    private readonly routing: RoutingDesk,
    private readonly shelf: LawShelf,
    private readonly ledger: Ledger,
    private readonly sealer: Sealer,
    private readonly signer: TextSigner,
    private readonly directory: Directory,
    private readonly passes: SignedNotes,
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
    const draft = this.draftOf(filing);
    // After the form was checked: nobody does his sum twice for a forgotten field.
    await this.proofs.spend('filing', proof, `${key} ${fingerprint}`);
    const command = await this.commandOf(filing);
    const receipt = await this.desk.file(
      command,
      { principal: `filer ${route}`, key, fingerprint },
      // Who reports without a name means it, signed in or not.
      { draft, consumer: filing.person === undefined ? undefined : consumer, noticed: this.noticedOf(filing) },
    );
    const [{ naming }, { calendar }] = await Promise.all([this.directory.open(), this.shelf.take(receipt.receivedAt)]);
    const reading = { moment: receipt.receivedAt, calendar, language };
    return filingReceipt(receipt, this.queryCodeSecret, { naming, reading });
  }

  /** Whose files go with it. @throws DoorRefusal upload.pass-ended: a filing without its evidence is not what was meant */
  private draftOf({ uploadPass }: FilingDto): string | undefined {
    if (uploadPass === undefined) return undefined;
    const note = this.passes.read(uploadPass);
    if (note?.what !== 'draft') throw new DoorRefusal(410, 'upload.pass-ended');
    return note.holder;
  }

  /** Only the filer's own words are compared: what he ticked is the same in a thousand filings. */
  private noticedOf({ story, form = {} }: FilingDto): NoticedAtDoor {
    const { signature, bands } = this.signer.sign(story) ?? { signature: null, bands: [] };
    return { signature, bands, marks: marksOf({ openMs: form.openMs, trap: form.homepage }) };
  }

  private async commandOf(filing: FilingDto): Promise<FileCommand> {
    const now = await this.ledger.now();
    return {
      type: 'file',
      ...sealedFiling(filing, this.sealer),
      channel: 'web',
      receivedFirstAt: now,
      receivedAt: now,
      parts: await Promise.all(filing.kinds.map((kind) => this.partOf(kind, filing, localDateOf(now)))),
      consentToDisclosure: filing.consentToDisclosure ?? null,
      consentToEntrusting: filing.consentToEntrusting ?? null,
      external: null,
      closedAtSource: null,
      trackable: true,
    };
  }

  private async partOf(kind: FiledPart['kind'], filing: FilingDto, receivedOn: LocalDate): Promise<FiledPart> {
    const { respondent, person, goodsClass, problemClass, amountFen } = filing;
    const isOnPlatform = respondent.online !== undefined;
    const { routedTo } = await this.routing.route(addressOf(respondent), {
      matter: kind,
      respondent: isOnPlatform ? 'in-platform' : 'ordinary',
      receivedOn,
    });
    return {
      kind,
      kindStated: true,
      kindProposal: [],
      respondent: {
        name: respondent.name,
        address: [respondent.district, respondent.street, respondent.address].filter(Boolean).join(' '),
        creditCode: respondent.creditCode ?? null,
      },
      routedTo,
      realName: person !== undefined,
      goodsClass: goodsClass ?? null,
      problemClass: problemClass ?? null,
      insider: kind === 'report' && (filing.insider ?? false),
      subject: filing.subject ?? 'general',
      settleFirst: settleFirstOf(kind, filing),
      amountFen: amountFen ?? null,
    };
  }
}

/** Of a complaint and a report filed at once only the complaint is settled; a report alone is not, as the rules will say. */
function settleFirstOf(
  kind: FiledPart['kind'],
  { kinds, settleFirst, requests = [] }: FilingDto,
): FiledPart['settleFirst'] {
  const isMeant = kind === 'complaint' || !kinds.includes('complaint');
  if (settleFirst === undefined || !isMeant) return null;
  const { settler, settlerUnit = null, turnsByItself } = settleFirst;
  return { settler, settlerUnit, turnsByItself, requests };
}
