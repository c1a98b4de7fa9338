// The model units for everybody: who is one, and who lost the title; and the line on the page of one operator.
import type { PublicModelUnit } from '#records';
import { wordFor } from '../words/case.text.js';
import { modelUnitReasonText } from '../words/model-unit.text.js';
import { dayText } from '../words/moment.text.js';
import { type Content, type Html, html } from './html.js';
import { modelUnitPagesText } from './model-unit.text.js';
import { framed, table } from './page-frame.js';
import { type PageRoom, wordsIn } from './page-room.js';

const PATH = '/disclosure/models';

export interface ModelUnitsAnswer {
  readonly models: readonly PublicModelUnit[];
  readonly hasMore: boolean;
  readonly withdrawn: readonly PublicModelUnit[];
}

export function modelUnitsPage(room: PageRoom, { models, hasMore, withdrawn }: ModelUnitsAnswer): Html {
  const { asked, site, naming } = room;
  const { language, link } = asked;
  const words = wordsIn(modelUnitPagesText, language);
  const last = models.at(-1);
  const operator = {
    name: words('operator'),
    cell: ({ name, creditCode }: PublicModelUnit) => html`<a href="${link(`/disclosure/e/${creditCode}`)}">${name}</a>`,
  };
  const unit = { name: words('reviewedBy'), cell: (model: PublicModelUnit) => naming.unitName(model.unit) };
  const standing = [
    operator,
    unit,
    { name: words('from'), cell: ({ from }: PublicModelUnit) => dayText(from, language) },
    { name: words('until'), cell: ({ until }: PublicModelUnit) => dayText(until, language) },
  ];
  const gone = [
    operator,
    unit,
    {
      name: words('withdrawnOn'),
      cell: ({ withdrawnOn }: PublicModelUnit) => (withdrawnOn === null ? null : dayText(withdrawnOn, language)),
    },
    {
      name: words('reason'),
      cell: ({ reason }: PublicModelUnit) => (reason === null ? null : wordFor(modelUnitReasonText, reason, language)),
    },
  ];
  return framed(site, asked, {
    title: words('title'),
    section: 'models',
    here: { path: PATH, asked: {} },
    content: html`<p>${words('lead')}</p>
      ${models.length === 0 ? html`<p class="notice">${words('none')}</p>` : table(words('listed'), standing, models)}${
        hasMore &&
        last !== undefined &&
        html`<p class="more">
          <a class="button" href="${link(PATH, { after: `${last.creditCode}_${last.name}` })}">${words('next')}</a>
        </p>`
      }${
        withdrawn.length > 0 &&
        html`<h2>${words('withdrawn')}</h2>
          ${table(words('withdrawn'), gone, withdrawn)}`
      }`,
  });
}

/** What stands of one operator: the title with its dates, or that it was taken back. */
export function modelUnitLine({ asked, naming }: PageRoom, model: PublicModelUnit | undefined): Content {
  if (model === undefined) return null;
  const { language } = asked;
  const words = wordsIn(modelUnitPagesText, language);
  const { from, until, unit, withdrawnOn, reason } = model;
  if (withdrawnOn !== null) {
    const why = reason === null ? '' : wordFor(modelUnitReasonText, reason, language);
    const said = words('wasOne').replace('{on}', dayText(withdrawnOn, language)).replace('{reason}', why);
    return html`<p class="notice warn">${said}</p>`;
  }
  const said = words('standing')
    .replace('{from}', dayText(from, language))
    .replace('{until}', dayText(until, language))
    .replace('{unit}', naming.unitName(unit));
  return html`<p class="notice">✓ ${said}</p>`;
}
