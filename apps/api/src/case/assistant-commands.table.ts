// What somebody of an assisting body may command, taken from the lifecycles, in the words and the order of its portal.
import { type CaseKind, LIFECYCLES } from '#rules';
import type { Wording } from '../door/language.js';
import type { OfficersCommand } from './command-form.js';
import { isOfficersCommand } from './command-forms.table.js';

/** Each command once, whatever kinds of case know it. */
export function commandsOfAssistants(): readonly OfficersCommand[] {
  const names = Object.values(LIFECYCLES)
    .flatMap(({ steps }) => steps)
    .filter(({ roles }) => roles.includes('assistant'))
    .map(({ command }) => command)
    .filter(isOfficersCommand);
  return [...new Set(names)];
}

/** In the order in which the portal offers them: what ends it is last. */
export const assistantCommandText: Readonly<Record<string, Wording>> = {
  'arrange-mediation': { zh: '安排调解', en: 'Arrange a mediation' },
  'record-mediation': { zh: '记录调解情况', en: 'Record a mediation' },
  speak: { zh: '记录双方说的话', en: 'Record what a side said' },
  note: { zh: '记录进展', en: 'Record progress' },
  'record-settlement': { zh: '已解决', en: 'Settled' },
  'refuse-settlement': { zh: '没有解决', en: 'Not settled' },
  'turn-to-bureau': { zh: '转市场监管部门', en: 'Take it to the authority' },
  'hand-back': { zh: '交回市场监管部门', en: 'Hand back to the authority' },
};

/** What a portal does not offer beside something better: of a dispute that it settles first, a note beside words of the sides. */
export const notOffered: Readonly<Partial<Record<CaseKind, readonly OfficersCommand[]>>> = { settlement: ['note'] };
