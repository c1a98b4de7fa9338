// A clock that belongs to no case as an answer shows it: by when something is done, with the same explanation as the clock of a case.
import {
  type Citation,
  type ClockFace,
  type DueDate,
  type Instant,
  type Language,
  type LocalDate,
  dueReasons,
} from '#rules';
import { citationView } from './citation.view.js';
import { type ClockView, faceWords } from './clock.view.js';

export interface CountedClock {
  readonly key: string;
  readonly name: string;
  readonly startedOn: LocalDate;
  readonly due: DueDate;
  readonly source: Citation;
  readonly face: ClockFace;
  readonly endedAt: Instant | null;
}

export function countedClock(
  { key, name, startedOn, due, source, face, endedAt }: CountedClock,
  language: Language,
): ClockView {
  const isOverdue = face.state === 'late' || face.state === 'missed';
  return {
    ...face,
    ...{ key, name, words: faceWords(face, language), startedOn, ruleSet: '' },
    ...{ dueOn: due.dueOn, dueStrictOn: due.dueOn, dueAt: due.dueAt, provisional: due.provisional },
    citation: citationView(source, language),
    ...(endedAt === null ? {} : { endedAt }),
    explanation: dueReasons(due.explanation, { language, receipt: null, isOverdue }),
  };
}
