// What anybody may know beforehand: the house, its places and classes, and where a matter would go.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CitationView } from '../case/citation.view.js';
import { Choice, UnitCode, Words } from '../door/field.decorator.js';

export class DemoLoginView {
  @ApiProperty() readonly login: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly role: string;
  @ApiProperty() readonly unit: string;
}

export class SiteView {
  @ApiProperty() readonly bureau: string;
  @ApiProperty() readonly city: string;
  @ApiProperty({ enum: ['demo', 'production'] }) readonly mode: 'demo' | 'production';
  @ApiProperty({ format: 'date-time' }) readonly now: string;
  @ApiProperty() readonly version: string;
  @ApiProperty({ type: [String] }) readonly languages: readonly string[];
  @ApiPropertyOptional({ description: 'What the single sign-on of officers is called, where there is one.' })
  readonly signOn?: string;
  @ApiPropertyOptional({ type: () => [DemoLoginView], description: 'In a demo only.' })
  readonly demoLogins?: readonly DemoLoginView[];
  @ApiPropertyOptional({ description: 'In a demo only: the passphrase of its logins.' })
  readonly demoPassphrase?: string;
}

export class LabelView {
  @ApiProperty() readonly zh: string;
  @ApiProperty() readonly en: string;
}
export class LabelledCode {
  @ApiProperty() readonly code: string;
  @ApiProperty({ type: () => LabelView }) readonly label: LabelView;
}
export class TownView {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ description: 'The code of its county.' }) readonly county: string;
}
export class UnitView {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly kind: string;
}

/** How many a joint complaint takes, and how many speak for all. */
export class JointLimits {
  @ApiProperty({ type: 'integer', description: 'Complainants, whoever files among them.' }) readonly most: number;
  @ApiProperty({ type: 'integer' }) readonly mostRepresentatives: number;
}

export class ReferenceView {
  @ApiProperty({ type: () => [TownView] }) readonly towns: readonly TownView[];
  @ApiProperty({ type: () => [UnitView] }) readonly units: readonly UnitView[];
  @ApiProperty({ type: () => [LabelledCode] }) readonly goodsClasses: readonly LabelledCode[];
  @ApiProperty({ type: () => [LabelledCode] }) readonly problemClasses: readonly LabelledCode[];
  @ApiProperty({ type: () => [LabelledCode] }) readonly reportClasses: readonly LabelledCode[];
  @ApiProperty({ type: () => [LabelledCode] }) readonly noticeChannels: readonly LabelledCode[];
  @ApiProperty({ type: () => [LabelledCode] }) readonly requests: readonly LabelledCode[];
  @ApiProperty({ type: () => [LabelledCode] }) readonly subjects: readonly LabelledCode[];
  @ApiProperty({ type: () => [LabelledCode] }) readonly agentRelations: readonly LabelledCode[];
  @ApiProperty({ type: () => [LabelledCode], description: 'What an authorisation letter may name.' })
  readonly agentPowers: readonly LabelledCode[];
  @ApiProperty({ type: () => JointLimits }) readonly joint: JointLimits;
  @ApiProperty({ type: () => [LabelledCode], description: 'What a county asks of an enterprise that applies.' })
  readonly admissionConditions: readonly LabelledCode[];
  @ApiProperty({ type: () => [LabelledCode] }) readonly admissionRefusals: readonly LabelledCode[];
  @ApiProperty({ type: () => [LabelledCode] }) readonly admissionWithdrawals: readonly LabelledCode[];
  @ApiProperty({ type: () => [LabelledCode], description: 'Why a county takes a public reply down.' })
  readonly replyRemovals: readonly LabelledCode[];
  @ApiProperty({ type: () => [LabelledCode], description: 'Why an objection to the end of an account is rejected.' })
  readonly removalRejections: readonly LabelledCode[];
  @ApiProperty({ type: () => [LabelledCode], description: 'What a firm that settles directly may promise besides.' })
  readonly settlerPromises: readonly LabelledCode[];
}

export class RoutingDto {
  @Choice(['complaint', 'report']) readonly kind: 'complaint' | 'report';
  @Words({ most: 40, optional: true }) readonly district?: string;
  @Words({ most: 40, optional: true }) readonly street?: string;
  @Words({ least: 0, most: 200 }) readonly address: string;
  @Words({ least: 0, most: 100 }) readonly respondentName: string;
}

export class RoutingReasonView {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly text: string;
}
export class RoutingCandidate {
  @ApiProperty() readonly unit: string;
  @ApiProperty() readonly unitName: string;
}
export class RoutingAnswer {
  @ApiPropertyOptional() readonly unit?: string;
  @ApiPropertyOptional() readonly unitName?: string;
  @ApiPropertyOptional() readonly station?: string;
  @ApiProperty() readonly triage: boolean;
  @ApiProperty({ type: () => RoutingReasonView }) readonly reason: RoutingReasonView;
  @ApiProperty({ type: () => CitationView }) readonly citation: CitationView;
  @ApiProperty({ type: () => [RoutingCandidate] }) readonly candidates: readonly RoutingCandidate[];
}

export class AccountsDto {
  @UnitCode({ optional: true }) readonly unit?: string;
  @Choice(['zh', 'en'], { optional: true }) readonly lang?: string;
}
export class AssignableAccount {
  @ApiProperty({ format: 'uuid' }) readonly account: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly unit: string;
  @ApiProperty() readonly unitName: string;
}
