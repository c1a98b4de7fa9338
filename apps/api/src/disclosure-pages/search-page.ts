// The search: by name or credit code, area and time; what was found stands as the newest first, in no other order.
import type { FoundOperator, PublicAdvisory, PublicRecord } from '#records';
import { latestAdvisories } from './advisory-pages.js';
import { disclosureText } from './disclosure.text.js';
import { type Content, type Html, html } from './html.js';
import type { Asked } from './page-asked.js';
import { framed } from './page-frame.js';
import { frameText } from './page-frame.text.js';
import { type PageRoom, wordsIn } from './page-room.js';
import { placeWord, recordTable } from './record-table.js';
import { operatorStateText } from '../words/operator.text.js';

export const SEARCH_MONTHS = ['1', '3', '12'] as const;

export interface SearchAnswer {
  readonly counties: readonly { readonly code: string; readonly name: string }[];
  readonly county: string | null;
  readonly months: (typeof SEARCH_MONTHS)[number];
  /** Said again only where something public bears these words. */
  readonly words: string | null;
  readonly isAsked: boolean;
  readonly records: readonly PublicRecord[];
  readonly hasMore: boolean;
  readonly operators: readonly FoundOperator[];
  /** The newest, where one comes in without a question. */
  readonly advisories: readonly PublicAdvisory[];
}

export function searchPage(room: PageRoom, answer: SearchAnswer): Html {
  const { asked, site } = room;
  const words = wordsIn(disclosureText, asked.language);
  const frame = wordsIn(frameText, asked.language);
  const own: Asked = {
    ...(answer.words === null ? {} : { q: answer.words }),
    ...(answer.county === null ? {} : { county: answer.county }),
    ...(answer.months === '12' ? {} : { months: answer.months }),
  };
  const last = answer.records.at(-1);
  const more =
    answer.hasMore &&
    last !== undefined &&
    html`<p class="more">
      <a
        class="button"
        href="${asked.link('/disclosure', { ...own, after: placeWord({ at: last.publishedAt, id: last.id }) })}"
        >${frame('more')}</a
      >
    </p>`;
  return framed(site, asked, {
    title: words('searchTitle'),
    section: 'search',
    here: { path: '/disclosure', asked: own },
    content: html`${form(room, answer)}${latestAdvisories(room, answer.advisories)}
      <p class="notice">${frame('statement')} ${words('onePlace')}</p>
      ${answer.operators.length > 0 && operatorList(room, answer.operators)}
      <h2>${words(answer.isAsked ? 'foundRecords' : 'newest')}</h2>
      ${
        answer.records.length === 0
          ? html`<p>${words('none')} <b>${frame('nothing')}</b></p>`
          : recordTable(room, answer.records, { caption: words('periodNote'), isOfOne: false })
      }${more}`,
  });
}

function form({ asked }: PageRoom, { counties, county, months, words: typed }: SearchAnswer): Html {
  const words = wordsIn(disclosureText, asked.language);
  const chosen = (is: boolean): Content => is && html` selected`;
  const names = { '1': 'months1', '3': 'months3', '12': 'months12' } as const;
  return html`<form class="ask" action="/disclosure" method="get" role="search">
    ${Object.entries(asked.kept).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <label
      >${words('searchLabel')}<input name="q" type="search" maxlength="100" autocomplete="off" value="${typed}"
    /></label>
    <label
      >${words('county')}<select name="county">
        <option value="">${words('everywhere')}</option>
        ${counties.map(({ code, name }) => html`<option value="${code}" ${chosen(code === county)}>${name}</option>`)}
      </select></label
    >
    <label
      >${words('period')}<select name="months">
        ${SEARCH_MONTHS.map(
          (one) => html`<option value="${one}" ${chosen(one === months)}>${words(names[one])}</option>`,
        )}
      </select></label
    >
    <button class="button primary">${words('searchGo')}</button>
  </form>`;
}

function operatorList({ asked }: PageRoom, operators: readonly FoundOperator[]): Html {
  const words = wordsIn(disclosureText, asked.language);
  return html`<h2>${words('foundOperators')}</h2>
    <ul class="panel">
      ${operators.map(
        ({ name, creditCode, state, address }) =>
          html`<li>
            ${creditCode === null ? name : html`<a href="${asked.link(`/disclosure/e/${creditCode}`)}">${name}</a>`}
            <span class="quiet"
              >${operatorStateText[state][asked.language]}${address !== null && html` · ${address}`}</span
            >
          </li>`,
      )}
    </ul>`;
}
