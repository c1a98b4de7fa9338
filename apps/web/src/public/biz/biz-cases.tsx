// The list of what consumers want to settle: what is due next on top, closed ones below.
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { ClockBadge } from '../../clock/clock-badge.js';
import { PageHeading } from '../../corridor/page-heading.js';
import { publicDate, publicMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { listed } from '../../language/listing.js';
import { terms } from '../../language/terms.text.js';
import type { EnterpriseCaseLine } from '../../wire/views.js';
import { yuan } from '../deciding/offer-words.js';
import { bizText } from './biz.text.js';

interface BizCasesProps {
  readonly cases: readonly EnterpriseCaseLine[];
}

export function BizCases({ cases }: BizCasesProps): ReactElement {
  const text = useText(bizText);
  const open = cases.filter(({ state }) => state !== 'closed');
  const closed = cases.filter(({ state }) => state === 'closed');
  return (
    <>
      <PageHeading title={text.list} />
      {open.length === 0 ? <p className="notice">{text.none}</p> : <h2>{text.openTitle(open.length)}</h2>}
      <Cards cases={open} go={text.open} />
      {closed.length > 0 && <h2>{text.closedTitle}</h2>}
      <Cards cases={closed} go={text.see} />
      <p className="room-foot">
        <Link to="/biz/templates">{text.templates}</Link>
      </p>
    </>
  );
}

function Cards({ cases, go }: { readonly cases: readonly EnterpriseCaseLine[]; readonly go: string }): ReactElement {
  return (
    <ul className="case-cards">
      {cases.map((line) => (
        <CaseCard key={line.number} line={line} go={go} />
      ))}
    </ul>
  );
}

function CaseCard({ line, go }: { readonly line: EnterpriseCaseLine; readonly go: string }): ReactElement {
  const text = useText(bizText);
  const words = useText(terms);
  const language = useLanguage();
  const short = language === 'zh-CN' ? 'zh' : 'en';
  const { number, goodsClass, problemClass, amountFen, plainState, nextClock, registeredAt, outcome, promised } = line;
  const about = [goodsClass?.[short], problemClass?.[short]].filter((said) => said !== undefined).join(' · ');
  return (
    <li className="panel">
      <h3>{about === '' ? text.asks : about}</h3>
      <p>
        {outcome === undefined ? plainState[short] : <b>{words.outcome[outcome] ?? outcome}</b>}
        {amountFen !== undefined && <span className="figure"> · {yuan(amountFen)}</span>}
      </p>
      {nextClock !== undefined && (
        <p>
          {text.latest(publicDate(nextClock.dueOn, language))} <ClockBadge clock={nextClock} audience="public" />
        </p>
      )}
      <p className="quiet">
        {text.received} {publicMoment(registeredAt, language)}
      </p>
      {promised.length > 0 && (
        <p className="quiet">
          {text.promisedList(
            listed(
              promised.map((promise) => promise.text),
              language,
            ),
          )}
        </p>
      )}
      <Link to={`/biz/settlements/${number}`} className="button">
        {go} <span className="number">{number}</span>
      </Link>
    </li>
  );
}
