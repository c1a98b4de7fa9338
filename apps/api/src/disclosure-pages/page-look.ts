// The look of the pages that are read without a script: the tokens of the other public pages, one small sheet.
import { createHash } from 'node:crypto';

export const PAGE_LOOK = `
:root { color-scheme: light dark;
  --page: #f5f7f9; --surface: #ffffff; --sunken: #edf1f4; --text: #1b2430; --text-2: #4a5766; --control: #7b8794;
  --line: #d5dce3; --primary: #0b5c8c; --primary-hover: #084a72; --primary-soft: #e4f0f7; --on-primary: #ffffff;
  --ok: #1e6b42; --risk: #8a5a00; --risk-soft: #fdf1da; --late: #a8261d; --provisional: #6b4a8c; --provisional-soft: #f2ecf8; }
@media (prefers-color-scheme: dark) { :root {
  --page: #10141a; --surface: #171c23; --sunken: #1f262f; --text: #e8edf2; --text-2: #aab6c3; --control: #6f7c8a;
  --line: #323c47; --primary: #6fb7e4; --primary-hover: #94cbee; --primary-soft: #1b2f3d; --on-primary: #10141a;
  --ok: #6cc497; --risk: #e5b45a; --risk-soft: #2c2312; --late: #f28b82; --provisional: #c9a6ec; --provisional-soft: #2a2036; } }
@media (prefers-contrast: more) { :root { --line: var(--control); --provisional-soft: transparent; --risk-soft: transparent; } }
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding: 24px 0; text-size-adjust: 100%; }
html[data-text='large'] { font-size: 122.5%; }
body { margin: 0; display: flex; flex-direction: column; min-height: 100vh; background: var(--page); color: var(--text);
  font: 1.125rem/1.7 -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei',
  'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, dl, dd, figure { margin: 0; padding: 0; }
h1, h2, h3 { text-wrap: balance; font-weight: 600; }
h1 { font-size: 1.667em; line-height: 1.35; margin-bottom: 16px; }
h2 { font-size: 1.333em; line-height: 1.4; margin: 32px 0 12px; }
h3 { font-size: 1.111em; }
b, th { font-weight: 600; }
ul { list-style: none; }
p + p { margin-top: 8px; }
a { color: var(--primary); text-underline-offset: 3px; }
a:hover { color: var(--primary-hover); }
:focus-visible { outline: 3px solid var(--primary); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: 8px; top: -100px; z-index: 10; padding: 12px 16px; background: var(--surface); border: 2px solid var(--primary); }
.skip:focus { top: 8px; }
.ribbon { grid-column: 1 / -1; margin: 0 calc(-1 * max(16px, calc(50vw - 480px))) 8px; padding: 6px 16px; border-bottom: 1px solid var(--provisional);
  background: repeating-linear-gradient(135deg, var(--provisional-soft) 0 16px, var(--surface) 16px 32px); font-size: .875rem; text-align: center; }
.head { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 0 24px; padding: 0 max(16px, calc(50vw - 480px));
  background: var(--surface); border-bottom: 1px solid var(--line); overflow-x: clip; }
.brand { display: flex; align-items: center; gap: 12px; min-height: 44px; color: var(--text); text-decoration: none; }
.brand b { font-size: 1.1em; }
.brand span span, .quiet { color: var(--text-2); }
.brand span span { font-size: .9rem; }
.head nav { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0 32px; }
.head nav a { display: inline-flex; align-items: center; min-height: 44px; border-bottom: 3px solid transparent; color: var(--text); text-decoration: none; }
.head nav a:hover { color: var(--primary); }
.head nav a[aria-current] { border-bottom-color: var(--primary); color: var(--primary); font-weight: 600; }
.head .comforts { grid-column: auto; display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 0 4px; }
.comforts a { display: inline-flex; align-items: center; min-height: 44px; min-width: 44px; padding: 0 10px; border-radius: 4px; color: var(--text-2); font-size: 1rem; text-decoration: none; }
.comforts a:hover { background: var(--sunken); color: var(--primary); }
main { flex: 1; width: 100%; max-width: 992px; margin: 0 auto; padding: 32px 16px 48px; }
.foot { padding: 24px max(16px, calc(50vw - 480px)) 32px; background: var(--sunken); border-top: 1px solid var(--line); font-size: 1rem; }
.foot h2 { margin-top: 0; font-size: 1.1em; }
.links { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 32px; margin-top: 12px; }
.links a { display: inline-flex; align-items: center; min-height: 44px; }
.button { display: inline-flex; align-items: center; justify-content: center; min-height: 48px; padding: 8px 24px; border: 1px solid var(--control); border-radius: 4px;
  background: var(--surface); color: var(--text); font: inherit; text-decoration: none; cursor: pointer; }
.button:hover { border-color: var(--primary); color: var(--primary-hover); }
.button.primary { border-color: var(--primary); background: var(--primary); color: var(--on-primary); font-weight: 600; }
.button.primary:hover { background: var(--primary-hover); color: var(--on-primary); }
html[data-text='large'] .button { min-height: 60px; }
.ask { display: grid; grid-template-columns: 2fr 1fr 1fr auto; align-items: end; gap: 12px 16px; margin: 16px 0 24px; }
.ask label { display: block; font-weight: 600; }
.ask input, .ask select { display: block; width: 100%; min-height: 48px; padding: 8px 12px; border: 1px solid var(--control); border-radius: 4px; background: var(--surface); color: var(--text); font: inherit; font-weight: 400; }
.notice { margin: 16px 0; padding: 12px 16px; border: 1px solid var(--line); border-left: 4px solid var(--primary); border-radius: 4px; background: var(--surface); }
.notice.warn { border-left-color: var(--risk); }
.panel { margin: 0 0 24px; padding: 20px 24px; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); }
.panel > h2:first-child { margin-top: 0; }
.panel > blockquote { margin: 0 0 12px; padding: 12px 16px; border-left: 4px solid var(--control); background: var(--sunken); white-space: pre-wrap; overflow-wrap: anywhere; }
.facts { display: grid; grid-template-columns: minmax(6em, max-content) 1fr; gap: 8px 24px; }
.facts dt { color: var(--text-2); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(210px, 1fr)); gap: 16px; margin: 16px 0; }
.figures > li { padding: 16px; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); }
.figures b { display: block; font-size: 1.333em; line-height: 1.4; }
.figures small, .hint { display: block; color: var(--text-2); font-size: 1rem; line-height: 1.5; }
.figure, td, time { font-variant-numeric: tabular-nums; }
.code { font-family: ui-monospace, Consolas, 'Liberation Mono', monospace; font-size: .94em; }
table { width: 100%; border-collapse: collapse; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; font-size: 1rem; line-height: 1.5; }
caption { padding: 8px 0; text-align: start; color: var(--text-2); }
th, td { padding: 10px 12px; border-top: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { border-top: 0; color: var(--text-2); white-space: nowrap; }
.amount { text-align: end; }
td a, th a { display: inline-block; min-height: 24px; }
.more { margin-top: 16px; }
.advisories { margin-top: 16px; padding-block: 8px; }
.advisories li { padding: 8px 0; }
.advisories li + li { border-top: 1px solid var(--line); }
.advisories .quiet { display: block; font-size: 1rem; }
.kind { color: var(--text-2); font-size: 1rem; }
.kind.warning { color: var(--late); font-weight: 600; }
.below { color: var(--late); font-weight: 600; }
.reached { color: var(--ok); }
@media (max-width: 700px) {
  .head { grid-template-columns: 1fr; }
  .comforts { justify-content: flex-start; margin-left: -10px; }
  .head nav { gap: 0 24px; }
  main { padding-top: 24px; }
  .ask { grid-template-columns: 1fr 1fr; }
  .ask > :first-child, .ask > .button { grid-column: 1 / -1; }
  .panel { padding: 16px; }
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dd { margin-bottom: 10px; }
  table, tbody, tr, th, td, caption { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table { border: 0; background: none; }
  tr { margin-bottom: 12px; padding: 8px 16px; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); }
  th, td { padding: 4px 0; border: 0; text-align: start; }
  td[data-label]::before { content: attr(data-label) ' '; color: var(--text-2); }
}
@media (forced-colors: active) { .button, .notice, .panel, tr { border-color: currentcolor; } }
@media print {
  body { background: #fff; color: #000; font-size: 11pt; line-height: 1.5; }
  .skip, .comforts, .head nav, .ask, .more, .foot .links { display: none; }
  .ribbon { border: 1px solid #000; background: none; }
  main { max-width: none; padding: 12pt 0; }
  .panel, table, .figures > li, tr { border-color: #000; background: none; break-inside: avoid; }
  table { break-inside: auto; }
  thead { display: table-header-group; }
  a { color: #000; }
}
`;

/** Changes with the sheet, so that a browser may keep it for ever. */
export const PAGE_LOOK_VERSION = createHash('sha256').update(PAGE_LOOK).digest('hex').slice(0, 12);
export const PAGE_LOOK_PATH = '/disclosure/look.css';
