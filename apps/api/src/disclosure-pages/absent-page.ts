// The page for what is not there, or was never published: the same words for both, and nothing of what was typed.
import { disclosureText } from './disclosure.text.js';
import { type Html, html } from './html.js';
import { framed } from './page-frame.js';
import { frameText } from './page-frame.text.js';
import { type PageRoom, wordsIn } from './page-room.js';

export function absentPage({ asked, site }: PageRoom): Html {
  const words = wordsIn(disclosureText, asked.language);
  return framed(site, asked, {
    title: words('absentTitle'),
    section: null,
    here: { path: '/disclosure', asked: {} },
    content: html`<p>${words('absent')}</p>
      <p>${frameText.nothing[asked.language]}</p>
      <p class="more"><a class="button" href="${asked.link('/disclosure')}">${words('back')}</a></p>`,
  });
}
