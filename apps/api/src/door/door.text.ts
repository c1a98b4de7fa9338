// The words of what the door refuses, and of faults in single fields: what to do, then where.
import type { Wording } from './language.js';

export const doorText = {
  'request.malformed': {
    zh: '请求无法读懂，请检查后重新发送。',
    en: 'The request cannot be read. Check it and send it again.',
  },
  'request.invalid': { zh: '有几处需要修改。', en: 'Some fields need changing.' },
  'request.not-json': {
    zh: '请用 application/json 发送内容。',
    en: 'Send the content as application/json.',
  },
  'request.too-large': { zh: '内容太大，请减小后再发。', en: 'The content is too large. Send less.' },
  'request.not-found': { zh: '这里没有您要的内容。', en: 'There is nothing here.' },
  'request.method-not-allowed': { zh: '这个地址不接受这种请求。', en: 'This address does not take such a request.' },
  'request.foreign-origin': {
    zh: '这个请求来自别的网站，没有办理。',
    en: 'This request came from another site and was not carried out.',
  },
  'request.too-many': {
    zh: '请求太多，请稍等再试；着急的可以拨打 12315。',
    en: 'Too many requests. Wait a moment and try again; if it is urgent, call 12315.',
  },
  'request.refused': { zh: '请求没有被接受。', en: 'The request was not accepted.' },
  'look.needs-second-person': {
    zh: '看这一件的举报人身份要经第二个人批准，请先申请。',
    en: 'Who reported here is seen only with a second person. Ask first.',
  },
  'exclusion.closed-to-handler': {
    zh: '此人与此件的经营者或相关案件有利害关系，应当回避，请另选一人。',
    en: 'This officer steps aside in matters of this operator. Choose another.',
  },
  'exclusion.conflict-listed': {
    zh: '这个经营者已经在此人的回避名单里。',
    en: 'This operator stands on the list of this officer already.',
  },
  'exclusion.conflict-not-found': { zh: '名单里没有这一条。', en: 'There is no such entry on the list.' },
  'draft.changed-elsewhere': {
    zh: '您在另一个窗口也在填，或者那一份已经提交、清除。这里没有覆盖它。',
    en: 'You are filling it in in another window too, or that one was sent or thrown away. It was not overwritten.',
  },
  'idempotency.key-missing': {
    zh: '请在 Idempotency-Key 中给出 8 到 200 个可见字符，一次办理一个。',
    en: 'Give an Idempotency-Key of 8 to 200 visible characters, one for each intention.',
  },
  'idempotency.in-flight': {
    zh: '同一个请求正在办理，请稍等再看结果。',
    en: 'The same request is being carried out. Wait a moment.',
  },
  'idempotency.mismatch': {
    zh: '这个 Idempotency-Key 用在另一个请求上，请换一个。',
    en: 'This Idempotency-Key was used for another request. Take a new one.',
  },
  'version.missing': {
    zh: '请在 If-Match 中给出您看到的版本，例如 "3"。',
    en: 'Give the version you saw in If-Match, such as "3".',
  },
  'case.changed': {
    zh: '此件刚才有了变化，请看过最新内容再办。',
    en: 'The case has changed meanwhile. Look at the latest before you decide.',
  },
  'case.not-found': {
    zh: '没有查到这一件。请核对编号。',
    en: 'No such case was found. Check the number.',
  },
  'disclosure.not-found': {
    zh: '没有这条公示记录。',
    en: 'There is no such record of the disclosure.',
  },
  'disclosure.changed': {
    zh: '公示记录刚才有了变化，请看过最新内容再办。',
    en: 'The record has changed meanwhile. Look at the latest before you decide.',
  },
  'advisory.not-found': {
    zh: '没有这条提示或者警示。',
    en: 'There is no such tip or warning.',
  },
  'advisory.changed': {
    zh: '这一条刚才有了变化，请看过最新内容再办。',
    en: 'It has changed meanwhile. Look at the latest before you decide.',
  },
  'body.not-found': { zh: '没有这个协助机构。', en: 'There is no such assisting body.' },
  'body.open-matters': {
    zh: '这个机构还有没办完的调解或者纠纷，办完后才能撤销。',
    en: 'The body still has mediations or disputes that are open; it is closed after them.',
  },
  'body.not-your-unit': {
    zh: '协助机构只能设在本局或者本局的市场监管所下面。',
    en: 'A body is set up under one’s own bureau or one of its stations.',
  },
  'body.is-closed': {
    zh: '这个协助机构已经撤销，不能再登记和办理。',
    en: 'This assisting body is closed: it records and handles nothing more.',
  },
  'body.no-service-station': { zh: '只有消费维权服务站登记台账。', en: 'Only a service station keeps a log.' },
  'model-unit.not-found': {
    zh: '没有这个示范单位或者申报。',
    en: 'There is no such model unit or application.',
  },
  'model-unit.changed': {
    zh: '刚才有了变化，请看过最新内容再办。',
    en: 'It has changed meanwhile. Look at the latest before you decide.',
  },
  'model-unit.taken': {
    zh: '这家经营者已经是示范单位，或者已有申报等待审核。',
    en: 'This operator is a model unit already, or an application of it waits.',
  },
  'unit.not-known': {
    zh: '没有这个单位。请从单位名单里选。',
    en: 'There is no such unit. Choose one from the list of units.',
  },
  'tracking.not-found': {
    zh: '没有查到。请核对编号和查询码。',
    en: 'Nothing was found. Check the number and the query code.',
  },
  'tracking.locked': {
    zh: '查询码输错次数太多，请一小时后再试，或者拨打 12315。',
    en: 'Too many wrong query codes. Try again in an hour, or call 12315.',
  },
  'session.missing': { zh: '请先登录。', en: 'Sign in first.' },
  'session.refused': { zh: '登录名或口令不对。', en: 'The login or the password is not right.' },
  'session.locked': {
    zh: '输错次数太多，请过一会儿再登录。',
    en: 'Too many wrong attempts. Sign in again later.',
  },
  'password.refused': { zh: '口令不对。', en: 'The password is not right.' },
  'password.too-short': {
    zh: '口令太短，至少 {n} 个字符。',
    en: 'The password is too short: at least {n} characters.',
  },
  'password.too-plain': {
    zh: '口令太简单：大写、小写、数字、其他字符至少要有 {n} 种，也不要反复用同一个字符。',
    en: 'The password is too plain: use at least {n} kinds out of capitals, small letters, digits and others, and do not repeat one.',
  },
  'password.holds-login': {
    zh: '口令里不要有账号。',
    en: 'The password must not hold the account.',
  },
  'password.guessable': {
    zh: '这个口令容易猜到：常用的口令、键盘上挨着的键、日期、重复的字都是先被试的。请换几个不相干的词。',
    en: 'The password is easy to guess: common ones, neighbouring keys, dates and repetitions are tried first. Take some words that have nothing to do with each other.',
  },
  'password.used-before': {
    zh: '这个口令不久前用过。最近 {n} 次用过的都不能再用。',
    en: 'This password was used not long ago: the last {n} may not come back.',
  },
  'session.not-found': { zh: '没有这次登录，可能已经结束。', en: 'There is no such session; it may be over.' },
  'session.displaced': {
    zh: '您的账号刚在别处登录，这里已退出。如果不是您本人，请马上登录并修改口令。',
    en: 'Your account has signed in elsewhere and this session is over. If that was not you, sign in and change the password now.',
  },
  'sign-in.missing': {
    zh: '登录已经超时，请从账号和口令重新开始。',
    en: 'This sign-in has run out. Begin again with account and password.',
  },
  'sign-in.other-step': {
    zh: '这次登录要先完成另一步，请从账号和口令重新开始。',
    en: 'This sign-in waits for another step. Begin again with account and password.',
  },
  'sign-on.off': {
    zh: '本系统没有接入统一身份认证，请用账号和口令登录。',
    en: 'This house has no single sign-on. Sign in with account and password.',
  },
  'sign-on.unavailable': {
    zh: '统一身份认证暂时没有回应，请稍后再试，或用账号和口令登录。',
    en: 'The single sign-on does not answer. Try again later, or sign in with account and password.',
  },
  'sign-on.refused': {
    zh: '统一身份认证的回应无效或已经用过，请重新开始。',
    en: 'The answer of the single sign-on does not stand, or was used before. Begin again.',
  },
  'sign-on.not-linked': {
    zh: '这个统一身份没有关联到这里的账号。请先用账号和口令登录，再到“我的账号”里关联。',
    en: 'This identity is not linked to an account here. Sign in with account and password, and link it under “My account”.',
  },
  'sign-on.taken': {
    zh: '这个统一身份已经关联了别的账号，或者您的账号已经关联了别的统一身份。',
    en: 'This identity is linked to another account, or your account to another identity.',
  },
  'second-factor.off': { zh: '这里没有启用第二因素。', en: 'No second factor is in use here.' },
  'second-factor.refused': {
    zh: '没有通过。验证码每半分钟换一个，用过的不能再用，请用最新的再试。',
    en: 'Not right. The code changes every half minute and works once: use the newest.',
  },
  'second-factor.not-confirmed': {
    zh: '验证码对不上。请核对手机的时间，用最新的一个再试。',
    en: 'The code does not fit. Check the time of the phone and use the newest code.',
  },
  'second-factor.locked': {
    zh: '输错次数太多，请过十五分钟再登录。',
    en: 'Too many wrong attempts. Sign in again in fifteen minutes.',
  },
  'second-factor.needed': {
    zh: '这里必须有第二因素。请先添加另一个，再删去这一个。',
    en: 'A second factor is required here. Add another before you remove this one.',
  },
  'second-factor.missing': {
    zh: '还没有第二因素，请先添加。',
    en: 'There is no second factor yet. Add one first.',
  },
  'second-factor.unavailable': {
    zh: '验证码现在核对不了，请用通行密钥或恢复码，或者稍后再试。',
    en: 'Codes cannot be checked now. Use a passkey or a recovery code, or try again later.',
  },
  'passkey.not-taken': {
    zh: '这个通行密钥没有添加成功，请重新添加。',
    en: 'This passkey was not added. Add it again.',
  },
  'passkey.not-found': { zh: '没有这个通行密钥。', en: 'There is no such passkey.' },
  'passkey.too-many': {
    zh: '通行密钥已有十个，请先删去不用的。',
    en: 'There are ten passkeys already. Remove one you do not use.',
  },
  'passkey.needs-name': {
    zh: '通行密钥需要用域名打开本站，例如 localhost，不能用数字地址。',
    en: 'Passkeys need this site opened by a name, such as localhost, not by a number.',
  },
  'proof.missing': {
    zh: '提交之前要先做一道小计算，防止有人用机器灌水。请刷新页面再试。',
    en: 'A small sum has to be done first; it keeps machines from flooding us. Reload the page and try again.',
  },
  'proof.refused': {
    zh: '提交前的小计算没有通过，请再提交一次。',
    en: 'The small sum before sending was not right. Send it again.',
  },
  'proof.ended': {
    zh: '提交前的小计算已经过时，请再提交一次。',
    en: 'The small sum before sending has run out. Send it again.',
  },
  'proof.spent': {
    zh: '提交前的小计算已经用过，请再提交一次。',
    en: 'The small sum before sending was used already. Send it again.',
  },
  'code.address-unknown': {
    zh: '请填写 11 位手机号，或者一个电子邮箱。',
    en: 'Give a mobile number of 11 digits, or one mail address.',
  },
  'code.too-soon': {
    zh: '发得太勤了，请过 {n} 分钟再要验证码。',
    en: 'Too many codes were asked for. Ask again in {n} minutes.',
  },
  'code.budget-spent': {
    zh: '现在发送验证码的人太多，请过一会儿再试，或者用编号和查询码查进度。',
    en: 'Too many codes are asked for at present. Try later, or use your number and query code.',
  },
  'code.refused': {
    zh: '验证码不对或者已经过时。五次不对就要重新获取。',
    en: 'The code is not right, or has run out. After five wrong ones ask for a new code.',
  },
  'code.not-sent': {
    zh: '验证码现在发不出去，请稍后再试，或者用编号和查询码查进度。',
    en: 'The code cannot be sent now. Try later, or use your number and query code.',
  },
  'code.channel-off': {
    zh: '这里现在不能用这种方式接收验证码，请换一种。',
    en: 'Codes cannot be received this way here. Use the other way.',
  },
  'enterprise.applied-before': {
    zh: '您已经为这个统一社会信用代码提交过申请，请等县（区）局审核。',
    en: 'You have applied for this credit code already. Wait for the answer of the county.',
  },
  'enterprise.not-admitted': {
    zh: '这个联系方式没有可以登录的经营者账户。请查看申请进度，或者先提交申请。',
    en: 'No enterprise account has this address. See how far your application has come, or apply first.',
  },
  'enterprise.missing': { zh: '请先以经营者身份登录。', en: 'Sign in as an enterprise first.' },
  'enterprise.code-malformed': {
    zh: '统一社会信用代码应为 18 位数字和大写字母，不含 I、O、S、V、Z。请照营业执照填写。',
    en: 'A credit code has 18 digits and capitals, without I, O, S, V and Z. Copy it from the licence.',
  },
  'enterprise.county-unknown': {
    zh: '从地址看不出归哪个县（区）局管，请写明县（区）和乡镇（街道）。',
    en: 'The address does not say which county it is in. Name the county and the town.',
  },
  'enterprise.application-not-found': { zh: '没有查到这份申请。', en: 'No such application was found.' },
  'enterprise.decided-before': {
    zh: '这份申请已经有人办过了，请刷新后再看。',
    en: 'This application was decided meanwhile. Look at it again.',
  },
  'enterprise.code-held': {
    zh: '这个统一社会信用代码已有账户，不能再开一个；请先核对，需要时先收回原账户。',
    en: 'An account holds this credit code already. Check it; withdraw the other one first if need be.',
  },
  'enterprise.address-taken': {
    zh: '这个联系方式已用于另一个经营者账户，请申请人换一个联系方式。',
    en: 'Another enterprise account uses this address. Ask the applicant for another one.',
  },
  'enterprise.removed': {
    zh: '先行和解账户已被收回，现在只能查看原因和提出异议。',
    en: 'The account for direct settlement was taken back. You may read why, and object.',
  },
  'removal.not-found': { zh: '没有查到收回账户的记录。', en: 'No account was taken back that you may see.' },
  'template.not-found': { zh: '没有查到这条常用回复。', en: 'No such template was found.' },
  'template.name-taken': {
    zh: '已经有一条常用回复叫这个名字，请换一个名字。',
    en: 'A template has this name already. Give another.',
  },
  'staff.not-found': { zh: '没有查到这个人。', en: 'Nobody like that is among your staff.' },
  'staff.not-your-right': {
    zh: '这一项由可以管理的人办理，请找本企业的管理人员。',
    en: 'This is for those of your enterprise who manage. Ask one of them.',
  },
  'staff.address-taken': {
    zh: '这个联系方式已经有人用来登录了，请换一个。',
    en: 'Somebody signs in with this address already. Use another one.',
  },
  'enterprise.settlements-open': {
    zh: '还有没办完的和解，办完以后才能退出。',
    en: 'A settlement is open. You may leave once all of them have ended.',
  },
  'reply.not-found': { zh: '没有查到这份答复。', en: 'No such reply was found.' },
  'reply.ended-before': {
    zh: '这份答复已经不在了，请刷新后再看。',
    en: 'This reply does not stand any more. Look again.',
  },
  'consumer.missing': { zh: '请先用验证码登录。', en: 'Sign in with a code first.' },
  'session.not-your-role': {
    zh: '这项工作由别的角色办理。',
    en: 'This is the work of another role.',
  },
  'session.without-cases': {
    zh: '您的账号不办理案件。管理员只管账号；新账号要等安全管理员确认角色。',
    en: 'Your account handles no cases. Administrators keep accounts only; a new account waits until a security administrator confirms its roles.',
  },
  'account.not-found': { zh: '没有查到这个账号。', en: 'No such account was found.' },
  'account.changed': {
    zh: '这个账号刚才有了变化，请看过最新内容再办。',
    en: 'The account has changed meanwhile. Look at the latest before you act.',
  },
  'account.login-taken': { zh: '这个登录名已有人用，请换一个。', en: 'This login is taken. Choose another.' },
  'account.own': {
    zh: '不能办自己的账号，请由另一位管理员办理。',
    en: 'Nobody does this about his own account. Ask another administrator.',
  },
  'account.disabled': { zh: '这个账号已停用。', en: 'This account is disabled.' },
  'account.of-an-administrator': {
    zh: '管理员的账号由系统维护人员在命令行重置。',
    en: 'The account of an administrator is reset by the keeper of the installation, on the command line.',
  },
  'proposal.none': { zh: '没有等待确认的角色。', en: 'No roles wait to be confirmed.' },
  'proposal.own': {
    zh: '自己提出的角色要由另一位安全管理员确认。',
    en: 'Roles that you proposed are confirmed by another security administrator.',
  },
  'proposal.open': {
    zh: '已有一项角色在等待确认，请先确认或退回。',
    en: 'Roles wait to be confirmed already. Confirm or refuse those first.',
  },
  'roles.none': { zh: '请至少选一个角色。', en: 'Choose one role at least.' },
  'roles.not-together': {
    zh: '管理员的角色只能单独使用，不能和别的角色放在一个账号里。',
    en: 'The role of an administrator stands alone: no other role goes into the same account.',
  },
  'roles.only-at-a-body': {
    zh: '协助人员只能属于协助机构，协助机构也只能有协助人员',
    en: 'assistants belong to an assisting body, and such a body has nobody else',
  },
  'roles.only-in-the-city': {
    zh: '这个角色只用于市局和市 12315 中心。',
    en: 'This role belongs to the city bureau and its 12315 centre only.',
  },
  'audit.unavailable': {
    zh: '审计记录现在写不进去，因此没有打开。请稍后再试。',
    en: 'The audit cannot be written now, so nothing was opened. Try again later.',
  },
  'opener.unavailable': {
    zh: '封存内容现在打不开，请稍后再试。',
    en: 'Sealed content cannot be opened now. Try again later.',
  },
  'opener.erased': {
    zh: '这里的个人信息已于 {on} 依法清除，任何人都不能再打开。原因：{why}。案件本身和统计数字仍然保留。',
    en: 'What was sealed here was made unreadable for ever on {on}: {why}. The case itself and its figures stay.',
  },
  'opener.grant-expired': {
    zh: '查看的时限已过，请重新说明用途后再看。',
    en: 'The time for this look is over. State the purpose and look again.',
  },
  'import.unreadable': { zh: '这个文件读不出工单。', en: 'No work orders can be read from this file.' },
  'import.without-file': { zh: '请选一个文件。', en: 'Choose a file.' },
  'operator.not-found': { zh: '登记库里没有查到这家。', en: 'The register has no such operator.' },
  'register.import-running': {
    zh: '另一份名录正在导入，等它结束再导。',
    en: 'Another register is being taken in; import this one when that has ended.',
  },
  'import.not-found': { zh: '没有查到这次导入。', en: 'No such import was found.' },
  'attachment.not-found': { zh: '没有查到这个附件。', en: 'No such attachment was found.' },
  'attachment.empty': { zh: '这个文件是空的，请重新选择。', en: 'This file is empty. Choose another.' },
  'attachment.too-large': {
    zh: '文件太大。视频可以只截取要紧的一段，照片可以选小一点的尺寸。',
    en: 'The file is too large. Cut a film to the part that matters, or choose a smaller size for a photo.',
  },
  'attachment.too-many': {
    zh: '附件个数已满，请先删去用不着的，或把几张照片合成一个 PDF。',
    en: 'There are as many files as may be. Remove one that is not needed, or put several photos into one PDF.',
  },
  'attachment.too-much-together': {
    zh: '附件合起来太大，请先删去用不着的。',
    en: 'All files together are too large. Remove one that is not needed.',
  },
  'attachment.storage-full': {
    zh: '存放附件的地方暂时满了。可以先不带附件提交，之后凭编号和查询码补充。',
    en: 'There is no room for files at the moment. You may file without them and add them later with number and query code.',
  },
  'attachment.cover-outside': {
    zh: '有一块遮盖超出了图片的边，请改到图片以内（covers）。',
    en: 'A part to be covered reaches beyond the picture. Draw it inside (covers).',
  },
  'copy.not-found': {
    zh: '没有查到这份副本，可能已经收回。',
    en: 'No such copy was found; it may have been taken back.',
  },
  'attachment.heic': {
    zh: '这是 HEIC 照片，大多数电脑打不开。请在手机“设置 → 相机 → 格式”里选“兼容性最佳”再拍，或者把照片截屏后上传。',
    en: 'This is a HEIC photo, which most computers cannot open. Choose “Most Compatible” under Settings → Camera → Formats and take it again, or send a screenshot of it.',
  },
  'attachment.kind-not-taken': {
    zh: '不收这种文件。请用照片（JPG、PNG、WebP）、PDF、MP4 视频或 MP3 录音。',
    en: 'This kind of file is not taken. Use a photo (JPG, PNG, WebP), a PDF, an MP4 film or an MP3 recording.',
  },
  'attachment.not-what-it-says': {
    zh: '文件的内容和它的类型对不上，没有收下。请用原来的程序重新导出，不要只改文件名。',
    en: 'The file is not what it says it is and was not taken. Export it again from the program it came from; renaming is not enough.',
  },
  'attachment.mixed': {
    zh: '这个文件里还夹带了别的东西，没有收下。照片请截屏后再上传。',
    en: 'Something else is hidden in this file and it was not taken. Send a screenshot of the photo instead.',
  },
  'attachment.active-content': {
    zh: '这个 PDF 里有脚本或内嵌文件，没有收下。请“打印为 PDF”后再上传。',
    en: 'This PDF holds scripts or embedded files and was not taken. Print it to a PDF and send that.',
  },
  'attachment.unreadable': {
    zh: '这个文件读不出来，可能没有传完整或已经损坏。请重新选择。',
    en: 'This file cannot be read; it may be incomplete or damaged. Choose it again.',
  },
  'attachment.animated': {
    zh: '不收会动的图片。请截一张图，或者上传 MP4 视频。',
    en: 'Moving pictures are not taken. Send a still, or an MP4 film.',
  },
  'attachment.too-many-pixels': {
    zh: '图片的尺寸太大，请缩小到五千万像素以内。',
    en: 'The picture has too many pixels. Reduce it to fifty million at most.',
  },
  'attachment.infected': {
    zh: '这个文件里查出了病毒，没有收下。请换一个文件。',
    en: 'A virus was found in this file and it was not taken. Choose another file.',
  },
  'attachment.many-ranges': {
    zh: '附件请一次完整下载。',
    en: 'Save the file as a whole, not in pieces.',
  },
  'upload.malformed': {
    zh: '上传请求不完整：请给出 Upload-Length、Upload-Offset 和 Upload-Metadata（filetype、filename、role）。',
    en: 'The upload is not complete: give Upload-Length, Upload-Offset and Upload-Metadata (filetype, filename, role).',
  },
  'upload.not-a-part': {
    zh: '请用 application/offset+octet-stream 发送文件内容。',
    en: 'Send the parts of a file as application/offset+octet-stream.',
  },
  'upload.offset-mismatch': {
    zh: '上传的位置对不上，请先查看已收到多少，再接着传。',
    en: 'The upload does not stand there. Ask how much has arrived and go on from there.',
  },
  'upload.busy': {
    zh: '这个文件正在接收，请稍等再接着传。',
    en: 'This file is being received. Wait a moment, then go on.',
  },
  'upload.pass-ended': {
    zh: '上传的时限已过，请重新添加附件。',
    en: 'The time to send files is over. Add them again.',
  },
  'files.unavailable': {
    zh: '附件暂时取不出来，请稍后再试。',
    en: 'Files cannot be fetched for the moment. Try again shortly.',
  },
  'records.unavailable': {
    zh: '系统暂时连不上数据库，您写的内容请先留着，稍后再试。',
    en: 'The database cannot be reached for the moment. Keep what you wrote and try again shortly.',
  },
  'house.fault': {
    zh: '系统出了问题，没有办成。请稍后再试；再出现时请把编号告诉管理员。',
    en: 'Something went wrong here and it was not carried out. Try again; if it happens again, tell the administrator the reference.',
  },
} as const satisfies Readonly<Record<string, Wording>>;

