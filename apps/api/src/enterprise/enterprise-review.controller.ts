// The county's desk for applications of enterprises: look, approve, refuse, and take an account back.
import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LawShelf } from '#casework';
import type { Me } from '#identity';
import { type Decided, type DecidingOfficer, EnterpriseApplications, Enterprises, SettlerFiguresQuery } from '#records';
import {
  type Language,
  SCORE_PERIODS,
  type SettlerFigures,
  checkWithdrawalGround,
  localDateOf,
  removalDue,
} from '#rules';
import { SignedIn, Spoken } from '../door/asker.decorator.js';
import { Answers, AnswersNothing } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { OnlyFor } from '../door/only-for.decorator.js';
import { Directory } from '../reference/directory.js';
import { enterpriseApplication } from './enterprise-application.view.js';
import { EnterpriseApplicationView, EnterpriseRefusalDto, EnterpriseWithdrawalDto } from './enterprise.dto.js';
import { SettlerFiguresView } from './settler-figures.dto.js';
import { figuresOf, settlerFigures } from './settler-figures.view.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Of an account that does not stand: nothing is taken back, and nothing is written of it. */
const NO_FIGURES: SettlerFigures = { card: { silent: 0, settled: { of: 0, among: 0 } }, registerState: null };

@ApiTags('enterprise')
@OnlyFor('unit-head', 'intake')
@Controller('api/v1/enterprise-applications')
export class EnterpriseReviewController {
  constructor(
    private readonly applications: EnterpriseApplications,
    private readonly enterprises: Enterprises,
    private readonly counted: SettlerFiguresQuery,
    private readonly shelf: LawShelf,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Answers(EnterpriseApplicationView, { summary: 'Applications to the own county, what waits on top.', list: true })
  async list(@SignedIn() me: Me): Promise<readonly EnterpriseApplicationView[]> {
    const [lines, { naming }] = await Promise.all([this.applications.list(me.scope), this.directory.open()]);
    const waiting = lines.filter(({ state }) => state === 'waiting').map(({ creditCode }) => creditCode);
    const holders = await this.enterprises.listHolders(waiting);
    return lines.map((line) => enterpriseApplication(line, holders, naming));
  }

  @Get('figures')
  @Answers(SettlerFiguresView, {
    summary: 'How admitted enterprises fare, and which grounds for taking the account back they meet.',
    list: true,
  })
  async figures(@SignedIn() me: Me, @Spoken() language: Language): Promise<readonly SettlerFiguresView[]> {
    const { asOf, settlers } = await this.counted.list(me.scope, SCORE_PERIODS.year);
    return settlers.map((settler) => settlerFigures(settler, asOf, language));
  }

  @Post(':id/approval')
  @AnswersNothing('Admit the enterprise: its account is made.')
  async approve(@SignedIn() me: Me, @Param('id') id: string): Promise<void> {
    answer(await this.applications.approve(officerOf(me), idOf(id), randomUUID()));
  }

  @Post(':id/refusal')
  @AnswersNothing('Refuse the application, for a reason that the applicant is told.')
  async refuse(@SignedIn() me: Me, @Param('id') id: string, @Body() { ground }: EnterpriseRefusalDto): Promise<void> {
    answer(await this.applications.refuse(officerOf(me), idOf(id), ground));
  }

  @Post(':id/withdrawal')
  @AnswersNothing('Take the account back; its sessions end with it, and the firm may object.')
  async withdraw(
    @SignedIn() me: Me,
    @Param('id') id: string,
    @Body() { ground }: EnterpriseWithdrawalDto,
  ): Promise<void> {
    const application = idOf(id);
    const { asOf, settlers } = await this.counted.list(me.scope, SCORE_PERIODS.year, application);
    const [figures = NO_FIGURES] = settlers.map((settler) => figuresOf(settler, asOf));
    if (settlers.length > 0) checkWithdrawalGround(ground, figures);
    const { calendar } = await this.shelf.take(asOf);
    answer(
      await this.applications.withdraw(officerOf(me), application, {
        ...{ ground, silent: figures.card.silent, settled: figures.card.settled.of, ended: figures.card.settled.among },
        ...{ registerState: figures.registerState, removedAt: asOf },
        objectBy: removalDue('objection', localDateOf(asOf), calendar).dueOn,
      }),
    );
  }
}

function officerOf({ scope, unit, account }: Me): DecidingOfficer {
  return { scope, unit, account };
}

/** What can be no id is as absent as what is none. */
function idOf(typed: string): string {
  if (!uuid.test(typed)) throw new DoorRefusal(404, 'enterprise.application-not-found');
  return typed;
}

function answer(decided: Decided): void {
  switch (decided) {
    case 'done':
      return;
    case 'absent':
      throw new DoorRefusal(404, 'enterprise.application-not-found');
    case 'decided-before':
    case 'code-held':
    case 'address-taken':
      throw new DoorRefusal(409, `enterprise.${decided}`);
  }
}
