// A part of a picture that is covered, in the picture's own pixels.

export interface Cover {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Smaller than this it was a click and no part. */
const LEAST = 4;

/** The part between two points, whichever was first, inside the picture; undefined where it is none. */
export function coverBetween(one: Point, other: Point, size: Size): Cover | undefined {
  const left = within(Math.floor(Math.min(one.x, other.x)), size.width);
  const top = within(Math.floor(Math.min(one.y, other.y)), size.height);
  const width = within(Math.ceil(Math.max(one.x, other.x)), size.width) - left;
  const height = within(Math.ceil(Math.max(one.y, other.y)), size.height) - top;
  return width < LEAST || height < LEAST ? undefined : { left, top, width, height };
}

/** One to begin with, in the middle: to be moved by its figures. */
export function coverInTheMiddle({ width, height }: Size): Cover {
  const [wide, high] = [Math.max(1, Math.round(width / 4)), Math.max(1, Math.round(height / 4))];
  return { left: Math.round((width - wide) / 2), top: Math.round((height - high) / 2), width: wide, height: high };
}

/** As the figures say it, but never beyond the picture. */
export function coverInside({ left, top, width, height }: Cover, size: Size): Cover {
  const [x, y] = [within(left, size.width - 1), within(top, size.height - 1)];
  return {
    left: x,
    top: y,
    width: Math.max(1, within(width, size.width - x)),
    height: Math.max(1, within(height, size.height - y)),
  };
}

function within(value: number, most: number): number {
  return Math.min(Math.max(0, Math.round(value)), most);
}
