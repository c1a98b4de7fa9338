// What the house says of its own health.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class LiveView {
  @ApiProperty({ enum: ['ok'] }) readonly status: 'ok';
}

export class ReadyParts {
  @ApiProperty({ description: 'ok, or away.' }) readonly database: string;
  @ApiProperty({ description: 'ok, silent, or never seen.' }) readonly worker: string;
  @ApiPropertyOptional({ type: 'integer' }) readonly workerSilentSeconds?: number;
  @ApiPropertyOptional({ description: 'What the worker says of its queue.' }) readonly queue?: string;
  @ApiPropertyOptional({ description: 'Whether the clock stands where it should.' }) readonly clock?: string;
}

export class ReadyView {
  @ApiProperty({ enum: ['ok', 'degraded', 'away'] }) readonly status: 'ok' | 'degraded' | 'away';
  @ApiProperty({ type: () => ReadyParts }) readonly parts: ReadyParts;
}
