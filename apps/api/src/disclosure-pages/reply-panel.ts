// The public reply of an operator to its evaluations, as everybody reads it, and the trace of one that a bureau took down.
import type { ReplyTrace } from '#records';
import { REPLY_REMOVALS, type Language } from '#rules';
import { dayText } from '../words/moment.text.js';
import { type Html, html } from './html.js';
import { wordsIn } from './page-room.js';
import { replyText } from './reply.text.js';

/** @returns null where the operator has nothing to say and nothing was taken down */
export function replyPanel({ reply, changes, removal }: ReplyTrace, language: Language): Html | null {
  if (reply === null && removal === null) return null;
  const words = wordsIn(replyText, language);
  return html`<h2>${words('title')}</h2>
    <div class="panel">
      ${
        reply !== null &&
        html`<blockquote dir="auto">${reply.words}</blockquote>
          <p class="quiet">
            ${words('written').replace('{day}', dayText(reply.writtenOn, language))}${
              changes > 0 && words('changed').replace('{n}', String(changes))
            }
          </p>
          <p class="quiet">${words('own')}</p>`
      }${
        removal !== null &&
        html`<p class="quiet">
          ${words('removed')
            .replace('{day}', dayText(removal.on, language))
            .replace('{why}', removalText(removal.ground, language))}
        </p>`
      }
    </div>`;
}

/** Why a bureau took a reply down, in words. */
export function removalText(ground: string, language: Language): string {
  const [row] = Object.entries(REPLY_REMOVALS).flatMap(([code, { text }]) => (code === ground ? [text] : []));
  return row?.[language] ?? ground;
}
