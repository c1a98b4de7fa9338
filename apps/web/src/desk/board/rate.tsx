// A rate with its fraction, cut and never rounded, each part a link to the list it counts.
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { perCent } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { boardText } from './board-page.text.js';

/** Fewer cases than this say nothing as a rate. */
const FEW = 30;

interface RateProps {
  readonly onTime: number;
  readonly of: number;
  readonly permille: number | null;
  readonly target: number;
  readonly onTimeLink: (children: ReactNode) => ReactElement;
  readonly ofLink: (children: ReactNode) => ReactElement;
}

export function Rate({ onTime, of, permille, target, onTimeLink, ofLink }: RateProps): ReactElement {
  const text = useText(boardText);
  if (of === 0 || permille === null) return <span className="quiet">{text.noCases}</span>;
  const reached = permille >= target * 10;
  const showsRate = of >= FEW;
  return (
    <span className="rate figure">
      {showsRate ? (
        <b className={reached ? 'reached' : 'behind'}>
          <span aria-hidden="true">{reached ? '✓' : '▼'}</span> {perCent(permille)}
          <span className="only-read"> {reached ? text.reached : text.behind}</span>
        </b>
      ) : (
        <span className="quiet">{text.few}</span>
      )}{' '}
      <span className="fraction">
        {onTimeLink(onTime)}/{ofLink(of)}
      </span>
    </span>
  );
}

/** A number that opens the list it counts; the query comes from the server, so both count by one rule. */
export function Counted({
  query,
  title,
  children,
}: {
  readonly query: string;
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <Link to={`/desk/queue?${query.replace(/^\?/, '')}`} title={title}>
      {children}
    </Link>
  );
}
