// The page of the open data: which files there are, what is in them, and on which terms.
import { type Html, html } from '../disclosure-pages/html.js';
import { framed, table } from '../disclosure-pages/page-frame.js';
import { frameText } from '../disclosure-pages/page-frame.text.js';
import { type PageRoom, wordsIn } from '../disclosure-pages/page-room.js';
import { openDataText } from './open-data.text.js';

const files = [
  ['/open-data/v1/disclosures.csv', 'csv'],
  ['/open-data/v1/disclosures.json', 'json'],
  ['/open-data/v1/disclosures.schema.json', 'schema'],
  ['/open-data/v1/changes.json', 'changes'],
  ['/open-data/v1/advisories.json', 'advisories'],
  ['/open-data/v1/model-units.json', 'modelUnits'],
  ['/open-data/v1/figures.csv', 'figuresCsv'],
  ['/open-data/v1/figures.json', 'figuresJson'],
] as const;

export function openDataPage({ asked, site }: PageRoom): Html {
  const words = wordsIn(openDataText, asked.language);
  type File = (typeof files)[number];
  const columns = [
    { name: words('file'), cell: ([path]: File) => html`<a href="${path}">${path}</a>` },
    { name: words('what'), cell: ([, what]: File) => words(what) },
  ];
  return framed(site, asked, {
    title: words('title'),
    section: 'openData',
    here: { path: '/open-data', asked: {} },
    content: html`<p>${words('lead')}</p>
      <p class="notice"><b>${frameText.statement[asked.language]}</b> ${frameText.nothing[asked.language]}</p>
      <h2>${words('files')}</h2>
      ${table(words('version'), columns, files)}
      <h2>${words('terms')}</h2>
      <p>${words('free')}</p>
      <p>${words('follow')}</p>
      <p>${words('small')}</p>`,
  });
}
