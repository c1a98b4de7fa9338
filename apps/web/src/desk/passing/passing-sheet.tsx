// Passing one picture on: cover what shows who somebody is, look at it as the other side will, say for whom, release.
import '../../look/passing.css';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useText } from '../../language/language.js';
import { Sheet } from '../../sheet/sheet.js';
import type { ReleasedCopies } from '../../wire/views.js';
import { done, wire } from '../../wire/wire.js';
import { Refused } from '../refused.js';
import { useDecision } from '../use-decision.js';
import { CoverFields } from './cover-fields.js';
import { type Cover, type Size, coverInTheMiddle } from './cover.js';
import { CoveredPicture } from './covered-picture.js';
import { passingText } from './passing.text.js';

type Reader = ReleasedCopies['readers'][number]['code'];

interface Released {
  readonly act: 'release';
  readonly to: Reader[];
  readonly covers: Cover[];
  readonly showsNobody: boolean;
}

export interface PassingSheetProps {
  readonly number: string;
  readonly version: number;
  readonly attachment: string;
  /** The name of the file as the list shows it. */
  readonly name: string;
  readonly readers: ReleasedCopies['readers'];
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

export function PassingSheet(props: PassingSheetProps): ReactElement {
  const { number, version, attachment, name, readers, onClose, onDone } = props;
  const text = useText(passingText);
  const [size, setSize] = useState<Size>();
  const [covers, setCovers] = useState<readonly Cover[]>([]);
  const [isPreview, setPreview] = useState(false);
  const [vouched, setVouched] = useState(false);
  const [to, setTo] = useState<readonly Reader[]>(readers.length === 1 ? readers.map(({ code }) => code) : []);
  const [missing, setMissing] = useState<'reader' | 'cover'>();
  const { decide, busy, refused } = useDecision<Released>({
    send: (released, key) => send({ number, version, attachment, key }, released),
    stale: ['case'],
    onDone: () => {
      onDone(text.done(name));
      onClose();
    },
  });
  const showsNobody = covers.length === 0 && vouched;
  const cover = (changed: readonly Cover[]): void => {
    setCovers(changed);
    setMissing(undefined);
  };
  const choose = (chosen: readonly Reader[]): void => {
    setTo(chosen);
    setMissing(undefined);
  };
  const release = (event: FormEvent): void => {
    event.preventDefault();
    const lacks = to.length === 0 ? 'reader' : covers.length === 0 && !vouched ? 'cover' : undefined;
    setMissing(lacks);
    if (lacks === undefined && size !== undefined) {
      decide({ act: 'release', to: [...to], covers: [...covers], showsNobody });
    }
  };
  return (
    <Sheet title={text.title(name)} onClose={onClose} unsent={covers.length > 0}>
      <form className="command-form" onSubmit={release} noValidate>
        {refused !== null && <Refused problem={refused.problem} stale={['case', number]} onLatest={onClose} />}
        {missing !== undefined && (
          <div className="error-summary" role="alert">
            <p>{text.missing[missing]}</p>
          </div>
        )}
        <p>{text.explain}</p>
        <CoveredPicture
          source={`/api/v1/cases/${number}/attachments/${attachment}/picture`}
          {...{ size, covers, isPreview }}
          onSize={setSize}
          onDrawn={(drawn) => cover([...covers, drawn])}
        />
        {size !== undefined && (
          <p className="cover-acts">
            <button type="button" className="button" onClick={() => cover([...covers, coverInTheMiddle(size)])}>
              {text.add}
            </button>
            <button
              type="button"
              className="button"
              aria-pressed={isPreview}
              onClick={() => setPreview((shown) => !shown)}
            >
              {text.preview}
            </button>
            <span role="status">{text.count(covers.length)}</span>
          </p>
        )}
        {size !== undefined && <CoverFields covers={covers} size={size} onChange={cover} />}
        {covers.length === 0 && (
          <label className="cover-vouch">
            <input type="checkbox" checked={vouched} onChange={({ target }) => setVouched(target.checked)} />{' '}
            {text.showsNobody}
          </label>
        )}
        <ReaderChoice readers={readers} to={to} onChange={choose} />
        <p className="quiet">{text.consequence}</p>
        <button type="submit" className="button primary" aria-disabled={busy || size === undefined}>
          {busy ? text.releasing : text.release}
        </button>
      </form>
    </Sheet>
  );
}

interface ReaderChoiceProps {
  readonly readers: ReleasedCopies['readers'];
  readonly to: readonly Reader[];
  readonly onChange: (to: readonly Reader[]) => void;
}

function ReaderChoice({ readers, to, onChange }: ReaderChoiceProps): ReactElement {
  const text = useText(passingText);
  return (
    <fieldset>
      <legend>{text.toWhom}</legend>
      {readers.map(({ code, name }) => (
        <label key={code} className="cover-vouch">
          <input
            type="checkbox"
            checked={to.includes(code)}
            onChange={({ target }) => onChange(target.checked ? [...to, code] : to.filter((one) => one !== code))}
          />{' '}
          {text.readers[code](name)}
        </label>
      ))}
    </fieldset>
  );
}

interface Placed {
  readonly number: string;
  readonly version: number;
  readonly attachment: string;
  readonly key: string;
}

function send({ number, version, attachment, key }: Placed, { to, covers, showsNobody }: Released): Promise<null> {
  return done(
    wire.POST('/api/v1/cases/{number}/attachments/{id}/copies', {
      params: {
        path: { number, id: attachment },
        header: { 'Idempotency-Key': key, 'If-Match': `"${String(version)}"` },
      },
      body: { to, covers, showsNobody },
    }),
  );
}
