// Turns the plan of the house into rules of dependency-cruiser, then asks it which imports break them.
import { cruise, type IFlattenedRuleSet } from 'dependency-cruiser';
import { KEPT_PACKAGES, ROOMS, type KeptPackage, type Room } from './import-plan.table.js';

type Forbidden = NonNullable<IFlattenedRuleSet['forbidden']>[number];

export interface ImportReport {
  readonly modulesRead: number;
  /** How many imports go through a door such as `#rules`, so that a reader blind to them is noticed. */
  readonly importsByDoor: number;
  /** Imports that lead nowhere. */
  readonly unresolved: readonly string[];
  /** One sentence for each import that the plan forbids. */
  readonly broken: readonly string[];
}

/** A test may also lean on `test/` and on whatever package it likes; it still respects the floors. */
const tests = '\\.(spec|db-spec|e2e-spec|cases)\\.tsx?$';
const anyRoom = '^(apps|libs)/';

/** Reads every module below `apps` and `libs` of a project folder. */
export async function readImports(project: string): Promise<ImportReport> {
  const { output } = await cruise(
    ['apps', 'libs'],
    {
      baseDir: project,
      validate: true,
      ruleSet: { forbidden: rules() },
      // Without this `import type` is erased before it is seen.
      tsPreCompilationDeps: true,
      tsConfig: { fileName: `${project}/tsconfig.json` },
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(^|/)dist/' },
    },
    {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser answered in text');
  const own = output.modules.filter(({ source }) => new RegExp(anyRoom).test(source));
  const arrows = own.flatMap(({ source, dependencies }) => dependencies.map((arrow) => ({ source, ...arrow })));
  return {
    modulesRead: own.length,
    importsByDoor: arrows.filter(({ module, resolved }) => module.startsWith('#') && resolved.startsWith('libs/'))
      .length,
    unresolved: arrows
      .filter(({ couldNotResolve }) => couldNotResolve)
      .map(({ source, module }) => `${source} → ${module}`),
    broken: output.summary.violations.map(
      ({ from, to, rule, cycle }) =>
        `${from} → ${cycle?.map(({ name }) => name).join(' → ') ?? to}\n    ${sentences.get(rule.name) ?? rule.name}`,
    ),
  };
}

const rows: readonly Room[] = ROOMS;
const kept: readonly KeptPackage[] = KEPT_PACKAGES;

function rules(): Forbidden[] {
  return [
    ...rows.flatMap((room) => [notAllowedAtAll(room), ...typesOnly(room)]),
    ...kept.map(keptPackage),
    {
      name: 'rules-imports-nothing',
      severity: 'error',
      from: { path: '^libs/rules/', pathNot: tests },
      to: { pathNot: '^libs/rules/' },
    },
    {
      name: 'door-not-corridor',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      // Another room's inside is its own business; tests, and the two apps that local opens, are reached by path.
      to: { path: '^libs/[^/]+/src/', pathNot: '^(apps|libs)/$2/|^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'own-index',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/', pathNot: tests },
      to: { path: '^libs/$1/src/index\\.ts$' },
    },
    { name: 'no-circular', severity: 'error', from: { path: anyRoom }, to: { circular: true } },
  ];
}

function notAllowedAtAll(room: Room): Forbidden {
  const reachable = [room.folder, ...room.mayImport, ...room.mayImportTypesOf].map((folder) => `${folder}/`);
  return {
    name: room.folder,
    severity: 'error',
    from: { path: `^${room.folder}/` },
    to: { path: anyRoom, pathNot: `^(${reachable.join('|')})` },
  };
}

function typesOnly(room: Room): Forbidden[] {
  if (room.mayImportTypesOf.length === 0) return [];
  return [
    {
      name: `${room.folder} types`,
      severity: 'error',
      from: { path: `^${room.folder}/`, pathNot: tests },
      to: { path: `^(${room.mayImportTypesOf.join('|')})/`, dependencyTypesNot: ['type-only'] },
    },
  ];
}

function keptPackage({ packages, keptBy }: KeptPackage): Forbidden {
  const names = packages.map((name) => (name.endsWith('/') ? name : `${name}/`)).join('|');
  return {
    name: packages.join(', '),
    severity: 'error',
    from: { path: anyRoom, pathNot: `^(${keptBy.join('|')})/|${tests}` },
    to: { path: `(^|/)node_modules/(@types/)?(${names})` },
  };
}

const sentences: ReadonlyMap<string, string> = new Map([
  ...rows.flatMap((room): readonly (readonly [string, string])[] => [
    [room.folder, sentenceOf(room)],
    [`${room.folder} types`, sentenceOf(room)],
  ]),
  ...kept.map(({ packages, keptBy, because }): readonly [string, string] => [
    packages.join(', '),
    `${packages.join(', ')} may be imported by ${keptBy.join(', ')} only: ${because}.`,
  ]),
  ['rules-imports-nothing', sentenceOf(ROOMS[0])],
  ['door-not-corridor', 'A room is entered by its door, libs/<room>/src/index.ts, under its name (#room).'],
  ['own-index', 'Inside a room nobody imports the room’s own index.'],
  ['no-circular', 'Every arrow points down: no circles.'],
]);

function sentenceOf({ folder, isFor, mayImport, mayImportTypesOf, never }: Room): string {
  const allowed = [...mayImport, ...mayImportTypesOf.map((room) => `${room} (types only)`)];
  return `${folder} is for ${isFor}; it may import ${allowed.join(', ') || 'nothing'}; never: ${never}.`;
}
