// Complaints with all that may come between filing and closing, told as an officer would tell them.
import type { CaseCommand, EntrustCommand } from './command.js';
import { localDate } from './calendar/local-date.js';
import {
  COUNTY,
  type PaperCase,
  at,
  cityHead,
  clockOf,
  complaintPart,
  desk,
  fileOne,
  filer,
  filing,
  headOfCounty,
  officer,
  only,
  personOf,
  refused,
  triaged,
  walk,
  words,
  write,
  zhang,
} from './lifecycle/paper-ledger.cases.js';
import type { RuleSetId } from './statute/rule-set.js';

const RECEIVED = { RS1: '2023-03-06', RS2: '2025-03-03', RS3: '2026-05-11' } as const satisfies Record<
  RuleSetId,
  string
>;
const ACCEPT: CaseCommand = { type: 'accept', noticeChannel: 'sms' };
const AGREE: CaseCommand = { type: 'record-agreement', paper: 'letter', terms: words(), recoveredFen: 9900 };
const WITHDRAW: CaseCommand = { type: 'record-settlement', manner: 'withdrawn', recoveredFen: 0 };
const NOTIFY: CaseCommand = { type: 'notify-termination', complainantChannel: 'sms', respondentChannel: 'letter' };

function askProof(byOn: string): CaseCommand {
  return { type: 'ask-identity-proof', byOn: localDate(byOn), noticeChannel: 'sms' };
}

function proof(proved: boolean): CaseCommand {
  return { type: 'record-identity-proof', proved };
}

function refuse(ground: string): CaseCommand {
  return { type: 'refuse', ground, reasons: words(), noticeChannel: 'letter' };
}

function terminate(ground: string): CaseCommand {
  return { type: 'terminate', ground, reasons: words() };
}

function consent(party: 'complainant' | 'respondent', consents: boolean): CaseCommand {
  return { type: 'record-consent', party, consents, noticeChannel: 'phone' };
}

function hearingOn(day: string): CaseCommand {
  const both = { complainantConsents: true, respondentConsents: true };
  return { type: 'arrange-mediation', manner: 'on-site', at: at(day), place: words(), ...both };
}

type MediationResult = Extract<CaseCommand, { readonly type: 'record-mediation' }>['result'];

function held(result: MediationResult, manner: 'on-site' | 'remote' = 'on-site'): CaseCommand {
  return { type: 'record-mediation', manner, result, words: words() };
}

function laboratory(chosenBy: 'parties' | 'bureau', costAgreed: boolean): CaseCommand {
  return { type: 'name-laboratory', chosenBy, costAgreed, laboratory: words() };
}

function entrust(consents: Partial<EntrustCommand>): CaseCommand {
  return { type: 'entrust', unit: 'association', complainantConsents: false, respondentConsents: false, ...consents };
}

function complaintOf(day: string, more: Parameters<typeof filing>[2] = {}): PaperCase {
  return fileOne(filing(at(day), [complaintPart()], more));
}

function acceptedUnder(ruleSet: RuleSetId, more: Parameters<typeof filing>[2] = {}): PaperCase {
  return walk(complaintOf(RECEIVED[ruleSet], more), [[ACCEPT, RECEIVED[ruleSet]]]);
}

