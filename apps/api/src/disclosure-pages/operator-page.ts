// One operator: how often it was complained of in a year, each rate with its fraction and formula, and how the register has it.
import type { PublicAdvisory, PublicModelUnit, PublicOperator, PublicRecord, ReplyTrace } from '#records';
import { type Language, SETTLER_PROMISES, type SettlerPromise } from '#rules';
import { operatorKindText, operatorMarkText, operatorStateText } from '../words/operator.text.js';
import { advisoryList } from './advisory-pages.js';
import { advisoryPagesText } from './advisory.text.js';
import { disclosureText } from './disclosure.text.js';
import { type Html, html } from './html.js';
import { modelUnitLine } from './model-units-page.js';
import { type OperatorCounted, operatorFigures } from './operator-figures.js';
import { framed } from './page-frame.js';
import { frameText } from './page-frame.text.js';
import { type PageRoom, wordsIn } from './page-room.js';
import { placeWord, recordTable } from './record-table.js';
import { replyPanel } from './reply-panel.js';

export interface OperatorAnswer extends OperatorCounted {
  readonly creditCode: string;
  readonly name: string;
  readonly registered: PublicOperator | undefined;
  readonly trace: ReplyTrace;
  readonly warnings: readonly PublicAdvisory[];
  readonly model: PublicModelUnit | undefined;
  /** What stands of it; nothing for a firm that does not settle directly. */
  readonly promises: readonly SettlerPromise[];
  readonly records: readonly PublicRecord[];
  readonly hasMore: boolean;
}

export function operatorPage(room: PageRoom, answer: OperatorAnswer): Html {
  const { asked, site } = room;
  const words = wordsIn(disclosureText, asked.language);
  const frame = wordsIn(frameText, asked.language);
  const path = `/disclosure/e/${answer.creditCode}`;
  const last = answer.records.at(-1);
  return framed(site, asked, {
    title: answer.name,
    section: 'search',
    here: { path, asked: {} },
    content: html`${answer.settled !== undefined && html`<p class="notice">✓ ${words('settler')}</p>`}${promised(answer, asked.language)}${modelUnitLine(room, answer.model)}
      ${
        answer.warnings.length > 0 &&
        html`<h2>${advisoryPagesText.ofOperator[asked.language]}</h2>
          ${advisoryList(room, answer.warnings)}`
      }${figures(room, answer)}${replyPanel(answer.trace, asked.language)}
      <p class="notice"><b>${frame('statement')}</b> ${words('periodNote')}</p>
      <h2>${words('records')}</h2>
      ${
        answer.records.length === 0
          ? html`<p>${words('none')} <b>${frame('nothing')}</b></p>`
          : recordTable(room, answer.records, { caption: words('onePlace'), isOfOne: true })
      }${
        answer.hasMore &&
        last !== undefined &&
        html`<p class="more">
          <a class="button" href="${asked.link(path, { after: placeWord({ at: last.publishedAt, id: last.id }) })}"
            >${frame('more')}</a
          >
        </p>`
      }${registerPanel(room, answer)}`,
  });
}

function figures({ asked }: PageRoom, answer: OperatorAnswer): Html {
  return html`<ul class="figures">
    ${operatorFigures(answer, asked.language).map(
      ({ name, value, formula }) =>
        html`<li><span>${name}</span><b class="figure">${value}</b><small>${formula}</small></li>`,
    )}
  </ul>`;
}

function registerPanel({ asked, naming }: PageRoom, { creditCode, registered }: OperatorAnswer): Html {
  const { language } = asked;
  const words = wordsIn(disclosureText, language);
  const code = html`<dt>${words('creditCode')}</dt>
    <dd class="code">${creditCode}</dd>`;
  if (registered === undefined) {
    return html`<h2>${words('standing')}</h2>
      <div class="panel">
        <p>${words('notRegistered')}</p>
        <dl class="facts">${code}</dl>
      </div>`;
  }
  const { kind, state, stateOn, address, unit } = registered;
  const marks = marksOf(registered, language);
  return html`<h2>${words('standing')}</h2>
    <div class="panel">
      <dl class="facts">
        ${code}
        <dt>${words('state')}</dt>
        <dd>
          ${operatorStateText[state][language]}${stateOn !== null && html` <span class="quiet">${stateOn}</span>`}
        </dd>
        <dt>${words('kind')}</dt>
        <dd>${operatorKindText[kind][language]}</dd>
        ${
          address !== null &&
          html`<dt>${words('address')}</dt>
            <dd>${address}</dd>`
        }
        ${
          unit !== null &&
          html`<dt>${words('county')}</dt>
            <dd>${naming.unitName(unit)}</dd>`
        }
        <dt>${words('marks')}</dt>
        <dd>${marks.length === 0 ? words('noMarks') : marks.map((mark) => html`<p>■ ${mark}</p>`)}</dd>
      </dl>
    </div>`;
}

/** A mark that was taken off says so: it is no mark any more. */
function marksOf({ abnormal, dishonest }: PublicOperator, language: Language): readonly string[] {
  const listed = (name: 'abnormal' | 'dishonest', { from, to }: PublicOperator['abnormal']): readonly string[] => {
    if (from === null) return [];
    if (to === null) return [`${operatorMarkText[name][language]} ${from}`];
    return [`${operatorMarkText[`${name}-ended` as const][language]} ${from} – ${to}`];
  };
  return [...listed('dishonest', dishonest), ...listed('abnormal', abnormal)];
}

/** What it promises beyond answering in time, each with what it means. */
function promised({ promises }: OperatorAnswer, language: Language): Html | false {
  if (promises.length === 0) return false;
  return html`<p><b>${disclosureText.promises[language]}</b></p>
    <ul>
      ${promises.map((promise) => {
        const { text, means } = SETTLER_PROMISES[promise];
        return html`<li><b>${text[language]}</b> ${means[language]}</li>`;
      })}
    </ul>`;
}
