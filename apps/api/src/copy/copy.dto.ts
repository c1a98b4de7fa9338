// What is asked and answered about copies of pictures that are passed on: what to cover, for whom, and what was given.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { COPY_READERS, type CopyReader } from '#rules';
import { CommandReason } from '../case/command.view.js';
import { Choices, Parts, WholeNumber, YesNo } from '../door/field.decorator.js';

/** No picture that is taken is longer than this on one side. */
const LONGEST_SIDE = 100_000;
const MOST_COVERS = 100;

export class CoverDto {
  @WholeNumber({ least: 0, most: LONGEST_SIDE }) readonly left: number;
  @WholeNumber({ least: 0, most: LONGEST_SIDE }) readonly top: number;
  @WholeNumber({ least: 1, most: LONGEST_SIDE }) readonly width: number;
  @WholeNumber({ least: 1, most: LONGEST_SIDE }) readonly height: number;
}

export class ReleaseCopyDto {
  @Choices(COPY_READERS, { least: 1, most: COPY_READERS.length, description: 'For whom it is.' })
  readonly to: readonly CopyReader[];
  @Parts(() => CoverDto, { least: 0, most: MOST_COVERS, description: 'What is covered, in pixels of the picture.' })
  readonly covers: readonly CoverDto[];
  @YesNo({ description: 'Nothing on it shows who somebody is; needed where nothing is covered.' })
  readonly showsNobody: boolean;
}

export class CopyReaderView {
  @ApiProperty({ enum: COPY_READERS }) readonly code: CopyReader;
  @ApiProperty() readonly name: string;
}

export class ReleasedCopyItem {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ format: 'uuid', description: 'What it was made of.' }) readonly attachment: string;
  @ApiProperty() readonly kind: string;
  @ApiProperty({ type: 'integer' }) readonly bytes: number;
  @ApiProperty() readonly sha256: string;
  @ApiProperty({ type: 'integer', description: 'How many parts are covered.' }) readonly covers: number;
  @ApiProperty({ type: [String], description: 'For whom it is, by name.' }) readonly to: readonly string[];
  @ApiProperty() readonly releasedByName: string;
  @ApiProperty({ format: 'date-time' }) readonly releasedAt: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'From then on it is there for nobody.' })
  readonly takenBackAt?: string;
}

export class ReleasedCopiesView {
  @ApiProperty({ description: 'Whether a copy may be released now.' }) readonly allowed: boolean;
  @ApiPropertyOptional({ type: () => CommandReason, description: 'Why not.' }) readonly reason?: CommandReason;
  @ApiProperty({ description: 'Whether one may be taken back now.' }) readonly mayTakeBack: boolean;
  @ApiProperty({ type: () => [CopyReaderView], description: 'Who could find it.' })
  readonly readers: readonly CopyReaderView[];
  @ApiProperty({ type: () => [ReleasedCopyItem] }) readonly items: readonly ReleasedCopyItem[];
}

/** What the other side gets to know of it. */
export class PassedOnItem {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly kind: string;
  @ApiProperty({ type: 'integer' }) readonly bytes: number;
  @ApiProperty({ format: 'date-time' }) readonly releasedAt: string;
}
