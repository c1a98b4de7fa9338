// Goods and services before a laboratory: who tests, who pays, and the time that is not counted.
import type { CaseFile } from '../case-file.js';
import type { DecideContext } from '../command.js';
import { RuleViolation } from '../rule-violation.js';
import type { PauseReason } from '../statute/deadlines.table.js';
import { ruleSetOn } from '../statute/rule-set.js';
import { basisOf } from './basis.table.js';
import { pauseClock, resumeClock, say } from './case-draft.js';
import { isStoppedBy, openClock } from './clock-hands.js';
import { type AnyStep, type Objection, step } from './lifecycle.js';
import { alreadyTerminated, by, firstOf, today, within } from './objections.js';

/** Nothing is sent before it is settled who tests it and who pays. */
function laboratoryOpen(file: CaseFile, context: DecideContext): Objection | null {
  const { laboratory } = file.facts;
  const citation = basisOf('laboratory', context);
  if (laboratory === null) return { code: 'complaint.laboratory-not-named', citation };
  return laboratory.costAgreed ? null : { code: 'complaint.laboratory-cost-not-agreed', citation };
}

/** The law tells which tests stop the mediation clock; the list is shorter since July 2024 than under 令20号 alone. */
function checkStops(file: CaseFile, reason: PauseReason, context: DecideContext): void {
  const clock = openClock(file.clocks, 'complaint.mediate');
  if (clock && isStoppedBy(clock, reason)) return;
  throw new RuleViolation('clock.not-stopped-by-this', basisOf('test', context), { reason });
}

/** The steps of testing. @source 令121号 第二十二条; 实施条例 第四十六条第三款、第四十七条; 令20号 第二十条 */
export function laboratorySteps(): readonly AnyStep[] {
  return [
    step({
      command: 'name-laboratory',
      states: ['in-mediation'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('laboratory'),
      objection: alreadyTerminated,
      take: (draft, command, context) => {
        const { chosenBy, costAgreed } = command;
        // Under 令20号 alone only the parties choose; the regulation lets the bureau designate since July 2024.
        if (chosenBy === 'bureau' && ruleSetOn(today(context)).id === 'RS1') {
          throw new RuleViolation('complaint.only-parties-choose-laboratory', basisOf('laboratory', context));
        }
        const words = [{ role: 'laboratory', text: command.laboratory }];
        return say(draft, { type: 'laboratory-named', chosenBy, costAgreed }, { words });
      },
    }),
    step({
      command: 'send-for-testing',
      states: ['in-mediation'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('test'),
      objection: firstOf(alreadyTerminated, within(['in-mediation'], laboratoryOpen)),
      take: (draft, command, context) => {
        if (draft.file) checkStops(draft.file, command.what, context);
        const began = say(draft, { type: 'testing-began', what: command.what, from: today(context) });
        return pauseClock(began, 'complaint.mediate', command.what);
      },
    }),
    step({
      command: 'resume',
      states: ['testing'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('test'),
      take: (draft, _command, context) =>
        resumeClock(
          say(draft, { type: 'testing-ended', to: today(context), state: 'in-mediation' }),
          'complaint.mediate',
        ),
    }),
  ];
}
