// Takes an export of the business register in: each row judged by the rules, placed by its address, and handed to the registry.
import {
  type ArrivedOperator,
  type OperatorPlacement,
  type OperatorRegister,
  type RegisterMerge,
  type Ledger,
} from '#records';
import {
  type Gazetteer,
  type Placement,
  creditCodeStanding,
  isRegisterNumber,
  placeStatedAddress,
  readCreditCode,
  readOperatorKind,
  readOperatorState,
} from '#rules';
import type { LawShelf } from './law-shelf.js';

/** One row of an export, as written; nothing in it is a person's but what stands in the name of an individual's business. */
export interface RegisterRow {
  readonly rowNo: number;
  readonly creditCode: string;
  readonly registerNo: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly kind: string;
  readonly state: string;
  readonly stateOn: string | null;
  readonly district: string;
  readonly address: string;
  readonly headCode: string;
  readonly chain: string;
  readonly platforms: readonly string[];
  readonly abnormal: { readonly from: string | null; readonly to: string | null };
  readonly dishonest: { readonly from: string | null; readonly to: string | null };
}

export const REGISTER_NOTES = [
  'credit-code.irregular',
  'credit-code.malformed',
  'operator.without-number',
  'operator.without-name',
  'name.too-long',
  'address.too-long',
  'address.ambiguous',
  'state.unknown',
  'date.unreadable',
  'row.unclosed-quote',
  'row.repeated',
] as const;
export type RegisterNoteCode = (typeof REGISTER_NOTES)[number];

/** What is to be said of a row: a fault keeps it out, a remark does not; never a value of it. */
export interface RegisterNote {
  readonly rowNo: number;
  readonly code: RegisterNoteCode;
  readonly isFault: boolean;
}

export interface RegisterImport {
  /** Some rows at a time; asked for again when the transaction is tried again. */
  readonly rows: () => AsyncIterable<readonly RegisterRow[]>;
  readonly whole: boolean;
  /** Take a whole export in although it lacks many operators. */
  readonly evenIfMany: boolean;
  readonly note: (note: RegisterNote) => void;
}

/** A whole export that lacks more of the standing operators than this is taken for one that was cut off. */
const mostMissing = 0.1;
const longestName = 200;
const longestAddress = 300;

export class RegisterDesk {
  constructor(
    private readonly ledger: Ledger,
    private readonly shelf: LawShelf,
    private readonly register: OperatorRegister,
  ) {}

  /** @throws OperatorImportRunning, TooManyOperatorsMissing: then nothing was taken in */
  async takeIn({ rows, whole, evenIfMany, note }: RegisterImport): Promise<RegisterMerge> {
    const { gazetteer } = await this.shelf.take(await this.ledger.now());
    const merge = await this.register.takeIn({
      rows: () => judged(rows(), gazetteer, note),
      whole,
      mostMissing: evenIfMany ? 1 : mostMissing,
    });
    for (const rowNo of merge.repeated) note({ rowNo, code: 'row.repeated', isFault: true });
    return merge;
  }
}

async function* judged(
  rows: AsyncIterable<readonly RegisterRow[]>,
  gazetteer: Gazetteer,
  note: RegisterImport['note'],
): AsyncIterable<readonly ArrivedOperator[]> {
  const places = new PlaceFinder(gazetteer);
  for await (const some of rows) yield some.flatMap((row) => judgeRow(row, places, note) ?? []);
}

