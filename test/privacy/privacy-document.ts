// docs/privacy.md: the table of personal fields as a page that a data protection officer reads.
import { heading, markdownTable } from '../law/markdown.js';
import { IMPERSONAL_TABLES, PERSONAL_FIELDS } from './personal-fields.table.js';

const preface = `What the house keeps of persons, field by field. The page is written from \`test/privacy/personal-fields.table.ts\`
(\`npm run law\`), and a test holds that table against the catalogue of the database: a column that is in neither list
fails until somebody says what it is for.

- **Sealed** means: encrypted at the door to a public key of which the private half is not in the database, under a key
  of its own, bound to its row and column. The role that serves requests can write it and never read it.
- **A look** at what is sealed asks for a purpose, is decided by the rules, and stands in the audit before anything is
  opened. Reporters have no mask, appear in no list, letter, export or figure, and are never named to the operator.
- **Logs, jobs, letters waiting to be sent, events and clocks** hold ids, codes, dates and counts only:
  \`test/security/canaries.e2e-spec.ts\` seeks sixty planted words in all of them after twenty thousand requests.
- **Files** that people send are stripped of position, owner and device; the untouched original is sealed
  (\`test/security/attachment.hostile.e2e-spec.ts\`).
- How long a *file* is kept stands in \`libs/rules/src/retention/retention.table.ts\` and on [statute.md](statute.md): no
  article names a period for complaints and reports themselves, so a bureau sets it (\`KEEP_COMPLAINTS_YEARS\` and its like).
  A hold that a head sets keeps a file whole. What then becomes of it: [adr 0015](adr/0015-forgetting-a-person.md).
- **Its data key is destroyed** means: what was sealed opens with that key alone, which stood apart from it. Backups in which
  it still stands have to be short-lived; the same decision says how.
`;

export function privacyDocument(): string {
  const fields = Object.entries(PERSONAL_FIELDS).map(([field, of]) => [
    `\`${field}\``,
    of.what,
    of.purpose,
    of.basis,
    of.seenBy,
    of.kept,
    of.ends,
    of.deletedBy === null ? '' : `\`${of.deletedBy.file}\`: ${of.deletedBy.title} …`,
  ]);
  const others = Object.entries(IMPERSONAL_TABLES).map(([table, why]) => [`\`${table}\``, why]);
  return [
    heading(1, 'What is kept of persons'),
    preface,
    heading(2, 'Field by field'),
    markdownTable(
      ['field', 'what', 'purpose', 'basis', 'who sees it', 'how long', 'what ends it', 'the test that deletes it'],
      fields,
    ),
    heading(2, 'Tables without anything of a person'),
    markdownTable(['table', 'what is in it'], others),
  ].join('\n');
}
