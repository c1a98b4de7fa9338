// One disclosed record with its history; of one that is no longer shown, the trace without a word of what it said.
import type { PublicChange, PublicTrace } from '#records';
import { wordFor } from '../words/case.text.js';
import { disclosureActText, disclosureReasonText } from '../words/disclosure.text.js';
import { disclosureText } from './disclosure.text.js';
import { type Html, html } from './html.js';
import { framed } from './page-frame.js';
import { frameText } from './page-frame.text.js';
import { type PageRoom, dayOf, wordsIn } from './page-room.js';
import { recordFacts } from './record-table.js';

export function recordPage(room: PageRoom, trace: PublicTrace, changes: readonly PublicChange[]): Html {
  const { asked, site } = room;
  const { record } = trace;
  const words = wordsIn(disclosureText, asked.language);
  return framed(site, asked, {
    title: record === null ? words('recordTitle') : `${words('recordTitle')} · ${record.operatorName}`,
    section: 'search',
    here: { path: `/disclosure/r/${trace.id}`, asked: {} },
    content: html`${
        record === null
          ? gone(room, trace)
          : html`<p class="notice"><b>${frameText.statement[asked.language]}</b> ${words('periodNote')}</p>
              <div class="panel">${recordFacts(room, record)}</div>
              ${
                record.summary !== null &&
                html`<h2>${words('summary')}</h2>
                  <div class="panel"><p>${record.summary}</p></div>`
              }`
      }${changes.length > 0 && history(room, changes)}
      <p class="more">
        ${
          trace.creditCode !== null &&
          html`<a class="button" href="${asked.link(`/disclosure/e/${trace.creditCode}`)}">${words('ofOperator')}</a>`
        } <a href="${asked.link('/disclosure')}">${words('back')}</a>
      </p>`,
  });
}

function gone({ asked, naming }: PageRoom, { state, publishedAt, changedAt, unit }: PublicTrace): Html {
  const words = wordsIn(disclosureText, asked.language);
  return html`<p class="notice warn">${words(state === 'ended' ? 'goneEnded' : 'goneWithdrawn')}</p>
    <div class="panel">
      <dl class="facts">
        <dt>${words('firstPublished')}</dt>
        <dd>${dayOf(publishedAt, asked.language)}</dd>
        <dt>${words('lastChanged')}</dt>
        <dd>${dayOf(changedAt, asked.language)}</dd>
        <dt>${words('unit')}</dt>
        <dd>${naming.unitName(unit)}</dd>
      </dl>
    </div>`;
}

function history({ asked }: PageRoom, changes: readonly PublicChange[]): Html {
  const { language } = asked;
  return html`<h2>${disclosureText.history[language]}</h2>
    <ul class="panel">
      ${changes.map(
        ({ act, reason, at }) =>
          html`<li>
            <time datetime="${at}">${dayOf(at, language)}</time> ${wordFor(disclosureActText, act, language)}
            ${reason !== null && html`<span class="quiet">${wordFor(disclosureReasonText, reason, language)}</span>`}
          </li>`,
      )}
    </ul>`;
}
