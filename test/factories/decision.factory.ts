// Valid wholes for tests that store cases: a filing that the rules have decided, of which a test changes what matters to it.
import { randomBytes, randomUUID } from 'node:crypto';
import { currentCalendar, decide, defaultPolicy } from '#rules';
import type {
  Actor,
  CaseChange,
  CaseCommand,
  CaseFile,
  DecideContext,
  Decision,
  FileCommand,
  FiledPart,
  Instant,
  NewParty,
  SealedText,
} from '#rules';

export const testCity = '411600';
export const testIntake = '411600-12315';
/** Two counties that never see each other's cases. */
export const [homeCounty, otherCounty] = ['411627', '411628'] as const;

/** Bytes that stand for a ciphertext: the stores must not care what is in it. */
export function anySealed(): SealedText {
  return { place: randomUUID(), sealed: randomBytes(120), wrapped: randomBytes(102), characters: 42 };
}

export function anyParty(): NewParty {
  return {
    role: 'complainant',
    person: randomUUID(),
    nameMask: '李**',
    phoneMask: '138****0000',
    name: anySealed(),
    phone: anySealed(),
    address: anySealed(),
  };
}

export function anyPart(part: Partial<FiledPart> = {}): FiledPart {
  return {
    kind: 'complaint',
    kindStated: true,
    kindProposal: [],
    respondent: { name: '太康县某某百货店', address: '太康县城关回族镇', creditCode: null },
    routedTo: { unit: homeCounty, station: null, triage: false, reason: 'county-named' },
    realName: true,
    goodsClass: null,
    problemClass: null,
    insider: false,
    subject: 'general',
    settleFirst: null,
    amountFen: null,
    ...part,
  };
}

/** @param unit the county that will handle it */
export function partFor(unit: string, part: Partial<FiledPart> = {}): FiledPart {
  return anyPart({ routedTo: { unit, station: null, triage: false, reason: 'county-named' }, ...part });
}

export function anyFiling(moment: Instant, command: Partial<FileCommand> = {}): FileCommand {
  return {
    type: 'file',
    channel: 'web',
    receivedFirstAt: moment,
    receivedAt: moment,
    story: anySealed(),
    parties: [anyParty()],
    parts: [anyPart()],
    consentToDisclosure: true,
    consentToEntrusting: false,
    external: null,
    closedAtSource: null,
    trackable: true,
    ...command,
  };
}

export function contextOf(moment: Instant, actor: Actor = { kind: 'filer' }): DecideContext {
  return { actor, moment, calendar: currentCalendar(), policy: defaultPolicy(testCity, testCity, testIntake) };
}

export function anyOfficer(unit: string = homeCounty, account: string = randomUUID()): Actor {
  return { kind: 'officer', account, unit, roles: ['officer', 'intake', 'unit-head', 'city-intake', 'city-head'] };
}

/** What a ledger's `file` wants: the rules' decision about a filing. */
export function filing(command: Partial<FileCommand> = {}): (moment: Instant) => Decision {
  return (moment) => decide([], anyFiling(moment, command), contextOf(moment));
}

/** What a ledger's `decide` wants: the rules' decision about a command of an officer. */
export function commanding(
  command: CaseCommand,
  actor: Actor = anyOfficer(),
): (files: readonly CaseFile[], moment: Instant) => Decision {
  return (files, moment) => decide(files, command, contextOf(moment, actor));
}

/** The rules' decision about a command, with something more changed than the command would: for what the ledger must write. */
export function changing(
  command: CaseCommand,
  more: (file: CaseFile) => Partial<Pick<CaseChange, 'sight' | 'parties'>>,
): (files: readonly CaseFile[], moment: Instant) => Decision {
  return (files, moment) => {
    const decision = commanding(command)(files, moment);
    return {
      ...decision,
      changes: decision.changes.map((change, index) => {
        const file = files[index];
        return file === undefined ? change : { ...change, ...more(file) };
      }),
    };
  };
}

/** One decision about several cases: the same command about each, as the rules decide it. */
export function commandingAll(
  command: CaseCommand,
  actor: Actor = anyOfficer(),
): (files: readonly CaseFile[], moment: Instant) => Decision {
  return (files, moment) => {
    const decisions = files.map((file) => commanding(command, actor)([file], moment));
    return { filing: null, changes: decisions.flatMap(({ changes }) => changes), opens: [], notices: [] };
  };
}
