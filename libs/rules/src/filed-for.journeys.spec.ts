// Complaints that somebody brings for another, and those that several bring together, from the filing to their end.
import type { AgentPower } from './agency.js';
import type { NewParty } from './case-file.js';
import type { CaseCommand, FileCommand, FiledForPrincipal, JointMember } from './command.js';
import { type LocalDate, localDate } from './calendar/local-date.js';
import { decide } from './decide.js';
import { isConsentAsked } from './lifecycle/represented.js';
import {
  type PaperCase,
  at,
  complaintPart,
  context,
  file,
  fileOne,
  filer,
  filing,
  foldOf,
  only,
  personOf,
  refused,
  reportPart,
  settledFirst,
  walk,
  words,
  write,
  zhang,
} from './lifecycle/paper-ledger.cases.js';
import { RuleViolation } from './rule-violation.js';

const MONDAY = '2026-05-11';
const ACCEPT: CaseCommand = { type: 'accept', noticeChannel: 'phone' };
const AGREE: CaseCommand = { type: 'record-agreement', paper: 'letter', terms: words(), recoveredFen: 100 };
const WITHDRAW: CaseCommand = { type: 'record-settlement', manner: 'withdrawn', recoveredFen: 0 };

function letter(powers: readonly AgentPower[] = [], untilOn: LocalDate | null = null): FiledForPrincipal {
  return {
    whom: 'principal',
    principal: personOf('complainant', 'grandmother'),
    agency: { relation: 'relative', powers, untilOn },
    matters: words(12),
  };
}

function byAgent(filedFor = letter(), more: Partial<FileCommand> = {}): FileCommand {
  return filing(at(MONDAY), [complaintPart()], { filedFor, ...more });
}

const member = (person: string, more: Partial<JointMember> = {}): JointMember => ({
  party: personOf('complainant', person),
  agrees: true,
  represents: false,
  ...more,
});

function together(
  members: readonly JointMember[],
  filerRepresents = false,
  more: Partial<FileCommand> = {},
): FileCommand {
  return filing(at(MONDAY), [complaintPart()], { filedFor: { whom: 'all', members, filerRepresents }, ...more });
}

function refusedFiling(command: FileCommand): RuleViolation {
  try {
    decide([], command, context(filer, command.receivedAt));
  } catch (thrown) {
    if (thrown instanceof RuleViolation) return thrown;
    throw thrown;
  }
  throw new Error('the filing was allowed');
}

const rolesOf = ({ file: { parties } }: PaperCase): readonly string[] => parties.map(({ id, role }) => `${id} ${role}`);

