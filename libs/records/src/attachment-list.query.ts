// The attachments of one case or one filer, oldest first, for whoever has them in sight.
import { attachmentColumns, viewOf } from './attachments.js';
import type { AttachmentJson, AttachmentView } from './attachments.js';
import { CaseNotFound } from './records-fault.js';
import type { DraftScope, FilingScope, UnitsScope } from './scope.js';
import type { KeptStatement, UnitOfWork } from './unit-of-work.js';

const ofCaseSql: KeptStatement = {
  name: 'attachments-of-a-case',
  text: `
  SELECT ${attachmentColumns} FROM attachment a
    WHERE a.city = scope_city() AND (a.case_id = $1 OR a.filing_id = $2) AND a.state <> 'receiving' ORDER BY a.sent_at, a.id`,
};

export class AttachmentListQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** Of the case and of the filing it came from; what is still arriving is not shown. @throws CaseNotFound */
  async ofCase(scope: UnitsScope, number: string): Promise<readonly AttachmentView[]> {
    return this.app.read(scope, async ({ query }) => {
      const { id, filing } = await findCase(query, number);
      const rows = await query<AttachmentJson>(ofCaseSql, [id, filing]);
      return rows.map(viewOf);
    });
  }

  /** What a filer has sent himself, before the filing or beside it. */
  async ofFiler(scope: DraftScope | FilingScope): Promise<readonly AttachmentView[]> {
    const [column, holder] = 'draft' in scope ? ['draft_id', scope.draft] : ['filing_id', scope.filing];
    const rows = await this.app.read(scope, ({ query }) =>
      query<AttachmentJson>(
        `SELECT ${attachmentColumns} FROM attachment a WHERE a.city = scope_city() AND a.${column} = $1 ORDER BY a.sent_at, a.id`,
        [holder],
      ),
    );
    return rows.map(viewOf);
  }

  /** The case of a number in sight, to which something is to be added. @throws CaseNotFound */
  async caseIdOf(scope: UnitsScope, number: string): Promise<string> {
    return this.app.read(scope, async ({ query }) => (await findCase(query, number)).id);
  }
}

const findCaseSql: KeptStatement = {
  name: 'case-of-its-attachments',
  text: 'SELECT id, filing_id AS filing FROM "case" WHERE city = scope_city() AND number = $1',
};

type Query = <Row extends object>(
  sql: string | KeptStatement,
  parameters?: readonly unknown[],
) => Promise<readonly Row[]>;

async function findCase(
  query: Query,
  number: string,
): Promise<{ readonly id: string; readonly filing: string | null }> {
  const [found] = await query<{ id: string; filing: string | null }>(findCaseSql, [number]);
  if (found === undefined) throw new CaseNotFound();
  return found;
}
