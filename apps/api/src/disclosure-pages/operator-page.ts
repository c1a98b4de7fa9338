// One operator: how often it was complained of in a year, each rate with its fraction and formula, and how the register has it.
import type {
  OperatorCounts,
  PublicAdvisory,
  PublicModelUnit,
  PublicOperator,
  PublicRecord,
  SettledCounts,
} from '#records';
import { EVALUATION_RULES, type EvaluationSum, type Language, type PublicRate, leastCountOf, publicRate } from '#rules';
import { operatorKindText, operatorMarkText, operatorStateText } from '../words/operator.text.js';
import { advisoryList } from './advisory-pages.js';
import { advisoryPagesText } from './advisory.text.js';
import { disclosureText } from './disclosure.text.js';
import { type Content, type Html, html } from './html.js';
import { modelUnitLine } from './model-units-page.js';
import { framed } from './page-frame.js';
import { frameText } from './page-frame.text.js';
import { type PageRoom, percentText, wordsIn } from './page-room.js';
import { placeWord, recordTable } from './record-table.js';

export interface OperatorAnswer {
  readonly creditCode: string;
  readonly name: string;
  readonly registered: PublicOperator | undefined;
  readonly counts: OperatorCounts;
  readonly settled: SettledCounts | undefined;
  /** Null while too few have answered. */
  readonly evaluation: EvaluationSum | null;
  readonly warnings: readonly PublicAdvisory[];
  readonly model: PublicModelUnit | undefined;
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
    content: html`${answer.settled !== undefined && html`<p class="notice">✓ ${words('settler')}</p>`}${modelUnitLine(room, answer.model)}
      ${
        answer.warnings.length > 0 &&
        html`<h2>${advisoryPagesText.ofOperator[asked.language]}</h2>
          ${advisoryList(room, answer.warnings)}`
      }${figures(room, answer)}
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

function figures({ asked }: PageRoom, { counts, settled, evaluation }: OperatorAnswer): Html {
  const words = wordsIn(disclosureText, asked.language);
  const least = String(leastCountOf('rate'));
  const few = wordsIn(frameText, asked.language)('fewForRate');
  const formula = (name: keyof typeof disclosureText): string => words(name).replace('{n}', least);
  const figure = (name: Content, value: Content, how: Content): Html =>
    html`<li><span>${name}</span><b class="figure">${value}</b><small>${how}</small></li>`;
  return html`<ul class="figures">
    ${figure(words('countOfYear'), asked.language === 'zh' ? `${String(counts.published)} 件` : counts.published, words('countFormula'))}
    ${figure(words('growth'), growthText(counts, asked.language), formula('growthFormula'))}
    ${figure(words('mediation'), rateText(publicRate(counts.agreements, counts.published), asked.language) ?? few, formula('mediationFormula'))}
    ${
      settled !== undefined &&
      figure(
        words('settling'),
        rateText(publicRate(settled.settled, settled.ended), asked.language) ?? few,
        formula('settlingFormula'),
      )
    }${figure(words('evaluation'), evaluationText(evaluation, asked.language), EVALUATION_RULES.source.gist[asked.language])}
  </ul>`;
}

function evaluationText(sum: EvaluationSum | null, language: Language): string {
  if (sum === null) return disclosureText.evaluationTooFew[language];
  const { answers, solved, satisfied } = sum;
  const counts: Readonly<Record<string, number>> = { answers, solved, satisfied };
  return disclosureText.evaluationOf[language].replace(/\{(\w+)\}/g, (_mark, name: string) =>
    String(counts[name] ?? ''),
  );
}

/** 58.3 % (7/12). */
function rateText(rate: PublicRate | null, language: Language): string | null {
  if (rate === null) return null;
  return `${percentText(rate.permille)}${inBrackets(`${String(rate.numerator)}/${String(rate.denominator)}`, language)}`;
}

function growthText({ published, publishedBefore }: OperatorCounts, language: Language): string {
  const more = published - publishedBefore;
  const sign = more > 0 ? '+' : more < 0 ? '−' : '±';
  const signed = `${sign}${String(Math.abs(more))}`;
  if (published < leastCountOf('rate') || publishedBefore < leastCountOf('rate')) return signed;
  const permille = Math.floor((Math.abs(more) * 1000) / publishedBefore);
  return `${signed}${inBrackets(`${sign}${percentText(permille)}`, language)}`;
}

function inBrackets(words: string, language: Language): string {
  return language === 'zh' ? `（${words}）` : ` (${words})`;
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
