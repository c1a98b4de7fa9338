// What stands around every page that is read without a script: the bureau, its sections, ways to read, help at the foot.
import type { Language } from '#rules';
import { type Content, type Html, html } from './html.js';
import type { Here, PageAsked } from './page-asked.js';
import { frameText } from './page-frame.text.js';
import { PAGE_LOOK_PATH, PAGE_LOOK_VERSION } from './page-look.js';

export interface Site {
  readonly bureau: string;
  readonly isDemo: boolean;
}

export interface PageContent {
  readonly title: string;
  readonly content: Content;
  /** The section it belongs to. */
  readonly section: keyof typeof sections | null;
  readonly here: Here;
}

const sections = {
  search: '/disclosure',
  advisories: '/disclosure/advisories',
  settlers: '/disclosure/settlers',
  models: '/disclosure/models',
  figures: '/disclosure/figures',
  openData: '/open-data',
} as const;
const sectionNames = ['search', 'advisories', 'settlers', 'models', 'figures', 'openData'] as const;

export const htmlLanguage: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };

/** A whole page; its one h1 is the title. */
export function framed(site: Site, asked: PageAsked, { title, content, section, here }: PageContent): Html {
  const { language, isLarge, link, otherwise } = asked;
  const words = (name: keyof typeof frameText): string => frameText[name][language];
  const other = language === 'zh' ? 'en' : 'zh';
  const size = isLarge ? 'large' : 'normal';
  return html`<!doctype html>
    <html lang="${htmlLanguage[language]}" data-text="${size}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="description" content="${words('about')}" />
        <title>${title} · ${words('brand')}</title>
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${PAGE_LOOK_PATH}?v=${PAGE_LOOK_VERSION}" />
      </head>
      <body>
        <a class="skip" href="#content">${words('skip')}</a>
        <header class="head">
          ${site.isDemo && html`<p class="ribbon">${words('demo')}</p>`}
          <a class="brand" href="/"
            ><img src="/mark.svg" alt="" width="32" height="32" /><span
              ><b>${words('brand')}</b> <span lang="zh-CN">${site.bureau}</span></span
            ></a
          >
          <nav class="comforts" aria-label="${words('comforts')}">
            <a href="${otherwise(here, { text: isLarge ? '' : 'large' })}">${words(isLarge ? 'normal' : 'large')}</a>
            <a
              href="${otherwise(here, { lang: other })}"
              lang="${htmlLanguage[other]}"
              hreflang="${htmlLanguage[other]}"
              >${words('other')}</a
            >
            <a href="tel:12315">☎ 12315</a>
          </nav>
          <nav aria-label="${words('navigation')}">
            ${sectionNames.map(
              (name) =>
                html`<a href="${link(sections[name])}" ${name === section && html` aria-current="page"`}
                  >${words(name)}</a
                >`,
            )}
          </nav>
        </header>
        <main id="content" tabindex="-1">
          <h1>${title}</h1>
          ${content}
        </main>
        <footer class="foot">
          <h2>${words('help')}</h2>
          <p>${words('helpLine')}</p>
          <p class="links">
            <a class="button" href="tel:12315">☎ ${words('call')}</a><a href="/complain">${words('complain')}</a>
            <a href="/report">${words('report')}</a><a href="/track">${words('track')}</a>
          </p>
        </footer>
      </body>
    </html>`;
}

export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => Content;
  readonly isAmount?: boolean;
}

/** A table that says so even where it is drawn as cards: browsers forget what a drawn-over table was. */
export function table<Row>(caption: Content, columns: readonly Column<Row>[], rows: readonly Row[]): Html {
  const shape = ({ isAmount = false }: Column<Row>): Content => isAmount && html` class="amount"`;
  return html`<table role="table">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((column) => html`<th role="columnheader" scope="col" ${shape(column)}>${column.name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (row) =>
          html`<tr role="row">
            ${columns.map((column, place) =>
              place === 0
                ? html`<th role="rowheader" scope="row" ${shape(column)}>${column.cell(row)}</th>`
                : html`<td role="cell" data-label="${column.name}" ${shape(column)}>${column.cell(row)}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
