// The on-time figures of a month against what the city has bound itself to, county by county, both versions side by side.
import type { PublishedMonth } from '#records';
import {
  FIGURE_KINDS,
  type FigureKind,
  type MonthlyFigure,
  TARGETS,
  WHOLE_CITY,
  cutPermille,
  leastCountOf,
} from '#rules';
import { momentText } from '../words/moment.text.js';
import { figureKindText, figuresText } from './figures.text.js';
import { type Content, type Html, html } from './html.js';
import { framed, table } from './page-frame.js';
import { frameText } from './page-frame.text.js';
import { type PageRoom, percentText, wordsIn } from './page-room.js';

export interface FiguresAnswer {
  /** The newest first. */
  readonly months: readonly string[];
  readonly month: PublishedMonth | undefined;
}

const indicatorOf = { complaints: 'complaint.closed-on-time', reports: 'report.verified-on-time' } as const;

/** Per mille that must be reached. */
export function targetOfKind(kind: FigureKind): number {
  return TARGETS.find(({ indicator }) => indicator === indicatorOf[kind])?.permille ?? 1000;
}

export function figuresPage(room: PageRoom, { months, month }: FiguresAnswer): Html {
  const { asked, site } = room;
  const words = wordsIn(figuresText, asked.language);
  const lead = FIGURE_KINDS.reduce(
    (text, kind) => text.replace(`{${kind}}`, percentText(targetOfKind(kind))),
    words('lead'),
  );
  const hiding = FIGURE_KINDS.reduce(
    (text, kind) => text.replace(`{${kind}}`, String(leastCountOf(kind))),
    words('hiding'),
  );
  return framed(site, asked, {
    title: words('title'),
    section: 'figures',
    here: { path: '/disclosure/figures', asked: month === undefined ? {} : { month: month.month } },
    content: html`<p>${lead}</p>
      ${
        month === undefined
          ? html`<p class="notice">${words('none')}</p>`
          : html`${monthForm(room, months, month.month)}${FIGURE_KINDS.map((kind) => kindTable(room, kind, month))}
              <p class="hint">${words('asOf')} <time datetime="${month.asOf}">${momentText(month.asOf)}</time></p>`
      }
      <h2>${words('how')}</h2>
      <p>${words('versions')}</p>
      <p>${hiding}</p>`,
  });
}

function monthForm({ asked }: PageRoom, months: readonly string[], shown: string): Html {
  const words = wordsIn(figuresText, asked.language);
  return html`<form class="ask" action="/disclosure/figures" method="get">
    ${Object.entries(asked.kept).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <label
      >${words('month')}<select name="month">
        ${months.map((month) => html`<option${month === shown && html` selected`}>${month}</option>`)}
      </select></label
    ><button class="button">${words('show')}</button>
  </form>`;
}

function kindTable({ asked, naming }: PageRoom, kind: FigureKind, { month, figures }: PublishedMonth): Html {
  const { language } = asked;
  const words = wordsIn(figuresText, language);
  const target = targetOfKind(kind);
  const keptBack = html`<span class="quiet">${frameText.kept[language]}</span>`;
  const rate = (onTime: number | null, of: number | null): Content => {
    if (onTime === null || of === null) return keptBack;
    const permille = cutPermille(onTime, of);
    if (permille === null) return '—';
    const isReached = permille >= target;
    return html`<b>${percentText(permille)}</b> ${String(onTime)}/${String(of)}
      <span class="${isReached ? 'reached' : 'below'}"
        >${isReached ? '○' : '■'} ${words(isReached ? 'reached' : 'below')}</span
      >`;
  };
  const columns = [
    {
      name: words('county'),
      cell: ({ county }: MonthlyFigure) => (county === WHOLE_CITY ? words('city') : naming.unitName(county)),
    },
    { name: words('counted'), isAmount: true, cell: ({ counted }: MonthlyFigure): Content => counted ?? keptBack },
    { name: words('national'), isAmount: true, cell: ({ onTime, counted }: MonthlyFigure) => rate(onTime, counted) },
    {
      name: words('strict'),
      isAmount: true,
      cell: ({ onTime, strictCounted }: MonthlyFigure) => rate(onTime, strictCounted),
    },
  ];
  const own = figures.filter((figure) => figure.kind === kind);
  const cityFirst = [
    ...own.filter(({ county }) => county === WHOLE_CITY),
    ...own.filter(({ county }) => county !== WHOLE_CITY),
  ];
  const caption = `${month} · ${words('target')} ${percentText(target)}`;
  return html`<h2>${figureKindText[kind][language]}</h2>
    ${table(caption, columns, cityFirst)}`;
}