describe('proof of identity', () => {
  it('is asked for by a day inside the seven days, which go on meanwhile', () => {
    const complaint = complaintOf('2026-05-11');

    const asked = walk(complaint, [[askProof('2026-05-18'), '2026-05-12']]);

    expect(asked.file.facts.identityProof).toEqual({ byOn: '2026-05-18', proved: null });
    expect(clockOf(asked, 'complaint.accept')).toEqual(clockOf(complaint, 'complaint.accept'));
    expect(refused(complaint, askProof('2026-05-21'), '2026-05-12')).toMatchObject({
      code: 'complaint.proof-date-outside-period',
      facts: { byOn: '2026-05-21', dueOn: '2026-05-20' },
      citation: { article: '第十条', paragraph: '第三款' },
    });
    expect(refused(complaint, askProof('2026-05-12'), '2026-05-12').code).toBe('complaint.proof-date-outside-period');
    expect(walk(complaint, [[askProof('2026-05-20'), '2026-05-12']]).file.facts.identityProof?.byOn).toBe('2026-05-20');
  });

  it.each([
    ['RS1', '2023-03-07', '第九条'],
    ['RS2', '2025-03-04', '第四十六条'],
  ] as const)('could not be asked for under %s', (ruleSet, day, article) => {
    const refusal = refused(complaintOf(RECEIVED[ruleSet]), askProof(day), RECEIVED[ruleSet]);

    expect(refusal).toMatchObject({ code: 'complaint.no-identity-check-yet', citation: { article } });
    expect(refusal.allowed).toContain('accept');
    expect(refusal.allowed).not.toContain('ask-identity-proof');
  });

  it('that was refused keeps the complaint from acceptance until it is given after all', () => {
    const refusing = walk(complaintOf('2026-05-11'), [
      [askProof('2026-05-18'), '2026-05-12'],
      [proof(false), '2026-05-14'],
    ]);

    expect(refused(refusing, ACCEPT, '2026-05-15')).toMatchObject({
      code: 'complaint.identity-not-proved',
      citation: { article: '第十六条', item: '第（六）项' },
    });
    expect(walk(refusing, [[refuse('REJ-121-16-6'), '2026-05-15']]).file.outcome).toBe('refused');
    const proving = walk(refusing, [
      [proof(true), '2026-05-15'],
      [ACCEPT, '2026-05-15'],
    ]);
    expect(proving.file.state).toBe('in-mediation');
  });

  it('that was given, or may still come, is no ground of refusal; without a question impersonation is', () => {
    const asked = walk(complaintOf('2026-05-11'), [[askProof('2026-05-18'), '2026-05-12']]);
    const proved = walk(asked, [[proof(true), '2026-05-13']]);

    expect(refused(asked, refuse('REJ-121-16-6'), '2026-05-17').code).toBe('complaint.identity-proof-still-awaited');
    expect(walk(asked, [[refuse('REJ-121-16-6'), '2026-05-18']]).file.countedOnTime).toBe(true);
    expect(refused(proved, refuse('REJ-121-16-6'), '2026-05-18').code).toBe('complaint.identity-already-proved');
    expect(walk(proved, [[refuse('REJ-121-16-5'), '2026-05-18']]).file.outcome).toBe('refused');
    expect(walk(complaintOf('2026-05-11'), [[refuse('REJ-121-16-6'), '2026-05-12']]).file.outcome).toBe('refused');
  });

  it('is recorded only where it was asked for', () => {
    expect(refused(complaintOf('2026-05-11'), proof(true), '2026-05-12').code).toBe(
      'complaint.identity-proof-not-asked',
    );
  });
});

describe('a party that does not want mediation', () => {
  it.each([
    ['RS1', 'respondent', 'TERM-20-21-3', 'terminated'],
    ['RS1', 'complainant', 'TERM-20-21-3', 'complaint.no-absence-or-refusal'],
    ['RS2', 'respondent', 'TERM-20-21-3', 'terminated'],
    ['RS2', 'complainant', 'TERM-20-21-3', 'complaint.no-absence-or-refusal'],
    ['RS3', 'respondent', 'TERM-121-23-2', 'terminated'],
    ['RS3', 'complainant', 'TERM-121-23-2', 'terminated'],
  ] as const)('under %s: the refusal of the %s as ground %s', (ruleSet, party, ground, answer) => {
    const day = RECEIVED[ruleSet];
    const refusing = walk(acceptedUnder(ruleSet), [[consent(party, false), day]]);

    const found =
      answer === 'terminated'
        ? walk(refusing, [[terminate(ground), day]]).file.state
        : refused(refusing, terminate(ground), day).code;

    expect(found).toBe(answer);
  });

  it('has said so on record before its refusal is a ground', () => {
    const accepted = acceptedUnder('RS3');

    expect(refused(accepted, terminate('TERM-121-23-2'), '2026-05-12')).toMatchObject({
      code: 'complaint.no-absence-or-refusal',
      facts: { ground: 'TERM-121-23-2' },
      citation: { article: '第二十三条', item: '第（二）项' },
    });
    const willing = walk(accepted, [
      [consent('respondent', false), '2026-05-12'],
      [consent('respondent', true), '2026-05-13'],
    ]);
    expect(refused(willing, terminate('TERM-121-23-2'), '2026-05-13').code).toBe('complaint.no-absence-or-refusal');
  });
});

