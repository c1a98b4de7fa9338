// Whole letters to begin from: a test says only what matters to it.
import type { ClockLetterFacts, ImportDigestFacts } from './letter-facts.js';

export const CLOCK_FACTS: ClockLetterFacts = {
  reader: { name: '郭敏', office: 'handler', unitName: '川汇区市场监督管理局' },
  number: 'K7Q2-94MX',
  kind: 'complaint',
  respondent: '川汇区荷香百货店',
  handlingUnitName: '川汇区市场监督管理局',
  handlerName: '郭敏',
  clock: 'complaint.accept',
  dueOn: '2026-05-13',
  dueStrictOn: '2026-05-13',
  provisional: false,
  remaining: { state: 'ok', amount: 3, unit: 'working-day' },
  citation: '《市场监督管理投诉举报处理办法》（总局令第121号）第十五条第一款',
  told: ['handler'],
  publicOrigin: 'https://anqi.example.gov.cn',
};

export const DIGEST_FACTS: ImportDigestFacts = {
  reader: { name: '赵一鸣', office: 'unit-head', unitName: '项城市市场监督管理局' },
  run: '2026-05-06-01',
  created: 12,
  triage: 3,
  overdue: 2,
  publicOrigin: 'https://anqi.example.gov.cn',
};