describe('a complaint that an agent files', () => {
  it('has the principal as its complainant and the agent beside him', () => {
    expect(rolesOf(fileOne(byAgent()))).toEqual(['person agent', 'grandmother complainant']);
  });

  it('says in codes and dates how far the letter goes, and keeps its matters sealed', () => {
    const filed = fileOne(byAgent(letter(['settle', 'receive'], localDate('2026-08-31'))));

    expect(filed.file.facts.agency).toEqual({
      relation: 'relative',
      powers: ['settle', 'receive'],
      untilOn: '2026-08-31',
      letterSeen: false,
    });
    const { opens } = decide([], byAgent(), context(filer, at(MONDAY)));
    expect(only(opens).statements).toEqual([{ role: 'matters', text: words(12), eventIndex: 1 }]);
    expect(only(opens).events.map(({ type, audience }) => [type, audience])).toEqual([
      ['registered', 'public'],
      ['agency-recorded', 'internal'],
    ]);
    expect(foldOf(filed, filed.file).facts).toEqual(filed.file.facts);
  });

  it('that is a report too has the filer alone as its reporter, without a mask', () => {
    const parts = [complaintPart(), reportPart()];
    const { opens } = decide([], filing(at(MONDAY), parts, { filedFor: letter() }), context(filer, at(MONDAY)));
    const shown = ({ role, person, nameMask }: NewParty): readonly unknown[] => [role, person, nameMask];

    expect(opens.map(({ parties }) => parties.map(shown))).toEqual([
      [
        ['agent', 'person', '王某'],
        ['complainant', 'grandmother', '王某'],
      ],
      [['reporter', 'person', null]],
    ]);
    expect(opens.map(({ row }) => row.facts.agency === null)).toEqual([false, true]);
  });

  it.each([
    ['a report alone', byAgent(letter(), { parts: [reportPart()] }), 'filing.agent-is-for-complaints'],
    ['an agent who does not say who he is', byAgent(letter(), { parties: [] }), 'filing.agent-unnamed'],
    ['a letter that ended the day before', byAgent(letter([], localDate('2026-05-10'))), 'filing.agency-over'],
  ])('is refused for %s, by the article about agents', (_what, command, code) => {
    expect(refusedFiling(command)).toMatchObject({ code, citation: { article: '第十一条' } });
  });

  it('is taken on the last day of the letter', () => {
    expect(fileOne(byAgent(letter([], localDate(MONDAY)))).file.state).toBe('awaiting-acceptance');
  });

  it('rests on the older article where it was filed under the older measures', () => {
    const early = at('2026-03-02');

    expect(refusedFiling(filing(early, [reportPart()], { filedFor: letter() }))).toMatchObject({
      citation: { article: '第十条' },
    });
  });

  it('is not withdrawn or settled without a power in the letter, unless the principal agrees', () => {
    const accepted = walk(fileOne(byAgent(letter(['settle']))), [[ACCEPT, '2026-05-12']]);

    expect(refused(accepted, WITHDRAW, '2026-05-13', filer)).toMatchObject({
      code: 'complaint.principal-not-asked',
      citation: { article: '第十一条' },
      facts: { why: 'not-in-letter', disposal: 'withdraw' },
    });
    expect(walk(accepted, [[{ ...WITHDRAW, representedConsent: true }, '2026-05-13', filer]]).file.outcome).toBe(
      'withdrawn',
    );
    expect(walk(accepted, [[AGREE, '2026-05-13']]).file.outcome).toBe('agreement');
  });

  it('is not settled by an agent whose period is over', () => {
    const accepted = walk(fileOne(byAgent(letter(['settle'], localDate('2026-05-20')))), [[ACCEPT, '2026-05-12']]);

    expect(walk(accepted, [[AGREE, '2026-05-20']]).file.outcome).toBe('agreement');
    expect(refused(accepted, AGREE, '2026-05-21').facts).toMatchObject({ why: 'period-over' });
  });

  it('goes by the original once an officer has read it, and only where an agent acts', () => {
    const seen: CaseCommand = {
      type: 'record-agency',
      relation: 'lawyer',
      mayChangeClaims: true,
      maySettle: false,
      mayWithdraw: true,
      mayReceive: false,
      untilOn: localDate('2026-12-31'),
    };
    const filed = fileOne(byAgent(letter(['settle'])));

    expect(walk(filed, [[seen, '2026-05-12']]).file.facts.agency).toEqual({
      relation: 'lawyer',
      powers: ['change-claims', 'withdraw'],
      untilOn: '2026-12-31',
      letterSeen: true,
    });
    const plain = fileOne(filing(at(MONDAY), [complaintPart()]));
    expect(refused(plain, seen, '2026-05-12').code).toBe('complaint.no-agent');
    const agent: CaseCommand = { type: 'add-party', party: personOf('agent', 'late'), authorised: true };
    const joined = walk(plain, [[agent, '2026-05-12']]);
    expect(walk(joined, [[WITHDRAW, '2026-05-13', filer]]).file.outcome).toBe('withdrawn');
    expect(refused(walk(joined, [[{ ...seen, mayWithdraw: false }, '2026-05-12']]), WITHDRAW, '2026-05-13').code).toBe(
      'complaint.principal-not-asked',
    );
  });
});

