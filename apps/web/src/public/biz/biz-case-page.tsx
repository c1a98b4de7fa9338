// One settlement as its enterprise sees it: what, how much, until when, the offers, and what may be answered.
import '../../look/biz.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import { NotFoundPage } from '../../corridor/not-found-page.js';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { publicMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { listed } from '../../language/listing.js';
import { terms } from '../../language/terms.text.js';
import { enterpriseCaseQuestion, enterpriseCopiesQuestion } from '../../wire/questions.js';
import type { EnterpriseCase } from '../../wire/views.js';
import { partyWire, problemOf, spoken } from '../../wire/wire.js';
import { DatesPanel } from '../dates-panel.js';
import { Deciding } from '../deciding/deciding.js';
import { yuan } from '../deciding/offer-words.js';
import type { Given } from '../deciding/party-form.js';
import { AcceptMeaning, SettlingPanel } from '../deciding/settling-panel.js';
import { PassedOnPanel } from '../passed-on/passed-on.js';
import { bizText } from './biz.text.js';
import { TemplatesAtHand } from './templates-at-hand.js';

export function BizCasePage(): ReactElement {
  const { number = '' } = useParams();
  const client = useQueryClient();
  const shown = useQuery(enterpriseCaseQuestion(number));
  const problem = problemOf(shown.error);
  // Whoever is out, or was removed, finds what is open to him in the first room.
  if (problem?.status === 401 || problem?.code === 'enterprise.removed') return <Navigate to="/biz" replace />;
  if (shown.data !== undefined) {
    return (
      <BizCase
        settlement={shown.data}
        onChanged={() => void client.invalidateQueries({ queryKey: ['enterprise-cases'] })}
      />
    );
  }
  if (problem?.status === 404) return <NotFoundPage />;
  if (problem !== null) return <Failure problem={problem} onAgain={() => void shown.refetch()} />;
  return <Waiting />;
}

interface BizCaseProps {
  readonly settlement: EnterpriseCase;
  readonly onChanged: () => void;
}

function BizCase({ settlement, onChanged }: BizCaseProps): ReactElement {
  const text = useText(bizText);
  const words = useText(terms);
  const language = useLanguage();
  const { number, plainState, outcome, offer, turnsByItself, commands, version } = settlement;
  const meanings: Readonly<Record<string, ReactNode>> =
    offer === undefined ? {} : { 'accept-offer': <AcceptMeaning offer={offer} own="enterprise" /> };
  return (
    <div className="filing">
      <PageHeading title={text.list}>
        <span className="number">{number}</span> · {words.kind['settlement']}
      </PageHeading>
      <section className="panel">
        <p className="stage">{language === 'zh-CN' ? plainState.zh : plainState.en}</p>
        {outcome !== undefined && (
          <p>
            {text.outcome} <b>{words.outcome[outcome] ?? outcome}</b>
          </p>
        )}
      </section>
      <PromisedHere promised={settlement.promised} />
      <DatesPanel clocks={settlement.clocks} title={text.dates} latest={text.latest} />
      <About settlement={settlement} />
      <PassedOnHere number={number} />
      <SettlingPanel offer={offer} turnsByItself={turnsByItself} own="enterprise" outcome={outcome} />
      <Deciding
        key={number}
        commands={commands}
        version={version}
        meanings={meanings}
        give={(given) => giveAsEnterprise(number, given)}
        atHand={(insert) => <TemplatesAtHand number={number} onInsert={insert} />}
        onChanged={onChanged}
      />
      <section className="panel">
        <h2>{text.story}</h2>
        <ol className="story">
          {[...settlement.events].reverse().map((event) => (
            <li key={`${event.at}${event.type}`}>
              <time dateTime={event.at}>{publicMoment(event.at, language)}</time>
              <span>
                {event.text}
                {event.by !== undefined && <span className="quiet">{text.by(event.by)}</span>}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <Link to="/biz" className="button no-print">
        {text.back}
      </Link>
    </div>
  );
}

/** Pictures that came from the bureau with it. */
function PassedOnHere({ number }: Pick<EnterpriseCase, 'number'>): ReactElement {
  const { data: copies = [] } = useQuery(enterpriseCopiesQuestion(number));
  return <PassedOnPanel copies={copies} placeOf={(id) => `/api/v1/enterprise/copies/${id}`} />;
}

/** What the firm had promised when this came in, and what is to be done about it now. */
function PromisedHere({ promised }: Pick<EnterpriseCase, 'promised'>): ReactElement | null {
  const text = useText(bizText);
  if (promised.length === 0) return null;
  return (
    <section className="panel">
      <h2>{text.promised}</h2>
      <ul className="coming-list">
        {promised.map((promise) => (
          <li key={promise.text}>
            <b>{promise.text}</b>
            {promise.now !== undefined && text.promisedNow(promise.now)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function About({ settlement }: Pick<BizCaseProps, 'settlement'>): ReactElement {
  const text = useText(bizText);
  const language = useLanguage();
  const short = language === 'zh-CN' ? 'zh' : 'en';
  const { goodsClass, problemClass, amountFen, requests, unitName, registeredAt } = settlement;
  const wants = listed(
    requests.map((request) => request[short]),
    language,
  );
  const rows: readonly (readonly [string, string])[] = [
    [text.wants, wants],
    [text.amount, amountFen === undefined ? '' : yuan(amountFen)],
    [text.goods, goodsClass?.[short] ?? ''],
    [text.problem, problemClass?.[short] ?? ''],
    [text.received, publicMoment(registeredAt, language)],
    [text.unit, unitName],
  ];
  return (
    <section className="panel">
      <h2>{text.what}</h2>
      <dl className="plain-facts">
        {rows.map(([name, said]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{said === '' ? <span className="quiet">{text.unsaid}</span> : said}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{text.nobody}</p>
    </section>
  );
}

function giveAsEnterprise(number: string, { name, body, key, version }: Given): Promise<unknown> {
  const header = { 'Idempotency-Key': key, 'If-Match': `"${version}"` };
  return spoken(
    partyWire.POST('/api/v1/enterprise/cases/{number}/commands/{name}', {
      params: { path: { number, name }, header },
      body,
    }),
  );
}
