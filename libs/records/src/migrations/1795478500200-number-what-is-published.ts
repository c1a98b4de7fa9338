// The edition of what everybody may read: one number that goes up with every commit that changes anything of it.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class NumberWhatIsPublished1795478500200 implements MigrationInterface {
  readonly name = 'NumberWhatIsPublished1795478500200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(edition);
    for (const { name, table, when } of changes) {
      await runner.query(`
        CREATE TRIGGER ${name} ${when} EXECUTE FUNCTION mark_published();
        -- What is copied in past the other rules is shown as well.
        ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${name};
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name, table } of changes) await runner.query(`DROP TRIGGER ${name} ON ${table}`);
    await runner.query(`
      DROP TABLE published_mark, published_edition;
      DROP FUNCTION mark_published(); DROP FUNCTION count_edition();
    `);
  }
}

const edition = `
  CREATE TABLE published_edition (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    edition bigint NOT NULL DEFAULT 1
  );
  INSERT INTO published_edition DEFAULT VALUES;
  CREATE TABLE published_mark (transaction xid8 PRIMARY KEY DEFAULT pg_current_xact_id());
  ALTER TABLE published_edition ENABLE ROW LEVEL SECURITY; ALTER TABLE published_edition FORCE ROW LEVEL SECURITY;
  ALTER TABLE published_mark ENABLE ROW LEVEL SECURITY; ALTER TABLE published_mark FORCE ROW LEVEL SECURITY;
  CREATE POLICY of_everybody ON published_edition USING (true);
  CREATE POLICY of_the_owner ON published_mark USING (true);
  GRANT SELECT ON published_edition TO anqi_app;

  CREATE FUNCTION mark_published() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    INSERT INTO published_mark DEFAULT VALUES ON CONFLICT DO NOTHING;
    RETURN NULL;
  END $$;
  -- The row of the edition is locked for the end of the commit alone: nothing that a transaction still does waits behind it.
  CREATE FUNCTION count_edition() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    UPDATE published_edition SET edition = edition + 1;
    DELETE FROM published_mark WHERE transaction = NEW.transaction;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER count_edition AFTER INSERT ON published_mark DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION count_edition();
  ALTER TABLE published_mark ENABLE ALWAYS TRIGGER count_edition;
  REVOKE ALL ON FUNCTION mark_published(), count_edition() FROM PUBLIC;

  ${commentOn(
    'published_edition',
    'What everybody may read as one number: a page under the same number, on the same day, is the same page.',
    {
      one: 'There is one row.',
      edition: 'Goes up with each commit that changes something that is shown.',
    },
  )}
  ${commentOn(
    'published_mark',
    'That a transaction which is still going on changes what is shown: gone with its commit.',
    {
      transaction: 'Which.',
    },
  )}
`;

const onceAStatement = (table: string): { name: string; table: string; when: string } => ({
  name: `mark_published_${table}`,
  table,
  when: `AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH STATEMENT`,
});
const ofARow = (name: string, table: string, when: string): { name: string; table: string; when: string } => ({
  name,
  table,
  when,
});

/** Everything that the public pages show, and of each only what is shown: a signing in or a draft changes no page. */
const changes = [
  ...['operator', 'evaluation', 'published_figure', 'unit'].map(onceAStatement),
  ofARow(
    'mark_published_disclosure',
    'disclosure',
    'AFTER INSERT OR UPDATE ON disclosure FOR EACH ROW WHEN (NEW.published_at IS NOT NULL)',
  ),
  ofARow(
    'mark_published_advisory',
    'advisory',
    'AFTER INSERT OR UPDATE ON advisory FOR EACH ROW WHEN (NEW.published_at IS NOT NULL)',
  ),
  ofARow(
    'mark_published_model_unit',
    'model_unit',
    'AFTER INSERT OR UPDATE ON model_unit FOR EACH ROW WHEN (NEW.starts_on IS NOT NULL)',
  ),
  ofARow('mark_published_settler', 'enterprise', 'AFTER INSERT OR DELETE ON enterprise FOR EACH STATEMENT'),
  ofARow(
    'mark_published_settler_change',
    'enterprise',
    `AFTER UPDATE ON enterprise FOR EACH ROW
      WHEN ((OLD.withdrawn_at, OLD.ground, OLD.name, OLD.unit) IS DISTINCT FROM (NEW.withdrawn_at, NEW.ground, NEW.name, NEW.unit))`,
  ),
  // Settlements are counted by whole months that are over: what ends now shows when the day changes, what ended is shown.
  ofARow(
    'mark_published_settlement',
    '"case"',
    `AFTER INSERT ON "case" FOR EACH ROW WHEN (NEW.kind = 'settlement' AND NEW.closed_at IS NOT NULL)`,
  ),
  ofARow(
    'mark_published_settlement_change',
    '"case"',
    `AFTER UPDATE ON "case" FOR EACH ROW
      WHEN (OLD.closed_at IS NOT NULL AND (OLD.kind = 'settlement' OR NEW.kind = 'settlement')
        AND (OLD.kind, OLD.closed_at, OLD.outcome, OLD.respondent_credit_code)
          IS DISTINCT FROM (NEW.kind, NEW.closed_at, NEW.outcome, NEW.respondent_credit_code))`,
  ),
] as const;
