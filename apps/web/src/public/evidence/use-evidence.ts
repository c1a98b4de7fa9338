// The files of one filer under way: chosen, sent at once, resumed, removed; nothing is kept in the browser.
import { useCallback, useRef, useState } from 'react';
import { useText } from '../../language/language.js';
import type { Problem } from '../../wire/problem.js';
import type { UploadPass } from '../../wire/views.js';
import { problemOf, spoken, wire } from '../../wire/wire.js';
import type { KeptEvidence } from '../filing/draft-content.js';
import { type EvidenceState, evidenceText } from './evidence.text.js';
import { bytesInWords } from './file-size.js';
import type { FileRole } from './role-choice.js';
import { sendFile, takeBack } from './send-file.js';

export interface EvidenceFile {
  readonly key: number;
  readonly name: string;
  /** Not known of one that a draft brought back. */
  readonly role: FileRole | undefined;
  readonly bytes: number;
  readonly sent: number;
  readonly state: EvidenceState;
  /** Why it was not taken. */
  readonly reason: string;
}

export interface Evidence {
  readonly files: readonly EvidenceFile[];
  readonly limits: Pick<UploadPass, 'mostBytes' | 'mostFiles' | 'mediaTypes'> | undefined;
  readonly problem: Problem | null;
  readonly isUnfinished: boolean;
  /** What the filing names, once anything was sent. */
  readonly pass: string | undefined;
  /** What a draft keeps of it: what has arrived, and with what it is named. */
  readonly kept: () => KeptEvidence | undefined;
  readonly resume: (kept: KeptEvidence | undefined) => void;
  readonly prepare: () => void;
  readonly add: (chosen: readonly File[], role: FileRole) => void;
  readonly remove: (key: number) => void;
  readonly clear: () => void;
  /** All of it was filed: nothing is to be taken back any more. */
  readonly settle: () => void;
}

interface Underway {
  readonly stop: AbortController;
  path: string | undefined;
}

/** @param toPass number and query code, for a filing that was made */
export function useEvidence(toPass: { readonly number?: string; readonly queryCode?: string } = {}): Evidence {
  const text = useText(evidenceText);
  const [files, setFiles] = useState<readonly EvidenceFile[]>([]);
  const [limits, setLimits] = useState<UploadPass>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const pass = useRef<Promise<UploadPass>>(undefined);
  const underway = useRef(new Map<number, Underway>());
  const nextKey = useRef(1);

  const change = (key: number, changed: Partial<EvidenceFile>): void =>
    setFiles((before) => before.map((file) => (file.key === key ? { ...file, ...changed } : file)));

  const open = (): Promise<UploadPass> => {
    pass.current ??= spoken(wire.POST('/api/v1/upload-passes', { body: toPass })).then(
      (opened) => {
        setLimits(opened);
        setProblem(null);
        return opened;
      },
      (fault: unknown) => {
        pass.current = undefined;
        setProblem(problemOf(fault));
        throw fault;
      },
    );
    return pass.current;
  };
  const prepare = useCallback((): void => {
    void open().catch(() => undefined);
    // The pass is opened once, whatever is shown meanwhile.
  }, []);

  const send = async (key: number, file: File, role: FileRole): Promise<void> => {
    const going: Underway = { stop: new AbortController(), path: undefined };
    underway.current.set(key, going);
    try {
      const opened = await open();
      if (file.size > opened.mostBytes) {
        const reason = text.tooLarge(bytesInWords(file.size), bytesInWords(opened.mostBytes));
        change(key, { state: 'refused', reason });
        return;
      }
      const arrived = await sendFile({
        file,
        role,
        headers: { 'Upload-Pass': opened.pass },
        signal: going.stop.signal,
        onPlace: (path) => (going.path = path),
        onProgress: (sent) => change(key, { sent, state: sent < file.size ? 'sending' : 'checking' }),
        onPaused: (isPaused) => change(key, { state: isPaused ? 'paused' : 'sending' }),
      });
      change(key, { sent: file.size, state: arrived === 'clean' ? 'received' : 'waiting' });
    } catch (fault) {
      const reason = problemOf(fault)?.detail ?? '';
      if (!going.stop.signal.aborted) change(key, { state: 'refused', reason: reason === '' ? text.notSent : reason });
    }
  };

  const remove = (key: number): void => {
    const going = underway.current.get(key);
    going?.stop.abort();
    underway.current.delete(key);
    setFiles((before) => before.filter((file) => file.key !== key));
    const { path } = going ?? {};
    if (path !== undefined) void pass.current?.then((opened) => takeBack(path, { 'Upload-Pass': opened.pass }));
  };

  return {
    files,
    limits,
    problem,
    isUnfinished: files.some(({ state }) => state === 'sending' || state === 'checking' || state === 'paused'),
    pass: files.some(({ state }) => state === 'received' || state === 'waiting') ? limits?.pass : undefined,
    kept: () => {
      if (limits === undefined) return undefined;
      const arrived = files.flatMap(({ key, name, bytes, state }) => {
        const path = underway.current.get(key)?.path;
        return path !== undefined && (state === 'received' || state === 'waiting') ? [{ name, bytes, path }] : [];
      });
      return arrived.length === 0 ? undefined : { pass: limits, files: arrived };
    },
    resume: (kept) => {
      if (kept === undefined) return;
      // Whether the pass is still good the server says when it is used.
      pass.current = Promise.resolve(kept.pass);
      setLimits(kept.pass);
      setFiles(
        kept.files.map(({ name, bytes, path }): EvidenceFile => {
          const key = nextKey.current;
          nextKey.current += 1;
          underway.current.set(key, { stop: new AbortController(), path });
          return { key, name, role: undefined, bytes, sent: bytes, state: 'received', reason: '' };
        }),
      );
    },
    prepare,

    add: (chosen, role) => {
      const room = Math.max(
        0,
        (limits?.mostFiles ?? chosen.length) - files.filter(({ state }) => state !== 'refused').length,
      );
      const added = chosen.map((file, place): EvidenceFile => {
        const isTooMany = place >= room;
        const key = nextKey.current;
        nextKey.current += 1;
        if (!isTooMany) void send(key, file, role);
        return {
          key,
          name: file.name,
          role,
          bytes: file.size,
          sent: 0,
          state: isTooMany ? 'refused' : 'sending',
          reason: isTooMany ? text.tooMany(limits?.mostFiles ?? 0) : '',
        };
      });
      setFiles((before) => [...before, ...added]);
    },
    remove,
    settle: () => setFiles([]),
    clear: () => {
      for (const { key } of files) remove(key);
      pass.current = undefined;
      setLimits(undefined);
    },
  };
}
