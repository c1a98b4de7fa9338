// Assisting bodies as their bureau keeps them: what it says to make one, and how each fares.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { BODY_KINDS, type BodyKind, STATION_PLACES, type StationPlace } from '#rules';
import { Choice, UnitCode, Words } from '../door/field.decorator.js';

export class BodyDto {
  @Choice(BODY_KINDS) readonly kind: BodyKind;
  @Words({ least: 4, most: 60 }) readonly name: string;
  @UnitCode({ description: 'One’s own bureau, or one of its 市场监管所.' }) readonly parent: string;
  @Choice(STATION_PLACES, { optional: true, description: 'Of a service station: where it sits.' })
  readonly place?: StationPlace;
}

export class BodyMadeView {
  @ApiProperty() readonly code: string;
}

export class BodyEntriesView {
  @ApiProperty({ type: 'integer' }) readonly all: number;
  @ApiProperty({ type: 'integer' }) readonly open: number;
  @ApiProperty({ type: 'integer' }) readonly settled: number;
  @ApiProperty({ type: 'integer', description: 'Went on to the bureau as complaints.' }) readonly turned: number;
  @ApiProperty({ type: 'integer', description: 'Answered too late, or not at all.' }) readonly late: number;
}

export class BodyView {
  @ApiProperty() readonly code: string;
  @ApiProperty({ enum: BODY_KINDS }) readonly kind: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ description: 'The bureau or the 市场监管所 under which it stands.' }) readonly parentName: string;
  @ApiPropertyOptional({ enum: STATION_PLACES }) readonly place?: string;
  @ApiProperty() readonly isClosed: boolean;
  @ApiProperty({ type: 'integer', description: 'Cases that it mediates now.' }) readonly entrusted: number;
  @ApiProperty({ type: () => BodyEntriesView, description: 'Disputes that it had to settle first.' })
  readonly entries: BodyEntriesView;
}

export class BodyParentView {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly name: string;
}

export class BodiesView {
  @ApiProperty({ type: () => [BodyView] }) readonly items: readonly BodyView[];
  @ApiProperty({ type: () => [BodyParentView], description: 'Under whom one may set a body up; none for who may not.' })
  readonly parents: readonly BodyParentView[];
}
