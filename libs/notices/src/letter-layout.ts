// How every letter looks, as plain text and as HTML that a phone, a desk and a dark screen can show.
import { html, type Markup } from './markup.js';
import { SENTENCES } from './letters.text.js';

export type Tone = 'calm' | 'near' | 'late' | 'paused';

/** What a letter says, before it is laid out. */
export interface LetterContent {
  readonly subject: string;
  readonly greeting: string;
  readonly title: string;
  readonly state: { readonly tone: Tone; readonly words: string } | null;
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly ask: string;
  readonly notes: readonly string[];
  readonly link: { readonly words: string; readonly url: string };
  readonly english: readonly string[];
}

export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Lays a letter out in both forms. */
export function layOut(content: LetterContent): Letter {
  return { subject: content.subject, text: asText(content), html: asHtml(content).markup };
}

function asText(content: LetterContent): string {
  const { greeting, title, state, rows, ask, notes, link, english } = content;
  const paragraphs = [
    greeting,
    state === null ? title : `${title}\n${state.words}`,
    rows.map(([label, value]) => `${label}：${value}`).join('\n'),
    `${SENTENCES.ask.zh}：${ask}`,
    notes.join('\n'),
    `${link.words}：\n${link.url}`,
    `${SENTENCES.automatic.zh}\n\n----\n${[...english, SENTENCES.automatic.en].join('\n')}`,
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}

const FONTS =
  "-apple-system,'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif";

const TONES: Readonly<Record<Tone, { readonly sign: string; readonly style: string }>> = {
  calm: { sign: '○', style: 'color:#1E6B42;background:#E6F3EC' },
  near: { sign: '▲', style: 'color:#8A5A00;background:#FDF1DA' },
  late: { sign: '■', style: 'color:#A8261D;background:#FCE9E7' },
  paused: { sign: '‖', style: 'color:#4F5B9B;background:#ECEEF9' },
};

// A mail program that knows dark screens takes these; one that does not keeps the light colours written inline.
const DARK: Markup = {
  markup: `<style>
@media (prefers-color-scheme: dark) {
  .page { background: #10141A !important; color: #E8EDF2 !important; }
  .sheet { background: #171C23 !important; }
  .quiet { color: #AAB6C3 !important; }
  .line { border-color: #323C47 !important; }
  .ask { background: #1F262F !important; border-color: #6FB7E4 !important; }
  .calm { color: #6CC497 !important; background: #1F262F !important; }
  .near { color: #E5B45A !important; background: #1F262F !important; }
  .late { color: #F28B82 !important; background: #1F262F !important; }
  .paused { color: #A6B0F0 !important; background: #1F262F !important; }
}
</style>`,
};

function asHtml(content: LetterContent): Markup {
  const { subject, greeting, title, state, rows, ask, notes, link, english } = content;
  const shownRows = rows.map(([label, value]) => rowMarkup(label, value));
  const quietLines = [...notes, SENTENCES.automatic.zh].map(
    (line) => html`<p class="quiet" style="margin:0 0 8px;font-size:14px;color:#4A5766">${line}</p>`,
  );
  const englishLines = [...english, SENTENCES.automatic.en].map((line) => html`<p style="margin:0 0 6px">${line}</p>`);
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${subject}</title>
        ${DARK}
      </head>
      <body
        class="page"
        style="margin:0;padding:0;background:#F5F7F9;color:#1B2430;font-family:${FONTS};font-size:16px;line-height:1.6;-webkit-text-size-adjust:100%"
      >
        <div
          class="sheet"
          style="max-width:600px;margin:0 auto;padding:24px 20px;background:#FFFFFF;box-sizing:border-box;overflow-wrap:anywhere"
        >
          <p style="margin:0 0 16px">${greeting}</p>
          <h1 style="margin:0 0 12px;font-size:20px;line-height:1.4;font-weight:600">${title}</h1>
          ${state === null ? [] : stateMarkup(state)}
          <dl style="margin:0 0 16px">${shownRows}</dl>
          <p class="ask" style="margin:0 0 20px;padding:12px 16px;background:#E4F0F7;border-left:4px solid #0B5C8C">
            <b style="font-weight:600">${SENTENCES.ask.zh}：</b>${ask}
          </p>
          <p style="margin:0 0 20px">
            <a
              href="${link.url}"
              style="display:inline-block;padding:10px 24px;min-height:24px;background:#0B5C8C;color:#FFFFFF;border-radius:4px;text-decoration:none;font-weight:600"
              >${link.words}</a
            >
          </p>
          ${quietLines}
          <div
            lang="en"
            class="quiet line"
            style="margin:20px 0 0;padding:16px 0 0;border-top:1px solid #D5DCE3;font-size:14px;line-height:1.5;color:#4A5766"
          >
            ${englishLines}
          </div>
        </div>
      </body>
    </html> `;
}

function stateMarkup({ tone, words }: { readonly tone: Tone; readonly words: string }): Markup {
  const { sign, style } = TONES[tone];
  return html`<p
    class="${tone}"
    style="display:inline-block;margin:0 0 16px;padding:4px 12px;border-radius:4px;font-weight:600;${style}"
  >
    <span aria-hidden="true">${sign} </span>${words}
  </p>`;
}

function rowMarkup(label: string, value: string): Markup {
  return html`<div class="line" style="padding:6px 0;border-bottom:1px solid #D5DCE3">
    <dt class="quiet" style="display:inline-block;width:7em;margin:0;font-size:14px;color:#4A5766;vertical-align:top">
      ${label}
    </dt>
    <dd style="display:inline-block;margin:0;max-width:100%;font-variant-numeric:tabular-nums">${value}</dd>
  </div> `;
}
