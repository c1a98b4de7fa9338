// The lifecycles as diagrams, drawn from what `decide` did to cases on paper: an arrow that stands here has happened.
import { type CaseKind, LIFECYCLES } from '#rules';
import { heading } from './markdown.js';
import type { Terms } from './terms.js';
import { type Arrow, keyOf, walked } from './walk.js';

const ONLY_BEFORE = '（2026-04-15 前）';
const KINDS: Readonly<Record<CaseKind, string>> = {
  complaint: '投诉 Complaint',
  report: '举报 Report',
  investigation: '立案后的案件 Investigation',
  settlement: '先行和解 Settlement',
};

/** docs/lifecycles.md, whole. */
export function lifecycleDocument(terms: Terms): string {
  const arrows = arrowsOfBoth();
  return [
    heading(1, '办理流程 Lifecycles'),
    '箭头上是把一个件从一个状态带到另一个状态的办理。每一条都由系统在模拟的件上实际走过，再由 `npm run law` 画出，不手工修改。',
    'Each arrow was walked by the system on a case on paper; steps that leave the state as it is stand below each diagram.\n',
    '标“2026-04-15 前”的只在令20号施行期间发生。（2026-04-15 前 marks what happened under 令20号 only.）\n',
    ...Object.values(LIFECYCLES).map(({ kind }) => diagramOf(kind, arrows, terms)),
  ].join('\n');
}

function diagramOf(kind: CaseKind, arrows: readonly Arrow[], terms: Terms): string {
  const { states, initial, steps } = LIFECYCLES[kind];
  const own = arrows.filter((arrow) => arrow.kind === kind);
  const moving = own.filter(({ from, to }) => from !== to);
  const walked = new Set(own.map(({ command }) => command.replace(ONLY_BEFORE, '')));
  const plain = (command: string): string => command.replace(ONLY_BEFORE, '');
  const moved = new Set(moving.map(({ command }) => plain(command)));
  const idle = [...new Set(own.map(({ command }) => plain(command)))].filter((command) => !moved.has(command));
  const missing = [...new Set(steps.map(({ command }) => command))].filter((command) => !walked.has(command));
  const reached = states.filter((state) => own.some(({ from, to }) => from === state || to === state));
  const elsewhere = [...new Set(own.map(({ to }) => to).filter((to) => to.includes(':')))];
  return [
    heading(2, KINDS[kind]),
    '```mermaid',
    'stateDiagram-v2',
    ...reached.map((state) => `  state "${terms.of(state)} ${state}" as ${idOf(state)}`),
    ...elsewhere.map((place) => `  state "${elsewhereText(place, terms)}" as ${idOf(place)}`),
    ...initial.filter((state) => reached.includes(state)).map((state) => `  [*] --> ${idOf(state)}`),
    ...grouped(moving).map(({ from, to, commands }) => `  ${idOf(from)} --> ${idOf(to)} : ${named(commands, terms)}`),
    '```\n',
    ...listLine('状态不变的办理 Stays where it is', idle, terms),
    ...listLine('涉及另一件的办理 With another case', missing, terms),
  ].join('\n');
}

function elsewhereText(place: string, terms: Terms): string {
  const [kind = '', state = ''] = place.split(':');
  return `转为${terms.of(kind)}：${terms.of(state)} ${place}`;
}

function listLine(title: string, commands: readonly string[], terms: Terms): readonly string[] {
  return commands.length === 0 ? [] : [`${title}：${named([...commands].sort(), terms)}。\n`];
}

function named(commands: readonly string[], terms: Terms): string {
  return commands
    .map((command) => {
      const plain = command.replace(ONLY_BEFORE, '');
      return terms.has(plain) ? `${terms.of(plain)} ${command}` : command;
    })
    .join('、');
}

function grouped(arrows: readonly Arrow[]): readonly { from: string; to: string; commands: readonly string[] }[] {
  const groups = new Map<string, { from: string; to: string; commands: string[] }>();
  for (const { from, to, command } of arrows) {
    const key = `${from} ${to}`;
    const group = groups.get(key) ?? { from, to, commands: [] };
    if (!group.commands.includes(command)) group.commands.push(command);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group, commands: group.commands.sort() }));
}

function idOf(state: string): string {
  return state.replaceAll(/[-:]/g, '_');
}

/** What the new rules allow, and marked what only the old ones did. */
function arrowsOfBoth(): readonly Arrow[] {
  const [before, now] = [walked('RS2').arrows, walked('RS3').arrows];
  const known = new Set(now.map((arrow) => keyOf(arrow)));
  const only = before.filter((arrow) => !known.has(keyOf(arrow)));
  return [...now, ...only.map((arrow) => ({ ...arrow, command: `${arrow.command}${ONLY_BEFORE}` }))];
}
