/** The door of the exchange room: spreadsheets of 12345 and of the national platform, in and out. */
export { KNOWN_FORMATS, ORDER_FIELDS, type FormatId, type OrderField } from './formats.table.js';
export { proposeHeaderMap, type ColumnChoice, type HeaderMap, type MappedColumn } from './header-map.js';
export { rowSentence, sheetFaultSentence, type ReportLanguage } from './import-faults.text.js';
export { findOrderPath, type KindFinding, type OrderPath, type ProposedKind } from './classify.js';
export type { OrderKind } from './order-words.table.js';
export { readSheet } from './read-sheet.js';
export {
  orderNoOfKey,
  readWorkOrders,
  sourceKeyOf,
  type ReadOptions,
  type SheetReport,
  type WorkOrderFile,
  type WorkOrderReading,
} from './read-work-orders.js';
export type { Sheet, SheetFault, SheetFaultCode, SheetReading } from './sheet.js';
export type { RowFault, RowFaultCode, RowRemark, RowRemarkCode, WorkOrder } from './work-order.js';
export { buildDemoOrders, type DemoMoment, type DemoOrder } from './demo/demo-orders.js';
export { writeDemoWorkbook, type DemoFormat } from './demo/demo-workbook.js';
export {
  importOrders,
  type ImportDesks,
  type ImportedRow,
  type ImportReport,
  type ImportRequest,
  type RowOutcome,
} from './import-orders.js';
export { DEMO_REGISTER_HEADINGS, demoRegisterRows } from './demo/demo-register.js';
export { importRegister, type RegisterOutcome, type RegisterReport, type RegisterRequest } from './import-register.js';
export type { RegisterFile } from './register-rows.js';
export {
  REGISTER_FORMAT,
  REGISTER_SILENCE_SECONDS,
  beginRegisterImport,
  registerHashOf,
  runRegisterImport,
  type BegunRegisterImport,
  type RegisterRunBy,
  type RegisterRunDesks,
} from './register-run.js';
export { ANSWER_HEADINGS, ANSWER_WORDS } from './answer-words.table.js';
export { answerRows, writeAnswers, type AnswerRow, type OrderAnswer } from './write-answers.js';