describe('a hearing', () => {
  it('that was arranged and is over is written down; absence from it ends mediation', () => {
    const arranged = walk(acceptedUnder('RS3'), [[hearingOn('2026-05-20'), '2026-05-12']]);

    const absent = walk(arranged, [
      [held('respondent-absent'), '2026-05-21'],
      [terminate('TERM-121-23-2'), '2026-05-21'],
    ]);

    expect(refused(arranged, held('respondent-absent'), '2026-05-19').code).toBe('complaint.hearing-still-to-come');
    expect(absent.file).toMatchObject({ state: 'terminated', facts: { lastMediation: 'respondent-absent' } });
  });

  it('on site is arranged beforehand, by telephone it need not be; neither is held without both consents', () => {
    const accepted = acceptedUnder('RS3');
    const willing = walk(accepted, [
      [consent('complainant', true), '2026-05-12'],
      [consent('respondent', true), '2026-05-12'],
    ]);

    expect(refused(accepted, held('goes-on', 'remote'), '2026-05-12').facts).toEqual({
      complainant: false,
      respondent: false,
    });
    expect(refused(willing, held('goes-on'), '2026-05-12').code).toBe('complaint.hearing-not-arranged');
    expect(refused(willing, held('complainant-absent', 'remote'), '2026-05-12').code).toBe(
      'complaint.hearing-not-arranged',
    );
    expect(walk(willing, [[held('goes-on', 'remote'), '2026-05-12']]).file.facts.lastMediation).toBe('goes-on');
  });

  it('after which a party sees no agreement ends mediation, and not before', () => {
    const arranged = walk(acceptedUnder('RS3'), [[hearingOn('2026-05-20'), '2026-05-12']]);
    const failed = walk(arranged, [[held('no-agreement-possible'), '2026-05-20']]);

    expect(refused(arranged, terminate('TERM-121-23-3'), '2026-05-19').code).toBe('complaint.no-failed-mediation');
    expect(walk(failed, [[terminate('TERM-121-23-3'), '2026-05-20']]).file.state).toBe('terminated');
  });
});

describe('entrusting a consumers’ association', () => {
  it.each([
    ['RS1', {}, 'association'],
    ['RS2', {}, 'complaint.entrusting-consent-missing'],
    ['RS2', { complainantConsents: true, respondentConsents: true }, 'association'],
    ['RS3', { complainantConsents: true }, 'complaint.entrusting-consent-missing'],
    ['RS3', { respondentConsents: true }, 'complaint.entrusting-consent-missing'],
    ['RS3', { complainantConsents: true, respondentConsents: true }, 'association'],
  ] as const)('under %s with %j', (ruleSet, consents, answer) => {
    const accepted = acceptedUnder(ruleSet);
    const day = RECEIVED[ruleSet];

    const found =
      answer === 'association'
        ? walk(accepted, [[entrust(consents), day]]).file.facts.entrustedTo
        : refused(accepted, entrust(consents), day).code;

    expect(found).toBe(answer);
  });

  it('counts the tick that the complainant gave at filing', () => {
    const ticked = acceptedUnder('RS3', { consentToEntrusting: true });

    const { decision } = write(ticked, entrust({ respondentConsents: true }), zhang, at('2026-05-12'));

    expect(only(decision.changes).sight.grant).toEqual([{ unit: 'association', role: 'entrusted' }]);
    expect(refused(ticked, entrust({}), '2026-05-12').facts).toEqual({ complainant: true, respondent: false });
  });

  it('is done once, not to the bureau itself, and ends with its sight', () => {
    const both = { complainantConsents: true, respondentConsents: true };
    const entrusted = walk(acceptedUnder('RS3'), [[entrust(both), '2026-05-12']]);

    const ended = write(entrusted, { type: 'end-entrusting', words: words() }, zhang, at('2026-05-20'));
    const agreed = write(entrusted, AGREE, zhang, at('2026-05-20'));

    expect(refused(entrusted, entrust({ ...both, unit: 'station' }), '2026-05-13').code).toBe(
      'complaint.already-entrusted',
    );
    expect(refused(acceptedUnder('RS3'), entrust({ ...both, unit: COUNTY }), '2026-05-12').code).toBe(
      'complaint.entrusted-to-itself',
    );
    expect(ended.subject.file.facts.entrustedTo).toBeNull();
    for (const { decision } of [ended, agreed]) {
      expect(only(decision.changes).sight.end).toEqual([{ unit: 'association', role: 'entrusted' }]);
    }
  });
});

