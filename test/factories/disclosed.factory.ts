// Disclosed complaints in a database, put there past the house: for whoever reads them, not for how they came to be.
import pg from 'pg';
import { anyCreditCode } from './credit-code.factory.js';

export interface DisclosedOptions {
  readonly count: number;
  readonly operators: number;
  readonly unit?: string;
  /** What every record says of its operator and of what happened. */
  readonly name?: string;
  readonly summary?: string;
}

/** The credit code of the n-th operator. */
export function disclosedCode(place: number): string {
  return anyCreditCode(700_000 + place);
}

/** Spreads them over the operators, one an hour backwards from the house's own time; the oldest is of the first operator. */
export async function discloseMany(databaseUrl: string, options: DisclosedOptions): Promise<void> {
  const {
    count,
    operators,
    unit = '411627',
    name = '太康县某某电器商行',
    summary = '消费者购买的冰箱不制冷。',
  } = options;
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    // The cases they came of are nobody's business here.
    await owner.query(`SET session_replication_role = replica`);
    await owner.query(
      `INSERT INTO disclosure (city, case_id, case_number, unit, state, due_on, published_at, ends_on, version, changed_at,
         operator_name, operator_address, credit_code, complained_on, bought_on, goods_class, problem_class, sales_mode,
         requests, result, summary)
       SELECT '411600', gen_random_uuid(), 'NH3J-JYR6-F', $1, 'published', anqi_now()::date,
              anqi_now() - n * interval '20 minutes', anqi_now()::date + 300, 1, anqi_now() - n * interval '20 minutes',
              $2 || ' ' || (n % $6), '建设路' || n || '号', ($3::text[])[1 + n % $6], anqi_now()::date - 30, anqi_now()::date - 40,
              'household', 'quality', 'on-site', ARRAY['refund', 'compensation'],
              (ARRAY['agreement', 'no-agreement', 'settled-or-withdrawn'])[1 + n % 3], $4
         FROM generate_series(1, $5::integer) AS n`,
      [
        unit,
        name,
        Array.from({ length: operators }, (_nothing, place) => disclosedCode(place)),
        summary,
        count,
        operators,
      ],
    );
    await owner.query('RESET session_replication_role; ANALYZE disclosure');
  } finally {
    await owner.end();
  }
}
