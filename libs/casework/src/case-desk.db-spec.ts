// A case goes from its filing to its closing over the desks and a real database.
import { randomBytes, randomUUID } from 'node:crypto';
import { type FileCommand, type FiledPart, RuleViolation, type SealedText, localDate } from '#rules';
import { CasePageQuery } from '#records';
import type { Asker } from './asker.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { type TestDesks, openTestDesks } from '../../../test/setup/desks.js';

const taikang = '411627';

function sealed(characters = 30): SealedText {
  return { place: randomUUID(), sealed: randomBytes(150), wrapped: randomBytes(102), characters };
}

function officerOf(unit: string, roles: readonly ('officer' | 'unit-head')[] = ['officer']): Asker {
  return { actor: { kind: 'officer', account: randomUUID(), unit, roles }, scope: { city: '411600', units: [unit] } };
}

describeWith('PostgreSQL', 'the desks', () => {
  let desks: TestDesks;

  beforeAll(async () => {
    desks = await openTestDesks();
  });
  afterAll(() => desks.close());

  async function filing(parts: Partial<FiledPart>[] = [{}]): Promise<FileCommand> {
    const now = await desks.records.ledger.now();
    const routedTo = { unit: taikang, station: null, triage: false, reason: 'place-of-business' };
    return {
      type: 'file',
      channel: 'web',
      receivedFirstAt: now,
      receivedAt: now,
      story: sealed(),
      parties: [],
      parts: parts.map((part) => ({
        kind: 'complaint',
        kindStated: true,
        kindProposal: [],
        respondent: { name: '太康县一间不存在的店', address: null, creditCode: null },
        routedTo,
        realName: true,
        goodsClass: null,
        problemClass: null,
        insider: false,
        subject: 'general',
        settleFirst: null,
        amountFen: null,
        ...part,
      })),
      consentToDisclosure: false,
      consentToEntrusting: false,
      external: null,
      closedAtSource: null,
      trackable: true,
    };
  }

  async function fileOne(): Promise<string> {
    const filed = await desks.cases.file(await filing(), null);
    return filed.cases[0]?.number ?? '';
  }

  it('route an address to the county that is named in it, and say why', async () => {
    const { routedTo } = await desks.routing.route(
      { addressText: '太康县城关回族镇建设路1号' },
      { matter: 'complaint', respondent: 'ordinary', receivedOn: localDate('2026-11-24') },
    );

    expect(routedTo).toMatchObject({ unit: taikang, triage: false, reason: 'place-of-business' });
  });

  it('give one filing one case however often it is sent', async () => {
    const command = await filing();
    const keyed = { principal: 'filer', key: randomUUID(), fingerprint: 'ab'.repeat(32) };

    const first = await desks.cases.file(command, keyed);
    const again = await desks.cases.file(command, keyed);

    expect(again).toEqual({ ...first, replayed: true });
  });

  it('split what is both complaint and report, each with a clock of its own', async () => {
    const filed = await desks.cases.file(await filing([{ kind: 'complaint' }, { kind: 'report' }]), null);

    expect(filed.cases.map(({ kind, clocks }) => [kind, clocks[0]?.key])).toEqual([
      ['complaint', 'complaint.accept'],
      ['report', 'report.verify'],
    ]);
  });

  it('carry a complaint from acceptance to an agreement', async () => {
    const number = await fileOne();
    const officer = officerOf(taikang);

    await desks.cases.handle(officer, number, {
      command: { type: 'accept', noticeChannel: 'phone' },
      expectedVersion: 1,
      keyed: null,
    });
    await desks.cases.handle(officer, number, {
      command: { type: 'record-agreement', paper: 'both-waive', terms: sealed(), recoveredFen: 12_800 },
      expectedVersion: 2,
      keyed: null,
    });
    const { file } = await desks.cases.open(officer, number);

    expect(file).toMatchObject({ state: 'closed', outcome: 'agreement', countedOnTime: true, version: 3 });
    expect(file.timers).toEqual([]);
  });

  it('refuse a second acceptance and name the first', async () => {
    const number = await fileOne();
    const officer = officerOf(taikang);
    const accept = { type: 'accept', noticeChannel: 'phone' } as const;
    await desks.cases.handle(officer, number, { command: accept, expectedVersion: 1, keyed: null });

    const second = desks.cases.handle(officer, number, { command: accept, expectedVersion: 2, keyed: null });

    await expect(second).rejects.toMatchObject({ code: 'complaint.already-accepted' });
  });

  it('let only one of two officers decide who saw the same version', async () => {
    const number = await fileOne();
    const accept = { command: { type: 'accept', noticeChannel: 'phone' }, expectedVersion: 1, keyed: null } as const;

    const answers = await Promise.allSettled(
      [officerOf(taikang), officerOf(taikang)].map((officer) => desks.cases.handle(officer, number, accept)),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'case.changed' } });
  });

  it('show another county nothing, as if there were no case', async () => {
    const number = await fileOne();
    const stranger = officerOf('411628');

    const answers = await Promise.allSettled([number, '0000-0000-0'].map((asked) => desks.cases.open(stranger, asked)));

    expect(answers).toMatchObject([
      { status: 'rejected', reason: { code: 'case.not-found' } },
      { status: 'rejected', reason: { code: 'case.not-found' } },
    ]);
  });

  it('open the other report that a merge names only where the asker sees it', async () => {
    const [own, foreign] = await Promise.all(
      [taikang, '411628'].map(async (unit) => {
        const routedTo = { unit, station: null, triage: false, reason: 'place-of-business' };
        const filed = await desks.cases.file(await filing([{ kind: 'report', routedTo }]), null);
        return filed.cases[0]?.number ?? '';
      }),
    );
    const merge = (into: string) =>
      desks.cases
        .handle(officerOf(taikang), own ?? '', {
          command: { type: 'merge', into, newFacts: sealed() },
          expectedVersion: 1,
          keyed: null,
        })
        .catch((refusal: unknown) => refusal);

    const [absent, unseen] = [await merge('0000-0000-0'), await merge(foreign ?? '')];

    expect(absent).toBeInstanceOf(RuleViolation);
    expect(unseen).toBeInstanceOf(RuleViolation);
    expect(codeOf(unseen)).toBe(codeOf(absent));
  });

  it('open an investigation when a report is filed as a case', async () => {
    const filed = await desks.cases.file(await filing([{ kind: 'report' }]), null);
    const number = filed.cases[0]?.number ?? '';

    const handled = await desks.cases.handle(officerOf(taikang), number, {
      command: {
        type: 'institute',
        evidence: true,
        punishable: true,
        ownJurisdiction: true,
        withinLimitation: true,
        secondOfficer: randomUUID(),
        opinion: sealed(),
      },
      expectedVersion: 1,
      keyed: null,
    });

    expect(handled.opened).toMatchObject([{ kind: 'investigation' }]);
  });

  it('hide whoever filed once the intake desk finds that it is a report', async () => {
    const command = await filing([{ kindStated: false, kindProposal: ['complaint'] }]);
    const person = {
      role: 'complainant',
      person: randomUUID(),
      nameMask: '李**',
      phoneMask: null,
      name: sealed(3),
      phone: null,
      address: null,
    } as const;
    const filed = await desks.cases.file({ ...command, parties: [person] }, null);
    const number = filed.cases[0]?.number ?? '';
    const intake: Asker = {
      actor: { kind: 'officer', account: randomUUID(), unit: '411600-12315', roles: ['city-intake'] },
      scope: { city: '411600', units: [taikang, '411600-12315'] },
    };

    const dispatch = { type: 'dispatch', unit: taikang, station: null, kind: 'report' } as const;
    await desks.cases.handle(intake, number, { command: dispatch, expectedVersion: 1, keyed: null });
    const page = await new CasePageQuery(desks.records.app).find(officerOf(taikang).scope, number);

    expect(page.parties).toMatchObject([{ role: 'reporter', nameMask: null, phoneMask: null }]);
  });

  it('grant a look only after it is recorded, and let nothing ring early', async () => {
    const number = await fileOne();
    const officer = officerOf(taikang);
    const { file } = await desks.cases.open(officer, number);

    const leave = await desks.looks.look(officer, number, {
      type: 'look',
      at: 'story',
      purpose: 'handling',
      words: null,
    });
    const rung = await desks.timers.ring({
      city: '411600',
      caseId: file.id,
      unit: taikang,
      timerId: file.timers[0]?.id ?? '',
    });

    expect(leave.seconds).toBe(60);
    expect(rung).toBe('early');
  });
});

function codeOf(refusal: unknown): string {
  return refusal instanceof RuleViolation ? refusal.code : 'not refused by the law';
}
