// Tips and warnings for everybody: the list of what is in force, and one of them by its permanent link.
import type { AdvisoryTrace, PublicAdvisory } from '#records';
import { advisoryActText, advisoryKindText, advisoryReasonText } from '../words/advisory.text.js';
import { wordFor } from '../words/case.text.js';
import { dayText } from '../words/moment.text.js';
import { advisoryPagesText } from './advisory.text.js';
import { type Content, type Html, html } from './html.js';
import { framed } from './page-frame.js';
import { frameText } from './page-frame.text.js';
import { type PageRoom, dayOf, wordsIn } from './page-room.js';
import { placeWord } from './record-table.js';

const LIST_PATH = '/disclosure/advisories';

export function advisoriesPage(room: PageRoom, advisories: readonly PublicAdvisory[], hasMore: boolean): Html {
  const { asked, site } = room;
  const words = wordsIn(advisoryPagesText, asked.language);
  const last = advisories.at(-1);
  return framed(site, asked, {
    title: words('title'),
    section: 'advisories',
    here: { path: LIST_PATH, asked: {} },
    content: html`<p>${words('lead')}</p>
      ${advisories.length === 0 ? html`<p class="notice">${words('none')}</p>` : advisoryList(room, advisories)}${
        hasMore &&
        last !== undefined &&
        html`<p class="more">
          <a class="button" href="${asked.link(LIST_PATH, { after: placeWord({ at: last.publishedAt, id: last.id }) })}"
            >${frameText.more[asked.language]}</a
          >
        </p>`
      }`,
  });
}

/** Each with its kind, its day and its permanent link. */
export function advisoryList({ asked, naming }: PageRoom, advisories: readonly PublicAdvisory[]): Html {
  const { language } = asked;
  return html`<ul class="panel advisories">
    ${advisories.map(
      ({ id, kind, title, unit, publishedAt }) =>
        html`<li>
          <span class="kind ${kind}">${kind === 'warning' && '▲ '}${advisoryKindText[kind][language]}</span>
          <a href="${asked.link(`${LIST_PATH}/${id}`)}">${title}</a>
          <span class="quiet">${naming.unitName(unit)} · ${dayOf(publishedAt, language)}</span>
        </li>`,
    )}
  </ul>`;
}

/** The newest on another page, with the way to all; nothing where there are none. */
export function latestAdvisories(room: PageRoom, advisories: readonly PublicAdvisory[]): Content {
  const words = wordsIn(advisoryPagesText, room.asked.language);
  return (
    advisories.length > 0 &&
    html`<h2>${words('newest')}</h2>
      ${advisoryList(room, advisories)}
      <p class="more"><a href="${room.asked.link(LIST_PATH)}">${words('all')}</a></p>`
  );
}

export function advisoryPage(room: PageRoom, trace: AdvisoryTrace): Html {
  const { asked, site } = room;
  const { advisory, kind } = trace;
  const words = wordsIn(advisoryPagesText, asked.language);
  const kindName = advisoryKindText[kind][asked.language];
  return framed(site, asked, {
    title: advisory === null ? kindName : `${kindName} · ${advisory.title}`,
    section: 'advisories',
    here: { path: `${LIST_PATH}/${trace.id}`, asked: {} },
    content: html`${advisory === null ? gone(room, trace) : said(room, advisory)}${history(room, trace)}
      <p class="more"><a class="button" href="${asked.link(LIST_PATH)}">${words('all')}</a></p>`,
  });
}

function said({ asked, naming }: PageRoom, advisory: PublicAdvisory): Html {
  const { language, link } = asked;
  const words = wordsIn(advisoryPagesText, language);
  const { body, unit, publishedAt, until, operatorName, creditCode } = advisory;
  return html`<div class="panel">${body.split(/\n+/).map((paragraph) => html`<p lang="zh-CN">${paragraph}</p>`)}</div>
    <dl class="facts panel">
      ${
        operatorName !== null &&
        creditCode !== null &&
        html`<dt>${words('about')}</dt>
          <dd>
            <a href="${link(`/disclosure/e/${creditCode}`)}">${operatorName}</a> <span class="code">${creditCode}</span>
          </dd>`
      }
      <dt>${words('issuedBy')}</dt>
      <dd>${naming.unitName(unit)}</dd>
      <dt>${words('issued')}</dt>
      <dd>${dayOf(publishedAt, language)}</dd>
      <dt>${words('until')}</dt>
      <dd>${dayText(until, language)}</dd>
    </dl>`;
}

const goneFor = { withdrawn: 'goneWithdrawn', ended: 'goneEnded', published: 'goneNotYet' } as const;

function gone({ asked, naming }: PageRoom, { state, unit, publishedAt, changedAt }: AdvisoryTrace): Html {
  const { language } = asked;
  const words = wordsIn(advisoryPagesText, language);
  return html`<p class="notice warn">${words(goneFor[state])}</p>
    <dl class="facts panel">
      <dt>${words('issuedBy')}</dt>
      <dd>${naming.unitName(unit)}</dd>
      <dt>${words('issued')}</dt>
      <dd>${dayOf(publishedAt, language)}</dd>
      <dt>${words('changed')}</dt>
      <dd>${dayOf(changedAt, language)}</dd>
    </dl>`;
}

function history({ asked }: PageRoom, { changes }: AdvisoryTrace): Content {
  const { language } = asked;
  return (
    changes.length > 1 &&
    html`<h2>${advisoryPagesText.history[language]}</h2>
      <ul class="panel">
        ${changes.map(
          ({ act, reason, at }) =>
            html`<li>
              <time datetime="${at}">${dayOf(at, language)}</time> ${wordFor(advisoryActText, act, language)}
              ${reason !== null && html`<span class="quiet">${wordFor(advisoryReasonText, reason, language)}</span>`}
            </li>`,
        )}
      </ul>`
  );
}
