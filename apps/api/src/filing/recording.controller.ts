// An officer takes down what comes by telephone, over the counter or by post: a filing like any other, with him as its recorder.
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseDesk, LawShelf } from '#casework';
import { type Me, actorOf } from '#identity';
import { CaseNotFound, Ledger, type UnitRecord } from '#records';
import { type Instant, type Language, RECORDED_LATE, objectionToReceipt, parseInstant } from '#rules';
import { SignedIn, Spoken } from '../door/asker.decorator.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers, Keyed } from '../door/documented.decorator.js';
import { DoorRefusal, type FieldFault } from '../door/door-refusal.js';
import { IdempotencyKey, type KeyOfRequest } from '../door/idempotency-key.js';
import { QUERY_CODE_SECRET } from '../house/house.module.js';
import { Directory } from '../reference/directory.js';
import { faultsOfPeople } from './filed-people.js';
import { FilingClerk } from './filing-clerk.js';
import { recordingReceipt } from './recording-receipt.view.js';
import { RecordingDto, RecordingReceipt } from './recording.dto.js';

@ApiTags('desk')
@Controller('api/v1/recordings')
export class RecordingController {
  constructor(
    private readonly desk: CaseDesk,
    private readonly shelf: LawShelf,
    private readonly ledger: Ledger,
    private readonly clerk: FilingClerk,
    private readonly directory: Directory,
    @Inject(QUERY_CODE_SECRET) private readonly queryCodeSecret: string,
  ) {}

  @Costs(20)
  @Post()
  @Keyed()
  @Answers(RecordingReceipt, {
    status: 201,
    summary: 'Record a complaint or report that came by telephone, over the counter or by post.',
  })
  async record(
    @SignedIn() me: Me,
    @Body() told: RecordingDto,
    @IdempotencyKey() { key, route, fingerprint }: KeyOfRequest,
    @Spoken() language: Language,
  ): Promise<RecordingReceipt> {
    const now = await this.ledger.now();
    const receivedFirstAt = parseInstant(told.receivedFirstAt);
    const faults = [...missingIn(told), ...faultsOfPeople(told), ...faultsOfReceipt(receivedFirstAt, now)];
    if (faults.length > 0) throw new DoorRefusal(400, 'request.invalid', { fields: faults });
    const draft = this.clerk.draftOf(told);
    const { units, naming } = await this.directory.open();
    const by = { channel: told.channel, receivedFirstAt, receivedAt: now, reachedFirst: bureauOf(units, me.unit) };
    const { city } = me.scope;
    const receipt = await this.desk.file(
      await this.clerk.commandOf(told, by, now),
      { principal: `account:${me.account} ${route}`, key, fingerprint },
      {
        // He writes it as a filer would: into any unit's hands, and with no case in sight.
        recorder: { actor: actorOf(me), scope: draft === undefined ? { city, units: [] } : { city, draft } },
        noticed: this.clerk.noticedOf(told),
      },
    );
    const { calendar } = await this.shelf.take(receipt.receivedAt);
    const seen = await Promise.all(receipt.cases.map(({ number }) => this.isSeen(me, number)));
    const { queryCodeSecret } = this;
    return recordingReceipt(receipt, by, { naming, calendar, language, queryCodeSecret, seen });
  }

  /** Asked of the database: another county's case is absent for him, and so is one that is closed to him. */
  private async isSeen({ scope }: Me, number: string): Promise<boolean> {
    return this.ledger.look(scope, number).then(
      () => true,
      (fault: unknown) => {
        if (fault instanceof CaseNotFound) return false;
        throw fault;
      },
    );
  }
}

/** A complaint names who complains and how he is reached; what nobody was asked about the consents is no consent. */
function missingIn({ kinds, person }: RecordingDto): readonly FieldFault[] {
  if (person === undefined) return kinds.includes('complaint') ? [{ field: 'person', code: 'required' }] : [];
  const { phone, address = '' } = person;
  return phone === undefined && address === '' ? [{ field: 'person.phone', code: 'required' }] : [];
}

function faultsOfReceipt(at: Instant, now: Instant): readonly FieldFault[] {
  const code = objectionToReceipt(at, now);
  return code === null ? [] : [{ field: 'receivedFirstAt', code, limit: RECORDED_LATE.atMostDays }];
}

/** The bureau at whose telephone, counter or post somebody sits: a station is one of its county's own units. */
function bureauOf(units: readonly UnitRecord[], code: string): string {
  const own = units.find((unit) => unit.code === code);
  return own?.kind === 'station' ? (own.parent ?? code) : code;
}
