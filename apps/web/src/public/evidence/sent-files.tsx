// What a filer has sent so far, and a way to send more beside the filing.
import { type ReactElement, useState } from 'react';
import { publicMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import type { AttachmentItem } from '../../wire/views.js';
import { EvidenceQuestion } from './evidence-question.js';
import { bytesInWords } from './file-size.js';
import { sentFilesText } from './sent-files.text.js';
import { roleText } from './role.text.js';
import { useEvidence } from './use-evidence.js';

interface SentFilesProps {
  readonly files: readonly AttachmentItem[];
  /** Number and query code, with which more may be sent; null where there is none. */
  readonly asked: Asked | null;
}

interface Asked {
  readonly number: string;
  readonly queryCode: string;
}

export function SentFiles({ files, asked }: SentFilesProps): ReactElement {
  const text = useText(sentFilesText);
  const { roles } = useText(roleText);
  const language = useLanguage();
  const [adding, setAdding] = useState(false);
  return (
    <section className="panel">
      <h2>{text.title}</h2>
      {files.length === 0 && <p className="quiet">{text.none}</p>}
      <ul className="story">
        {files.map(({ id, role, kind, bytes, state, sentAt, refusal }, place) => (
          <li key={id}>
            <time dateTime={sentAt}>{publicMoment(sentAt, language)}</time>
            <span>
              {place + 1}. {kind.toUpperCase()} {role !== 'evidence' && roles[role]} {bytesInWords(bytes)} ·{' '}
              {text.states[state]} {refusal}
            </span>
          </li>
        ))}
      </ul>
      {asked !== null && adding && <MoreFiles asked={asked} />}
      {asked !== null && !adding && (
        <button type="button" className="button no-print" onClick={() => setAdding(true)}>
          {text.more}
        </button>
      )}
    </section>
  );
}

function MoreFiles({ asked }: { readonly asked: Asked }): ReactElement {
  const evidence = useEvidence(asked);
  return <EvidenceQuestion evidence={evidence} />;
}
