// One line on top: whether the chains hold, and how old the newest anchor is.
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import type { AuditState } from '../../wire/views.js';
import { auditText } from './audit-page.text.js';

/** Twice the pace at which the worker anchors. */
const lateAfterSeconds = 600;

export function ChainBanner({ state }: { readonly state: AuditState }): ReactElement {
  const text = useText(auditText);
  const { chains, verifiedSecondsAgo, isAnchored } = state;
  const broken = chains.flatMap(({ unitName, fault }) => (fault === undefined ? [] : [{ unitName, ...fault }]));
  const lines = chains.reduce((total, chain) => total + chain.lines, 0);
  if (verifiedSecondsAgo === undefined) return <p className="notice">{text.never}</p>;
  const isLate = verifiedSecondsAgo > lateAfterSeconds;
  return (
    <div className={broken.length > 0 || isLate ? 'notice bad' : 'notice'} role="status">
      {broken.length === 0 && (
        <p>
          <b>{text.whole(lines.toLocaleString('en-US'))}</b>
          {isAnchored && ` · ${text.anchored(verifiedSecondsAgo)}`}
        </p>
      )}
      {broken.map(({ unitName, seq, kind }) => (
        <p key={unitName}>
          <b>{text.broken(unitName, seq, text.kinds[kind])}</b>
        </p>
      ))}
      {isLate && <p>{text.late}</p>}
      {!isAnchored && <p>{text.notAnchored}</p>}
    </div>
  );
}
