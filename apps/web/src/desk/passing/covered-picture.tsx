// The picture with what is covered: drawn on by hand, or shown as the other side will have it.
import { type PointerEvent, type ReactElement, useRef, useState } from 'react';
import { useText } from '../../language/language.js';
import { type Cover, type Point, type Size, coverBetween } from './cover.js';
import { passingText } from './passing.text.js';

interface CoveredPictureProps {
  readonly source: string;
  readonly size: Size | undefined;
  readonly covers: readonly Cover[];
  readonly isPreview: boolean;
  readonly onSize: (size: Size) => void;
  readonly onDrawn: (cover: Cover) => void;
}

export function CoveredPicture({
  source,
  size,
  covers,
  isPreview,
  onSize,
  onDrawn,
}: CoveredPictureProps): ReactElement {
  const text = useText(passingText);
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <p className="notice warn">{text.noPicture}</p>;
  return (
    <div className={isPreview ? 'covered-picture preview' : 'covered-picture'}>
      <img
        src={source}
        alt={text.picture(covers.length)}
        draggable={false}
        onError={() => setBroken(true)}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
          onSize({ width: naturalWidth, height: naturalHeight })
        }
      />
      {size !== undefined && <Drawing size={size} covers={covers} isPreview={isPreview} onDrawn={onDrawn} />}
    </div>
  );
}

type DrawingProps = Pick<CoveredPictureProps, 'covers' | 'isPreview' | 'onDrawn'> & { readonly size: Size };

function Drawing({ size, covers, isPreview, onDrawn }: DrawingProps): ReactElement {
  const from = useRef<Point>(undefined);
  const [drawn, setDrawn] = useState<Cover>();
  const begin = (event: PointerEvent<SVGSVGElement>): void => {
    if (isPreview || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = pointOf(event, size);
  };
  const draw = (event: PointerEvent<SVGSVGElement>): void => {
    if (from.current !== undefined) setDrawn(coverBetween(from.current, pointOf(event, size), size));
  };
  const end = (event: PointerEvent<SVGSVGElement>): void => {
    const cover = from.current === undefined ? undefined : coverBetween(from.current, pointOf(event, size), size);
    from.current = undefined;
    setDrawn(undefined);
    if (cover !== undefined) onDrawn(cover);
  };
  return (
    <svg
      viewBox={`0 0 ${String(size.width)} ${String(size.height)}`}
      aria-hidden="true"
      onPointerDown={begin}
      onPointerMove={draw}
      onPointerUp={end}
      onPointerCancel={() => {
        from.current = undefined;
        setDrawn(undefined);
      }}
    >
      {[...covers, ...(drawn === undefined ? [] : [drawn])].map((cover, place) => (
        <rect key={place} x={cover.left} y={cover.top} width={cover.width} height={cover.height} />
      ))}
    </svg>
  );
}

/** Where on the picture, in its own pixels, however large it is shown. */
function pointOf({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>, { width, height }: Size): Point {
  const shown = currentTarget.getBoundingClientRect();
  return {
    x: ((clientX - shown.left) * width) / shown.width,
    y: ((clientY - shown.top) * height) / shown.height,
  };
}
