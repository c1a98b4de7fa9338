// Whether letters, jobs, events and the audit have a field in which an identity could stand (A101, A107 of the attack list).
import {
  at,
  complaintPart,
  fileOne,
  filing,
  nextBell,
  reportPart,
  timer,
  write,
} from '../../libs/rules/src/lifecycle/paper-ledger.cases.js';
import {
  AUDIT_FIELDS,
  EVENT_FIELDS,
  JOB_FIELDS,
  LETTER_FIELDS,
  NOTICE_FACTS,
  OUTBOX_FIELDS,
} from './open-fields.table.js';

/** Words that would be the name of such a field; those that only say how, whether or in which role are known by name. */
const telling = /name|phone|address|mail|person|complainant|reporter|filer|identity|text|words|story|note(?!d)/i;
const harmless = [
  'name',
  'handlerName',
  'unitName',
  'handlingUnitName',
  'complainantChannel',
  'complainantConsents',
  'tellsReporter',
];

const tables = { LETTER_FIELDS, OUTBOX_FIELDS, NOTICE_FACTS, AUDIT_FIELDS, JOB_FIELDS, EVENT_FIELDS };

describe('what leaves a case unsealed', () => {
  it.each(Object.entries(tables))(
    'has no field for an identity: %s',
    (_name, fields: Readonly<Record<string, string>>) => {
      const told = Object.keys(fields).filter((field) => telling.test(field) && !harmless.includes(field));

      expect(told).toEqual([]);
    },
  );

  it('names persons only as officers', () => {
    expect(LETTER_FIELDS.name).toBe('officer');
    expect(LETTER_FIELDS.handlerName).toBe('officer');
  });

  it.each([complaintPart(), reportPart()])(
    'rings offices of a $kind with the facts of the list and no others',
    (part) => {
      const subject = fileOne(filing(at('2026-05-11'), [part]));
      const bell = nextBell(subject);

      const { notices } = write(subject, { type: 'ring', timer: bell.id }, timer, bell.ringAt);

      expect(notices.length).toBeGreaterThan(0);
      for (const { facts } of notices) {
        expect(Object.keys(facts).filter((field) => !Object.hasOwn(NOTICE_FACTS, field))).toEqual([]);
      }
    },
  );
});
