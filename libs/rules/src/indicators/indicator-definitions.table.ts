// Every indicator that bureaus publish, with its formula in words and where the formula comes from.
import { type Gist, agencyPolicy, observedPractice } from '../statute/citation.js';
import type { IndicatorDefinition } from './indicator.js';
import { DEVELOPMENT_PLAN } from './targets.table.js';

const BY_CLOSED: Gist = {
  zh: '公式由各地公布的件数与比率反推，分母是办结数',
  en: 'the formula follows from counts and rates that bureaus published; the denominator is what was closed',
};
const BY_RECEIVED: Gist = {
  zh: '公式由各地公布的件数与比率反推，分母是收到数',
  en: 'the formula follows from counts and rates that bureaus published; the denominator is what was received',
};
const SUMMED: Gist = {
  zh: '各地通报都列出的数，是合计而不是比率',
  en: 'a number that the reports of bureaus give; a sum and no rate',
};
const DISCLOSED: Gist = {
  zh: '名称和公式见于外地通报；百分之九十以上列红榜、百分之八十以下列黑榜是外地做法',
  en: 'name and formula stand in a report of another city, which praises from 90 % on and blames below 80 %',
};
const NAMED: Gist = {
  zh: '名称见于各地通报，公式未公布，按同类指标推定',
  en: 'the name stands in published reports; the formula is not published and is taken by analogy',
};
const byClosed = observedPractice(BY_CLOSED);
const summed = observedPractice(SUMMED);
const named = observedPractice(NAMED);
const plan = agencyPolicy(DEVELOPMENT_PLAN, {
  zh: '约束性指标：消费投诉按期办结率、举报按期核查率',
  en: 'binding targets for both on-time rates',
});

export const INDICATOR_DEFINITIONS: readonly IndicatorDefinition[] = [
  {
    key: 'complaint.closed-on-time',
    name: { zh: '消费投诉按期办结率', en: 'complaints closed on time' },
    formula: {
      zh: '按期办结 ÷ 办结；从严口径分母另加在办超期',
      en: 'closed on time ÷ closed; strictly, open overdue ones are added below',
    },
    source: plan,
    unit: 'share',
  },
  {
    key: 'complaint.mediated',
    name: { zh: '调解成功率', en: 'mediated successfully' },
    formula: { zh: '调解成功（协议、和解）÷ 办结', en: 'agreements and settlements ÷ closed' },
    source: byClosed,
    unit: 'share',
  },
  {
    key: 'complaint.checked-on-time',
    name: { zh: '投诉按时初查率', en: 'first checks in time' },
    formula: {
      zh: '七个工作日内作出受理决定并告知 ÷ 应初查；从严口径分母另加逾期未查',
      en: 'acceptance decided in time ÷ first checks due; strictly, unanswered late ones are added below',
    },
    source: named,
    unit: 'share',
  },
  {
    key: 'report.verified-on-time',
    name: { zh: '举报按期核查率', en: 'reports verified on time' },
    formula: {
      zh: '按期核查（含批准延期）÷ 核查；从严口径分母另加在办超期',
      en: 'verified in time, as extended ÷ verified; strictly, open overdue ones are added below',
    },
    source: plan,
    unit: 'share',
  },
  {
    key: 'report.closed-on-time',
    name: { zh: '举报按时办结率', en: 'reports closed on time' },
    formula: { zh: '每个期限都按时的办结 ÷ 办结', en: 'closed with every clock met ÷ closed' },
    source: named,
    unit: 'share',
  },
  {
    key: 'closed-of-received',
    name: { zh: '办结率', en: 'closed of what was received' },
    formula: { zh: '本期收到且已办结 ÷ 本期收到', en: 'received in the period and closed ÷ received in the period' },
    source: observedPractice(BY_RECEIVED),
    unit: 'share',
  },
  {
    key: 'loss.recovered',
    name: { zh: '挽回经济损失', en: 'losses recovered' },
    formula: { zh: '本期办结各件挽回金额之和', en: 'the sum recovered in cases closed in the period' },
    source: summed,
    unit: 'fen',
  },
  {
    key: 'amount.disputed',
    name: { zh: '争议金额', en: 'amounts in dispute' },
    formula: { zh: '本期办结各件争议金额之和', en: 'the sum in dispute in cases closed in the period' },
    source: summed,
    unit: 'fen',
  },
  {
    key: 'fine.imposed',
    name: { zh: '罚没金额', en: 'fines and confiscations' },
    formula: { zh: '本期作出处理决定各案罚没金额之和', en: 'the sum of penalties decided in the period' },
    source: summed,
    unit: 'fen',
  },
  {
    key: 'complaint.became-case',
    name: { zh: '诉转案', en: 'complaints that became cases' },
    formula: { zh: '由投诉中发现线索而立案的件数', en: 'cases filed on a lead found in a complaint' },
    source: summed,
    unit: 'cases',
  },
  {
    key: 'complaint.disclosed',
    name: { zh: '投诉信息公示率', en: 'complaints disclosed' },
    formula: { zh: '已公示 ÷ 应公示', en: 'published ÷ to be published' },
    source: observedPractice(DISCLOSED),
    unit: 'share',
  },
  {
    key: 'settlement.settled',
    name: { zh: 'ODR 先行和解率', en: 'settled directly' },
    formula: { zh: '和解成功 ÷ 企业收到的先行和解件', en: 'settled ÷ received by firms for direct settlement' },
    source: named,
    unit: 'share',
  },
  {
    key: 'settlement.active-firms',
    name: { zh: 'ODR 单位活跃度', en: 'active settling firms' },
    formula: {
      zh: '本期答复过和解的企业 ÷ 全部 ODR 企业',
      en: 'firms that answered in the period ÷ all settling firms',
    },
    source: named,
    unit: 'share',
  },
  {
    key: 'call-back.satisfied',
    name: { zh: '回访满意率', en: 'satisfied when called back' },
    formula: { zh: '满意 ÷ 接通的回访', en: 'satisfied ÷ reached call-backs' },
    source: named,
    unit: 'share',
  },
];
