// All clocks of one case, over the queue.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { useText } from '../../language/language.js';
import { Sheet } from '../../sheet/sheet.js';
import { caseQuestion } from '../../wire/questions.js';
import { problemOf } from '../../wire/wire.js';
import { ClockList } from '../case/clock-list.js';
import { queueText } from './queue-page.text.js';

interface ClocksSheetProps {
  readonly number: string;
  readonly onClose: () => void;
}

export function ClocksSheet({ number, onClose }: ClocksSheetProps): ReactElement {
  const text = useText(queueText);
  const asked = useQuery(caseQuestion(number));
  const problem = problemOf(asked.error);
  return (
    <Sheet title={text.clocksOf(number)} onClose={onClose}>
      {asked.data !== undefined && <ClockList clocks={asked.data.clocks} />}
      {asked.data === undefined && problem === null && <Waiting lines={3} />}
      {problem !== null && <Failure problem={problem} />}
    </Sheet>
  );
}
