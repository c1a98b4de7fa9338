// The firms that settle directly, with who joined and who left, by name.
import type { PublicSettler } from '#records';
import { type Language, SETTLER_PROMISES, type SettlerPromise, WITHDRAWAL_GROUNDS } from '#rules';
import { dayText } from '../words/moment.text.js';
import { disclosureText } from './disclosure.text.js';
import { type Content, type Html, html } from './html.js';
import { framed, table } from './page-frame.js';
import { type PageRoom, wordsIn } from './page-room.js';

export function settlersPage(room: PageRoom, settlers: readonly PublicSettler[], hasMore: boolean): Html {
  const { asked, site, naming } = room;
  const { language, link } = asked;
  const words = wordsIn(disclosureText, language);
  const last = settlers.at(-1);
  const left = ({ leftOn, ground, restored }: PublicSettler): Content =>
    leftOn === null
      ? html`${words('stands')}${restoredText(restored, room)}`
      : html`${dayText(leftOn, language)} ${groundText(ground, language)}`;
  const columns = [
    {
      name: words('operator'),
      cell: ({ name, creditCode }: PublicSettler) => html`<a href="${link(`/disclosure/e/${creditCode}`)}">${name}</a>`,
    },
    { name: words('area'), cell: ({ unit }: PublicSettler) => naming.unitName(unit) },
    { name: words('promises'), cell: ({ promises }: PublicSettler) => promisesText(promises, language) },
    { name: words('joined'), cell: ({ joinedOn }: PublicSettler) => dayText(joinedOn, language) },
    { name: words('left'), cell: left },
  ];
  return framed(site, asked, {
    title: words('settlersTitle'),
    section: 'settlers',
    here: { path: '/disclosure/settlers', asked: {} },
    content: html`<p>${words('settlersLead')}</p>
      ${
        settlers.length === 0
          ? html`<p class="notice">${words('settlersNone')}</p>`
          : table(words('settlersTitle'), columns, settlers)
      }${
        hasMore &&
        last !== undefined &&
        html`<p class="more">
          <a class="button" href="${link('/disclosure/settlers', { after: `${last.creditCode}_${last.name}` })}"
            >${words('next')}</a
          >
        </p>`
      }`,
  });
}

/** That its account was taken back and given back stays to be read. */
function restoredText(restored: PublicSettler['restored'], { asked: { language } }: PageRoom): Content {
  if (restored === null) return null;
  const told: Readonly<Record<string, string>> = {
    removedOn: dayText(restored.removedOn, language),
    on: dayText(restored.on, language),
    ground: groundText(restored.ground, language) ?? '',
  };
  const words = wordsIn(disclosureText, language)('restored');
  return html`<br /><small>${words.replace(/\{(\w+)\}/g, (_mark, name: string) => told[name] ?? '')}</small>`;
}

function promisesText(promises: readonly SettlerPromise[], language: Language): string {
  if (promises.length === 0) return '—';
  return promises.map((promise) => SETTLER_PROMISES[promise].text[language]).join(language === 'zh' ? '、' : ', ');
}

function groundText(ground: string | null, language: Language): string | null {
  if (ground === null) return null;
  const [row] = Object.entries(WITHDRAWAL_GROUNDS).flatMap(([code, { text }]) => (code === ground ? [text] : []));
  return row?.[language] ?? null;
}
