// The doors of the administrators: accounts of their units, each act for the one of the three whose duty it is.
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type AboutAccount, AccountDesk, type Me } from '#identity';
import type { IdempotencyClaim } from '#records';
import { ACCOUNT_DUTIES } from '#rules';
import { SignedIn } from '../door/asker.decorator.js';
import { Answers, Keyed, SeesVersion } from '../door/documented.decorator.js';
import { OnlyFor } from '../door/only-for.decorator.js';
import { About, Claimed } from './about-account.decorator.js';
import {
  AccountDoneView,
  AccountHandedOverView,
  AccountListDto,
  KeptAccountList,
  NewAccountDto,
  ProposalAnswerDto,
  ProposedRolesDto,
} from './account-desk.dto.js';
import { handedOverView, keptAccountView } from './account-desk.view.js';

const usualLimit = 100;
const byId = { name: 'id', type: String, description: 'Of /api/v1/admin/accounts.' } as const;

@ApiTags('administration')
@Controller('api/v1/admin/accounts')
export class AccountDeskController {
  constructor(private readonly desk: AccountDesk) {}

  @Get()
  @OnlyFor(...ACCOUNT_DUTIES.list)
  @Answers(KeptAccountList, { summary: 'The accounts of one’s unit and those below, disabled ones too.' })
  async list(
    @SignedIn() me: Me,
    @Query() { q, only, after, limit = usualLimit }: AccountListDto,
  ): Promise<KeptAccountList> {
    const page = await this.desk.list(me, { words: q, onlyProposed: only === 'proposed', after, limit });
    return {
      total: page.total,
      items: page.items.map((held) => keptAccountView(held, this.desk.actsOpenTo(me, held))),
      ...(page.next === null ? {} : { next: page.next }),
    };
  }

  @Post()
  @OnlyFor(...ACCOUNT_DUTIES.add)
  @Keyed()
  @Answers(AccountHandedOverView, { status: 201, summary: 'Make an account; its roles wait to be confirmed.' })
  async add(
    @SignedIn() me: Me,
    @Body() { mail, ...given }: NewAccountDto,
    @Claimed() claim: IdempotencyClaim,
  ): Promise<AccountHandedOverView> {
    return handedOverView(await this.desk.add(me, { ...given, mail: mail ?? null }, claim));
  }

  @Post(':id/disabling')
  @OnlyFor(...ACCOUNT_DUTIES.disable)
  @ApiParam(byId)
  @Keyed()
  @SeesVersion()
  @Answers(AccountDoneView, { summary: 'End an account: it is signed out at once and may not sign in again.' })
  disable(@SignedIn() me: Me, @About() about: AboutAccount): Promise<AccountDoneView> {
    return this.desk.disable(me, about).then(doneView);
  }

  @Post(':id/password-reset')
  @OnlyFor(...ACCOUNT_DUTIES['reset-password'])
  @ApiParam(byId)
  @Keyed()
  @SeesVersion()
  @Answers(AccountHandedOverView, { summary: 'Another first password, for somebody who was seen in person.' })
  async resetPassword(@SignedIn() me: Me, @About() about: AboutAccount): Promise<AccountHandedOverView> {
    return handedOverView(await this.desk.resetPassword(me, about));
  }

  @Post(':id/second-factor-removal')
  @OnlyFor(...ACCOUNT_DUTIES['remove-second-factors'])
  @ApiParam(byId)
  @Keyed()
  @SeesVersion()
  @Answers(AccountDoneView, { summary: 'Take all second factors away, for somebody who has lost them.' })
  removeSecondFactors(@SignedIn() me: Me, @About() about: AboutAccount): Promise<AccountDoneView> {
    return this.desk.removeSecondFactors(me, about).then(doneView);
  }

  @Post(':id/proposals')
  @OnlyFor(...ACCOUNT_DUTIES['propose-roles'])
  @ApiParam(byId)
  @Keyed()
  @SeesVersion()
  @Answers(AccountDoneView, { summary: 'Propose other roles or another unit; nothing changes before it is confirmed.' })
  propose(
    @SignedIn() me: Me,
    @About() about: AboutAccount,
    @Body() wanted: ProposedRolesDto,
  ): Promise<AccountDoneView> {
    return this.desk.propose(me, about, wanted).then(doneView);
  }

  @Post(':id/proposal-answers')
  @OnlyFor(...ACCOUNT_DUTIES['answer-proposal'])
  @ApiParam(byId)
  @Keyed()
  @SeesVersion()
  @Answers(AccountDoneView, { summary: 'Confirm or refuse proposed roles; never those one proposed oneself.' })
  answer(@SignedIn() me: Me, @About() about: AboutAccount, @Body() given: ProposalAnswerDto): Promise<AccountDoneView> {
    return this.desk.answer(me, about, given).then(doneView);
  }
}

function doneView({ account, version }: AccountDoneView): AccountDoneView {
  return { account, version };
}
