// What signing in takes, and what a signed-in officer is told of himself.
import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '#rules';
import { ExactWords, Words } from '../door/field.decorator.js';

export class SignInDto {
  @Words({ most: 64 }) readonly login: string;
  @ExactWords({ most: 200 }) readonly password: string;
}

export class ScopeUnit {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly name: string;
}

export class SessionView {
  @ApiProperty({ format: 'uuid' }) readonly account: string;
  @ApiProperty() readonly login: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly unit: string;
  @ApiProperty() readonly unitName: string;
  @ApiProperty({ enum: ROLES, isArray: true }) readonly roles: readonly Role[];
  @ApiProperty({ type: () => [ScopeUnit], description: 'The units whose cases this officer sees.' })
  readonly scopeUnits: readonly ScopeUnit[];
}
