// docs/attacks.md, written from the table of attacks.
import { heading, markdownTable } from '../law/markdown.js';
import { ATTACKS, type AttackChapter } from './attacks.table.js';
import type { Proof, Standing } from './evidence.js';

const standings = ['proved', 'in part', 'not yet', 'not applicable'] as const;

/** docs/attacks.md, whole. */
export function attacksDocument(): string {
  return [
    heading(1, 'Attacks 攻击清单'),
    'What this house expects to be tried on it, and the test that tries it. Written by `npm run papers` from `test/security/attacks.table.ts`; a test fails when an id is missing, a named test is not there, or this page is not what the table says.\n',
    '“In part” names what the tests leave open; “not yet” has no test, or no such feature that could stand the test; “not applicable” attacks something that this house does not have.\n',
    markdownTable(['', ...standings], [['rows', ...standings.map((standing) => String(countOf(standing)))]]),
    ...ATTACKS.map(chapterOf),
  ].join('\n');
}

function countOf(is: Standing['is']): number {
  return ATTACKS.flatMap(({ attacks }) => attacks).filter(({ standing }) => standing.is === is).length;
}

function chapterOf({ title, attacks }: AttackChapter): string {
  return [
    heading(2, title),
    markdownTable(
      ['id', 'what is asked', 'what must be answered', 'how it stands'],
      attacks.map(({ id, asked, answered, standing }) => [id, asked, answered, standingText(standing)]),
    ),
  ].join('\n');
}

function standingText(standing: Standing): string {
  switch (standing.is) {
    case 'proved':
      return listed(standing.by);
    case 'in part':
      return `**in part**: ${standing.missing}\n${listed(standing.by)}`;
    case 'not yet':
    case 'not applicable':
      return `**${standing.is}**: ${standing.why}`;
  }
}

function listed(proofs: readonly Proof[]): string {
  return proofs.map(({ file, title }) => `\`${file}\` “${title}”`).join('\n');
}
