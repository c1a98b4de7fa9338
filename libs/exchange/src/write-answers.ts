// Writes the answers to orders as a spreadsheet for the system that sent them: one row an order, codes made words, no free text.
import exceljs from 'exceljs';
import type { Instant, LocalDate, OrderStanding } from '#rules';
import { ANSWER_HEADINGS, ANSWER_WORDS } from './answer-words.table.js';
import { orderNoOfKey } from './read-work-orders.js';
import { wallTextOfInstant } from './shanghai-time.js';

/** What is told of one order: nothing here could hold a person or his words. @source 令121号 art. 37 */
export interface OrderAnswer {
  /** The key under which the order is kept. */
  readonly orderNo: string;
  /** Until when the other system itself expects an answer. */
  readonly expectedBy: Instant | null;
  readonly cases: readonly {
    readonly number: string;
    readonly standing: OrderStanding;
    readonly dueOn: LocalDate | null;
  }[];
}

export type AnswerRow = Readonly<Record<(typeof ANSWER_HEADINGS)[number], string>>;

/** @param asOf the moment from which the answers are */
export function answerRows(answers: readonly OrderAnswer[], asOf: Instant): readonly AnswerRow[] {
  return answers.map(({ orderNo, expectedBy, cases }) => ({
    工单编号: orderNoOfKey(orderNo),
    登记编号: cases.map(({ number }) => number).join('；'),
    // Twice the same says no more than once.
    办理情况: [...new Set(cases.map(({ standing }) => ANSWER_WORDS[standing]))].join('；'),
    法定期限: cases.flatMap(({ dueOn }) => dueOn ?? []).sort()[0] ?? '',
    工单期限: expectedBy === null ? '' : wallTextOfInstant(expectedBy),
    数据时间: wallTextOfInstant(asOf),
  }));
}

/** One .xlsx. Every cell is text: long numbers keep their last digits, and nothing is taken for a formula. */
export async function writeAnswers(rows: readonly AnswerRow[]): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Sheet1');
  sheet.addRow([...ANSWER_HEADINGS]);
  for (const row of rows) sheet.addRow(ANSWER_HEADINGS.map((heading) => row[heading]));
  for (const column of sheet.columns) column.numFmt = '@';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
