// Who looks, from which unit and until when, tiled over what was opened: a photograph of the screen tells who took it.
import type { ReactElement, ReactNode } from 'react';
import { useText } from '../../language/language.js';
import { deskMoment } from '../../language/dates.js';
import { useMe } from '../me.js';
import { commandText } from './command.text.js';

/** More than the longest story needs; what is too many is cut off with its frame. */
const TILES = 240;

export function Watermarked({
  until,
  children,
}: {
  readonly until: string;
  readonly children: ReactNode;
}): ReactElement {
  const text = useText(commandText);
  const { name, unitName } = useMe();
  const mark = text.watermark(`${unitName} ${name}`, deskMoment(until));
  return (
    <>
      <div className="watermarked">
        {children}
        <div className="watermark-tiles" aria-hidden="true">
          {Array.from({ length: TILES }, (_, tile) => (
            <span key={tile}>{mark}</span>
          ))}
        </div>
      </div>
      <p className="watermark">{mark}</p>
    </>
  );
}
