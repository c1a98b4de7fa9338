// How a report ends before anybody decides on filing: not ours, handled before, or part of an earlier one; none is counted.
import type { CaseFile } from '../case-file.js';
import type { DecideContext, MergeCommand } from '../command.js';
import { localDateOf } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { pinnedDay } from '../statute/pins.table.js';
import { REPEAT_RULE_SINCE } from '../statute/rule-set.js';
import { type BasisKey, basisOf } from './basis.table.js';
import { type CaseDraft, draftOf, pauseClock, say, voidClocks } from './case-draft.js';
import { openClock } from './clock-hands.js';
import { type AnyStep, type Objection, step } from './lifecycle.js';
import { restartFrom, verifyClockOf } from './report-clocks.js';
import { UNDECIDED, alreadyDecided } from './verification.lifecycle.js';
import { reasoned } from './words.js';

const by = (key: BasisKey) => (_file: CaseFile, context: DecideContext) => basisOf(key, context);
const food = (file: CaseFile, context: DecideContext) =>
  basisOf(file.facts.subject === 'food' ? 'transfer-food' : 'wrong-bureau', context);

/** The ends of a report without a decision on filing. @source 令121号 第三十四条, 第三十五条; 令20号 第二十九条 */
export function reportEndSteps(): readonly AnyStep[] {
  return [closeAsRepeatStep(), mergeStep(), tellWrongBureauStep(), transferStep()];
}

/** The rule on repeated reports came with 令121号, and nobody knows whether an anonymous reporter is the same person. */
function noRepeat(file: CaseFile, context: DecideContext): Objection | null {
  const decided = alreadyDecided(file, context);
  if (decided || !UNDECIDED.includes(file.state)) return decided;
  const citation = basisOf('repeat', context);
  const decidedOn = pinnedDay('repeats', { decision: localDateOf(context.moment) });
  if (decidedOn < REPEAT_RULE_SINCE) {
    return { code: 'report.repeat-rule-not-in-force', citation, facts: { inForceFrom: REPEAT_RULE_SINCE } };
  }
  return file.realName ? null : { code: 'report.anonymous-cannot-repeat', citation };
}

function closeAsRepeatStep(): AnyStep {
  return step({
    command: 'close-as-repeat',
    states: UNDECIDED,
    standing: 'handling',
    roles: ['officer', 'unit-head'],
    citation: by('repeat'),
    objection: noRepeat,
    take: (draft, command, context) => {
      checkOther(draft.file, command.of, context);
      const words = [reasoned('reasons', command.reasons, basisOf('repeat', context))];
      const event = { type: 'closed-as-repeat', of: command.of } as const;
      return voidClocks(say(draft, event, { audience: 'internal', words }));
    },
  });
}

function mergeStep(): AnyStep {
  return step({
    command: 'merge',
    states: UNDECIDED,
    standing: 'handling',
    roles: ['officer', 'unit-head'],
    citation: by('repeat'),
    objection: noRepeat,
    take: (draft, command, context) => {
      checkOther(draft.file, command.into, context);
      const words = [reasoned('new-facts', command.newFacts, basisOf('repeat', context))];
      const event = { type: 'merged-into', into: command.into } as const;
      return voidClocks(say(draft, event, { audience: 'internal', words }));
    },
  });
}

function checkOther(file: CaseFile | null, number: string, context: DecideContext): void {
  if (file?.number !== number) return;
  throw new RuleViolation('report.repeat-of-itself', basisOf('repeat', context), { number });
}

/**
 * The earlier report with the later one in it: its verification counts anew from the later receipt.
 * @throws RuleViolation `report.merge-target-unknown`, `-not-open`, `-of-other-unit`, `-anonymous`, `-of-another-respondent`,
 * `-of-another-subject`, `-is-later` @source 令121号 第三十五条
 */
