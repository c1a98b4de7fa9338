// The staff of an enterprise, for those of it who manage: who signs in, what he may do, and until when.
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EnterpriseEntrance } from '#identity';
import {
  type ActingStaff,
  EnterpriseStaff,
  type SignedInEnterprise,
  type StaffChanged,
  type StaffLine,
} from '#records';
import { type Language, STAFF_RIGHTS, STAFF_RULES, type StaffRight } from '#rules';
import { Settings } from '#settings';
import { contactOf } from '../consumer/code-sender.js';
import { Spoken } from '../door/asker.decorator.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers, AnswersNothing } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { EnterpriseRoute, ForStaffWho } from '../door/enterprise-route.decorator.js';
import { SignedInAs } from '../door/enterprise.guard.js';
import { recordIdOf } from '../door/given-to-record.decorator.js';
import { StaffInvitationDto, type StaffMemberView, StaffRightDto, StaffView } from './enterprise-staff.dto.js';

const rights: readonly StaffRight[] = ['answer', 'manage'];

@ApiTags('enterprise')
@EnterpriseRoute()
@ForStaffWho('manage')
@Controller('api/v1/enterprise/staff')
export class EnterpriseStaffController {
  constructor(
    private readonly staff: EnterpriseStaff,
    private readonly entrance: EnterpriseEntrance,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Answers(StaffView, { summary: 'Who of the own enterprise signs in, and what each may do.' })
  async list(@SignedInAs() enterprise: SignedInEnterprise, @Spoken() language: Language): Promise<StaffView> {
    const lines = await this.staff.list({ city: this.settings.city, enterprise: enterprise.id });
    return {
      members: lines.map((line) => staffMember(line, enterprise.staff)),
      rights: rights.map((code) => ({
        code,
        text: STAFF_RIGHTS[code].text[language],
        means: STAFF_RIGHTS[code].means[language],
      })),
      most: STAFF_RULES.most,
      rule: STAFF_RULES.source.gist[language],
    };
  }

  /** Dear, because its answer tells whether an address is in use. */
  @Post()
  @Costs(20)
  @AnswersNothing('Let somebody in, who signs in with a code to his own address.')
  async invite(@SignedInAs() enterprise: SignedInEnterprise, @Body() invited: StaffInvitationDto): Promise<void> {
    const { name, may } = invited;
    const address = this.entrance.staffAddress(contactOf(invited));
    answer(await this.staff.invite(this.actingFor(enterprise), { name, may, ...address }));
  }

  @Post(':id/disabling')
  @AnswersNothing('Let him in no more; whoever is signed in is out with his next request.')
  async disable(@SignedInAs() enterprise: SignedInEnterprise, @Param('id') typed: string): Promise<void> {
    const member = recordIdOf(typed, 'staff.not-found');
    answer(await this.staff.change(this.actingFor(enterprise), { type: 'disable', member }));
  }

  @Post(':id/enabling')
  @AnswersNothing('Let him in again, with the address that he had.')
  async enable(@SignedInAs() enterprise: SignedInEnterprise, @Param('id') typed: string): Promise<void> {
    const member = recordIdOf(typed, 'staff.not-found');
    answer(await this.staff.change(this.actingFor(enterprise), { type: 'enable', member }));
  }

  @Put(':id/right')
  @AnswersNothing('Say what he may do, from his next request on.')
  async entitle(
    @SignedInAs() enterprise: SignedInEnterprise,
    @Param('id') typed: string,
    @Body() { may }: StaffRightDto,
  ): Promise<void> {
    const member = recordIdOf(typed, 'staff.not-found');
    answer(await this.staff.change(this.actingFor(enterprise), { type: 'entitle', member, may }));
  }

  private actingFor({ id, staff }: SignedInEnterprise): ActingStaff {
    return { scope: { city: this.settings.city, enterprise: id }, staff };
  }
}

function staffMember(line: StaffLine, self: string): StaffMemberView {
  const { id, name, may, addressMask, invitedAt, lastSignInAt, disabledAt } = line;
  return {
    id,
    name,
    may,
    ...(addressMask === null ? {} : { address: addressMask }),
    invitedAt: invitedAt.toISOString(),
    ...(lastSignInAt === null ? {} : { lastSignInAt: lastSignInAt.toISOString() }),
    ...(disabledAt === null ? {} : { disabledAt: disabledAt.toISOString() }),
    isSelf: id === self,
  };
}

function answer(changed: StaffChanged): void {
  switch (changed) {
    case 'done':
      return;
    case 'absent':
      throw new DoorRefusal(404, 'staff.not-found');
    case 'address-taken':
      throw new DoorRefusal(409, 'staff.address-taken');
  }
}
