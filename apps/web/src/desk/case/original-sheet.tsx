// Opening the sealed original of one file: purpose first, recorded by the server, then saved and not shown.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { readLanguage, useText } from '../../language/language.js';
import { Sheet } from '../../sheet/sheet.js';
import { WireProblem, readProblem } from '../../wire/problem.js';
import { problemOf } from '../../wire/wire.js';
import { attachmentText } from './attachment.text.js';
import { commandText } from './command.text.js';

const PURPOSES = ['contact', 'verification', 'supervision'] as const;

interface OriginalSheetProps {
  readonly number: string;
  readonly attachment: string;
  readonly onClose: () => void;
}

export function OriginalSheet({ number, attachment, onClose }: OriginalSheetProps): ReactElement {
  const text = useText(attachmentText);
  const { purposes, purpose: purposeWords, words: wordsLabel, wordsHint } = useText(commandText);
  const spokenWords = useText(corridorText);
  const queries = useQueryClient();
  const [purpose, setPurpose] = useState<(typeof PURPOSES)[number]>('verification');
  const [said, setSaid] = useState('');
  const opening = useMutation({
    gcTime: 0,
    mutationFn: () =>
      openOriginal(`/api/v1/cases/${number}/attachments/${attachment}/original`, { purpose, words: said }),
    onSuccess: (file) => {
      saveAs(file);
      void queries.invalidateQueries({ queryKey: ['case', number] });
      onClose();
    },
  });
  const problem = problemOf(opening.error);
  const open = (event: FormEvent): void => {
    event.preventDefault();
    if (!opening.isPending) opening.mutate();
  };
  return (
    <Sheet title={text.originalTitle(number)} onClose={onClose} unsent={said !== ''}>
      <form className="command-form" onSubmit={open} noValidate>
        {problem !== null && (
          <div className="error-summary" role="alert">
            <p>{sentenceOf(problem, spokenWords)}</p>
          </div>
        )}
        <p>{text.originalWarning}</p>
        <fieldset>
          <legend>{purposeWords}</legend>
          {PURPOSES.map((one) => (
            <label key={one}>
              <input type="radio" name="original-purpose" checked={purpose === one} onChange={() => setPurpose(one)} />{' '}
              {purposes[one] ?? one}{' '}
            </label>
          ))}
        </fieldset>
        <div>
          <label htmlFor="original-words">{wordsLabel}</label>
          <span className="quiet">{wordsHint}</span>
          <textarea id="original-words" rows={3} value={said} onChange={({ target }) => setSaid(target.value)} />
        </div>
        <button type="submit" className="button primary" aria-disabled={opening.isPending}>
          {opening.isPending ? text.opening : text.open}
        </button>
      </form>
    </Sheet>
  );
}

interface Opened {
  readonly bytes: Blob;
  readonly name: string;
}

/** @throws WireProblem with the server's reason */
async function openOriginal(path: string, body: object): Promise<Opened> {
  const answer = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': readLanguage() },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    const told: unknown = await answer.json().catch(() => undefined);
    throw new WireProblem(readProblem(answer.status, told));
  }
  const [, encoded = ''] = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('Content-Disposition') ?? '') ?? [];
  return { bytes: await answer.blob(), name: decodeURIComponent(encoded) };
}

function saveAs({ bytes, name }: Opened): void {
  const url = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