describe('a mediator whom a party does not want', () => {
  const ASK: CaseCommand = { type: 'ask-recusal', by: 'respondent', ground: 'near-relative', reasons: words() };
  const answer = (approve: boolean, newHandler: string | null = null): CaseCommand => ({
    type: 'answer-recusal',
    approve,
    newHandler,
    opinion: words(),
  });
  const asked = walk(acceptedUnder('RS3'), [
    [{ type: 'assign', handler: 'zhang' }, '2026-05-12'],
    [ASK, '2026-05-13'],
  ]);

  it('stops mediation and not its sixty days', () => {
    expect(asked.file).toMatchObject({
      state: 'suspended',
      nextClock: 'complaint.mediate',
      facts: { recusal: { by: 'respondent', ground: 'near-relative' } },
    });
    expect(clockOf(asked, 'complaint.mediate')).toMatchObject({ dueOn: '2026-07-10', pauses: [] });
    expect(refused(asked, AGREE, '2026-05-14').code).toBe('case.not-now');
    expect(walk(asked, [[terminate('TERM-121-23-5'), '2026-07-10']]).file).toMatchObject({
      state: 'terminated',
      facts: { recusal: null },
    });
  });

  it('is replaced by the head, or stays', () => {
    const replaced = walk(asked, [[answer(true, 'li'), '2026-05-14', headOfCounty]]);
    const gone = walk(asked, [[answer(true), '2026-05-14', headOfCounty]]);
    const stays = walk(asked, [[answer(false), '2026-05-14', headOfCounty]]);

    expect([replaced, gone, stays].map(({ file }) => [file.state, file.handler, file.facts.recusal])).toEqual([
      ['in-mediation', 'li', null],
      ['in-mediation', null, null],
      ['in-mediation', 'zhang', null],
    ]);
    expect(refused(asked, answer(true, 'zhang'), '2026-05-14', headOfCounty).code).toBe('recusal.mediator-stays');
    expect(refused(asked, answer(false, 'li'), '2026-05-14', headOfCounty).code).toBe('recusal.refused-changes-nobody');
  });

  it('does not judge himself: where the head mediates, the city answers', () => {
    const headMediates = walk(acceptedUnder('RS3'), [
      [{ type: 'assign', handler: 'head' }, '2026-05-12', headOfCounty],
      [ASK, '2026-05-13'],
    ]);

    expect(refused(headMediates, answer(false), '2026-05-14', headOfCounty).code).toBe(
      'recusal.judged-by-the-mediator',
    );
    expect(walk(headMediates, [[answer(true, 'zhang'), '2026-05-14', cityHead]]).file.handler).toBe('zhang');
  });
});

