// A case as a line of a list.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CaseLineView } from '#records';
import type { Language } from '#rules';
import { routingReasonText, stateText, wordFor } from '../words/case.text.js';
import { markText } from '../words/hint.text.js';
import { type ClockReading, ClockView, clockView } from './clock.view.js';

export class PersonInOffice {
  @ApiProperty({ format: 'uuid' }) readonly account: string;
  @ApiProperty() readonly name: string;
}

export class SubjectView {
  @ApiPropertyOptional() readonly goodsClass?: string;
  @ApiPropertyOptional() readonly problemClass?: string;
}

export class CaseLine {
  @ApiProperty() readonly number: string;
  @ApiProperty() readonly kind: string;
  @ApiProperty() readonly state: string;
  @ApiProperty() readonly stateText: string;
  @ApiProperty() readonly unit: string;
  @ApiProperty() readonly unitName: string;
  @ApiPropertyOptional() readonly station?: string;
  @ApiPropertyOptional() readonly stationName?: string;
  @ApiPropertyOptional({ type: () => PersonInOffice }) readonly handler?: PersonInOffice;
  @ApiProperty() readonly channel: string;
  @ApiProperty() readonly respondentName: string;
  @ApiProperty({ type: () => SubjectView }) readonly subject: SubjectView;
  @ApiPropertyOptional({ type: () => ClockView, description: 'What runs out next; a paused clock when none runs.' })
  readonly nextClock?: ClockView;
  @ApiProperty({ type: 'integer' }) readonly clocksOpen: number;
  @ApiPropertyOptional() readonly rung?: string;
  @ApiProperty({ format: 'date-time' }) readonly receivedAt: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly closedAt?: string;
  @ApiPropertyOptional() readonly outcome?: string;
  @ApiPropertyOptional() readonly onTime?: boolean;
  @ApiPropertyOptional({ description: 'Why it waits at the intake desk, in words.' }) readonly triageReason?: string;
  @ApiPropertyOptional({ type: [String] }) readonly kindProposal?: readonly string[];
  @ApiPropertyOptional({ description: 'What its form showed a machine, in words; for a person to look at.' })
  readonly marks?: string;
}

/** A field only where there is something to say. */
export function given<Name extends string, Value>(
  name: Name,
  value: Value | null | undefined,
): { readonly [N in Name]?: Value } {
  const field: { [N in Name]?: Value } = {};
  return value === null || value === undefined ? field : Object.assign(field, { [name]: value });
}

export function caseLine(line: CaseLineView, reading: ClockReading): CaseLine {
  const { facts, nextClock } = line;
  return {
    number: line.number,
    kind: line.kind,
    state: line.state,
    stateText: wordFor(stateText, line.state, reading.language),
    unit: line.unit,
    unitName: line.unitName,
    ...given('station', line.station),
    ...given('stationName', line.stationName),
    ...given('handler', line.handler),
    channel: line.channel,
    respondentName: line.respondentName,
    subject: { ...given('goodsClass', facts.goodsClass), ...given('problemClass', facts.problemClass) },
    ...given('nextClock', nextClock === null ? null : clockView(nextClock, reading)),
    clocksOpen: line.clocksOpen,
    ...given('rung', line.rung),
    receivedAt: line.receivedAt,
    ...given('closedAt', line.closedAt),
    ...given('outcome', line.outcome),
    ...given('onTime', line.onTime),
    ...given('triageReason', triageReasonText(facts.triageReason, reading.language)),
    ...given('marks', marksText(line.marks, reading.language)),
    ...given('kindProposal', facts.kindProposal.length === 0 ? null : facts.kindProposal),
  };
}

function marksText(marks: readonly string[], language: Language): string | null {
  if (marks.length === 0) return null;
  return marks.map((mark) => wordFor(markText, mark, language)).join(language === 'zh' ? '；' : '; ');
}

export function triageReasonText(reason: string | null, language: Language): string | null {
  return reason === null ? null : wordFor(routingReasonText, reason, language);
}
