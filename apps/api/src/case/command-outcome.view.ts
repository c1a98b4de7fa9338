// What a command has done: the case's new version, the events it wrote, the cases it opened.
import { ApiProperty } from '@nestjs/swagger';
import { TimelineItem } from './timeline.view.js';

export class OpenedCase {
  @ApiProperty() readonly number: string;
  @ApiProperty() readonly kind: string;
}

export class CommandOutcome {
  @ApiProperty() readonly number: string;
  @ApiProperty({ type: 'integer' }) readonly version: number;
  @ApiProperty({ type: () => [TimelineItem] }) readonly events: readonly TimelineItem[];
  @ApiProperty({ type: () => [OpenedCase] }) readonly opened: readonly OpenedCase[];
}
