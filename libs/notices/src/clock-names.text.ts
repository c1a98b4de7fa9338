// What a clock is called in a letter, with the act that ends it, in Chinese and English.
import type { DeadlineKey } from '#rules';
import type { Sentence } from './letters.text.js';

export interface ClockName {
  readonly name: Sentence;
  /** The act that ends the clock, as a verb that can follow a date. */
  readonly act: Sentence;
}

export const CLOCK_NAMES: Readonly<Record<DeadlineKey, ClockName>> = {
  dispatch: {
    name: { zh: '分流', en: 'dispatch' },
    act: { zh: '确定有处理权限的单位并分送', en: 'find the competent unit and send the case there' },
  },
  'complaint.accept': {
    name: { zh: '投诉受理', en: 'acceptance of the complaint' },
    act: { zh: '作出是否受理的决定并告知投诉人', en: 'decide on acceptance and tell the complainant' },
  },
  'complaint.mediate': {
    name: { zh: '投诉调解', en: 'mediation' },
    act: {
      zh: '完成调解：达成协议的予以记录，符合终止情形的决定终止调解',
      en: 'finish the mediation: record the agreement, or terminate where a ground is met',
    },
  },
  'complaint.notify-termination': {
    name: { zh: '终止调解告知', en: 'notice of termination' },
    act: { zh: '将终止调解的决定告知双方当事人', en: 'tell both parties that mediation was terminated' },
  },
  'lead.verify': {
    name: { zh: '调解中发现线索的核查', en: 'verification of a lead found in mediation' },
    act: { zh: '完成线索核查，决定是否立案', en: 'verify the lead and decide whether to institute a case' },
  },
  'report.verify': {
    name: { zh: '举报核查', en: 'verification of the report' },
    act: { zh: '完成核查，决定是否立案', en: 'finish the verification and decide whether to institute a case' },
  },
  'report.notify-reporter': {
    name: { zh: '举报处理告知', en: 'notice to the reporter' },
    act: { zh: '将是否立案的决定告知举报人', en: 'tell the reporter whether a case was instituted' },
  },
  'investigation.decide': {
    name: { zh: '案件处理决定', en: 'decision of the investigation' },
    act: { zh: '作出处理决定', en: 'decide the case' },
  },
  'jurisdiction.settle': {
    name: { zh: '管辖争议协商', en: 'settlement of competence' },
    act: {
      zh: '协商确定处理单位，协商不成的报请共同上级指定',
      en: 'agree on the competent unit, or ask the common superior to name it',
    },
  },
  'settlement.answer': {
    name: { zh: '先行和解答复', en: 'answer in direct settlement' },
    act: { zh: '督促经营者答复', en: 'press the operator for an answer' },
  },
  'settlement.association': {
    name: { zh: '消费者协会先行调解', en: 'first mediation by the association' },
    act: { zh: '督促消费者协会和经营者答复', en: 'press the association and the operator for an answer' },
  },
  'settlement.station': {
    name: { zh: '维权服务站答复', en: 'answer of the service station' },
    act: { zh: '督促维权服务站答复', en: 'press the service station for an answer' },
  },
  'supervision.answer': {
    name: { zh: '督办答复', en: 'answer to the superior' },
    act: { zh: '报告办理情况，答复督办', en: 'report how the case stands and answer the superior' },
  },
  'report.verify-public-information': {
    name: { zh: '公示信息举报核查', en: 'verification of public information' },
    act: { zh: '完成核查，决定是否立案', en: 'finish the verification and decide whether to institute a case' },
  },
  'report.tell-public-information': {
    name: { zh: '公示信息举报书面告知', en: 'written notice on public information' },
    act: { zh: '将核查结果书面告知举报人', en: 'tell the reporter the result in writing' },
  },
  'report.answer-advertising': {
    name: { zh: '广告举报处理告知', en: 'answer on an advertisement' },
    act: { zh: '处理广告举报并告知举报人', en: 'deal with the report of the advertisement and tell the reporter' },
  },
  'report.tell-result': {
    name: { zh: '举报结果告知', en: 'notice of the result' },
    act: { zh: '将处理结果告知举报人', en: 'tell the reporter the result' },
  },
};