/** @returns undefined for a row that is kept out, after a note of the fault */
export function judgeRow(
  row: RegisterRow,
  places: PlaceFinder,
  note: RegisterImport['note'],
): ArrivedOperator | undefined {
  const tell = (code: RegisterNoteCode, isFault = false): undefined => {
    note({ rowNo: row.rowNo, code, isFault });
  };
  const numbers = numbersOf(row, tell);
  if (numbers === undefined) return undefined;
  if (row.name === '') return tell('operator.without-name', true);
  if (row.name.length > longestName) return tell('name.too-long', true);
  const state = readOperatorState(row.state);
  if (state === 'unknown') tell('state.unknown');
  if (row.address.length > longestAddress) tell('address.too-long');
  const address = row.address.slice(0, longestAddress);
  const place = places.find(row.district, address);
  if (place.placement === 'ambiguous') tell('address.ambiguous');
  // Field by field: half a million of these are made, and spreading each would cost more than reading it.
  return {
    rowNo: row.rowNo,
    creditCode: numbers.creditCode,
    codeIrregular: numbers.codeIrregular,
    registerNo: numbers.registerNo,
    name: row.name,
    formerNames: row.formerNames,
    kind: readOperatorKind(row.kind === '' ? (numbers.creditCode ?? '') : row.kind),
    state,
    stateOn: row.stateOn,
    address: address === '' ? null : address,
    unit: place.unit,
    town: place.town,
    placement: place.placement,
    candidates: place.candidates,
    headCode: row.headCode === '' ? null : readCreditCode(row.headCode),
    chain: row.chain === '' ? null : row.chain,
    platforms: row.platforms,
    abnormal: row.abnormal,
    dishonest: row.dishonest,
  };
}

type Numbers = Pick<ArrivedOperator, 'creditCode' | 'codeIrregular' | 'registerNo'>;

/** An irregular code is warned of and kept; one that is none at all keeps a row out only where there is no old number either. */
function numbersOf(
  row: RegisterRow,
  tell: (code: RegisterNoteCode, isFault?: boolean) => undefined,
): Numbers | undefined {
  const written = readCreditCode(row.creditCode);
  const registerNo = [readCreditCode(row.registerNo), written].find(isRegisterNumber) ?? null;
  if (written === '' || written === registerNo) {
    if (registerNo === null) return tell('operator.without-number', true);
    return { creditCode: null, codeIrregular: false, registerNo };
  }
  const standing = creditCodeStanding(written);
  switch (standing) {
    case 'right':
      return { creditCode: written, codeIrregular: false, registerNo };
    case 'irregular':
      tell('credit-code.irregular');
      return { creditCode: written, codeIrregular: true, registerNo };
    case 'malformed':
      tell('credit-code.malformed', registerNo === null);
      return registerNo === null ? undefined : { creditCode: null, codeIrregular: false, registerNo };
  }
}

interface Place {
  readonly placement: OperatorPlacement;
  readonly unit: string | null;
  readonly town: string | null;
  readonly candidates: readonly string[];
}

const mostPlaces = 100_000;

/** Finds places, and remembers those of a register: its addresses differ by the numbers of houses more than by streets. */
export class PlaceFinder {
  private readonly known = new Map<string, Place>();

  constructor(private readonly gazetteer: Gazetteer) {}

  find(district: string, address: string): Place {
    // No place is named by figures: one as long in their stead reads the same.
    const text = address.replace(/\d/g, '0');
    const key = `${district}\n${text}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = placeOf(placeStatedAddress(this.gazetteer, { district, addressText: text }));
    if (this.known.size >= mostPlaces) this.known.clear();
    this.known.set(key, found);
    return found;
  }
}

function placeOf(placement: Placement | undefined): Place {
  const nowhere = { unit: null, town: null, candidates: [] };
  if (placement === undefined) return { ...nowhere, placement: 'not-found' };
  switch (placement.kind) {
    case 'unique':
      return { placement: 'placed', unit: placement.unit, town: placement.town, candidates: [] };
    case 'ambiguous':
      return placement.candidates.length === 0
        ? { ...nowhere, placement: 'not-found' }
        : { ...nowhere, placement: 'ambiguous', candidates: placement.candidates };
    case 'unknown':
      return { ...nowhere, placement: placement.reason === 'outside-city' ? 'outside-city' : 'not-found' };
  }
}
