// Cases written before the whole law was known get the facts that they could not have, so that the rules can open them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What nobody had said of a case before these facts were kept; frozen here, whatever the rules add later. */
const unsaid = {
  ...{ subject: 'general', insider: false, settleFirst: null, dispute: null, approval: null, identityProof: null },
  ...{ recusal: null, laboratory: null, entrustedTo: null, lastMediation: null, representatives: [], urges: 0 },
  ...{ supervisedBy: null, reopened: 0, callBack: null, stars: null, sentToPolice: false, mergedInto: null },
  ...{ rewardFen: null, offer: null, turned: false, succession: null, penaltyFen: null },
};

export class FillFactsOfOlderCases1795478424000 implements MigrationInterface {
  readonly name = 'FillFactsOfOlderCases1795478424000';

  async up(runner: QueryRunner): Promise<void> {
    // Even the owner of the table sees no row of it while the rules of sight are forced.
    await runner.query('ALTER TABLE "case" NO FORCE ROW LEVEL SECURITY');
    await runner.query(
      `UPDATE "case" SET facts = $1::jsonb || (facts - 'extensionAskedBy') ||
         CASE WHEN facts ->> 'extensionAskedBy' IS NULL THEN '{}' ELSE jsonb_build_object('approval',
           jsonb_build_object('what', 'extension', 'by', facts -> 'extensionAskedBy', 'ground', NULL)) END
        WHERE facts ? 'extensionAskedBy' OR NOT facts ?& $2::text[]`,
      [JSON.stringify(unsaid), Object.keys(unsaid)],
    );
    await runner.query('ALTER TABLE "case" FORCE ROW LEVEL SECURITY');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "case" NO FORCE ROW LEVEL SECURITY');
    await runner.query(
      `UPDATE "case" SET facts = (facts - $1::text[]) || jsonb_build_object('extensionAskedBy',
         CASE WHEN facts #>> '{approval,what}' = 'extension' THEN facts #> '{approval,by}' END)`,
      [Object.keys(unsaid)],
    );
    await runner.query('ALTER TABLE "case" FORCE ROW LEVEL SECURITY');
  }
}
