// Whether each command has one form, and its check, its document, its route, its screen and its command agree with it.
import 'reflect-metadata';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { NewParty, SealedText } from '#rules';
import { LIFECYCLES, localDate } from '#rules';
import { anyBodyOf, anyKnown, malformedValueOf, secretMark } from '../../../../test/factories/command-body.factory.js';
import { checkedPipe } from '../door/checked.pipe.js';
import { DoorRefusal, type FieldFault } from '../door/door-refusal.js';
import { previewDocument } from '../openapi/preview-document.js';
import { commandText } from '../words/case.text.js';
import { bodyOf, commandOf } from './command-body.js';
import type { CommandFieldView } from './command-field.view.js';
import { type FormContext, commandFields } from './command-fields.js';
import type { OfficersCommand } from './command-form.js';
import { OFFICERS_COMMANDS, formOf, isOfficersCommand } from './command-forms.table.js';
import { FIELD_KINDS, type Sealing } from './form-field.js';

const unitOption = { value: '411627', label: '太康县市场监督管理局' };
const context: FormContext = {
  today: localDate('2026-11-25'),
  language: 'zh',
  offers: {
    units: [unitOption],
    stations: [unitOption],
    mediators: [unitOption],
    parties: [{ value: anyKnown.party, label: '投诉人 李**' }],
    excluded: [],
  },
};
const sealedWords = (written: string): SealedText => ({
  place: 'p',
  sealed: new Uint8Array([1, 2, 3]),
  wrapped: new Uint8Array([4]),
  characters: written.length,
});
const sealing: Sealing = {
  words: sealedWords,
  person: ({ name = '' }, role): NewParty => ({
    role,
    person: 'q',
    nameMask: null,
    phoneMask: null,
    name: sealedWords(name),
    phone: null,
    address: null,
  }),
};

const fieldsOf = (command: OfficersCommand): readonly CommandFieldView[] => commandFields(command, context);

async function check(command: OfficersCommand, body: object): Promise<object> {
  const checked: unknown = await checkedPipe(bodyOf(command)).transform(body, { type: 'body' });
  if (typeof checked !== 'object' || checked === null) throw new Error('the check answered with nothing');
  return checked;
}

async function faultsIn(command: OfficersCommand, body: object): Promise<readonly FieldFault[]> {
  try {
    await check(command, body);
    return [];
  } catch (thrown) {
    if (!(thrown instanceof DoorRefusal)) throw thrown;
    return thrown.extras.fields ?? [];
  }
}

