// The files of a case: saved as copies without traces, added to, and the sealed original opened with a reason.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { deskMoment } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { bytesInWords } from '../../public/evidence/file-size.js';
import { sendFile } from '../../public/evidence/send-file.js';
import { attachmentsQuestion } from '../../wire/questions.js';
import type { AttachmentItem } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { attachmentText } from './attachment.text.js';
import { OriginalSheet } from './original-sheet.js';

export function AttachmentPanel({ number }: { readonly number: string }): ReactElement {
  const text = useText(attachmentText);
  const asked = useQuery(attachmentsQuestion(number));
  const [opening, setOpening] = useState<string>();
  const problem = problemOf(asked.error);
  return (
    <>
      <h3>{text.title(asked.data?.length ?? 0)}</h3>
      {asked.data === undefined && problem === null && <Waiting />}
      {problem !== null && <Failure problem={problem} onAgain={() => void asked.refetch()} />}
      {asked.data?.length === 0 && <p className="quiet">{text.none}</p>}
      <ol className="case-files">
        {asked.data?.map((file, place) => (
          <FileRow key={file.id} file={file} place={place + 1} onOpen={() => setOpening(file.id)} />
        ))}
      </ol>
      <AddFile number={number} />
      {opening !== undefined && (
        <OriginalSheet number={number} attachment={opening} onClose={() => setOpening(undefined)} />
      )}
    </>
  );
}

interface FileRowProps {
  readonly file: AttachmentItem;
  readonly place: number;
  readonly onOpen: () => void;
}

function FileRow({ file, place, onOpen }: FileRowProps): ReactElement {
  const text = useText(attachmentText);
  const { id, kind, bytes, state, sentAt, sentByName, sha256, refusal } = file;
  const name = text.file(kind.toUpperCase(), place);
  return (
    <li>
      <span title={sha256 === undefined ? undefined : `${text.hash} ${sha256}`}>
        {name} <span className="figure">{bytesInWords(bytes)}</span>
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
          </button>
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
      <label className="button" htmlFor="case-file">
        {text.add}
        <input id="case-file" className="only-read" type="file" onChange={choose} />
      </label>{' '}
      <span role="status">{told}</span>
    </p>
  );
}
