// What goes in and out beside the decisions: later material, a word to the filer, a suspicion to the police.
import type { CaseFile, CaseState } from '../case-file.js';
import type { DecideContext } from '../command.js';
import { citationText } from '../statute/citation.js';
import { basisOf } from './basis.table.js';
import { say, tellAbout } from './case-draft.js';
import { type AnyStep, type Objection, step } from './lifecycle.js';
import { by, within } from './objections.js';
import { reasoned } from './words.js';

/** Whoever reported without a name cannot be written to. */
export function nobodyToTell(file: CaseFile, context: DecideContext): Objection | null {
  if (file.kind !== 'report' || file.realName) return null;
  return { code: 'report.anonymous', citation: basisOf('house', context) };
}

function alreadySent(file: CaseFile, context: DecideContext): Objection | null {
  if (!file.facts.sentToPolice) return null;
  return { code: 'case.already-sent-to-police', citation: basisOf('fraud-by-filer', context) };
}

export interface Correspondence {
  /** Every state in which the case is not closed. */
  readonly open: readonly CaseState[];
  /** Those in which a unit handles it, and the closed one. */
  readonly told: readonly CaseState[];
}

/** The steps beside the decisions. @source 令121号 第四十二条; the rest is observedPractice */
export function correspondenceSteps({ open, told }: Correspondence): readonly AnyStep[] {
  const handled = told.filter((state) => open.includes(state));
  return [
    step({
      // 令121号 knows no clock that stops for missing material: this is filed, and nothing else happens.
      command: 'supplement',
      states: open,
      standing: 'intake',
      roles: ['officer', 'unit-head', 'intake', 'city-intake'],
      parties: ['filer'],
      citation: by('supplement'),
      take: (draft, command, { actor }) => {
        const from = actor.kind === 'filer' ? 'filer' : 'officer';
        const words = [{ role: 'supplement', text: command.words }];
        const filed = say(draft, { type: 'supplemented', by: from }, { decides: false, words });
        return from === 'filer' ? tellAbout(filed, ['handler'], 'supplemented') : filed;
      },
    }),
    step({
      command: 'tell-filer',
      states: told,
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('house'),
      objection: within(told, nobodyToTell),
      take: (draft, command) => {
        const { noticeChannel } = command;
        const words = [{ role: 'told', text: command.words }];
        return say(draft, { type: 'filer-told', noticeChannel }, { decides: false, words });
      },
    }),
    step({
      // The procedure goes on beside the police; what a suspicion means for it is another decision.
      command: 'send-to-police',
      states: handled,
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('fraud-by-filer'),
      objection: within(handled, alreadySent),
      take: (draft, command, context) => {
        const { suspected } = command;
        const source = basisOf(suspected, context);
        const words = [reasoned('reasons', command.reasons, source)];
        return say(
          draft,
          { type: 'sent-to-police', suspected },
          { audience: 'internal', words, basis: citationText(source) },
        );
      },
    }),
  ];
}