describe('a laboratory', () => {
  const TEST: CaseCommand = { type: 'send-for-testing', what: 'testing' };

  it('is named, and its cost agreed, before anything is sent to it', () => {
    const accepted = acceptedUnder('RS3');
    const quarrel = walk(accepted, [[laboratory('bureau', false), '2026-05-12']]);
    const agreed = walk(quarrel, [[laboratory('bureau', true), '2026-05-13']]);

    expect(refused(accepted, TEST, '2026-05-12').code).toBe('complaint.laboratory-not-named');
    expect(refused(quarrel, TEST, '2026-05-12').code).toBe('complaint.laboratory-cost-not-agreed');
    expect(walk(agreed, [[TEST, '2026-05-13']]).file.state).toBe('testing');
  });

  it.each([
    ['RS1', 'complaint.only-parties-choose-laboratory', '第二十条'],
    ['RS2', 'bureau', '第四十七条'],
    ['RS3', 'bureau', '第二十二条'],
  ] as const)('under %s, designated by the bureau: %s', (ruleSet, answer, article) => {
    const accepted = acceptedUnder(ruleSet);
    const day = RECEIVED[ruleSet];

    if (answer === 'bureau') {
      const { subject, decision } = write(accepted, laboratory('bureau', true), zhang, at(day));
      expect(subject.file.facts.laboratory?.chosenBy).toBe('bureau');
      expect(only(decision.changes).events[0]?.payload['basis']).toContain(article);
    } else {
      expect(refused(accepted, laboratory('bureau', true), day)).toMatchObject({ code: answer, citation: { article } });
    }
  });

  it.each([
    ['RS2', 'TERM-20-21-2', null, 'terminated'],
    ['RS2', 'TERM-20-21-2', false, 'terminated'],
    ['RS2', 'TERM-20-21-2', true, 'complaint.laboratory-was-agreed'],
    ['RS3', 'TERM-121-23-4', null, 'complaint.no-quarrel-over-cost'],
    ['RS3', 'TERM-121-23-4', false, 'terminated'],
    ['RS3', 'TERM-121-23-4', true, 'complaint.no-quarrel-over-cost'],
  ] as const)('under %s as ground %s, its cost agreed: %s', (ruleSet, ground, costAgreed, answer) => {
    const day = RECEIVED[ruleSet];
    const accepted = acceptedUnder(ruleSet);
    const named = costAgreed === null ? accepted : walk(accepted, [[laboratory('parties', costAgreed), day]]);

    const found =
      answer === 'terminated'
        ? walk(named, [[terminate(ground), day]]).file.state
        : refused(named, terminate(ground), day).code;

    expect(found).toBe(answer);
  });
});

