// The report of an import: what became of each row; never what stood in it.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class ImportFault {
  @ApiProperty({ type: 'integer', description: 'As the spreadsheet numbers it.' }) readonly row: number;
  @ApiPropertyOptional() readonly column?: string;
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly message: string;
}

export class ImportedCase {
  @ApiProperty({ type: 'integer' }) readonly row: number;
  @ApiProperty({ type: [String] }) readonly numbers: readonly string[];
  @ApiProperty() readonly kind: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'null at the intake desk.' }) readonly unitName:
    string | null;
  @ApiProperty() readonly triage: boolean;
  @ApiPropertyOptional() readonly reason?: string;
}

export class ImportReportView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly fileName: string;
  @ApiProperty({ type: 'integer' }) readonly rows: number;
  @ApiProperty({ type: 'integer', description: 'Cases opened.' }) readonly created: number;
  @ApiProperty({ type: 'integer', description: 'Rows that became two cases.' }) readonly split: number;
  @ApiProperty({ type: 'integer', description: 'Rows that are no case, such as consultations.' })
  readonly setAside: number;
  @ApiProperty({ type: 'integer' }) readonly alreadyThere: number;
  @ApiProperty({ type: 'integer' }) readonly closedAtSource: number;
  @ApiProperty({ type: 'integer', description: 'Cases that wait for dispatch.' }) readonly triage: number;
  @ApiProperty({ type: () => [ImportFault] }) readonly faults: readonly ImportFault[];
  @ApiProperty({ type: () => [ImportedCase] }) readonly cases: readonly ImportedCase[];
}
