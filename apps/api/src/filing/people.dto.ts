// Who files, and for whom: a person, an agent's principal with what his letter says, the members of a joint complaint.
import { AGENT_POWERS, AGENT_RELATIONS, type AgentPower, type AgentRelation } from '#rules';
import { Choice, Choices, Day, Part, Phone, Words, YesNo } from '../door/field.decorator.js';

const LONGEST_NAME = 60;
const LONGEST_ADDRESS = 200;
const LONGEST_MATTERS = 200;

export class PersonDto {
  @Words({ most: LONGEST_NAME }) readonly name: string;
  @Phone() readonly phone: string;
  @Words({ least: 0, most: LONGEST_ADDRESS, optional: true }) readonly address?: string;
}

/** Somebody who lets another complain for him may have no telephone: that is often why. */
export class PrincipalDto {
  @Words({ most: LONGEST_NAME }) readonly name: string;
  @Phone({ optional: true }) readonly phone?: string;
  @Words({ least: 0, most: LONGEST_ADDRESS, optional: true }) readonly address?: string;
}

export class AgencyDto {
  @Part(() => PrincipalDto, { description: 'The complainant, for whom the person of the filing acts.' })
  readonly principal: PrincipalDto;
  @Choice(AGENT_RELATIONS, { list: 'agentRelations' }) readonly relation: AgentRelation;
  @Choices(AGENT_POWERS, {
    least: 0,
    most: AGENT_POWERS.length,
    list: 'agentPowers',
    description: 'What the letter names beside complaining and taking part.',
  })
  readonly powers: readonly AgentPower[];
  @Words({ most: LONGEST_MATTERS, description: 'The matters that the letter names; sealed before it is stored.' })
  readonly matters: string;
  @Day({ optional: true, description: 'The last day of its period; none for a letter until the matter is closed.' })
  readonly untilOn?: string;
}

export class MemberDto {
  @Part(() => PersonDto) readonly person: PersonDto;
  @YesNo({ description: 'Whether he wants to complain together with the others.' }) readonly agrees: boolean;
  @YesNo({ description: 'Whether he was elected to speak for all.' }) readonly represents: boolean;
}
