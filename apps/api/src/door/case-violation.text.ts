// What the law's refusals about any case say to a person.
import type { ViolationWords } from './violation-words.js';

export const caseViolationText: Readonly<Record<string, ViolationWords>> = {
  'case.not-your-role': { status: 403, zh: '您的岗位不办这一项', en: 'your role does not do this' },
  'case.not-your-unit': { status: 403, zh: '此件现在由别的单位办理', en: 'another unit handles this case now' },
  'case.only-a-head-assigns-others': {
    status: 403,
    zh: '指派别人由负责人或分流员办理，您可以指派给自己',
    en: 'only a head or the intake desk assigns others; you may take it yourself',
  },
  'exclusion.closed-to-him': {
    status: 409,
    zh: '此人在此件中应当回避，请另选一人',
    en: 'this officer steps aside in this case; choose another',
  },
  'exclusion.no-such-officer': { status: 422, zh: '没有这名工作人员，请重新选', en: 'there is no such officer' },
  'exclusion.recuses-himself': {
    status: 422,
    zh: '本人需要回避的，请用“本人回避”',
    en: 'to step aside yourself, use “step aside”',
  },
  'exclusion.city-decides': {
    status: 403,
    zh: '负责人和其他单位人员的回避由市局负责人决定',
    en: 'of a head, or of another unit’s officer, the head of the city decides',
  },
  'exclusion.lifted-by-another': {
    status: 403,
    zh: '本人的回避由负责人解除',
    en: 'that you step aside is lifted by a head, not by yourself',
  },
  'exclusion.already': { status: 409, zh: '此人在此件中已经回避', en: 'this officer has stepped aside already' },
  'exclusion.none': { status: 409, zh: '此件没有人回避', en: 'nobody has stepped aside in this case' },
  'exclusion.not-excluded': { status: 409, zh: '此人在此件中没有回避', en: 'this officer has not stepped aside' },
  'case.closed': {
    status: 409,
    zh: '此件已于 {closedAt} 办结（{outcome}）',
    en: 'the case was closed on {closedAt} ({outcome})',
  },
  'case.not-dispatched-yet': { status: 409, zh: '此件还没有分送', en: 'the case has not been dispatched yet' },
  'case.not-now': { status: 409, zh: '此件现在{state}', en: 'the case is now {state}' },
  'case.no-such-command': { status: 409, zh: '{kind}没有这一项', en: 'there is no such step for: {kind}' },
  'case.dispatch-to-itself': {
    status: 422,
    zh: '不能分送给接收机构自己，请选承办单位',
    en: 'the intake unit cannot dispatch to itself; choose the unit that will handle it',
  },
  'statement.too-short': {
    status: 422,
    zh: '理由至少写 {atLeast} 个字，现在只有 {characters} 个字',
    en: 'the reasons need at least {atLeast} characters; there are {characters}',
  },
  'ground.not-in-force': {
    status: 422,
    zh: '这一项理由在 {decidedOn} 不能用，请从现行条文所列情形中选',
    en: 'this ground is not in force on {decidedOn}; choose one of those in force',
  },
  'copy.of-a-report': {
    status: 422,
    zh: '附有举报，举报人提交的材料不交给对方',
    en: 'somebody reported with it: nothing of that is passed on',
  },
  'copy.not-a-picture': {
    status: 422,
    zh: '只有检查过的图片能遮盖后交给对方',
    en: 'only a picture that was checked can be covered and passed on',
  },
  'copy.names-somebody': {
    status: 422,
    zh: '授权委托书和身份证明不交给对方',
    en: 'a letter of authority or a proof of identity is never passed on',
  },
  'copy.no-body': { status: 422, zh: '此件没有委托别的组织办理', en: 'no body handles this case' },
  'copy.no-page': {
    status: 422,
    zh: '经营者没有收到过这件争议，收不到副本',
    en: 'the operator never had this dispute before it and could not find the copy',
  },
  'copy.nothing-covered': {
    status: 422,
    zh: '没有遮盖任何地方。请遮住能看出是谁的地方，或者确认图上看不出是谁',
    en: 'nothing is covered; cover what shows who somebody is, or say that nothing on it does',
  },
  'copy.already-taken-back': { status: 409, zh: '这份副本已经收回', en: 'this copy was taken back already' },
  'look.purpose-missing': {
    status: 422,
    zh: '看当事人信息要说明用途：联系当事人、核实情况或督办检查',
    en: 'looking at a person needs a purpose: contact, verification or supervision',
  },
  'look.reason-too-short': {
    status: 422,
    zh: '请写明为什么要看，至少 {atLeast} 个字',
    en: 'say why you need to look, in at least {atLeast} characters',
  },
  'filing.without-parts': { status: 422, zh: '请选投诉或者举报', en: 'choose complaint or report' },
  'filing.received-in-the-future': {
    status: 422,
    zh: '收到时间 {receivedAt} 还没有到',
    en: 'the time of receipt {receivedAt} lies in the future',
  },
  'filing.received-too-long-ago': {
    status: 422,
    zh: '收到时间不能早于 {notBefore}，请核对年份和月份',
    en: 'the time of receipt cannot lie before {notBefore}; check year and month',
  },
  'filing.not-yours-to-record': {
    status: 403,
    zh: '这一渠道来的投诉举报不由您的岗位登记，请交给登记受理的岗位',
    en: 'what comes by this way is not recorded by your role; give it to an intake desk',
  },
  'filing.received-before-filed': {
    status: 422,
    zh: '本局收到的时间 {receivedAt} 早于首次提出的时间 {receivedFirstAt}',
    en: 'received here at {receivedAt}, before it was first received at {receivedFirstAt}',
  },
  'case.already-sent-to-police': { status: 409, zh: '此件已经移送公安机关', en: 'it was sent to the police already' },
  'case.already-supervised': {
    status: 409,
    zh: '已经有上级在督办此件',
    en: 'a superior follows the case already',
  },
  'case.not-supervised': { status: 409, zh: '此件没有督办', en: 'nobody supervises the case' },
  'case.already-held': { status: 409, zh: '此件已经保全', en: 'the file is held already' },
  'case.not-held': { status: 409, zh: '此件没有保全', en: 'the file is not held' },
  'case.own-case': {
    status: 409,
    zh: '此件由本单位办理，不能督办自己',
    en: 'your own unit handles the case; nobody supervises himself',
  },
  'case.not-to-be-reopened': { status: 409, zh: '这样办结的件不恢复办理', en: 'a case that ended so is not reopened' },
  'case.already-called-back': { status: 409, zh: '已经回访过', en: 'the filer was called back already' },
  'case.already-evaluated': {
    status: 409,
    zh: '已经评价过，不能再改',
    en: 'it was evaluated, and can no longer be changed',
  },
  'call-back.satisfied-unreached': {
    status: 422,
    zh: '没有联系上，就不能登记满意',
    en: 'nobody can be satisfied who was not reached',
  },
  'evaluation.stars-out-of-range': { status: 422, zh: '评价是一至五星', en: 'an evaluation has one to five stars' },
  'reopen.ordered-before-closing': {
    status: 422,
    zh: '收到决定的日期 {orderedOn} 早于办结日期 {closedOn}',
    en: 'the order of {orderedOn} came before the closing on {closedOn}',
  },
  'reopen.ordered-in-the-future': {
    status: 422,
    zh: '收到决定的日期 {orderedOn} 还没有到',
    en: 'the order of {orderedOn} lies in the future',
  },
  'jurisdiction.already-settled': { status: 409, zh: '由谁办理已经确定', en: 'whose the case is has been settled' },
  'jurisdiction.already-with-superior': {
    status: 409,
    zh: '此件已经由市局办理',
    en: 'the city handles the case already',
  },
  'jurisdiction.period-over': {
    status: 409,
    zh: '商定的期限已于 {dueOn} 届满，要由共同的上级指定',
    en: 'the period to agree ended on {dueOn}; the common superior decides now',
  },
  'jurisdiction.no-bureau-to-dispute-with': {
    status: 422,
    zh: '不能和这个单位争管辖；要退回接收机构请用“退回分流”',
    en: 'it cannot be disputed with this unit; to send it back to the intake desk, return it',
  },
  'jurisdiction.neither-bureau': {
    status: 422,
    zh: '只能商定由争议的两个单位之一办理',
    en: 'one of the two units in dispute must handle it',
  },
  'jurisdiction.desk-handles-nothing': {
    status: 422,
    zh: '接收机构只分流，不办理，请指定承办单位',
    en: 'the intake desk handles nothing; designate a unit that does',
  },
  'look.needs-second-person': {
    status: 403,
    zh: '看这一件的举报人身份要经第二个人批准：请申请，由本单位负责人或者市局负责人审批',
    en: 'who reported here is seen only with a second person: ask, and the head of the unit or of the city decides',
  },
  'look.too-many': {
    status: 403,
    zh: '您一小时内已查看身份 {lastHour} 次（上限 {mostAnHour}）、一天内 {lastDay} 次（上限 {mostADay}），再看要申请，由本单位负责人或者市局负责人审批',
    en: 'you looked at people {lastHour} times in an hour (at most {mostAnHour}) and {lastDay} times in a day (at most {mostADay}); for more ask, and the head of the unit or of the city decides',
  },
  'look.already-asked': {
    status: 409,
    zh: '此件已有一个查看申请，到 {until} 为止；用过、过期或者不同意以后才能再申请',
    en: 'a request to look stands already, until {until}; ask again when it was used, refused or has lapsed',
  },
  'look.nothing-asked': {
    status: 409,
    zh: '没有等待审批的查看申请',
    en: 'nobody waits for leave to look',
  },
  'look.by-another-person': {
    status: 403,
    zh: '自己的申请由另一个人审批',
    en: 'nobody answers his own request; another person does',
  },
  'look.insider-only-for-handler': {
    status: 403,
    zh: '内部举报人的信息只有承办人和本单位负责人能看',
    en: 'of an insider only the handler and the head of the unit may see who he is',
  },
  'filing.settle-first-is-for-complaints': {
    status: 422,
    zh: '只有投诉可以先行和解',
    en: 'only a complaint can be settled directly first',
  },
  'filing.settler-unit-does-not-fit': {
    status: 422,
    zh: '企业和解不写单位；服务站、消费者协会先行调解要写是哪一个',
    en: 'with the firm no unit is named; with a station or association it must be',
  },
};
