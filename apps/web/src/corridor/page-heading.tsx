// The one h1 of a page: also the page's title, and where focus arrives after a change of route.
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../language/language.js';
import { corridorText } from './corridor.text.js';

let arrivals = 0;

interface PageHeadingProps {
  readonly title: string;
  /** What the window's title says instead, where the heading could tell too much. */
  readonly windowTitle?: string;
  readonly children?: ReactNode;
}

export function PageHeading({ title, windowTitle, children }: PageHeadingProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  const { brand } = useText(corridorText);
  useEffect(() => {
    if (arrivals > 0) heading.current?.focus();
    arrivals += 1;
  }, []);
  return (
    <>
      <title>{windowTitle ?? `${title} · ${brand}`}</title>
      <h1 ref={heading} tabIndex={-1}>
        {children ?? title}
      </h1>
    </>
  );
}
