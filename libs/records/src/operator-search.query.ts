// Finds operators of the registry by what somebody typed; shows what the business register publishes and no more.
import { CLOSED_STATES, type OperatorKind, type OperatorState } from '#rules';
import { type OperatorQuestion } from './operator-question.js';
import { scoreOf } from './operator-ranking.js';
import { foldName } from './operator-terms.js';
import type { UnitOfWork } from './unit-of-work.js';

export interface FoundOperator {
  readonly name: string;
  /** The former name that was asked for, when it was one. */
  readonly formerName: string | null;
  readonly creditCode: string | null;
  readonly kind: OperatorKind;
  readonly state: OperatorState;
  readonly address: string | null;
  readonly unit: string | null;
  readonly town: string | null;
}

interface FoundRow extends Omit<FoundOperator, 'formerName'> {
  readonly formerNames: readonly string[];
  readonly registerNo: string | null;
  readonly folded: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly seen: boolean;
  readonly weight: number;
}

/** Beside the best one, what shares less than this of the question is noise. */
const leastShare = 0.45;

export class OperatorSearchQuery {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** The best ones first. */
  async find(question: OperatorQuestion, most: number): Promise<readonly FoundOperator[]> {
    const { folded, code, letters, grams, combinations } = question;
    const rows = await this.app.read({ city: this.city, units: [] }, ({ query }) =>
      query<FoundRow>(findSql, [JSON.stringify({ folded, code, letters, grams, combinations })]),
    );
    const greatest = Math.max(0, ...rows.map(({ weight }) => weight));
    return rows
      .map((row) => ({
        row,
        score: scoreOf(termsOf(row), question, greatest),
        share: greatest > 0 ? row.weight / greatest : 1,
      }))
      .filter(({ score, share }) => score > 30 || (score > 0 && share >= leastShare))
      .sort((one, other) => other.score - one.score)
      .slice(0, most)
      .map(({ row }) => viewOf(row, question));
  }
}

const findSql = {
  name: 'find-operators',
  text: `SELECT name, former_names AS "formerNames", credit_code AS "creditCode", register_no AS "registerNo", kind, state,
                address, unit, town, folded, pinyin, initials, seen, weight FROM find_operators($1)`,
};

function termsOf({ formerNames, state, ...row }: FoundRow) {
  return { ...row, formerFolded: formerNames.map(foldName), isClosed: CLOSED_STATES.includes(state) };
}

function viewOf(row: FoundRow, { folded }: OperatorQuestion): FoundOperator {
  const { name, creditCode, kind, state, address, unit, town, formerNames } = row;
  const isByName = row.folded.includes(folded);
  const formerName = isByName ? undefined : formerNames.find((former) => foldName(former).includes(folded));
  return { name, formerName: formerName ?? null, creditCode, kind, state, address, unit, town };
}
