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

/** As revised and renamed from 2021-07-15 on. */
export const PENALTY_PROCEDURE_2021: LegalText = {
  name: '市场监督管理行政处罚程序规定',
  document: '国家市场监督管理总局令第2号公布，第42号修正',
};

/** As amended from 2022-11-01 on; its periods are those of 2021. */
export const PENALTY_PROCEDURE: LegalText = {
  name: '市场监督管理行政处罚程序规定',
  document: '国家市场监督管理总局令第2号公布，第42号、第61号修正',
};

/** 行政执法机关移送涉嫌犯罪案件的规定, in force since 2001 and amended in 2020. */
export const TRANSFER_OF_CRIMES: LegalText = {
  name: '行政执法机关移送涉嫌犯罪案件的规定',
  document: '国务院令第310号公布，第730号修订',
};

export const PERSONAL_INFORMATION_LAW: LegalText = { name: '中华人民共和国个人信息保护法', document: null };

/** As revised in 2018, in force since 2019-06-01. */
export const CIVIL_SERVANTS_LAW: LegalText = { name: '中华人民共和国公务员法', document: '2018年修订' };

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

export const ADVERTISING_LAW: LegalText = { name: '中华人民共和国广告法', document: null };

export const PUBLIC_INFORMATION_2014: LegalText = { name: '企业信息公示暂行条例', document: '国务院令第654号' };

/** As amended from 2024-05-01 on. */
export const PUBLIC_INFORMATION: LegalText = {
  name: '企业信息公示暂行条例',
  document: '国务院令第654号公布，第777号修订',
};

export const HOUSEHOLD_ANNUAL_REPORTS: LegalText = {
  name: '个体工商户年度报告暂行办法',
  document: '国家工商行政管理总局令第69号',
};

export const COOPERATIVE_ANNUAL_REPORTS: LegalText = {
  name: '农民专业合作社年度报告公示暂行办法',
  document: '国家工商行政管理总局令第70号',
};

/** Both lost the word 暂行 in 2025; their articles on reports kept their numbers. */
export const HOUSEHOLD_ANNUAL_REPORTS_2025: LegalText = {
  name: '个体工商户年度报告办法',
  document: '国家工商行政管理总局令第69号公布，国家市场监督管理总局令第101号、第108号修正',
};

export const COOPERATIVE_ANNUAL_REPORTS_2025: LegalText = {
  name: '农民专业合作社年度报告公示办法',
  document: '国家工商行政管理总局令第70号公布，国家市场监督管理总局令第101号、第108号修正',
};

/** As revised in 2017 and amended in 2019: in force until 2025-10-14. */
export const COMPETITION_LAW_2017: LegalText = {
  name: '中华人民共和国反不正当竞争法',
  document: '2017年修订，2019年修正',
};

export const COMPETITION_LAW: LegalText = { name: '中华人民共和国反不正当竞争法', document: '2025年修订' };

export const STANDARDS_LAW: LegalText = { name: '中华人民共和国标准化法', document: null };

export const MANDATORY_STANDARDS: LegalText = {
  name: '强制性国家标准管理办法',
  document: '国家市场监督管理总局令第25号',
};

export const UNLICENSED_TRADE: LegalText = { name: '无证无照经营查处办法', document: '国务院令第684号' };

export const SALT_MONOPOLY: LegalText = { name: '食盐专营办法', document: '国务院令第696号' };

export const FOOD_SAFETY_LAW: LegalText = { name: '中华人民共和国食品安全法', document: null };

export const FOOD_SAFETY_REGULATION: LegalText = {
  name: '中华人民共和国食品安全法实施条例',
  document: '国务院令第721号',
};

export const DRUG_LAW: LegalText = { name: '中华人民共和国药品管理法', document: null };

export const COSMETICS_REGULATION: LegalText = { name: '化妆品监督管理条例', document: '国务院令第727号' };

export const MEDICAL_DEVICE_REGULATION: LegalText = { name: '医疗器械监督管理条例', document: '国务院令第739号' };

export const PRICE_LAW: LegalText = { name: '中华人民共和国价格法', document: null };

/** A document of two ministries, below a rule in rank. */
export const REWARD_MEASURES: LegalText = {
  name: '市场监管领域重大违法行为举报奖励暂行办法',
  document: '国市监稽规〔2021〕4号',
};
