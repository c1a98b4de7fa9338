// The first room of an assisting body: what lies with it, what is due next on top, closed ones below.
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { ClockBadge } from '../../clock/clock-badge.js';
import { PageHeading } from '../../corridor/page-heading.js';
import { publicDate, publicMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { terms } from '../../language/terms.text.js';
import type { AssistCaseLine, AssistCases } from '../../wire/views.js';
import { yuan } from '../deciding/offer-words.js';
import { AssistRoom } from './assist-room.js';
import { assistText } from './assist.text.js';

export function AssistPage(): ReactElement {
  return <AssistRoom>{(body) => <Cases body={body} />}</AssistRoom>;
}

function Cases({ body }: { readonly body: AssistCases }): ReactElement {
  const text = useText(assistText);
  const open = body.items.filter(({ state }) => state !== 'closed');
  const closed = body.items.filter(({ state }) => state === 'closed');
  const isStation = body.bodyKind === 'service-station';
  return (
    <>
      <PageHeading title={text.list[body.bodyKind]} />
      {isStation && (
        <p className="no-print">
          <Link to="/assist/entry" className="button primary">
            {text.entry}
          </Link>
        </p>
      )}
      {open.length === 0 ? (
        <p className="notice">{text.none[body.bodyKind]}</p>
      ) : (
        <h2>{text.openTitle(open.length)}</h2>
      )}
      <Cards cases={open} go={text.open} />
      {closed.length > 0 && <h2>{text.closedTitle}</h2>}
      <Cards cases={closed} go={text.see} />
    </>
  );
}

function Cards({ cases, go }: { readonly cases: readonly AssistCaseLine[]; readonly go: string }): ReactElement {
  return (
    <ul className="case-cards">
      {cases.map((line) => (
        <CaseCard key={line.number} line={line} go={go} />
      ))}
    </ul>
  );
}

function CaseCard({ line, go }: { readonly line: AssistCaseLine; readonly go: string }): ReactElement {
  const text = useText(assistText);
  const words = useText(terms);
  const language = useLanguage();
  const short = language === 'zh-CN' ? 'zh' : 'en';
  const { number, kind, goodsClass, problemClass, amountFen, plainState, nextClock, since, outcome, turned } = line;
  const about = [goodsClass?.[short], problemClass?.[short]].filter((said) => said !== undefined).join(' · ');
  const began = kind === 'settlement' ? text.since.settlement : text.since.complaint;
  return (
    <li className="panel">
      <h3>{line.respondentName}</h3>
      <p>
        {outcome === undefined ? (
          plainState[short]
        ) : (
          <b>{turned ? text.turned : (words.outcome[outcome] ?? outcome)}</b>
        )}
        {about !== '' && <> · {about}</>}
        {amountFen !== undefined && <span className="figure"> · {yuan(amountFen)}</span>}
      </p>
      {nextClock !== undefined && (
        <p>
          {text.latest(publicDate(nextClock.dueOn, language))} <ClockBadge clock={nextClock} audience="public" />
        </p>
      )}
      <p className="quiet">
        {began} {publicMoment(since, language)}
      </p>
      <Link to={`/assist/cases/${number}`} className="button">
        {go} <span className="number">{number}</span>
      </Link>
    </li>
  );
}
