// Every command in every lifecycle over HTTP: carried out, or refused with the code and the words the page already gave.
import type { AssignableAccount } from '../../apps/api/src/reference/reference.dto.js';
import { commandFields } from '../../apps/api/src/case/command-fields.js';
import type { CasePage } from '../../apps/api/src/case/case-page.view.js';
import type { CommandOutcome } from '../../apps/api/src/case/command-outcome.view.js';
import type { CommandView } from '../../apps/api/src/case/command.view.js';
import type { OfficersCommand } from '../../apps/api/src/case/command-form.js';
import { OFFICERS_COMMANDS } from '../../apps/api/src/case/command-forms.table.js';
import { FIELD_KINDS } from '../../apps/api/src/case/form-field.js';
import { violationText } from '../../apps/api/src/door/violation.text.js';
import { LIFECYCLES, localDate } from '#rules';
import { type Known, anyBodyOf, malformedValueOf, secretMark } from '../factories/command-body.factory.js';
import { anyComplaint, anyPhone, anyReport } from '../factories/filing-request.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, fileOne, longOpinion, longReasons, openDesk, problemOf } from './desk.js';

const unit = { value: '411622', label: '西华县' };
/** The form of a command that no page of this case shows. */
const bareForm = (command: OfficersCommand) =>
  commandFields(command, {
    today: localDate('2026-11-23'),
    language: 'zh',
    offers: { units: [unit], stations: [unit], mediators: [unit], parties: [], excluded: [] },
  });

