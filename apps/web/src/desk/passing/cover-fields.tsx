// What is covered as figures: every part can be made, moved and taken away without a pointer.
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import { type Cover, type Size, coverInside } from './cover.js';
import { passingText } from './passing.text.js';

interface CoverFieldsProps {
  readonly covers: readonly Cover[];
  readonly size: Size;
  readonly onChange: (covers: readonly Cover[]) => void;
}

const SIDES = ['left', 'top', 'width', 'height'] as const;

export function CoverFields({ covers, size, onChange }: CoverFieldsProps): ReactElement | null {
  if (covers.length === 0) return null;
  const change = (place: number, cover: Cover): void =>
    onChange(covers.map((one, at) => (at === place ? coverInside(cover, size) : one)));
  return (
    <ol className="cover-fields">
      {covers.map((cover, place) => (
        <li key={place}>
          <CoverRow
            cover={cover}
            place={place + 1}
            onChange={(changed) => change(place, changed)}
            onRemove={() => onChange(covers.filter((_one, at) => at !== place))}
          />
        </li>
      ))}
    </ol>
  );
}

interface CoverRowProps {
  readonly cover: Cover;
  readonly place: number;
  readonly onChange: (cover: Cover) => void;
  readonly onRemove: () => void;
}

function CoverRow({ cover, place, onChange, onRemove }: CoverRowProps): ReactElement {
  const text = useText(passingText);
  return (
    <fieldset>
      <legend>{text.cover(place)}</legend>
      {SIDES.map((side) => (
        <label key={side}>
          {text.sides[side]}
          <input
            type="number"
            inputMode="numeric"
            min={side === 'width' || side === 'height' ? 1 : 0}
            value={cover[side]}
            onChange={({ target }) => onChange({ ...cover, [side]: Number(target.value) })}
          />
        </label>
      ))}
      <button type="button" className="link-button" onClick={onRemove} aria-label={text.removeOf(place)}>
        {text.remove}
      </button>
    </fieldset>
  );
}
