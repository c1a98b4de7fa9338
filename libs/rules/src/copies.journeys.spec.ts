// Whether a picture goes to whom it may, covered or vouched for, and to nobody of a report; and comes back whenever it is found right.
import type { CaseCommand, CopiedOriginal, ReleaseCopyCommand } from './command.js';
import {
  COUNTY,
  OTHER_BODY,
  at,
  complaintPart,
  fileOne,
  filing,
  refused,
  reportPart,
  settledFirst,
  walk,
  write,
  zhang,
} from './lifecycle/paper-ledger.cases.js';
import { citationText } from './statute/citation.js';

const MONDAY = '2026-05-11';
const TUESDAY = '2026-05-12';
const picture: CopiedOriginal = { isPicture: true, role: 'evidence', place: 2, ofReport: false, settledFirst: true };
const release = (given: Partial<Omit<ReleaseCopyCommand, 'type'>> = {}): ReleaseCopyCommand => ({
  ...{ type: 'release-copy', copy: 'copy', to: ['enterprise'], covers: 3, showsNobody: false, original: picture },
  ...given,
});
const takeBack = (isTakenBack = false): CaseCommand => ({
  type: 'take-back-copy',
  copy: 'copy',
  place: 2,
  isTakenBack,
});

const complaint = () => fileOne(filing(at(MONDAY), [complaintPart()]));
const settlement = () => fileOne(filing(at(MONDAY), [settledFirst()]));
const entrusted = () =>
  walk(complaint(), [
    [{ type: 'accept', noticeChannel: 'sms' }, MONDAY],
    [{ type: 'entrust', unit: OTHER_BODY, complainantConsents: true, respondentConsents: true }, MONDAY],
  ]);

describe('a picture that is passed on', () => {
  it('stands in the story with its place, for whom it is and how much is covered, and moves nothing', () => {
    const before = entrusted();
    const { subject } = write(before, release({ to: ['enterprise', 'body'] }), zhang, at(TUESDAY));

    expect(subject.events.at(-1)).toMatchObject({
      type: 'copy-released',
      audience: 'public',
      decides: false,
      payload: { copy: 'copy', place: 2, covers: 3, readers: 'enterprise-and-body', unit: OTHER_BODY },
    });
    expect(subject.events.at(-1)?.payload['basis']).toBe('《中华人民共和国个人信息保护法》第三十四条');
    expect({ ...subject.file, facts: null }).toEqual({ ...before.file, facts: null });
  });

  it('goes to the operator of a settlement, and to nobody who could not find it', () => {
    const { subject } = write(settlement(), release(), zhang, at(TUESDAY));

    expect(subject.events.at(-1)?.payload).toMatchObject({ readers: 'enterprise' });
    expect(refused(settlement(), release({ to: ['body'] }), TUESDAY).code).toBe('copy.no-body');
    expect(refused(complaint(), release({ original: { ...picture, settledFirst: false } }), TUESDAY).code).toBe(
      'copy.no-page',
    );
  });

  it('goes to the station that settles first', () => {
    const first = settledFirst({ settler: 'service-station', settlerUnit: `${COUNTY}-S1` });
    const { subject } = write(fileOne(filing(at(MONDAY), [first])), release({ to: ['body'] }), zhang, at(TUESDAY));

    expect(subject.events.at(-1)?.payload).toMatchObject({ readers: 'body', unit: `${COUNTY}-S1` });
  });

  it('of a reporter goes nowhere, even where he complained with the same words', () => {
    const report = fileOne(filing(at(MONDAY), [reportPart()]));
    const both = refused(settlement(), release({ original: { ...picture, ofReport: true } }), TUESDAY);

    expect(refused(report, release(), TUESDAY).code).toBe('case.no-such-command');
    expect(both.code).toBe('copy.of-a-report');
    expect(both.citation && citationText(both.citation)).toContain('第三十七条');
  });

  it('is a picture, and covered or vouched for', () => {
    const paper = { ...picture, isPicture: false };

    expect(refused(settlement(), release({ original: paper }), TUESDAY).code).toBe('copy.not-a-picture');
    expect(refused(settlement(), release({ covers: 0 }), TUESDAY).code).toBe('copy.nothing-covered');
    expect(
      write(settlement(), release({ covers: 0, showsNobody: true }), zhang, at(TUESDAY)).subject.events,
    ).toHaveLength(2);
  });

  it.each(['letter-of-authority', 'identity-proof'] as const)('is no %s, however much of it is covered', (role) => {
    expect(refused(settlement(), release({ original: { ...picture, role } }), TUESDAY).code).toBe(
      'copy.names-somebody',
    );
  });

  it('is taken back after the case has ended too, and once', () => {
    const given = write(settlement(), release(), zhang, at(TUESDAY)).subject;
    const ended = write(given, { type: 'record-settlement', manner: 'withdrawn', recoveredFen: 0 }, zhang, at(TUESDAY));
    const { subject } = write(ended.subject, takeBack(), zhang, at(TUESDAY));

    expect(refused(ended.subject, release(), TUESDAY).code).toBe('case.closed');
    expect(subject.events.at(-1)).toMatchObject({ type: 'copy-taken-back', payload: { copy: 'copy', place: 2 } });
    expect(refused(subject, takeBack(true), TUESDAY).code).toBe('copy.already-taken-back');
  });
});