export function withMerged(
  earlier: CaseFile | undefined,
  later: CaseFile,
  command: MergeCommand,
  context: DecideContext,
): CaseDraft {
  const into = command.into;
  const citation = basisOf('repeat', context);
  if (earlier?.number !== into) throw new RuleViolation('report.merge-target-unknown', citation, { into });
  const fault = faultOf(earlier, later);
  if (fault !== null) throw new RuleViolation(`report.merge-target-${fault}`, citation, { into });
  const event = { type: 'merged-from', from: later.number, receivedAt: later.receivedAt } as const;
  const restarted = restartFrom(say(draftOf(earlier, context), event, { audience: 'internal' }), later.receivedAt);
  const reason = pauseOf(earlier);
  return reason === null ? restarted : pauseClock(restarted, verifyClockOf(restarted), reason);
}

function faultOf(earlier: CaseFile, later: CaseFile): string | null {
  if (earlier.kind !== 'report' || !UNDECIDED.includes(earlier.state)) return 'not-open';
  if (earlier.unit !== later.unit) return 'of-other-unit';
  if (!earlier.realName) return 'anonymous';
  if (!isSameRespondent(earlier, later)) return 'of-another-respondent';
  if (earlier.facts.subject !== later.facts.subject) return 'of-another-subject';
  return earlier.receivedAt > later.receivedAt ? 'is-later' : null;
}

/** The same credit code, or where one is missing the same name. */
function isSameRespondent(earlier: CaseFile, later: CaseFile): boolean {
  const [one, other] = [earlier.respondent, later.respondent];
  if (one.creditCode !== null && other.creditCode !== null) return one.creditCode === other.creditCode;
  return one.name === other.name;
}

/** Why the verification stands still, if it does: the laboratory that has the goods keeps them. */
function pauseOf(file: CaseFile): string | null {
  const clock = openClock(file.clocks, verifyClockOf(file));
  return clock?.pauses.find((pause) => pause.to === null)?.reason ?? null;
}

function tellWrongBureauStep(): AnyStep {
  return step({
    command: 'tell-wrong-bureau',
    states: UNDECIDED,
    standing: 'handling',
    roles: ['officer', 'unit-head'],
    citation: by('wrong-bureau'),
    objection: alreadyDecided,
    take: (draft, command, context) => {
      const { isMarketRegulation, noticeChannel } = command;
      const citation = basisOf('wrong-bureau', context);
      if (!draft.row.realName) throw new RuleViolation('report.anonymous-cannot-be-told', citation);
      if (draft.row.facts.subject === 'food') {
        throw new RuleViolation('report.food-must-be-transferred', basisOf('transfer-food', context));
      }
      if (isMarketRegulation && command.competent.characters === 0) {
        throw new RuleViolation('report.competent-bureau-missing', citation);
      }
      const words = [{ role: 'competent', text: command.competent }];
      return voidClocks(say(draft, { type: 'wrong-bureau-told', isMarketRegulation, noticeChannel }, { words }));
    },
  });
}

function transferStep(): AnyStep {
  return step({
    command: 'transfer',
    states: UNDECIDED,
    standing: 'handling',
    roles: ['officer', 'unit-head'],
    citation: food,
    objection: alreadyDecided,
    take: (draft, command, context) => {
      const { why, reporterToldInWriting } = command;
      const { subject } = draft.row.facts;
      if ((why === 'food-safety') !== (subject === 'food')) {
        throw new RuleViolation('report.transfer-not-by-its-subject', basisOf('transfer-food', context), {
          why,
          subject,
        });
      }
      if (subject === 'food' && draft.row.realName && !reporterToldInWriting) {
        throw new RuleViolation('report.transfer-needs-written-notice', basisOf('transfer-food', context));
      }
      const words = [{ role: 'recipient', text: command.to }];
      const event = { type: 'transferred', why, inWriting: reporterToldInWriting } as const;
      return voidClocks(say(draft, event, { audience: 'internal', words }));
    },
  });
}
