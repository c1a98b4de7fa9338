// What an officer takes down: who may, how late, and from when it counts in whose hands.
import { ROLES, type Role } from './administration/roles.table.js';
import { mayRecord } from './administration/recording-duties.table.js';
import { CHANNELS, type Channel } from './case-file.js';
import type { FileCommand, FiledPart } from './command.js';
import { earliestReceiptOn, objectionToReceipt } from './calendar/receipt.js';
import { decide } from './decide.js';
import {
  CITY,
  COUNTY,
  OTHER_COUNTY,
  at,
  complaintPart,
  context,
  filing,
  officer,
  only,
  reportPart,
  settledFirst,
  triaged,
} from './lifecycle/paper-ledger.cases.js';
import { RuleViolation } from './rule-violation.js';

const now = at('2026-05-15', '16:00');
const signedFor = at('2026-05-11', '09:00');

function recording(parts: readonly FiledPart[], more: Partial<FileCommand> = {}): FileCommand {
  return filing(now, parts, { channel: 'letter', receivedFirstAt: signedFor, reachedFirst: COUNTY, ...more });
}

function record(command: FileCommand, role: Role = 'intake', unit = COUNTY) {
  return decide([], command, context(officer('recorder', unit, role), now));
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof RuleViolation) return thrown.code;
    throw thrown;
  }
  return 'allowed';
}

describe('what an officer takes down', () => {
  it.each(CHANNELS.flatMap((channel) => ROLES.map((role) => [channel, role] as const)))(
    'by %s is of %s, or is refused',
    (channel: Channel, role: Role) => {
      const code = codeOf(() => record(recording([complaintPart()], { channel }), role));

      expect(code).toBe(mayRecord(channel, [role]) ? 'allowed' : 'filing.not-yours-to-record');
    },
  );

  it('is for whoever sits at a telephone, a counter or the post, and for no administrator and no head of the city', () => {
    const recorders = ROLES.filter((role) => mayRecord('phone', [role]));

    expect(recorders).toEqual(['officer', 'intake', 'unit-head', 'city-intake']);
    expect(ROLES.filter((role) => mayRecord('web', [role]))).toEqual([]);
    expect(ROLES.filter((role) => mayRecord('service-station', [role]))).toEqual(['assistant']);
  });

  it('counts from its first receipt where the bureau that it reached handles it', () => {
    const { opens, filing: envelope } = record(recording([complaintPart()]));
    const { row, clocks } = only(opens);

    expect(row).toMatchObject({ receivedFirstAt: signedFor, receivedAt: signedFor, registeredAt: now });
    expect(only(clocks)).toMatchObject({ key: 'complaint.accept', startedOn: '2026-05-11', dueOn: '2026-05-20' });
    expect(envelope).toMatchObject({ receivedFirstAt: signedFor, receivedAt: signedFor });
  });

  it('counts for another bureau from its being sent there, and says so of each part by itself', () => {
    const elsewhere = { unit: OTHER_COUNTY, station: null, triage: false, reason: 'address.district' };
    const { opens } = record(recording([complaintPart({ routedTo: elsewhere }), reportPart()]));

    expect(opens.map(({ row, clocks }) => [row.unit, row.receivedAt, only(clocks).startedOn])).toEqual([
      [OTHER_COUNTY, now, '2026-05-15'],
      [COUNTY, signedFor, '2026-05-11'],
    ]);
  });

  it('waits at the intake desk from the moment of sending, and from its receipt where the city itself received it', () => {
    const waiting = [triaged(complaintPart())];
    const receivedOf = (reachedFirst: string) =>
      only(record(recording(waiting, { reachedFirst })).opens).row.receivedAt;

    expect(receivedOf(COUNTY)).toBe(now);
    expect(receivedOf(CITY)).toBe(signedFor);
  });

  it('goes to whoever settles first when it is recorded: his days are not used up by the post', () => {
    const { row, clocks } = only(record(recording([settledFirst()])).opens);

    expect([row.receivedAt, only(clocks).startedOn]).toEqual([now, '2026-05-15']);
  });

  it('bears the account of its recorder, and consents that nobody gave stay open', () => {
    const unasked = { consentToDisclosure: null, consentToEntrusting: null };
    const { row, events } = only(record(recording([complaintPart()], unasked)).opens);

    expect(events[0]).toMatchObject({ type: 'registered', actor: 'account:recorder', actorUnit: COUNTY });
    expect(row.facts).toMatchObject(unasked);
  });

  it.each([
    ['2026-05-15', '16:00', 'allowed'],
    ['2026-05-15', '16:01', 'filing.received-in-the-future'],
    ['2025-11-16', '00:00', 'allowed'],
    ['2025-11-15', '23:59', 'filing.received-too-long-ago'],
  ])('received on %s at %s is %s', (day, time, code) => {
    expect(codeOf(() => record(recording([complaintPart()], { receivedFirstAt: at(day, time) })))).toBe(code);
  });

  it('is no older than half a year, by the day and not by the hour', () => {
    expect(earliestReceiptOn(now)).toBe('2025-11-16');
    expect([now, at('2026-05-15', '16:01'), at('2025-01-02')].map((moment) => objectionToReceipt(moment, now))).toEqual(
      [null, 'in-the-future', 'too-long-ago'],
    );
  });
});
