// The words of the acts in the audit, for whoever reads it.
import type { Language } from '#rules';
import type { Wording } from '../door/language.js';

const actText: Readonly<Record<string, Wording>> = {
  look: { zh: '查看封存信息', en: 'look at what is sealed' },
  'look.asked': { zh: '申请查看身份', en: 'asked to look at a person' },
  'look.approved': { zh: '批准查看身份', en: 'let somebody look at a person' },
  'look.refused': { zh: '不同意查看身份', en: 'let nobody look at a person' },
  'look.request-lapsed': { zh: '查看申请过期未批', en: 'a request to look lapsed' },
  'look.approval-lapsed': { zh: '批准后过期未看', en: 'an approved look lapsed' },
  'case.read': { zh: '查看案件', en: 'read a case' },
  'case.clocks-read': { zh: '查看期限', en: 'read the clocks' },
  'case.events-read': { zh: '查看经过', en: 'read the story' },
  'case.files-read': { zh: '查看附件清单', en: 'read the list of files' },
  'cases.listed': { zh: '查看列表', en: 'read a list' },
  'file.saved': { zh: '下载附件', en: 'save a file' },
  'attachment.kept': { zh: '附件入库', en: 'file kept' },
  'session.begun': { zh: '登录', en: 'sign in' },
  'session.ended': { zh: '退出', en: 'sign out' },
  'sign-on.linked': { zh: '关联统一身份', en: 'single sign-on linked' },
  'sign-on.unlinked': { zh: '解除统一身份关联', en: 'single sign-on unlinked' },
  'session.locked': { zh: '登录名锁定', en: 'login locked' },
  'password.changed': { zh: '修改口令', en: 'change of password' },
  'account.added': { zh: '新增账号', en: 'account added' },
  'account.disabled': { zh: '停用账号', en: 'account disabled' },
  'account.reset': { zh: '重置账号', en: 'account reset' },
  'second-factor.added': { zh: '增加第二因素', en: 'second factor added' },
  'second-factor.removed': { zh: '去掉第二因素', en: 'second factor removed' },
  'second-factor.recovery-renewed': { zh: '更换恢复码', en: 'recovery codes renewed' },
  'second-factor.recovered': { zh: '用恢复码登录', en: 'recovery code used' },
  'second-factor.locked': { zh: '第二因素锁定', en: 'second factor locked' },
  'case.recused': { zh: '自行回避', en: 'stepped aside' },
  'case.excluded': { zh: '责令回避', en: 'had somebody step aside' },
  'case.readmitted': { zh: '解除回避', en: 'readmitted somebody' },
  'conflict.added': { zh: '登记利害关系', en: 'conflict listed' },
  'conflict.lifted': { zh: '解除利害关系', en: 'conflict lifted' },
  'advisory.written': { zh: '起草提示警示', en: 'advisory written' },
  'advisory.revised': { zh: '修改提示警示草稿', en: 'advisory rewritten' },
  'advisory.sent-back': { zh: '退回提示警示', en: 'advisory sent back' },
  'advisory.dropped': { zh: '放弃提示警示草稿', en: 'advisory dropped' },
  'advisory.published': { zh: '发布提示警示', en: 'advisory published' },
  'advisory.correction-proposed': { zh: '提出更正提示警示', en: 'correction of an advisory proposed' },
  'advisory.corrected': { zh: '更正提示警示', en: 'advisory corrected' },
  'advisory.withdrawn': { zh: '撤回提示警示', en: 'advisory withdrawn' },
  'model-unit.applied': { zh: '申报示范单位', en: 'model unit applied for' },
  'model-unit.renewal-applied': { zh: '申请延续示范单位', en: 'renewal of a model unit applied for' },
  'model-unit.approved': { zh: '认定示范单位', en: 'model unit approved' },
  'model-unit.renewed': { zh: '延续示范单位', en: 'model unit renewed' },
  'model-unit.refused': { zh: '不予认定示范单位', en: 'model unit refused' },
  'model-unit.renewal-refused': { zh: '不予延续示范单位', en: 'renewal of a model unit refused' },
  'model-unit.withdrawn': { zh: '撤销示范单位', en: 'model unit withdrawn' },
  'import.begun': { zh: '导入工单', en: 'import of work orders' },
  'operators.import-begun': { zh: '导入经营主体名录', en: 'import of the business register' },
  'demo.clock-moved': { zh: '移动演示时间', en: 'demo moved in time' },
  'calendar.loaded': { zh: '载入放假通知', en: 'holiday notice loaded' },
  'law.loaded': { zh: '载入法条', en: 'law loaded' },
  'ladders.loaded': { zh: '载入提醒阶梯', en: 'ladders loaded' },
  'city.seeded': { zh: '载入城市资料', en: 'city loaded' },
  'audit.read': { zh: '查看审计', en: 'audit read' },
  'audit.state-read': { zh: '查看审计链状态', en: 'state of the chains read' },
  'audit.exported': { zh: '导出审计', en: 'audit exported' },
  refused: { zh: '被拒绝', en: 'refused' },
};

/** The words of an act; its code where it has none. */
export function actName(action: string, language: Language): string {
  return Object.hasOwn(actText, action) ? (actText[action]?.[language] ?? action) : action;
}

/** The acts that have words, to choose from. */
export const namedActs: readonly string[] = Object.keys(actText);
