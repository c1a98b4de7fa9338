// Nothing in the law hangs loose: each state is reached and left, each period, basis and source is used and printed.
import { readFile, readdir } from 'node:fs/promises';
import * as rules from '#rules';
import {
  BASES,
  type CaseKind,
  type Citation,
  DEADLINE_KEYS,
  LIFECYCLES,
  REFERENCE_PERIOD_KEYS,
  SUBJECTS,
} from '#rules';
import {
  at,
  complaintPart,
  file,
  filing,
  reportPart,
  settledFirst,
  write,
  zhang,
} from '../../libs/rules/src/lifecycle/paper-ledger.cases.js';
import { filledIn } from '../../libs/rules/src/lifecycle/lifecycle.cases.js';
import { lifecycleDocument } from './lifecycle-document.js';
import { statuteDocument } from './statute-document.js';
import { sourceText } from './statute-tables.js';
import { readTerms } from './terms.js';
import { type Arrow, walked } from './walk.js';

const MORNINGS = { RS2: at('2026-03-02'), RS3: at('2026-05-11') } as const;
const arrows = (): readonly Arrow[] => [...walked('RS2').arrows, ...walked('RS3').arrows];

function reachedFrom(kind: CaseKind, starts: readonly string[], ways: readonly Arrow[]): ReadonlySet<string> {
  const reached = new Set(starts);
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const way of ways) if (way.kind === kind && reached.has(way.from)) reached.add(way.to);
  }
  return reached;
}

/** Keys of the clocks of each subject and each settler, from birth to the decision on filing. */
function clocksFromBirth(under: keyof typeof MORNINGS): readonly string[] {
  const morning = MORNINGS[under];
  const settlers = ['enterprise', 'service-station', 'association'] as const;
  const settlements = settlers.map((settler) =>
    settledFirst({ settler, settlerUnit: settler === 'enterprise' ? null : 'S', turnsByItself: false }),
  );
  const born = [complaintPart(), ...settlements].flatMap((part) => file(filing(morning, [part])));
  const reports = SUBJECTS.flatMap((subject) => file(filing(morning, [reportPart({ subject })])));
  const decline = filledIn('decline', { account: 'zhang', moment: morning, ruleSet: under, timer: 'none' });
  const decided = reports.map((report) => write(report, decline, zhang, morning).subject);
  return [...born, ...reports, ...decided].flatMap((subject) => subject.file.clocks.map(({ key }) => key));
}

function isCitation(value: object): value is Citation {
  return 'kind' in value && 'gist' in value;
}

interface Cited {
  readonly citation: Citation;
  /** Whether it is the source of a row itself, and not of a part of it. */
  readonly ofRow: boolean;
}

/** Every source that stands anywhere in an exported table. */
function citationsIn(value: unknown, name = ''): readonly Cited[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isCitation(value)) return [{ citation: value, ofRow: name === 'source' }];
  const parts: readonly (readonly [string, unknown])[] = Object.entries(value);
  return parts.flatMap(([field, one]) => citationsIn(one, field));
}

describe('the law in use', () => {
  it.each(Object.values(LIFECYCLES))(
    'lets a $kind reach each of its states from its birth',
    ({ kind, states, initial }) => {
      expect(states.filter((state) => !reachedFrom(kind, initial, arrows()).has(state))).toEqual([]);
    },
  );

  it.each(Object.values(LIFECYCLES))('leaves a $kind no state without a way to its close', ({ kind, states }) => {
    const stuck = states.filter((state) => !reachedFrom(kind, [state], arrows()).has('closed'));

    expect(stuck).toEqual([]);
  });

  it.each(Object.values(LIFECYCLES))('has for a $kind no command that nobody can ever give', ({ kind, steps }) => {
    const given = new Set(arrows().flatMap((arrow) => (arrow.kind === kind ? [arrow.command] : [])));

    // A merge is about two cases, and the walk is about one.
    expect(steps.map(({ command }) => command).filter((command) => !given.has(command) && command !== 'merge')).toEqual(
      [],
    );
  });

  it('starts a clock by each rule of a period, and none without a rule', () => {
    const started = new Set([
      ...walked('RS2').clocks,
      ...walked('RS3').clocks,
      ...clocksFromBirth('RS2'),
      ...clocksFromBirth('RS3'),
    ]);

    expect([...started].sort()).toEqual([...DEADLINE_KEYS].sort());
    expect([...started].filter((key) => REFERENCE_PERIOD_KEYS.some((reference) => reference === key))).toEqual([]);
  });

  it('is drawn in docs/lifecycles.md as `npm run law` writes it, every lifecycle to its close', async () => {
    const text = lifecycleDocument(await readTerms());

    expect(await readFile('docs/lifecycles.md', 'utf8')).toBe(text);
    expect([...text.matchAll(/stateDiagram-v2/g)]).toHaveLength(Object.keys(LIFECYCLES).length);
    expect(text).toContain('awaiting_acceptance --> in_mediation');
  });

  it('rests some step on each basis', async () => {
    const names = await readdir('libs/rules/src', { recursive: true });
    const sources = names.filter((name) => /\.(lifecycle|command)\.ts$|lifecycle\/[a-z-]+\.ts$/.test(name));
    const texts = await Promise.all(sources.map((name) => readFile(`libs/rules/src/${name}`, 'utf8')));
    const code = texts.join('\n');

    expect(Object.keys(BASES).filter((key) => !code.includes(`'${key}'`))).toEqual([]);
  });

  it('prints every source of every table, with what it says', async () => {
    const text = statuteDocument(await readTerms());
    const tables = Object.values<unknown>(rules).filter((value) => typeof value === 'object');
    const citations = tables.flatMap((table) => (table === LIFECYCLES ? [] : citationsIn(table)));
    const missing = citations.filter(
      ({ citation, ofRow }) => !text.includes(sourceText(citation)) || (ofRow && !text.includes(citation.gist.zh)),
    );

    expect(citations.length).toBeGreaterThan(200);
    expect(missing.map(({ citation }) => `${sourceText(citation)} ${citation.gist.zh}`)).toEqual([]);
  });
});
