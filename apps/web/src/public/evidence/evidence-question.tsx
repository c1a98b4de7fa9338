// Choosing evidence: files are sent as soon as they are chosen, each with its progress, its end, and a way to remove it.
import { type ChangeEvent, type ReactElement, useEffect, useState } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { useText } from '../../language/language.js';
import { evidenceText } from './evidence.text.js';
import { bytesInWords } from './file-size.js';
import { type FileRole, RoleChoice } from './role-choice.js';
import { roleText } from './role.text.js';
import type { Evidence, EvidenceFile } from './use-evidence.js';

interface EvidenceProps {
  readonly evidence: Evidence;
  /** A fault of the step, told above. */
  readonly fault?: string | undefined;
  /** What else is wanted here than receipts and photos. */
  readonly hint?: string;
}

export function EvidenceQuestion({ evidence, fault, hint }: EvidenceProps): ReactElement {
  const text = useText(evidenceText);
  const words = useText(corridorText);
  const { files, limits, problem, prepare, add, remove } = evidence;
  const [role, setRole] = useState<FileRole>('evidence');
  const addAs = (chosen: readonly File[]): void => add(chosen, role);
  useEffect(prepare, [prepare]);
  const taken = limits?.mediaTypes.join(',') ?? '';
  return (
    <div className={fault === undefined ? 'question' : 'question wrong'}>
      <p className="hint">
        {hint ?? text.hint} {limits !== undefined && text.limits(bytesInWords(limits.mostBytes), limits.mostFiles)}
      </p>
      <p className="hint">{text.privacy}</p>
      {problem !== null && <p className="error-text">{sentenceOf(problem, words)}</p>}
      <p>
        <RoleChoice id="evidence-role" role={role} onChange={setRole} />
      </p>
      <div className="choosing-files">
        <FileButton id="evidence" label={text.choose} accept={taken} onFiles={addAs} />
        <FileButton id="evidence-camera" label={text.photograph} accept="image/jpeg,image/png" camera onFiles={addAs} />
      </div>
      {files.length > 0 && (
        <ul className="files" aria-label={text.list}>
          {files.map((file) => (
            <FileLine key={file.key} file={file} onRemove={() => remove(file.key)} />
          ))}
        </ul>
      )}
      <Announced files={files} />
      {fault !== undefined && <span className="error-text">{fault}</span>}
    </div>
  );
}

interface FileButtonProps {
  readonly id: string;
  readonly label: string;
  readonly accept: string;
  readonly camera?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function FileButton({ id, label, accept, camera = false, onFiles }: FileButtonProps): ReactElement {
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    onFiles([...(target.files ?? [])]);
    // The same file may be chosen again after it was removed.
    target.value = '';
  };
  return (
    <label className="button file-button" htmlFor={id}>
      {label}
      <input
        id={id}
        className="only-read"
        type="file"
        accept={accept}
        multiple={!camera}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={choose}
      />
    </label>
  );
}

function FileLine({ file, onRemove }: { readonly file: EvidenceFile; readonly onRemove: () => void }): ReactElement {
  const text = useText(evidenceText);
  const roles = useText(roleText);
  const { name, role, bytes, sent, state, reason } = file;
  const isMoving = state === 'sending' || state === 'paused' || state === 'checking';
  const action = isMoving ? text.cancel : text.remove;
  return (
    <li className={state === 'refused' ? 'file refused' : 'file'}>
      <span className="file-name">{name}</span>
      <span className="quiet figure">
        {role !== undefined && role !== 'evidence' && `${roles.roles[role]} `}
        {bytesInWords(bytes)}
      </span>
      <span className="file-state">
        {state === 'received' || state === 'waiting' ? '✓ ' : state === 'refused' ? '✕ ' : ''}
        {text.states[state]}
      </span>
      <button type="button" className="link-button" onClick={onRemove} aria-label={text.named(action, name)}>
        {action}
      </button>
      {isMoving && <progress value={sent} max={bytes} aria-label={text.percent(name)} />}
      {reason !== '' && <span className="error-text">{reason}</span>}
    </li>
  );
}

/** Start, end and failure are told, per cent are not. */
function Announced({ files }: { readonly files: readonly EvidenceFile[] }): ReactElement {
  const text = useText(evidenceText);
  const settled = files.filter(({ state }) => state !== 'sending' && state !== 'checking').at(-1);
  return (
    <span role="status" className="only-read">
      {settled === undefined ? '' : text.announced(settled.name, text.states[settled.state])}
    </span>
  );
}
