// Model units: every state × every command, who may, and how the days of a term are counted.
import { localDate, parseInstant } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { applyForModelUnit, decideModelUnit, isModelOn, modelUnitCommandsFor } from './decide-model-unit.js';
import type { ModelUnit, ModelUnitCommand, ModelUnitCommandType, ModelUnitContext } from './model-unit.js';
import { MODEL_UNIT_CONDITIONS, type ModelUnitCondition } from './model-unit.table.js';

const conditions: readonly ModelUnitCondition[] = [
  'licence-shown',
  'prices-marked',
  'returns-promised',
  'complaints-answered',
  'settles-directly',
  'no-penalty',
];
const county = '411627';
const station = '411627-S01';
const at = (day: string): ModelUnitContext['moment'] => parseInstant(`${day}T04:00:00Z`);
const officer: ModelUnitContext = {
  ...{ account: 'officer', unit: station, roles: ['officer'], isMarked: false },
  moment: at('2026-11-23'),
};
const head: ModelUnitContext = { ...officer, account: 'head', unit: county, roles: ['unit-head'] };
const asked = { id: 'one', county, creditCode: '91411627MA00000000', name: '太康县某某超市', conditions };

const applied = applyForModelUnit(asked, officer).model;
const refused = decideModelUnit(applied, { type: 'refuse', reason: 'papers-missing' }, head).model;
const standing = decideModelUnit(applied, { type: 'approve' }, head).model;
/** The first day on which a renewal may be asked for: ninety days, the last of the term included. */
const late = at('2028-08-25');
const renewing = decideModelUnit(standing, { type: 'renew', conditions }, { ...officer, moment: late }).model;
const withdrawn = decideModelUnit(standing, { type: 'withdraw', reason: 'penalty' }, head).model;

const commands: Readonly<Record<ModelUnitCommandType, ModelUnitCommand>> = {
  renew: { type: 'renew', conditions },
  approve: { type: 'approve' },
  refuse: { type: 'refuse', reason: 'many-complaints' },
  withdraw: { type: 'withdraw', reason: 'closed' },
};
const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (fault) {
    if (fault instanceof RuleViolation) return fault.code;
    throw fault;
  }
};
const stateOf: Readonly<Record<string, readonly [ModelUnit, readonly ModelUnitCommandType[]]>> = {
  'an application': [applied, ['approve', 'refuse']],
  'a refused one': [refused, []],
  'a standing one': [standing, ['renew', 'withdraw']],
  'one that asks for more': [renewing, ['approve', 'refuse', 'withdraw']],
  'a withdrawn one': [withdrawn, []],
};

describe('a model unit', () => {
  it.each(Object.entries(stateOf))('%s knows its commands and refuses every other', (_name, [open, allowed]) => {
    const context = { ...head, moment: late };
    const done = Object.values(commands).filter(
      (command) => codeOf(() => decideModelUnit(open, command, context)) === 'done',
    );

    expect(done.map(({ type }) => type).sort()).toEqual([...allowed].sort());
    expect(modelUnitCommandsFor(open, context)).toEqual(allowed);
  });

  it('is one for two years from the day of its approval, to the last of them', () => {
    expect(standing).toMatchObject({ from: '2026-11-23', until: '2028-11-22' });
    const days = ['2026-11-22', '2026-11-23', '2028-11-22', '2028-11-23'];
    expect(days.map((day) => isModelOn(standing, localDate(day)))).toEqual([false, true, true, false]);
  });

  it('approved on a leap day ends with the February two years on', () => {
    const leap = decideModelUnit(applied, { type: 'approve' }, { ...head, moment: at('2028-02-29') }).model;

    expect(leap.until).toBe('2030-02-28');
  });

  it('may ask for more from ninety days before its end and not a day earlier', () => {
    const askOn = (day: string): string =>
      codeOf(() => decideModelUnit(standing, commands.renew, { ...officer, moment: at(day) }));

    expect([askOn('2028-08-24'), askOn('2028-08-25'), askOn('2028-11-30')]).toEqual([
      'model-unit.too-early',
      'done',
      'done',
    ]);
  });

  it('gets the next term after the one that runs, and from today where that has run out', () => {
    const early = decideModelUnit(renewing, { type: 'approve' }, { ...head, moment: at('2028-11-22') });
    const afterwards = decideModelUnit(renewing, { type: 'approve' }, { ...head, moment: at('2028-12-01') });

    expect(early).toMatchObject({ act: 'renewed', model: { from: '2026-11-23', until: '2030-11-22' } });
    expect(afterwards.model).toMatchObject({ from: '2028-12-01', until: '2030-11-30' });
  });

  it('stays one to its end where more is refused', () => {
    const kept = decideModelUnit(renewing, commands.refuse, head);

    expect(kept).toMatchObject({ act: 'renewal-refused', reason: 'many-complaints' });
    expect(kept.model).toMatchObject({ state: 'standing', until: '2028-11-22', application: null, reason: null });
  });

  it('is decided by the county, and by another than who applied', () => {
    const ofHead = applyForModelUnit(asked, head).model;

    expect(codeOf(() => decideModelUnit(applied, commands.approve, officer))).toBe('model-unit.not-your-role');
    expect(codeOf(() => decideModelUnit(ofHead, commands.approve, head))).toBe('model-unit.own-application');
    expect(
      codeOf(() => decideModelUnit(ofHead, commands.approve, { ...head, account: 'intake', roles: ['intake'] })),
    ).toBe('done');
    expect(codeOf(() => decideModelUnit(applied, commands.approve, { ...head, unit: '411622' }))).toBe(
      'model-unit.not-your-unit',
    );
    expect(codeOf(() => decideModelUnit(standing, commands.withdraw, { ...head, unit: '411622' }))).toBe(
      'model-unit.not-your-unit',
    );
  });

  it.each([
    ['a condition that is not declared', { ...asked, conditions: conditions.slice(1) }, officer, 'conditions-missing'],
    ['a code that is none', { ...asked, creditCode: '123' }, officer, 'code-malformed'],
    ['a unit of no county', { ...asked, county: undefined }, officer, 'not-of-a-county'],
    ['a mark in the register', asked, { ...officer, isMarked: true }, 'marked'],
    ['an administrator', asked, { ...officer, roles: ['system-admin'] }, 'not-your-role'],
    ['the city', asked, { ...officer, roles: ['city-head'] }, 'not-your-role'],
  ] as const)('is not applied for with %s', (_name, given, by, code) => {
    expect(codeOf(() => applyForModelUnit(given, by))).toBe(`model-unit.${code}`);
  });

  it('is not approved while the register has a mark against it, and may be withdrawn for it', () => {
    const marked = { ...head, isMarked: true };

    expect(codeOf(() => decideModelUnit(applied, commands.approve, marked))).toBe('model-unit.marked');
    expect(codeOf(() => decideModelUnit(standing, { type: 'withdraw', reason: 'credit-mark' }, marked))).toBe('done');
  });

  it('declares every condition there is', () => {
    expect([...conditions].sort()).toEqual(Object.keys(MODEL_UNIT_CONDITIONS).sort());
  });
});
