// What a case of an assisting body is about: the operator, the goods, the money, the wish.
import type { ReactElement } from 'react';
import { publicMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { listed } from '../../language/listing.js';
import type { AssistCase } from '../../wire/views.js';
import { yuan } from '../deciding/offer-words.js';
import { assistText } from './assist.text.js';

export function AssistFacts({ shown }: { readonly shown: AssistCase }): ReactElement {
  const text = useText(assistText);
  const language = useLanguage();
  const short = language === 'zh-CN' ? 'zh' : 'en';
  const { goodsClass, problemClass, amountFen, requests, mediationAt, kind } = shown;
  const wants = requests.map((request) => request[short]);
  const rows: readonly (readonly [string, string])[] = [
    [text.operator, shown.respondentName],
    [text.place, shown.respondentAddress],
    ...(kind === 'settlement' ? [[text.wants, listed(wants, language)] as const] : []),
    [text.amount, amountFen === undefined ? '' : yuan(amountFen)],
    [text.goods, goodsClass?.[short] ?? ''],
    [text.problem, problemClass?.[short] ?? ''],
    ...(mediationAt === undefined ? [] : [[text.hearing, publicMoment(mediationAt, language)] as const]),
    [kind === 'settlement' ? text.unit.settlement : text.unit.complaint, shown.unitName],
  ];
  return (
    <section className="panel">
      <h2>{text.facts}</h2>
      <dl className="plain-facts">
        {rows.map(([name, said]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{said === '' ? <span className="quiet">{text.unsaid}</span> : said}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
