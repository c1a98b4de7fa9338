/** How exports of business registers head their columns; a column that is not named here is never read, whoever's data it holds. */

export const REGISTER_FIELDS = [
  'creditCode',
  'registerNo',
  'name',
  'formerNames',
  'kind',
  'state',
  'deregisteredOn',
  'revokedOn',
  'district',
  'address',
  'headCode',
  'chain',
  'platforms',
  'abnormalFrom',
  'abnormalTo',
  'dishonestFrom',
  'dishonestTo',
] as const;
export type RegisterField = (typeof REGISTER_FIELDS)[number];

/** The first word is the one that a report names when the column is missing. Compared as `plainHeader` writes headings. */
export const REGISTER_HEADINGS: Readonly<Record<RegisterField, readonly string[]>> = {
  creditCode: ['统一社会信用代码', '社会信用代码', '信用代码', '统一信用代码', '统一社会信用代码/注册号', '统一代码'],
  registerNo: ['注册号', '工商注册号', '营业执照注册号', '登记注册号', '原注册号'],
  name: ['企业名称', '名称', '市场主体名称', '经营主体名称', '主体名称', '字号名称', '企业(机构)名称', '商户名称', '单位名称'],
  formerNames: ['曾用名', '曾用名称', '历史名称', '变更前名称'],
  kind: ['市场主体类型', '经营主体类型', '主体类型', '企业类型', '类型', '公司类型', '企业(机构)类型'],
  state: ['登记状态', '经营状态', '企业状态', '主体状态', '状态', '市场主体状态'],
  deregisteredOn: ['注销日期', '注销时间', '核准注销日期'],
  revokedOn: ['吊销日期', '吊销时间'],
  district: ['所属区县', '区县', '行政区划', '所属县区', '属地', '所在区县', '辖区'],
  address: ['住所', '住所(经营场所)', '经营场所', '注册地址', '企业地址', '地址', '经营地址', '主要经营场所', '营业场所'],
  headCode: ['隶属企业统一社会信用代码', '总部统一社会信用代码', '隶属主体统一社会信用代码', '总公司统一社会信用代码'],
  chain: ['连锁品牌', '连锁名称', '品牌名称'],
  platforms: ['入驻平台', '所在平台', '网络交易平台'],
  abnormalFrom: ['列入经营异常名录日期', '列入经营异常日期', '异常列入日期', '标记经营异常状态日期'],
  abnormalTo: ['移出经营异常名录日期', '移出经营异常日期', '异常移出日期', '恢复正常记载状态日期'],
  dishonestFrom: ['列入严重违法失信名单日期', '列入严重违法失信企业名单日期', '严重违法列入日期'],
  dishonestTo: ['移出严重违法失信名单日期', '移出严重违法失信企业名单日期', '严重违法移出日期'],
};