describe('a complaint that several file together', () => {
  const three = together([member('second', { represents: true }), member('third')], true);

  it('has all of them as complainants, with those whom they elected', () => {
    const filed = fileOne(three);

    expect(rolesOf(filed)).toEqual(['person complainant', 'second complainant', 'third complainant']);
    expect(filed.file.facts.representatives).toEqual(['person', 'second']);
    expect(filed.events.map(({ type, payload }) => [type, payload['together']])).toEqual([
      ['registered', undefined],
      ['filed-jointly', 3],
      ['representatives-named', undefined],
    ]);
    expect(foldOf(filed, filed.file).facts).toEqual(filed.file.facts);
  });

  it('may go without anybody elected', () => {
    const filed = fileOne(together([member('second')]));

    expect(filed.file.facts.representatives).toEqual([]);
    expect(filed.events.map(({ type }) => type)).toEqual(['registered', 'filed-jointly']);
  });

  it.each([
    ['nobody beside the filer', together([]), 'filing.joint-too-few', '第十二条'],
    [
      'somebody who does not agree',
      together([member('x', { agrees: false })]),
      'complaint.joint-consent-missing',
      '第十二条',
    ],
    [
      'three who would speak for all',
      together([member('x', { represents: true }), member('y', { represents: true })], true),
      'complaint.too-many-representatives',
      '第十二条',
    ],
    [
      'a report',
      together([member('x')], false, { parts: [reportPart()] }),
      'filing.joint-is-one-complaint',
      '第十二条',
    ],
    [
      'complaints of two operators',
      together([member('x')], false, { parts: [complaintPart(), complaintPart()] }),
      'filing.joint-is-one-complaint',
      '第十二条',
    ],
  ])('is refused for %s', (_what, command, code, article) => {
    expect(refusedFiling(command)).toMatchObject({ code, citation: { article } });
  });

  it('takes ten at once and no more, which no article says', () => {
    const others = (count: number): readonly JointMember[] =>
      Array.from({ length: count }, (_nobody, place) => member(`member-${place}`));

    expect(fileOne(together(others(9))).file.parties).toHaveLength(10);
    const { code, citation, facts } = refusedFiling(together(others(10)));
    expect(code).toBe('filing.joint-too-many');
    expect(facts).toEqual({ named: 11, atMost: 10 });
    expect(citation?.kind).toBe('observedPractice');
  });

  it('is not withdrawn by one of them over the heads of the others, elected or not', () => {
    expect(refused(fileOne(three), WITHDRAW, '2026-05-12', filer)).toMatchObject({
      code: 'complaint.represented-not-asked',
      citation: { article: '第十二条' },
      facts: { represented: 1 },
    });
    expect(refused(fileOne(together([member('x'), member('y')])), WITHDRAW, '2026-05-12', filer).facts).toEqual({
      represented: 2,
    });
    const { subject, decision } = write(
      fileOne(three),
      { ...WITHDRAW, representedConsent: true },
      filer,
      at('2026-05-12'),
    );
    expect(subject.file.outcome).toBe('withdrawn');
    expect(only(decision.changes).events[0]?.payload).toMatchObject({ representedConsent: true });
  });

  it('names its representatives anew by who they are, whatever row stands for them', () => {
    const filed = fileOne(three);
    const [first] = filed.file.parties;
    const known = {
      ...filed,
      file: {
        ...filed.file,
        parties: [{ ...first, id: 'row', person: 'p', role: 'complainant' as const }, ...filed.file.parties.slice(1)],
      },
    };

    const named = walk(known, [[{ type: 'name-representatives', parties: ['row'] }, '2026-05-12']]);

    expect(named.file.facts.representatives).toEqual(['p']);
  });
});

describe('a settlement of those for whom somebody acts', () => {
  const OFFER = { type: 'offer', remedy: 'refund', amountFen: 100, terms: words() } as const;
  const joint = together([member('second')], true, { parts: [settledFirst()] });

  it('is offered and taken only with those who are represented', () => {
    const filed = fileOne(joint);
    const offered = walk(filed, [[{ ...OFFER, by: 'enterprise' }, '2026-05-12']]);

    expect(refused(filed, { ...OFFER, by: 'consumer' }, '2026-05-12', filer).code).toBe(
      'complaint.represented-not-asked',
    );
    expect(refused(offered, { type: 'accept-offer', by: 'consumer' }, '2026-05-13', filer).code).toBe(
      'complaint.represented-not-asked',
    );
    const taken: CaseCommand = { type: 'accept-offer', by: 'consumer', representedConsent: true };
    const { subject, decision } = write(offered, taken, filer, at('2026-05-13'));
    expect(subject.file.outcome).toBe('settled');
    expect(only(decision.changes).events[0]?.payload).toMatchObject({ representedConsent: true });
  });

  it('is not withdrawn over their heads', () => {
    expect(refused(fileOne(joint), WITHDRAW, '2026-05-12', filer).code).toBe('complaint.represented-not-asked');
  });

  it('asks the filer for it, and nobody where he acts for himself', () => {
    const asked = { actor: filer, moment: at('2026-05-12') };
    const ask = (subject: PaperCase): readonly boolean[] =>
      (['offer', 'accept-offer', 'record-settlement', 'speak'] as const).map((command) =>
        isConsentAsked(subject.file, command, asked),
      );

    expect(ask(fileOne(joint))).toEqual([true, true, true, false]);
    expect(ask(fileOne(filing(at(MONDAY), [settledFirst()])))).toEqual([false, false, false, false]);
    expect(isConsentAsked(fileOne(joint).file, 'offer', { ...asked, actor: zhang })).toBe(false);
    expect(ask(fileOne(byAgent(letter(['settle']), { parts: [settledFirst()] })))).toEqual([false, false, true, false]);
  });

  it('leaves the letter and the representatives to the complaint it turns into', () => {
    const refuse: CaseCommand = { type: 'refuse-settlement', by: 'enterprise', words: words() };
    const turnedFrom = (command: FileCommand): PaperCase => {
      const failed = walk(only(file(command)), [[refuse, '2026-05-12']]);
      return only(write(failed, { type: 'turn-to-bureau' }, filer, at('2026-05-13')).opened);
    };

    expect(turnedFrom(joint).file.facts.representatives).toEqual(['person']);
    expect(turnedFrom(byAgent(letter(['settle']), { parts: [settledFirst()] })).file.facts.agency).toMatchObject({
      powers: ['settle'],
    });
  });
});
