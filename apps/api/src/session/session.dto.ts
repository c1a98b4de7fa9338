// What signing in takes, step by step, and what a signed-in officer is told of himself.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type FactorWay, PASSKEY_TRANSPORTS, type PasskeyTransport, longestPassword } from '#identity';
import { ROLES, type Role } from '#rules';
import { AccountId, Choices, Code, ExactWords, Words } from '../door/field.decorator.js';

const base64url = /^[A-Za-z0-9_-]{1,8192}$/;
const passkeyId = /^[A-Za-z0-9_-]{16,1400}$/;

export class SignInDto {
  @Words({ most: 64 }) readonly login: string;
  @ExactWords({ most: 200 }) readonly password: string;
}

export class CodeDto {
  @Words({ most: 20, description: 'The six digits that the app shows now.' }) readonly code: string;
}

export class RecoveryCodeDto {
  @Words({ most: 40, description: 'One of the codes that were shown once.' }) readonly code: string;
}

/** An authenticator's answer when it signs somebody in, as the browser gives it. */
export class PasskeyProofDto {
  @Code(passkeyId) readonly id: string;
  @Code(base64url) readonly clientDataJson: string;
  @Code(base64url) readonly authenticatorData: string;
  @Code(base64url) readonly signature: string;
}

export class NewPasskeyDto {
  @Words({ most: 40, description: 'What its owner calls it.' }) readonly name: string;
  @Code(passkeyId) readonly id: string;
  @Code(base64url) readonly clientDataJson: string;
  @Code(base64url) readonly attestationObject: string;
  @Choices(PASSKEY_TRANSPORTS, { least: 0, most: 7 }) readonly transports: readonly PasskeyTransport[];
}

/** Whoever changes how he signs in says once more who he is. */
export class AgainDto {
  @ExactWords({ most: 200, description: 'The password, once more.' }) readonly password: string;
}

export class PasskeyRemovalDto extends AgainDto {
  @Code(passkeyId) readonly id: string;
}

export class NewPasswordDto {
  @ExactWords({ most: longestPassword, description: 'By the rule of /api/v1/session/password-rule.' })
  readonly password: string;
}

export class PasswordChangeDto extends NewPasswordDto {
  @ExactWords({ most: 200, description: 'The one that held until now.' }) readonly oldPassword: string;
}

export class SessionEndDto {
  @AccountId({ description: 'Of /api/v1/me/sessions.' }) readonly id: string;
}

export class PasswordRuleView {
  @ApiProperty({ type: 'integer' }) readonly leastLength: number;
  @ApiProperty({ type: 'integer', description: 'Of capital letters, small letters, digits, others.' })
  readonly leastKinds: number;
  @ApiProperty({ type: 'integer', description: 'How many others before one may come back.' })
  readonly remembered: number;
  @ApiProperty({ type: 'integer', description: '0 for never.' }) readonly mostDays: number;
}

export class OwnSessionView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt: string;
  @ApiProperty({ format: 'date-time' }) readonly lastSeenAt: string;
  @ApiProperty({ description: 'Whether it is the one that asks.' }) readonly isCurrent: boolean;
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

export const NEXT_STEPS = ['second-factor', 'new-password', 'enrol', 'none'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];
const factorWays = ['code', 'passkey', 'recovery-code'] as const satisfies readonly FactorWay[];

export class SignInView {
  @ApiProperty({ enum: NEXT_STEPS, description: 'What is still asked for; there is a session only at none.' })
  readonly next: NextStep;
  @ApiProperty({ enum: factorWays, isArray: true, description: 'How the next step may be done.' })
  readonly ways: readonly FactorWay[];
  @ApiPropertyOptional({ type: () => SessionView }) readonly session?: SessionView;
  @ApiPropertyOptional({ type: 'integer', description: 'How many other sessions of the officer ended by this one.' })
  readonly displaced?: number;
  @ApiPropertyOptional({ format: 'date-time', description: 'The sign-in before this one.' })
  readonly lastSignInAt?: string;
  @ApiPropertyOptional({ type: [String], description: 'Shown now and never again.' })
  readonly recoveryCodes?: readonly string[];
}

export class GeneratorView {
  @ApiProperty({ description: 'For the picture that the app reads.' }) readonly uri: string;
  @ApiProperty({ description: 'The same, to be typed by hand.' }) readonly key: string;
}

export class KnownPasskey {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: PASSKEY_TRANSPORTS, isArray: true }) readonly transports: readonly PasskeyTransport[];
}

export class PasskeyEnterView {
  @ApiProperty() readonly challenge: string;
  @ApiProperty({ description: 'The host name for which passkeys sign here.' }) readonly rpId: string;
  @ApiProperty({ type: () => [KnownPasskey] }) readonly known: readonly KnownPasskey[];
  @ApiProperty({ type: 'integer' }) readonly timeoutMs: number;
}

export class PasskeyEnrolView extends PasskeyEnterView {
  @ApiProperty() readonly rpName: string;
  @ApiProperty() readonly userId: string;
  @ApiProperty() readonly userName: string;
  @ApiProperty({ type: [Number], description: 'COSE algorithms, the best first.' })
  readonly algorithms: readonly number[];
}

export class EnrolledView {
  @ApiProperty({ type: [String], description: 'Shown now and never again; empty where there are some already.' })
  readonly recoveryCodes: readonly string[];
}

export class PasskeyView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly lastUsedAt?: string;
}

export class SecondFactorView {
  @ApiProperty({ enum: ['off', 'optional', 'required'] }) readonly rule: 'off' | 'optional' | 'required';
  @ApiPropertyOptional({ format: 'date-time', description: 'Since when an authenticator app is in use.' })
  readonly generatorSince?: string;
  @ApiProperty({ type: 'integer' }) readonly recoveryCodes: number;
  @ApiProperty({ type: () => [PasskeyView] }) readonly passkeys: readonly PasskeyView[];
}