describe('a joint complaint', () => {
  const add = (person: string, authorised = true): CaseCommand => ({
    type: 'add-party',
    party: personOf('complainant', person),
    authorised,
  });
  const name = (...parties: readonly string[]): CaseCommand => ({ type: 'name-representatives', parties });
  const three = walk(complaintOf('2026-05-11'), [
    [add('second'), '2026-05-12'],
    [add('third'), '2026-05-12'],
  ]);

  it('takes in others only with consent, and agents with an authorisation', () => {
    const complaint = complaintOf('2026-05-11');
    const agent: CaseCommand = { type: 'add-party', party: personOf('agent', 'agent'), authorised: false };
    const reporter: CaseCommand = { type: 'add-party', party: personOf('reporter', 'x'), authorised: true };

    expect(three.file.parties.map(({ id }) => id)).toEqual(['person', 'second', 'third']);
    expect(refused(complaint, add('second', false), '2026-05-12')).toMatchObject({
      code: 'complaint.joint-consent-missing',
      citation: { article: '第十二条' },
    });
    expect(refused(complaint, agent, '2026-05-12')).toMatchObject({
      code: 'complaint.agent-not-authorised',
      citation: { article: '第十一条' },
    });
    expect(refused(complaint, reporter, '2026-05-12').code).toBe('complaint.party-of-no-such-role');
  });

  it('rests an agent’s joining on the article about agents', () => {
    const agent: CaseCommand = { type: 'add-party', party: personOf('agent', 'agent'), authorised: true };

    const { decision } = write(complaintOf('2026-05-11'), agent, zhang, at('2026-05-12'));

    expect(only(decision.changes).events[0]?.payload['basis']).toContain('第十一条');
    expect(refused(walk(complaintOf('2026-05-11'), [[agent, '2026-05-12']]), name('person'), '2026-05-12').code).toBe(
      'complaint.not-joint',
    );
  });

  it('elects one or two of its own', () => {
    expect(walk(three, [[name('person', 'third'), '2026-05-13']]).file.facts.representatives).toEqual([
      'person',
      'third',
    ]);
    expect(refused(three, name('person', 'second', 'third'), '2026-05-13').facts).toEqual({ named: 3, atMost: 2 });
    expect(refused(three, name(), '2026-05-13').code).toBe('complaint.too-many-representatives');
    expect(refused(three, name('person', 'person'), '2026-05-13').code).toBe('complaint.too-many-representatives');
    expect(refused(three, name('person', 'stranger'), '2026-05-13').code).toBe(
      'complaint.representative-not-complainant',
    );
  });

  it('is not settled or withdrawn over the heads of those who are represented', () => {
    const represented = walk(three, [
      [name('person'), '2026-05-13'],
      [ACCEPT, '2026-05-13'],
    ]);

    expect(refused(represented, AGREE, '2026-05-20')).toMatchObject({
      code: 'complaint.represented-not-asked',
      facts: { represented: 2 },
    });
    expect(refused(represented, WITHDRAW, '2026-05-20', filer).code).toBe('complaint.represented-not-asked');
    const agreed: CaseCommand = {
      type: 'record-agreement',
      paper: 'letter',
      terms: words(),
      recoveredFen: 1,
      representedConsent: true,
    };
    const { subject, decision } = write(represented, agreed, zhang, at('2026-05-20'));
    expect(subject.file.outcome).toBe('agreement');
    expect(only(decision.changes).events[0]?.payload).toMatchObject({ representedConsent: true });
  });
});

describe('a death', () => {
  const death = (more: Partial<Extract<CaseCommand, { readonly type: 'record-succession' }>>): CaseCommand => ({
    type: 'record-succession',
    of: 'complainant',
    what: 'death',
    successor: 'none',
    heir: null,
    words: words(),
    ...more,
  });

  it('of a complainant whom an heir follows goes on with the heir in his place', () => {
    const heir = personOf('heir', 'daughter');

    const followed = walk(acceptedUnder('RS3'), [[death({ successor: 'goes-on', heir }), '2026-05-20']]);

    expect(followed.file.parties).toEqual([{ id: 'daughter', person: 'daughter', role: 'heir' }]);
    expect(refused(followed, terminate('TERM-121-23-7'), '2026-05-21').code).toBe('complaint.nobody-died');
    expect(refused(acceptedUnder('RS3'), death({ successor: 'goes-on' }), '2026-05-20').code).toBe(
      'complaint.heir-missing',
    );
    expect(refused(acceptedUnder('RS3'), death({ heir }), '2026-05-20').code).toBe('complaint.heir-without-succession');
  });

  it('after which nobody goes on ends mediation, as the end of a firm does', () => {
    const firmGone = walk(acceptedUnder('RS3'), [
      [death({ of: 'respondent', what: 'legal-existence-ended' }), '2026-05-20'],
      [terminate('TERM-121-23-7'), '2026-05-20'],
    ]);

    expect(firmGone.file.state).toBe('terminated');
    expect(refused(acceptedUnder('RS3'), terminate('TERM-121-23-7'), '2026-05-20').code).toBe('complaint.nobody-died');
  });
});

