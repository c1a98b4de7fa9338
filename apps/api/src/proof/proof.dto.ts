// A sum that a browser does before it costs the house something: ALTCHA’s form, version 2.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PROOF_PURPOSES, type ProofPurpose } from '#identity';
import { Choice } from '../door/field.decorator.js';

export class ProofDto {
  @Choice(PROOF_PURPOSES) readonly for: ProofPurpose;
}

export class ProofPurposeView {
  @ApiProperty({ enum: PROOF_PURPOSES }) readonly purpose: string;
}

export class ProofParametersView {
  @ApiProperty({ description: 'PBKDF2/SHA-256' }) readonly algorithm: string;
  @ApiProperty({ description: 'Hex; the password is this with the counter in four bytes behind it.' })
  readonly nonce: string;
  @ApiProperty({ description: 'Hex.' }) readonly salt: string;
  @ApiProperty({ type: 'integer', description: 'Rounds of one try.' }) readonly cost: number;
  @ApiProperty({ type: 'integer', description: 'Bytes.' }) readonly keyLength: number;
  @ApiProperty({ description: 'Hex: how the key of the right counter begins.' }) readonly keyPrefix: string;
  @ApiProperty() readonly keySignature: string;
  @ApiProperty({ type: 'integer', description: 'Seconds since 1970.' }) readonly expiresAt: number;
  @ApiProperty({ type: () => ProofPurposeView }) readonly data: ProofPurposeView;
}

export class ProofChallengeView {
  @ApiProperty({ type: () => ProofParametersView }) readonly parameters: ProofParametersView;
  @ApiProperty() readonly signature: string;
}

export class ProofQuestionView {
  @ApiPropertyOptional({ type: () => ProofChallengeView, description: 'Not there where none is asked for.' })
  readonly challenge?: ProofChallengeView;
}
