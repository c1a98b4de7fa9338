// The registry of operators in place of the empty table `respondent`: what the business register publishes, and by what it is found.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateOperators1795478490000 implements MigrationInterface {
  readonly name = 'CreateOperators1795478490000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE respondent; ${tables} ${sight}`);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE operator_common_gram, operator;
      CREATE TABLE respondent (
        city char(6) NOT NULL, id uuid NOT NULL, name text NOT NULL, address text, credit_code text, unit text, town text,
        PRIMARY KEY (city, id),
        UNIQUE (city, credit_code)
      );
      CREATE INDEX respondent_by_name ON respondent (city, name);
      GRANT SELECT, INSERT, UPDATE ON respondent TO anqi_app;
      ${commentOn('respondent', 'The registry of operators: businesses, public facts.', {
        city: 'The prefecture.',
        id: 'Drawn by the house.',
        name: 'As registered.',
        address: 'As registered.',
        credit_code: 'The unified social credit code.',
        unit: 'The unit in whose area it lies.',
        town: 'The town in which it lies.',
      })}
    `);
  }
}

const tables = `
  CREATE TABLE operator (
    city char(6) NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    key text NOT NULL GENERATED ALWAYS AS (coalesce(credit_code, 'no ' || register_no)) STORED,
    credit_code text CHECK (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    code_irregular boolean NOT NULL,
    register_no text CHECK (register_no ~ '^[0-9]{15}$'),
    name text NOT NULL CHECK (name <> ''),
    former_names text[] NOT NULL,
    kind text NOT NULL CHECK (kind IN ('enterprise', 'branch', 'individual', 'cooperative', 'other')),
    state text NOT NULL CHECK (state IN ('operating', 'dormant', 'moved-away', 'licence-revoked',
      'registration-cancelled', 'deregistered', 'unknown')),
    state_on date,
    address text,
    unit text,
    town text,
    placement text NOT NULL CHECK (placement IN ('placed', 'ambiguous', 'outside-city', 'not-found')),
    candidates text[] NOT NULL,
    head_code text,
    chain text,
    platforms text[] NOT NULL,
    abnormal_from date,
    abnormal_to date,
    dishonest_from date,
    dishonest_to date,
    folded text COLLATE "C" NOT NULL,
    pinyin text COLLATE "C" NOT NULL,
    initials text COLLATE "C" NOT NULL,
    grams integer[] NOT NULL,
    fingerprint uuid NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    not_seen_since timestamptz,
    PRIMARY KEY (city, id),
    UNIQUE (city, key),
    CHECK ((placement = 'placed') = (unit IS NOT NULL)),
    CHECK ((placement = 'ambiguous') = (cardinality(candidates) > 0))
  );
  CREATE INDEX operator_by_register_no ON operator (city, register_no) WHERE register_no IS NOT NULL;
  CREATE INDEX operator_by_code ON operator (city, credit_code COLLATE "C") WHERE credit_code IS NOT NULL;
  CREATE INDEX operator_by_folded ON operator (city, folded);
  CREATE INDEX operator_by_pinyin ON operator (city, pinyin);
  CREATE INDEX operator_by_initials ON operator (city, initials);
  CREATE INDEX operator_by_gram ON operator USING gin (grams);
  CREATE TABLE operator_common_gram (
    city char(6) NOT NULL,
    gram integer NOT NULL,
    operators integer NOT NULL,
    PRIMARY KEY (city, gram)
  );
`;

const sight = `
  ALTER TABLE operator ENABLE ROW LEVEL SECURITY; ALTER TABLE operator FORCE ROW LEVEL SECURITY;
  ALTER TABLE operator_common_gram ENABLE ROW LEVEL SECURITY; ALTER TABLE operator_common_gram FORCE ROW LEVEL SECURITY;
  CREATE POLICY kept_by_the_owner ON operator TO CURRENT_USER USING (true);
  CREATE POLICY kept_by_the_owner ON operator_common_gram TO CURRENT_USER USING (true);
  -- Every officer of the city, whatever his unit; the public asks find_operators, which shows less.
  CREATE POLICY of_the_city ON operator FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND cardinality((SELECT scope_units())::text[]) > 0);
  GRANT SELECT ON operator TO anqi_app;
`;

const comments = [
  commentOn(
    'operator',
    'The registry of operators, as the business register publishes them; written by an import alone.',
    {
      city: 'The prefecture.',
      id: 'Drawn by the house.',
      key: 'By what an import knows it again: the credit code, or the number of the old kind.',
      credit_code: 'The unified social credit code; none where the register never gave one.',
      code_irregular: 'Whether the check character is not the one the standard demands: a warning, no bar.',
      register_no: 'The fifteen digits of before 2015.',
      name: 'As registered.',
      former_names: 'As registered before.',
      kind: 'enterprise, branch, individual, cooperative or other.',
      state: 'operating, dormant, moved-away, licence-revoked, registration-cancelled, deregistered or unknown.',
      state_on: 'Since when, where the register says so.',
      address: 'Its domicile or place of business, as registered.',
      unit: 'The unit in whose area it lies.',
      town: 'The town in which it lies.',
      placement: 'placed, ambiguous, outside-city or not-found: what its address decides.',
      candidates: 'Where the address fits several units: those.',
      head_code: 'The credit code of the operator it belongs to.',
      chain: 'The chain under whose name it trades.',
      platforms: 'The platforms on which it sells.',
      abnormal_from: 'Since when it stands in the list of abnormal operations (经营异常名录).',
      abnormal_to: 'When it was taken out of that list.',
      dishonest_from: 'Since when it stands in the list of serious violations (严重违法失信名单).',
      dishonest_to: 'When it was taken out of that list.',
      folded: 'The name without blanks, marks and differences of width and case.',
      pinyin: 'How the name sounds.',
      initials: 'The first letters of its syllables.',
      grams: 'Hashes of pairs of near syllables of names, of neighbours in the address, and of threes of initials.',
      fingerprint: 'Hash of all that an import said of it: the same again changes nothing.',
      changed_at: 'When an import last changed it.',
      not_seen_since: 'Since when a whole export of the register has lacked it; nothing is ever deleted for that.',
    },
  ),
  commentOn('operator_common_gram', 'How many operators share a gram, about: a search begins with the rarest.', {
    city: 'The prefecture.',
    gram: 'The gram.',
    operators: 'How many have it, counted in every tenth row; grams that fewer than twenty have stand nowhere.',
  }),
].join('\n');
