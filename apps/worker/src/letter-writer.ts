// Puts together what a letter says: the facts of its decision, the clock it speaks of, and the officer who reads it.
import type { LawShelf } from '#casework';
import {
  caseLetterFor,
  getLetterName,
  importCountsOf,
  letterFor,
  mentionsClock,
  todayLetterFor,
  toldCaseOf,
  toldClockOf,
} from '#notices';
import type {
  CaseLetterName,
  ClockLetterFacts,
  ClockLetterName,
  Letter as Words,
  LetterName,
  LetterReader,
  MentionedClock,
  Remaining,
  ToldClock,
} from '#notices';
import { AccountQuery, UnitQuery } from '#records';
import type { Letter, Records, UnitRecord } from '#records';
import { citationText, clockFace, parseInstant } from '#rules';
import type { Clock, Instant, Recipient } from '#rules';

export interface Reader {
  readonly name: string;
  readonly office: Recipient;
}

/** A letter about a clock, ready to be read by anybody. */
export interface PreparedClock {
  readonly letter: Letter;
  readonly name: ClockLetterName;
  readonly facts: Omit<ClockLetterFacts, 'reader' | 'publicOrigin'>;
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
    const name = getLetterName(letter.letter);
    if (name === 'import-digest') return this.writeImport(letter, readers);
    if (!isClockLetter(name)) return this.writeCase(name, letter, readers);
    const prepared = await this.prepare(letter);
    return Promise.all(readers.map((reader) => this.writeClock(prepared, reader)));
  }

  /** What a letter about a clock says, whoever reads it. @throws as `write` */
  async prepare(letter: Letter): Promise<PreparedClock> {
    const name = getLetterName(letter.letter);
    if (!isClockLetter(name)) throw new Error(`a letter ${name} is not about a clock`);
    const units = await this.units.list(letter.city);
    const { handler, ...told } = toldClockOf(letter.facts);
    const facts = {
      ...told,
      ...(await this.standingOf(letter, told, units)),
      handlingUnitName: nameOf(units, letter.unit),
      handlerName: await this.handlerName(letter.city, handler),
    };
    return { letter, name, facts };
  }

  /** A letter about one clock as one reader gets it. */
  async writeClock({ letter, name, facts }: PreparedClock, reader: Reader): Promise<Words> {
    const { publicOrigin } = this;
    return letterFor(name, { ...facts, reader: await this.readerOf(letter, reader), publicOrigin });
  }

  /** What one reader hears this morning, as one letter. */
  async writeToday(prepared: readonly PreparedClock[], reader: Reader): Promise<Words> {
    const [first] = prepared;
    if (first === undefined) throw new Error('a digest of nothing');
    const { publicOrigin } = this;
    const entries = prepared.map(({ facts }) => facts);
    return todayLetterFor({ reader: await this.readerOf(first.letter, reader), entries, publicOrigin });
  }

  private async writeImport(letter: Letter, readers: readonly Reader[]): Promise<readonly Words[]> {
    const { publicOrigin } = this;
    const counts = importCountsOf(letter.facts);
    return Promise.all(
      readers.map(async (reader) =>
        letterFor('import-digest', { ...counts, reader: await this.readerOf(letter, reader), publicOrigin }),
      ),
    );
  }

  private async writeCase(name: CaseLetterName, letter: Letter, readers: readonly Reader[]): Promise<readonly Words[]> {
    const { publicOrigin } = this;
    const units = await this.units.list(letter.city);
    const { handler, ...told } = toldCaseOf(letter.facts);
    const facts = {
      ...told,
      number: letter.caseNumber ?? '',
      next: await this.nextOf(letter, units),
      handlingUnitName: nameOf(units, letter.unit),
      handlerName: await this.handlerName(letter.city, handler),
      publicOrigin,
    };
    return Promise.all(
      readers.map(async (reader) => caseLetterFor(name, { ...facts, reader: await this.readerOf(letter, reader) })),
    );
  }

  private async nextOf(letter: Letter, units: readonly UnitRecord[]): Promise<MentionedClock | null> {
    if (!mentionsClock(letter.facts)) return null;
    const { clock, dueOn, dueStrictOn, provisional } = toldClockOf(letter.facts);
    const { remaining } = await this.standingOf(letter, { clock, dueOn }, units);
    return { clock, dueOn, dueStrictOn, provisional, remaining };
  }

  private async readerOf(letter: Letter, reader: Reader): Promise<LetterReader> {
    const units = await this.units.list(letter.city);
    return { ...reader, unitName: ownUnit(reader, units) ?? nameOf(units, letter.unit) };
  }

  private async handlerName(city: string, handler: string | null): Promise<string | null> {
    return handler === null ? null : ((await this.accounts.find(city, handler))?.name ?? null);
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

function isClockLetter(name: LetterName): name is ClockLetterName {
  return name.startsWith('clock.');
}