describeWith('PostgreSQL', 'every command of every lifecycle', () => {
  let house: TestHouse;
  let desks: readonly Desk[];
  let officer: Desk;
  let known: Known;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    const logins = ['taikang.head', 'taikang.a', 'taikang.intake', '12315.a', 'zhoukou.head'];
    desks = await Promise.all(logins.map((login) => openDesk(house, login)));
    officer = await openDesk(house, 'taikang.a');
    const self = bodyOf<{ account: string }>(await officer.get('/session')).account;
    const accounts = bodyOf<readonly AssignableAccount[]>(await officer.get('/accounts'));
    const other = await fileOne(house, anyReport({ person: { name: '王大力', phone: anyPhone } }));
    known = {
      account: accounts.find(({ account }) => account !== self)?.account ?? self,
      caseNumber: other,
      party: nobodysParty,
    };
  });
  afterAll(() => house.close());

  const nobodysParty = '0190a1b2-0000-7000-8000-000000000002';
  const give = async (number: string, command: OfficersCommand, body: object): Promise<CommandOutcome> => {
    const answer = await officer.give(number, command, body);
    if (answer.status !== 200) throw new Error(`${command}: ${answer.status} ${answer.text}`);
    return bodyOf<CommandOutcome>(answer);
  };
  const complaint = () => fileOne(house, anyComplaint());
  const report = () => fileOne(house, anyReport({ person: { name: '王大力', phone: anyPhone } }));
  const stages: Readonly<Record<string, () => Promise<string>>> = {
    'a complaint awaiting acceptance': complaint,
    'a complaint in mediation': async () => {
      const number = await complaint();
      await give(number, 'accept', { noticeChannel: 'phone' });
      return number;
    },
    'a closed complaint': async () => {
      const number = await complaint();
      await give(number, 'refuse', { ground: 'REJ-121-16-3', reasons: longReasons, noticeChannel: 'letter' });
      return number;
    },
    'a report being verified': report,
    'an investigation': async () => {
      const conditions = { evidence: true, punishable: true, ownJurisdiction: true, withinLimitation: true };
      const body = { ...conditions, secondOfficer: known.account, opinion: longOpinion };
      const { opened } = await give(await report(), 'institute', body);
      return opened[0]?.number ?? '';
    },
    'a direct settlement': () =>
      fileOne(house, anyComplaint({ settleFirst: { settler: 'enterprise', turnsByItself: true } })),
  };

  interface Seen {
    readonly desk: Desk;
    readonly page: CasePage;
  }

  /** The case as each desk shows it; a desk that does not see it shows nothing. */
  async function seenBy(number: string): Promise<readonly Seen[]> {
    const seen = await Promise.all(desks.map(async (desk) => ({ desk, page: await desk.page(number) })));
    return seen.filter(({ page }) => page.number === number);
  }

  /** Whoever may give it now; else whoever is told why not; else the first, who is told that there is no such step. */
  function giverOf(seen: readonly Seen[], command: string): Seen & { readonly shown: CommandView | undefined } {
    const views = seen.map(({ desk, page }) => ({
      desk,
      page,
      shown: page.commands.find(({ name }) => name === command),
    }));
    const [first] = views;
    if (first === undefined) throw new Error('no desk sees the case');
    return (
      views.find(({ shown }) => shown?.allowed === true) ?? views.find(({ shown }) => shown !== undefined) ?? first
    );
  }

  describe.each(Object.keys(stages))('%s', (stage) => {
    it('answers each of them in the law’s own words, and never with a fault', async () => {
      const begin = stages[stage] ?? complaint;
      const done: string[] = [];
      let number = await begin();
      let seen = await seenBy(number);
      for (const command of OFFICERS_COMMANDS) {
        const { desk, shown, page } = giverOf(seen, command);
        const body = anyBodyOf(shown?.fields ?? bareForm(command), known);
        const answer = await desk.give(number, command, body, { version: page.version });
        if (answer.status === 200) {
          // What was carried out is not undone: the next command meets a case that is as it was.
          done.push(command);
          number = await begin();
          seen = await seenBy(number);
          continue;
        }
        const { code, detail } = problemOf(answer);

        expect([
          command,
          code,
          answer.status < 500,
          Object.hasOwn(violationText, code) || code === 'unit.not-known',
        ]).toEqual([command, code, true, true]);
        expect(detail).not.toContain(code);
        if (shown?.allowed === false) expect([command, code]).toEqual([command, shown.reason?.code]);
        if (shown === undefined) expect(['case.no-such-command', 'case.not-your-role']).toContain(code);
      }
      const steps = Object.values(LIFECYCLES).flatMap((lifecycle) => lifecycle.steps);

      expect(done.length).toBeGreaterThan(0);
      expect(done.every((command) => steps.some((step) => step.command === command))).toBe(true);
    });

    it('asks in each form for exactly the fields that its check wants', async () => {
      const number = await (stages[stage] ?? complaint)();
      for (const { desk, page } of await seenBy(number)) {
        for (const { name, fields } of page.commands) {
          const required = fields.filter((field) => field.required).map((field) => field.name);
          if (required.length === 0) continue;
          const answer = await desk.post(`/cases/${number}/commands/${name}`, {}, { version: 1 });

          expect([name, problemOf(answer).code]).toEqual([name, 'request.invalid']);
          expect(problemOf(answer).fields?.map(({ field }) => field)).toEqual(required);
        }
      }
    });
  });

  it('refuses a malformed value of each kind by the field’s name, and repeats nothing of it', async () => {
    const number = await complaint();
    const kinds = new Set<string>();
    for (const command of OFFICERS_COMMANDS) {
      for (const field of bareForm(command)) {
        if (kinds.has(field.kind)) continue;
        kinds.add(field.kind);
        const body = { ...anyBodyOf(bareForm(command), known), [field.name]: malformedValueOf(field) };
        const answer = await officer.give(number, command, body);

        expect([field.kind, answer.status]).toEqual([field.kind, 400]);
        expect(problemOf(answer).fields?.every((fault) => fault.field.split('.')[0] === field.name)).toBe(true);
        expect(answer.text).not.toContain(secretMark);
      }
    }

    expect(kinds).toEqual(new Set(FIELD_KINDS));
  });

  it('refuses a list, or a word, where a body belongs', async () => {
    const number = await complaint();

    for (const command of ['accept', 'note', 'add-party'] as const) {
      const answer = await officer.give(number, command, [secretMark]);

      expect(answer.status).toBe(400);
      expect(answer.text).not.toContain(secretMark);
    }
  });
});
