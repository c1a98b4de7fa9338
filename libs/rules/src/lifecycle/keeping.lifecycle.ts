// Holding a case back from being forgotten, and letting it go: whatever may still be asked about it keeps it whole.
import type { CaseFile, CaseState } from '../case-file.js';
import type { DecideContext } from '../command.js';
import { basisOf } from './basis.table.js';
import { say } from './case-draft.js';
import { type AnyStep, type Objection, step } from './lifecycle.js';
import { by, within } from './objections.js';
import { reasoned } from './words.js';

function alreadyHeld(file: CaseFile, context: DecideContext): Objection | null {
  const { hold } = file.facts;
  if (hold === null) return null;
  return { code: 'case.already-held', citation: basisOf('keep', context), facts: { ground: hold.ground } };
}

function notHeld(file: CaseFile, context: DecideContext): Objection | null {
  if (file.facts.hold !== null) return null;
  return { code: 'case.not-held', citation: basisOf('keep', context) };
}

/** @param states all of a kind: a lawsuit may begin before the case is closed @source 个人信息保护法 第四十七条第二款 */
export function keepingSteps(states: readonly CaseState[]): readonly AnyStep[] {
  return [
    step({
      command: 'hold',
      states,
      standing: 'intake',
      roles: ['unit-head', 'city-head'],
      citation: by('keep'),
      objection: within(states, alreadyHeld),
      take: (draft, { ground, reasons }, context) =>
        say(
          draft,
          { type: 'held', ground },
          { audience: 'internal', decides: false, words: [reasoned('reasons', reasons, basisOf('keep', context))] },
        ),
    }),
    step({
      command: 'release-hold',
      states,
      standing: 'intake',
      roles: ['unit-head', 'city-head'],
      citation: by('keep'),
      objection: within(states, notHeld),
      take: (draft, { reasons }, context) =>
        say(
          draft,
          { type: 'hold-released' },
          { audience: 'internal', decides: false, words: [reasoned('reasons', reasons, basisOf('keep', context))] },
        ),
    }),
  ];
}
