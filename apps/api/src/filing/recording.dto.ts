// What an officer takes down of what he was told, and the receipt that he reads out: when it counts as received, and why.
import { ApiProperty } from '@nestjs/swagger';
import { RECORDED_CHANNELS, RECORDED_LATE, type RecordedChannel } from '#rules';
import { CitationView } from '../case/citation.view.js';
import { Choice, Moment, Part, Phone, Words } from '../door/field.decorator.js';
import { FiledNumber, StatedFilingDto } from './filing.dto.js';
import { PersonDto } from './people.dto.js';

/** A letter is a complaint though it names no telephone; how else he can be reached it must say. */
export class ToldPersonDto implements Partial<PersonDto> {
  @Words({ most: 60 }) readonly name: string;
  @Phone({ optional: true, description: 'Needed where no address is given.' }) readonly phone?: string;
  @Words({ least: 0, most: 200, optional: true }) readonly address?: string;
}

export class RecordingDto extends StatedFilingDto {
  @Choice(RECORDED_CHANNELS) readonly channel: RecordedChannel;
  @Moment({
    description: `When the call ended, the counter stamped it, or the letter was signed for: not in the future, and at most ${RECORDED_LATE.atMostDays} days ago.`,
  })
  readonly receivedFirstAt: string;
  @Part(() => ToldPersonDto, { optional: true, description: 'Needed for a complaint; a report may be anonymous.' })
  readonly person?: ToldPersonDto;
}

export class ReceivedView {
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty({ format: 'date', description: 'Day 0 of every period from it.' }) readonly on: string;
  @ApiProperty({ description: 'Which moment counts as the receipt by this way.' }) readonly rule: string;
  @ApiProperty({ type: () => CitationView }) readonly citation: CitationView;
  @ApiProperty() readonly inOfficeHours: boolean;
  @ApiProperty({ format: 'date', description: 'The working day on which the office has it in hand.' })
  readonly inHandOn: string;
}

export class RecordedNumber extends FiledNumber {
  @ApiProperty({ type: () => ReceivedView, description: 'By the unit that handles it.' })
  readonly received: ReceivedView;
  @ApiProperty({ description: 'Why it counts as received then.' }) readonly why: string;
  @ApiProperty({ description: 'Whether whoever recorded it sees the case from now on.' }) readonly inSight: boolean;
}

export class RecordingReceipt {
  @ApiProperty({ type: () => [RecordedNumber] }) readonly numbers: readonly RecordedNumber[];
  @ApiProperty({ description: 'Shown once: read it out, or print it.' }) readonly queryCode: string;
  @ApiProperty({ type: () => ReceivedView, description: 'By the bureau that it reached first.' })
  readonly receivedFirst: ReceivedView;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt: string;
}
