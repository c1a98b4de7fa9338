// The desk for assisting bodies: which there are and how they fare, the log of each, making one and closing it.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { LawShelf } from '#casework';
import type { Me } from '#identity';
import { Bodies, type Body as KeptBody, BodyCasesQuery, BodyNotFound, Ledger, type UnitRecord } from '#records';
import type { Language } from '#rules';
import { LookBook } from '../audit/look-book.js';
import { SignedIn, Spoken } from '../door/asker.decorator.js';
import { Answers, AnswersNothing, Keyed } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { IdempotencyKey, type KeyOfRequest } from '../door/idempotency-key.js';
import { OnlyFor } from '../door/only-for.decorator.js';
import { Directory } from '../reference/directory.js';
import { AssistCaseLineView } from './assist-case.dto.js';
import { assistCaseLine } from './assist-case.view.js';
import { BodiesView, BodyDto, BodyMadeView, type BodyView } from './body.dto.js';

const HEADS = ['unit-head', 'city-head'] as const;

@ApiTags('bodies')
@Controller('api/v1/bodies')
export class BodyController {
  constructor(
    private readonly bodies: Bodies,
    private readonly cases: BodyCasesQuery,
    private readonly lookBook: LookBook,
    private readonly ledger: Ledger,
    private readonly shelf: LawShelf,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Answers(BodiesView, { summary: 'Assisting bodies below one’s own unit, with their figures.' })
  async list(@SignedIn() me: Me): Promise<BodiesView> {
    const [items, { units }] = await Promise.all([this.bodies.list(me.scope), this.directory.open()]);
    const parents = HEADS.some((role) => me.roles.includes(role)) ? parentsOf(units, me) : [];
    return { items: items.map(bodyView), parents: parents.map(({ code, name }) => ({ code, name })) };
  }

  @Get(':code/log')
  @Answers(AssistCaseLineView, { summary: 'What a body was to settle first, read only.', list: true })
  async log(
    @SignedIn() me: Me,
    @Param('code') code: string,
    @Spoken() language: Language,
  ): Promise<readonly AssistCaseLineView[]> {
    if (!(await this.bodies.has(me.scope, code))) throw new BodyNotFound();
    const lines = await this.lookBook.show(me, { action: 'cases.listed', number: null }, (scope) =>
      this.cases.log(scope, code),
    );
    const moment = await this.ledger.now();
    const { calendar } = await this.shelf.take(moment);
    return lines.map((line) => assistCaseLine(line, { moment, calendar, language }));
  }

  @Post()
  @OnlyFor(...HEADS)
  @Keyed()
  @Answers(BodyMadeView, { status: 201, summary: 'Set a body up below one’s own bureau.' })
  async add(
    @SignedIn() me: Me,
    @Body() { kind, name, parent, place }: BodyDto,
    @IdempotencyKey() given: KeyOfRequest,
  ): Promise<BodyMadeView> {
    const { units } = await this.directory.open();
    if (!parentsOf(units, me).some(({ code }) => code === parent)) throw new DoorRefusal(422, 'body.not-your-unit');
    const body = { kind, name, parent, place: kind === 'service-station' ? (place ?? null) : null };
    const code = await this.bodies.add(requestOf(me, given), body);
    this.directory.forget();
    return { code };
  }

  @Post(':code/closing')
  @OnlyFor(...HEADS)
  @ApiParam({ name: 'code', type: String })
  @Keyed()
  @AnswersNothing('Close a body: it sees nothing more; not while something is open with it.')
  async close(@SignedIn() me: Me, @Param('code') code: string, @IdempotencyKey() given: KeyOfRequest): Promise<void> {
    await this.bodies.close(requestOf(me, given), code);
    this.directory.forget();
  }
}

function requestOf({ scope, account }: Me, { key, route, fingerprint }: KeyOfRequest): Parameters<Bodies['add']>[0] {
  return { scope, account, claim: { principal: `account:${account} ${route}`, key, fingerprint } };
}

/** Under the head's own bureau or one of its 市场监管所, and nowhere else. */
function parentsOf(units: readonly UnitRecord[], me: Me): readonly UnitRecord[] {
  return units.filter(
    ({ code, kind, parent, endsOn }) =>
      endsOn === null && (code === me.unit || (kind === 'station' && parent === me.unit)),
  );
}

function bodyView({ place, parent: _parent, ...body }: KeptBody): BodyView {
  return { ...body, ...(place === null ? {} : { place }) };
}
