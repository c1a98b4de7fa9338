// A service station enters a dispute in its log: a filing like any other, to be settled here first, sealed and routed at once.
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseDesk, LawShelf } from '#casework';
import { Sealer } from '#identity';
import { Ledger, type UnitRecord } from '#records';
import type { FileCommand, Language, RoutedTo } from '#rules';
import { Spoken } from '../door/asker.decorator.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers, Keyed } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { IdempotencyKey, type KeyOfRequest } from '../door/idempotency-key.js';
import { OnlyFor } from '../door/only-for.decorator.js';
import { filingReceipt } from '../filing/filing-receipt.view.js';
import { FilingReceipt } from '../filing/filing.dto.js';
import { storyText } from '../filing/story.text.js';
import { QUERY_CODE_SECRET } from '../house/house.module.js';
import { Directory } from '../reference/directory.js';
import { AskingForBody, type AssistantAsker } from './assist-asker.js';
import { StationEntryDto } from './station-entry.dto.js';

@ApiTags('assist')
@OnlyFor('assistant')
@Controller('api/v1/assist/entries')
export class StationEntryController {
  constructor(
    private readonly desk: CaseDesk,
    private readonly shelf: LawShelf,
    private readonly ledger: Ledger,
    private readonly sealer: Sealer,
    private readonly directory: Directory,
    @Inject(QUERY_CODE_SECRET) private readonly queryCodeSecret: string,
  ) {}

  @Costs(20)
  @Post()
  @Keyed()
  @Answers(FilingReceipt, { status: 201, summary: 'Enter a dispute in the log of one’s service station.' })
  async enter(
    @AskingForBody() asker: AssistantAsker,
    @Body() entry: StationEntryDto,
    @IdempotencyKey() { key, route, fingerprint }: KeyOfRequest,
    @Spoken() language: Language,
  ): Promise<FilingReceipt> {
    const { units, naming } = await this.directory.open();
    const routedTo = bureauOf(units, asker.unit);
    const command = await this.commandOf(entry, asker.unit, routedTo);
    const keyed = { principal: `account:${asker.account} ${route}`, key, fingerprint };
    const receipt = await this.desk.file(command, keyed, { recorder: asker });
    const { calendar } = await this.shelf.take(receipt.receivedAt);
    const reading = { moment: receipt.receivedAt, calendar, language };
    return filingReceipt(receipt, this.queryCodeSecret, { naming, reading });
  }

  private async commandOf(entry: StationEntryDto, station: string, routedTo: RoutedTo): Promise<FileCommand> {
    const now = await this.ledger.now();
    const { operatorName, operatorAddress, creditCode = null, requests, turnsByItself } = entry;
    const respondent = { name: operatorName, address: operatorAddress };
    const { name, phone, address = '' } = entry.person;
    const person = address === '' ? { name, phone } : { name, phone, address };
    const sealed = this.sealer.sealFiling({
      story: storyText({ story: entry.story, requests, respondent }),
      people: [{ person, role: 'complainant' }],
    });
    return {
      type: 'file',
      channel: 'service-station',
      receivedFirstAt: now,
      receivedAt: now,
      ...{ story: sealed.story, parties: sealed.parties },
      parts: [
        {
          ...{ kind: 'complaint', kindStated: true, kindProposal: [], routedTo, realName: true, insider: false },
          respondent: { ...respondent, creditCode },
          ...{ goodsClass: entry.goodsClass ?? null, problemClass: entry.problemClass ?? null },
          ...{ subject: 'general', amountFen: entry.amountFen ?? null },
          settleFirst: { settler: 'service-station', settlerUnit: station, turnsByItself, requests },
        },
      ],
      consentToDisclosure: entry.consentToDisclosure,
      consentToEntrusting: entry.consentToEntrusting,
      ...{ external: null, closedAtSource: null, trackable: true },
    };
  }
}

/**
 * The bureau in whose area a station sits, and its 市场监管所: the dispute arose in the house where the station is.
 * @throws DoorRefusal body.no-service-station, body.is-closed
 */
function bureauOf(units: readonly UnitRecord[], code: string): RoutedTo {
  const body = units.find((unit) => unit.code === code);
  if (body?.kind !== 'service-station') throw new DoorRefusal(403, 'body.no-service-station');
  if (body.endsOn !== null) throw new DoorRefusal(403, 'body.is-closed');
  const above = units.find((unit) => unit.code === body.parent);
  const isStation = above?.kind === 'station';
  const unit = isStation ? above.parent : body.parent;
  if (unit === null) throw new Error(`the service station ${code} stands under no bureau`);
  return { unit, station: isStation ? above.code : null, triage: false, reason: 'place-of-business' };
}