describe('a complainant', () => {
  it.each(['triage', 'awaiting-acceptance', 'in-mediation', 'suspended'] as const)(
    'takes the complaint back himself while it is %s',
    (state) => {
      const reached = {
        triage: fileOne(filing(at('2026-05-11'), [triaged(complaintPart())])),
        'awaiting-acceptance': complaintOf('2026-05-11'),
        'in-mediation': acceptedUnder('RS3'),
        suspended: walk(acceptedUnder('RS3'), [
          [{ type: 'ask-recusal', by: 'mediator', ground: 'interest', reasons: words() }, '2026-05-11'],
        ]),
      }[state];

      const withdrawn = write(reached, WITHDRAW, filer, at('2026-05-12'));

      expect(reached.file.state).toBe(state);
      expect(withdrawn.subject.file).toMatchObject({ state: 'closed', outcome: 'withdrawn', timers: [] });
      expect(only(withdrawn.decision.changes).events[0]?.actor).toBe('filer');
    },
  );

  it('says nothing about money, and takes nothing back once mediation is terminated', () => {
    const settled: CaseCommand = { type: 'record-settlement', manner: 'settled', recoveredFen: 100 };
    const terminated = walk(acceptedUnder('RS3'), [[terminate('TERM-121-23-6'), '2026-05-12']]);

    expect(refused(acceptedUnder('RS3'), settled, '2026-05-12', filer).code).toBe('case.filer-only-withdraws');
    expect(refused(terminated, WITHDRAW, '2026-05-13', filer).code).toBe('case.not-now');
  });

  it('adds to it at any time, which stops no clock, spoils no form, and is read by who handles it', () => {
    const complaint = complaintOf('2026-05-11');

    const added = write(complaint, { type: 'supplement', words: words() }, filer, at('2026-05-12'));

    expect(added.subject.file).toMatchObject({ version: complaint.file.version, clocks: complaint.file.clocks });
    expect(added.notices.map(({ letter, to }) => [letter, to])).toEqual([['supplemented', 'unit-head']]);
    expect(only(added.decision.changes).events[0]).toMatchObject({ type: 'supplemented', payload: { by: 'filer' } });
    expect(write(complaint, { type: 'supplement', words: words() }, desk, at('2026-05-12')).notices).toEqual([]);
  });

  it('who is suspected of fraud is sent to the police once, and the procedure goes on', () => {
    const police = (suspected: 'fraud-by-filer' | 'crime-by-operator'): CaseCommand => ({
      type: 'send-to-police',
      suspected,
      reasons: words(),
    });

    const sent = write(acceptedUnder('RS3'), police('fraud-by-filer'), zhang, at('2026-05-20'));
    const operator = write(acceptedUnder('RS3'), police('crime-by-operator'), zhang, at('2026-05-20'));

    expect(sent.subject.file).toMatchObject({ state: 'in-mediation', facts: { sentToPolice: true } });
    expect(only(sent.decision.changes).events[0]?.audience).toBe('internal');
    expect(only(sent.decision.changes).events[0]?.payload['basis']).toContain('第四十二条');
    expect(only(operator.decision.changes).events[0]?.payload['basis']).toContain('移送涉嫌犯罪');
    expect(refused(sent.subject, police('fraud-by-filer'), '2026-05-21').code).toBe('case.already-sent-to-police');
    expect(walk(sent.subject, [[terminate('TERM-121-23-6'), '2026-05-21']]).file.state).toBe('terminated');
  });
});

describe('the ground of a termination', () => {
  it('needs the notice to both parties, whatever it is', () => {
    const closed = walk(acceptedUnder('RS3'), [
      [consent('respondent', false), '2026-05-12'],
      [terminate('TERM-121-23-2'), '2026-05-12'],
      [NOTIFY, '2026-05-13'],
    ]);

    expect(closed.file).toMatchObject({ state: 'closed', outcome: 'terminated', countedOnTime: true });
  });

  it('is judged by whoever holds the case, not by a neighbour', () => {
    const neighbour = officer('foreign', '411621', 'officer');

    expect(refused(acceptedUnder('RS3'), terminate('TERM-121-23-8'), '2026-05-12', neighbour).code).toBe(
      'case.not-your-unit',
    );
  });
});
