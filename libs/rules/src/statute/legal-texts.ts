// The published texts that this house cites, each named once.
import type { LegalText } from './citation.js';

export const MEASURES_20: LegalText = {
  name: '市场监督管理投诉举报处理暂行办法',
  document: '国家市场监督管理总局令第20号',
};

export const MEASURES_121: LegalText = {
  name: '市场监督管理投诉举报处理办法',
  document: '国家市场监督管理总局令第121号',
};

export const CONSUMER_LAW: LegalText = { name: '中华人民共和国消费者权益保护法', document: null };

export const CONSUMER_REGULATION: LegalText = {
  name: '中华人民共和国消费者权益保护法实施条例',
  document: '国务院令第778号',
};

export const PENALTY_PROCEDURE_2019: LegalText = {
  name: '市场监督管理行政处罚程序暂行规定',
  document: '国家市场监督管理总局令第2号',
};

export const PENALTY_PROCEDURE: LegalText = {
  name: '市场监督管理行政处罚程序规定',
  document: '国家市场监督管理总局令第2号公布，第42号、第61号修正',
};

/** 行政执法机关移送涉嫌犯罪案件的规定, in force since 2001 and amended in 2020. */
export const TRANSFER_OF_CRIMES: LegalText = {
  name: '行政执法机关移送涉嫌犯罪案件的规定',
  document: '国务院令第310号公布，第730号修订',
};

export const CIVIL_CODE: LegalText = { name: '中华人民共和国民法典', document: null };

/** Repealed by the Civil Code on 2021-01-01. */
export const GENERAL_PROVISIONS: LegalText = { name: '中华人民共和国民法总则', document: null };

export const FORMS_2019: LegalText = {
  name: '市场监督管理部门处理投诉举报文书式样',
  document: '国市监网监〔2019〕242号',
};

export const FORMS_2026: LegalText = { name: '市场监督管理部门处理投诉举报文书式样（2026年4月）', document: null };

export const PENALTY_FORMS_2021: LegalText = {
  name: '市场监督管理行政处罚文书格式范本（2021年修订版）',
  document: null,
};
