// The files of a case: saved as copies without traces, added to, and the sealed original opened with a reason.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, type ReactElement, Suspense, lazy, useEffect, useRef, useState } from 'react';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { deskMoment } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { bytesInWords } from '../../public/evidence/file-size.js';
import { type FileRole, RoleChoice } from '../../public/evidence/role-choice.js';
import { roleText } from '../../public/evidence/role.text.js';
import { sendFile } from '../../public/evidence/send-file.js';
import { attachmentsQuestion, releasedCopiesQuestion } from '../../wire/questions.js';
import type { AttachmentItem, CasePage, ReleasedCopies } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { PassedList } from '../passing/passed-list.js';
import { passingText } from '../passing/passing.text.js';
import { attachmentText } from './attachment.text.js';
import { OriginalSheet } from './original-sheet.js';

const PassingSheet = lazy(async () => ({ default: (await import('../passing/passing-sheet.js')).PassingSheet }));

/** What can be covered, and so passed on. */
const PICTURES = ['jpg', 'png', 'webp'];

/** A letter or a proof of identity names somebody on its face. */
function mayBePassedOn({ kind, role }: AttachmentItem): boolean {
  return PICTURES.includes(kind) && role !== 'letter-of-authority' && role !== 'identity-proof';
}

export function AttachmentPanel({ page }: { readonly page: CasePage }): ReactElement {
  const { number, version } = page;
  const text = useText(attachmentText);
  const asked = useQuery(attachmentsQuestion(number));
  const copies = useQuery(releasedCopiesQuestion(number)).data;
  const [opening, setOpening] = useState<string>();
  const [passing, setPassing] = useState<string>();
  const [told, setTold] = useState('');
  const problem = problemOf(asked.error);
  const files = asked.data ?? [];
  const nameOf = (id: string): string => {
    const place = files.findIndex((file) => file.id === id);
    return text.file((files[place]?.kind ?? '').toUpperCase(), place + 1);
  };
  return (
    <>
      <h3>{text.title(files.length)}</h3>
      {asked.data === undefined && problem === null && <Waiting />}
      {problem !== null && <Failure problem={problem} onAgain={() => void asked.refetch()} />}
      {asked.data?.length === 0 && <p className="quiet">{text.none}</p>}
      <ol className="case-files">
        {files.map((file) => (
          <FileRow
            key={file.id}
            file={file}
            name={nameOf(file.id)}
            onOpen={() => setOpening(file.id)}
            onPass={copies?.allowed === true && mayBePassedOn(file) ? () => setPassing(file.id) : undefined}
          />
        ))}
      </ol>
      {copies !== undefined && <WhatIsPassedOn files={files} copies={copies} />}
      <AddFile number={number} />
      {copies !== undefined && <PassedList {...{ number, version, copies, nameOf }} onDone={setTold} />}
      <p role="status">{told}</p>
      {opening !== undefined && (
        <OriginalSheet number={number} attachment={opening} onClose={() => setOpening(undefined)} />
      )}
      {passing !== undefined && copies !== undefined && (
        <Suspense fallback={<Waiting />}>
          <PassingSheet
            {...{ number, version, readers: copies.readers }}
            attachment={passing}
            name={nameOf(passing)}
            onClose={() => setPassing(undefined)}
            onDone={setTold}
          />
        </Suspense>
      )}
    </>
  );
}

interface WhatIsPassedOnProps {
  readonly files: readonly AttachmentItem[];
  readonly copies: ReleasedCopies;
}

/** Why a file has no way to the other side. */
function WhatIsPassedOn({ files, copies }: WhatIsPassedOnProps): ReactElement | null {
  const text = useText(passingText);
  if (files.length === 0) return null;
  if (!copies.allowed) return <p className="quiet">{text.notNow(copies.reason?.text ?? '')}</p>;
  if (files.every(mayBePassedOn)) return null;
  return <p className="quiet">{text.onlyPictures}</p>;
}

interface FileRowProps {
  readonly file: AttachmentItem;
  readonly name: string;
  readonly onOpen: () => void;
  /** Where it may be passed on. */
  readonly onPass: (() => void) | undefined;
}

function FileRow({ file, name, onOpen, onPass }: FileRowProps): ReactElement {
  const text = useText(attachmentText);
  const passing = useText(passingText);
  const { roles } = useText(roleText);
  const { id, role, bytes, state, sentAt, sentByName, sha256, refusal } = file;
  return (
    <li>
      <span title={sha256 === undefined ? undefined : `${text.hash} ${sha256}`}>
        {name} {role !== 'evidence' && <b>{roles[role]}</b>} <span className="figure">{bytesInWords(bytes)}</span>
      </span>{' '}
      <span className="quiet">
        {sentByName === undefined ? text.filer : text.officer(sentByName)} {deskMoment(sentAt)}
      </span>{' '}
      {state === 'clean' ? (
        <>
          <a href={`/api/v1/attachments/${id}`} download aria-label={text.saveOf(name)}>
            {text.save}
          </a>{' '}
          <button type="button" className="link-button" onClick={onOpen} aria-label={text.originalOf(name)}>
            {text.original}
          </button>{' '}
          {onPass !== undefined && (
            <button type="button" className="link-button" onClick={onPass} aria-label={passing.passOf(name)}>
              {passing.pass}
            </button>
          )}
        </>
      ) : (
        <span>
          {text.states[state]} {refusal}
        </span>
      )}
    </li>
  );
}

function AddFile({ number }: { readonly number: string }): ReactElement {
  const text = useText(attachmentText);
  const queries = useQueryClient();
  const [told, setTold] = useState('');
  const [role, setRole] = useState<FileRole>('evidence');
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  const send = async (file: File): Promise<void> => {
    const stopping = new AbortController();
    stop.current = stopping;
    const atPercent = (sent: number): string => text.sending(file.name, Math.floor((sent * 100) / file.size));
    setTold(atPercent(0));
    try {
      await sendFile({
        file,
        role,
        headers: { 'Upload-Case': number },
        signal: stopping.signal,
        onPlace: () => undefined,
        onProgress: (sent) => setTold(atPercent(sent)),
        onPaused: (isPaused) => setTold(isPaused ? text.paused(file.name) : ''),
      });
      setTold('');
      await queries.invalidateQueries({ queryKey: attachmentsQuestion(number).queryKey });
    } catch (fault) {
      const detail = problemOf(fault)?.detail ?? '';
      if (!stopping.signal.aborted) setTold(detail === '' ? text.notSent(file.name) : `${file.name} ${detail}`);
    }
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? [];
    target.value = '';
    if (file !== undefined) void send(file);
  };
  return (
    <p>
      <RoleChoice id="case-file-role" role={role} onChange={setRole} />{' '}
      <label className="button" htmlFor="case-file">
        {text.add}
        <input id="case-file" className="only-read" type="file" onChange={choose} />
      </label>{' '}
      <span role="status">{told}</span>
    </p>
  );
}
