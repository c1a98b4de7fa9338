// Puts together what a letter says: the facts of its decision, the clock it speaks of, and the officer who reads it.
import type { LawShelf } from '#casework';
import { getLetterName, importCountsOf, letterFor, toldClockOf } from '#notices';
import type { ClockLetterName, Letter as Words, LetterReader, Remaining, ToldClock } from '#notices';
import { AccountQuery, UnitQuery } from '#records';
import type { Letter, Records, UnitRecord } from '#records';
import { PAUSE_REVIEW, citationText, clockFace, ladderOf, parseInstant } from '#rules';
import type { Clock, Instant, Recipient } from '#rules';

export interface Reader {
  readonly name: string;
  readonly office: Recipient;
}

/** A letter of the outbox that asks for words the house does not have. */
export class LetterUnwritable extends Error {
  constructor(readonly code: 'letter.clock-missing') {
    super(code);
    this.name = 'LetterUnwritable';
  }
}

export class LetterWriter {
  private readonly accounts: AccountQuery;
  private readonly units: UnitQuery;

  constructor(
    private readonly records: Pick<Records, 'app' | 'ledger'>,
    private readonly shelf: LawShelf,
    private readonly publicOrigin: string,
  ) {
    this.accounts = new AccountQuery(records.app);
    this.units = new UnitQuery(records.app);
  }

  /** The letter as each of its readers gets it. @throws LetterUnwritable, CaseNotFound, RecordsUnavailable */
  async write(letter: Letter, readers: readonly Reader[]): Promise<readonly Words[]> {
    const units = await this.units.list(letter.city);
    const unitName = nameOf(units, letter.unit);
    const name = getLetterName(letter.letter);
    const forReader = (reader: Reader): LetterReader => ({ ...reader, unitName: ownUnit(reader, units) ?? unitName });
    const { publicOrigin } = this;
    if (name === 'import-digest') {
      const counts = importCountsOf(letter.facts);
      return readers.map((reader) => letterFor(name, { ...counts, reader: forReader(reader), publicOrigin }));
    }
    const { handler, ...told } = toldClockOf(letter.facts);
    const facts = {
      ...told,
      ...(await this.standingOf(letter, told, units)),
      handlingUnitName: unitName,
      handlerName: handler === null ? null : ((await this.accounts.find(letter.city, handler))?.name ?? null),
      told: toldBy(told.clock, name),
      publicOrigin,
    };
    return readers.map((reader) => letterFor(name, { ...facts, reader: forReader(reader) }));
  }

  /** How the clock stood when the letter was decided; the case may have moved to another unit since. */
  private async standingOf(
    { city, caseNumber, decidedAt }: Letter,
    { clock: key, dueOn }: Pick<ToldClock, 'clock' | 'dueOn'>,
    units: readonly UnitRecord[],
  ): Promise<{ readonly number: string; readonly remaining: Remaining; readonly citation: string }> {
    const number = caseNumber ?? '';
    const { file } = await this.records.ledger.look({ city, units: units.map(({ code }) => code) }, number);
    const ofKey = file.clocks.filter((clock) => clock.key === key);
    const clock = ofKey.find((candidate) => candidate.dueOn === dueOn) ?? ofKey.at(-1);
    if (clock === undefined) throw new LetterUnwritable('letter.clock-missing');
    const remaining = await this.remainingAt(clock, parseInstant(decidedAt.toISOString()));
    return { number, remaining, citation: citationText(clock.citation) };
  }

  private async remainingAt(clock: Clock, moment: Instant): Promise<Remaining> {
    const { calendar } = await this.shelf.take(moment);
    const { state, amount, unit } = clockFace({ ...clock, endedAt: null, ending: null }, moment, calendar);
    if (state === 'met' || state === 'missed' || state === 'void') throw new Error('a running clock showed an ending');
    return { state, amount, unit };
  }
}

/** Where a reader sits who does not sit in the unit of the case. */
function ownUnit({ office }: Reader, units: readonly UnitRecord[]): string | undefined {
  if (office === 'city-head') return units.find(({ kind }) => kind === 'city')?.name;
  if (office === 'city-intake') return units.find(({ kind }) => kind === 'intake')?.name;
  return undefined;
}

function nameOf(units: readonly UnitRecord[], code: string): string {
  return units.find((unit) => unit.code === code)?.name ?? code;
}

/** Everybody the rung tells, so that each reader knows who else knows. */
function toldBy(clockKey: string, letter: ClockLetterName): readonly Recipient[] {
  const { rungs, top } = ladderOf(clockKey);
  return [...rungs, top, PAUSE_REVIEW].find(({ rung }) => `clock.${rung}` === letter)?.tells ?? [];
}