export type DoorCode = keyof typeof doorText;

export const fieldText = {
  required: { zh: '请填写', en: 'Fill this in' },
  unknown: { zh: '没有这一项，请去掉', en: 'There is no such field; leave it out' },
  'not-text': { zh: '请写文字', en: 'Write text' },
  'not-plain-text': { zh: '含有不能保存的字符，请去掉', en: 'Contains characters that cannot be kept; take them out' },
  'too-short': { zh: '太短，至少 {n} 个字', en: 'Too short: at least {n} characters' },
  'too-long': { zh: '太长，最多 {n} 个字', en: 'Too long: at most {n} characters' },
  'not-a-choice': { zh: '请从给出的选项中选', en: 'Choose one of the options given' },
  'too-few': { zh: '至少选 {n} 项', en: 'Choose at least {n}' },
  'too-many': { zh: '最多选 {n} 项', en: 'Choose at most {n}' },
  repeated: { zh: '同一项只写一次', en: 'Give each only once' },
  'not-a-number': { zh: '请写整数', en: 'Write a whole number' },
  'too-small': { zh: '不能小于 {n}', en: 'Not less than {n}' },
  'too-large': { zh: '不能大于 {n}', en: 'Not more than {n}' },
  'not-yes-or-no': { zh: '请回答是或否', en: 'Answer yes or no' },
  'not-an-instant': {
    zh: '请写完整的日期时间，例如 2026-11-24T01:00:00Z',
    en: 'Write a full date and time such as 2026-11-24T01:00:00Z',
  },
  'not-a-day': { zh: '请写有的日期，例如 2026-11-24', en: 'Write a day that exists, such as 2026-11-24' },
  'not-a-case-number': { zh: '编号不对，请核对', en: 'Not the number of a case; check it' },
  'not-a-month': { zh: '请写月份，例如 2026-11', en: 'Write a month such as 2026-11' },
  'nothing-to-find': { zh: '请写名称、拼音、代码或者路名', en: 'Write a name, pinyin, a code or a street' },
  'in-the-future': { zh: '这个时间还没有到，请核对', en: 'This moment has not come yet; check it' },
  'too-long-ago': { zh: '早于 {n} 天前，请核对年份和月份', en: 'More than {n} days ago; check year and month' },
  malformed: { zh: '格式不对', en: 'Not in the right form' },
} as const satisfies Readonly<Record<string, Wording>>;

export type FieldCode = keyof typeof fieldText;

export function isFieldCode(code: string): code is FieldCode {
  return Object.hasOwn(fieldText, code);
}
