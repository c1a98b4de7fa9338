// Takes an export of the business register in: rows by COPY, merged by one function, all of it in one transaction or nothing.
import { createHash } from 'node:crypto';
import type { OperatorKind, OperatorState } from '#rules';
import { type CopyValue, copyFields } from './copy-line.js';
import { type OperatorTerms, termsOfOperator } from './operator-terms.js';
import type { UnitOfWork } from './unit-of-work.js';

export type OperatorPlacement = 'placed' | 'ambiguous' | 'outside-city' | 'not-found';

/** Since when an operator stands in a list, and when it was taken out; dates as YYYY-MM-DD. */
export interface ListedSpan {
  readonly from: string | null;
  readonly to: string | null;
}

/** What the register says of one operator, with the place that its address was found to be in. */
export interface ArrivedOperator {
  readonly rowNo: number;
  readonly creditCode: string | null;
  readonly codeIrregular: boolean;
  readonly registerNo: string | null;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly kind: OperatorKind;
  readonly state: OperatorState;
  readonly stateOn: string | null;
  readonly address: string | null;
  readonly unit: string | null;
  readonly town: string | null;
  readonly placement: OperatorPlacement;
  readonly candidates: readonly string[];
  readonly headCode: string | null;
  readonly chain: string | null;
  readonly platforms: readonly string[];
  readonly abnormal: ListedSpan;
  readonly dishonest: ListedSpan;
}

export interface RegisterMerge {
  readonly arrived: number;
  readonly opened: number;
  readonly changed: number;
  readonly closed: number;
  /** Operators of the old kind that were given a credit code. */
  readonly coded: number;
  readonly seenAgain: number;
  readonly missing: number;
  /** Rows about an operator that an earlier row was about. */
  readonly repeated: readonly number[];
}

export interface RegisterExport {
  /** Some rows at a time; asked for again when the transaction is tried again. */
  readonly rows: () => AsyncIterable<readonly ArrivedOperator[]>;
  /** Whether the export holds every operator, so that one it lacks is no longer in the register. */
  readonly whole: boolean;
  /** Which share of the operators a whole export may lack, 0 to 1. */
  readonly mostMissing: number;
}

const columns = [
  ...['row_no', 'credit_code', 'code_irregular', 'register_no', 'name', 'former_names', 'kind', 'state', 'state_on'],
  ...['address', 'unit', 'town', 'placement', 'candidates', 'head_code', 'chain', 'platforms'],
  ...['abnormal_from', 'abnormal_to', 'dishonest_from', 'dishonest_to'],
  ...['folded', 'pinyin', 'initials', 'grams', 'fingerprint'],
] as const;

export class OperatorRegister {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** @throws OperatorImportRunning, TooManyOperatorsMissing: then nothing was taken in */
  async takeIn({ rows, whole, mostMissing }: RegisterExport): Promise<RegisterMerge> {
    return this.app.inScope({ city: this.city, system: 'import' }, async ({ query, copyIn }) => {
      // The patience of a request is none for half a million rows; the lock ends with the connection.
      await query(
        `SELECT set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`,
      );
      await query('SELECT begin_operator_import()');
      await copyIn(`COPY operator_arrival (${columns.join(', ')}) FROM STDIN`, linesOf(rows()));
      const [row] = await query<{ merged: RegisterMerge }>('SELECT merge_operators($1) AS merged', [
        JSON.stringify({ whole, mostMissing }),
      ]);
      if (row === undefined) throw new Error('the registry answered nothing');
      return row.merged;
    });
  }
}

async function* linesOf(rows: AsyncIterable<readonly ArrivedOperator[]>): AsyncIterable<string> {
  for await (const some of rows) if (some.length > 0) yield some.map(lineOf).join('');
}

/** With half a SHA-256 of all that it says, in the form of a uuid: sixteen bytes in the row. */
function lineOf(row: ArrivedOperator): string {
  const said = copyFields(valuesOf(row, termsOfOperator(row)));
  const fingerprint = createHash('sha256').update(said).digest('hex').slice(0, 32);
  return `${row.rowNo}\t${said}\t${fingerprint}\n`;
}

/** In the order of `columns`, but the row's number and its fingerprint. */
function valuesOf(row: ArrivedOperator, terms: OperatorTerms): readonly CopyValue[] {
  return [
    row.creditCode,
    row.codeIrregular,
    row.registerNo,
    row.name,
    row.formerNames,
    row.kind,
    row.state,
    row.stateOn,
    row.address,
    row.unit,
    row.town,
    row.placement,
    row.candidates,
    row.headCode,
    row.chain,
    row.platforms,
    row.abnormal.from,
    row.abnormal.to,
    row.dishonest.from,
    row.dishonest.to,
    terms.folded,
    terms.pinyin,
    terms.initials,
    terms.grams,
  ];
}
