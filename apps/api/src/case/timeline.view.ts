// One line of a case's story as an answer shows it.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { TimelineLine } from '#records';
import { AUDIENCES, type Language } from '#rules';
import { type Naming, eventSentence } from '../words/event.text.js';

export class TimelineActor {
  @ApiProperty() readonly name: string;
  @ApiPropertyOptional() readonly unitName?: string;
}

/** Sealed words beside an event: that they are there, not what they say. */
export class SealedWords {
  @ApiProperty() readonly role: string;
  @ApiProperty({ type: 'integer' }) readonly characters: number;
}

export class TimelineItem {
  @ApiProperty({ type: 'integer' }) readonly seq: number;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty() readonly type: string;
  @ApiProperty() readonly text: string;
  @ApiPropertyOptional({ type: () => TimelineActor }) readonly actor?: TimelineActor;
  @ApiProperty({ enum: AUDIENCES }) readonly audience: (typeof AUDIENCES)[number];
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Codes, dates and counts.' })
  readonly payload: object;
  @ApiProperty({ type: () => [SealedWords], description: 'A look at `statement` with its `seq` opens them.' })
  readonly words: readonly SealedWords[];
  @ApiProperty({ description: 'Its link in the chain of the case.' }) readonly hash: string;
}

const systemNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'system:timer': { zh: '到点提醒', en: 'the clock' },
  'system:import': { zh: '导入', en: 'the import' },
  filer: { zh: '提交人', en: 'the filer' },
};

const ofTheOperator = { zh: '经营者', en: 'the operator' } as const;

export function timelineItem(line: TimelineLine, naming: Naming, language: Language): TimelineItem {
  const actor = actorOf(line, language);
  return {
    seq: line.seq,
    at: line.at,
    type: line.type,
    text: eventSentence(line.type, line.payload, naming, language),
    ...(actor === undefined ? {} : { actor }),
    audience: line.audience,
    payload: line.payload,
    words: line.words.map(({ role, characters }) => ({ role, characters })),
    hash: line.hash,
  };
}

/** Who acted; of the staff of an operator what it calls him, and that he is its. */
function actorOf({ actor, actorName, actorUnitName }: TimelineLine, language: Language): TimelineActor | undefined {
  const operator = ofTheOperator[language];
  if (actor === 'enterprise' || (actor.startsWith('staff:') && actorName === null)) return { name: operator };
  if (actorName !== null && actor.startsWith('staff:')) return { name: actorName, unitName: operator };
  const name = actorName ?? systemNames[actor]?.[language];
  if (name === undefined) return undefined;
  return actorUnitName === null ? { name } : { name, unitName: actorUnitName };
}