describe('the forms of the commands', () => {
  it('are as many as the steps that a person may take in any lifecycle', () => {
    const steps = Object.values(LIFECYCLES).flatMap((lifecycle) => lifecycle.steps);
    const taken = new Set(steps.filter(({ standing }) => standing !== 'system').map(({ command }) => command));

    const withDoorsOfTheirOwn = ['look', 'release-copy', 'take-back-copy'];
    expect([...taken].filter((command) => !isOfficersCommand(command)).sort()).toEqual(withDoorsOfTheirOwn);
    expect(OFFICERS_COMMANDS).toHaveLength(71);
  });

  it('use every kind of field, and no field is without its words in both languages', () => {
    const fields = OFFICERS_COMMANDS.flatMap((command) => Object.values(formOf(command).fields));
    const wordings = fields.flatMap(({ label, wordings: options = {} }) => [label, ...Object.values(options)]);

    expect(new Set(fields.map(({ kind }) => kind))).toEqual(new Set(FIELD_KINDS));
    expect(wordings.filter(({ zh, en }) => zh === '' || en === '')).toEqual([]);
  });

  it('open with … exactly where something is to be filled in', () => {
    const misled = OFFICERS_COMMANDS.filter(
      (command) => command !== 'accept' && commandText[command].zh.endsWith('…') === (fieldsOf(command).length === 0),
    );

    expect(misled).toEqual([]);
  });

  describe.each(OFFICERS_COMMANDS)('%s', (command) => {
    const whole = anyBodyOf(fieldsOf(command), anyKnown);
    const least = anyBodyOf(fieldsOf(command), anyKnown, 'required');

    it('becomes a command when all that its screen asks is filled in, or only what it requires', async () => {
      const full = commandOf(command, await check(command, whole), sealing);
      const spare = commandOf(command, await check(command, least), sealing);
      const names = ['type', ...Object.keys(formOf(command).fields)];

      expect(Object.keys(full)).toEqual(names);
      expect(names).toEqual(expect.arrayContaining(Object.keys(spare)));
      expect(full.type).toBe(command);
    });

    it('is refused without any one of the fields that its screen calls required, naming that field', async () => {
      for (const { name, required } of fieldsOf(command)) {
        const { [name]: _left, ...rest } = whole;

        expect(await faultsIn(command, rest)).toEqual(required ? [{ field: name, code: 'required' }] : []);
      }
    });

    it('is refused with a field it does not have', async () => {
      expect(await faultsIn(command, { ...whole, extra: secretMark })).toEqual([{ field: 'extra', code: 'unknown' }]);
    });

    it('names a malformed field by name and code, and never says what was written there', async () => {
      for (const field of fieldsOf(command)) {
        const faults = await faultsIn(command, { ...whole, [field.name]: malformedValueOf(field) });

        expect(faults.length).toBeGreaterThan(0);
        expect(faults.every(({ field: name }) => name === field.name || name.startsWith(`${field.name}.`))).toBe(true);
        expect(JSON.stringify(faults)).not.toContain(secretMark);
      }
    });

    it('carries no words and no person unsealed', async () => {
      const made = commandOf(command, await check(command, whole), sealing);
      const said = JSON.stringify(made);

      expect(said).not.toContain('李小明');
      expect(said).not.toContain('情况属实');
    });
  });

  it('refuse to make a command of a body that nobody checked', () => {
    expect(() => commandOf('evaluate', { stars: 'five' }, sealing)).toThrow('was not checked');
    expect(() => commandOf('note', {}, sealing)).toThrow('was not checked');
    expect(() => commandOf('merge', { into: 7 }, sealing)).toThrow('was not checked');
  });

  it('refuse a day that does not exist, a wrong character in a number, and a sixth star', async () => {
    const reopen = anyBodyOf(fieldsOf('reopen'), anyKnown);

    expect(await faultsIn('reopen', { ...reopen, orderedOn: '2026-02-30' })).toEqual([
      { field: 'orderedOn', code: 'not-a-day' },
    ]);
    const solution = 'solved';
    expect(await faultsIn('evaluate', { solution, stars: 6 })).toEqual([
      { field: 'stars', code: 'too-large', limit: 5 },
    ]);
    expect(await faultsIn('evaluate', { solution, stars: 4.5 })).toEqual([{ field: 'stars', code: 'not-a-number' }]);
    expect(await faultsIn('merge', { into: '7K3M-9QXT-5', newFacts: '又发现一批' })).toEqual([
      { field: 'into', code: 'not-a-case-number' },
    ]);
  });

  describe('in the document of the api', () => {
    let document: OpenAPIObject;

    beforeAll(async () => {
      document = await previewDocument();
    });

    it.each(OFFICERS_COMMANDS)('%s has a route with its number, headers and exactly its fields', (command) => {
      const route = document.paths[`/api/v1/cases/{number}/commands/${command}`]?.post;
      const parameters = (route?.parameters ?? []).map((parameter) => ('name' in parameter ? parameter.name : ''));
      const schema = document.components?.schemas?.[bodyOf(command).type.name];
      const shown = fieldsOf(command);

      expect(route?.summary).toBe(formOf(command).summary);
      expect(parameters).toEqual(expect.arrayContaining(['number', 'Idempotency-Key', 'If-Match']));
      expect(route?.requestBody).toMatchObject({
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${bodyOf(command).type.name}` } } },
      });
      expect(schema).toMatchObject({ type: 'object' });
      expect(schema !== undefined && 'properties' in schema ? Object.keys(schema.properties ?? {}) : []).toEqual(
        shown.map(({ name }) => name),
      );
      expect(schema !== undefined && 'required' in schema ? schema.required : []).toEqual(
        shown.filter(({ required }) => required).map(({ name }) => name),
      );
    });
  });
});
