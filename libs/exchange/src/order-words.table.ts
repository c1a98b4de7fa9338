/** The words by which an order tells what it is: the kinds 12345 states, and what people write when they want something. */

export type OrderKind = 'complaint' | 'report' | 'both' | 'consultation' | 'suggestion' | 'help' | 'praise' | 'other';

/** Tried from the top: 投诉举报 must be known as both before 投诉 is looked for. */
export const STATED_KINDS = [
  { kind: 'both', pattern: /投诉.{0,2}举报|举报.{0,2}投诉/ },
  { kind: 'report', pattern: /举报|经济违法|违法线索/ },
  { kind: 'complaint', pattern: /投诉|申诉|消费纠纷|消费争议/ },
  { kind: 'consultation', pattern: /咨询|查询/ },
  { kind: 'suggestion', pattern: /建议|意见/ },
  { kind: 'praise', pattern: /表扬|感谢|致谢/ },
  { kind: 'help', pattern: /求助|求决/ },
  { kind: 'other', pattern: /^(?:其他|其它|无效|骚扰|误拨|空号|测试)(?:类|件|诉求|工单|来电)?$/ },
] as const satisfies readonly { readonly kind: OrderKind; readonly pattern: RegExp }[];

/** The numbers that the national platform writes instead of words. */
export const STATED_KIND_CODES: Readonly<Record<string, OrderKind>> = {
  '01': 'consultation',
  '02': 'complaint',
  '03': 'report',
};

/** What a consumer asks for himself: the mark of a complaint. */
export const REMEDY_WORDS =
  /退款|退费|退货|退钱|退还|退押金|退卡|换货|调换|更换|赔偿|赔付|补偿|退一赔[三十]|假一赔[三十]|返还|维修|修好|保修|履行承诺|补发|调解|协调解决|协商解决/g;

/** What went wrong between him and the operator: a dispute, even where nothing is asked for. */
export const DISPUTE_WORDS =
  /不退|拒绝退|拒不退|不予退|不给退|不给换|不换|拒绝更换|拒绝维修|不履行|不兑现|闭店|关门|跑路|失联|推诿|质量问题|强制消费|多收|乱收费|隐形消费|霸王条款|服务态度/g;

/** What is asked of the authority against the operator: the mark of a report. */
export const PUNISHMENT_WORDS = /(?<![核调检审排督])查处|举报(?!人)|处罚|严惩|立案|取缔|吊销|责令停业/g;

/** Words of a report that callers also use of any other matter: they count only where nothing is asked for oneself. */
export const LEAD_WORDS = /举报|核查|检查|调查|严查|依法处理|打击/g;

/** A breach of the law that needs no consumer: where nothing is asked for, still a lead. */
export const BREACH_WORDS =
  /无证经营|无照经营|没有营业执照|无营业执照|过期食品|超过保质期|三无产品|假冒|仿冒|侵权|虚假宣传|虚假广告|缺斤少两|短斤少两|短斤缺两|计量作弊|哄抬|不明码标价|未明码标价|没有明码标价|添加剂超标|非法添加|卫生许可|健康证|传销|病死|变质|掺假|掺杂|以次充好/g;

/** A question, not a matter. */
export const QUESTION_WORDS =
  /咨询|请问|想了解|想问|想知道|如何办理|怎么办理|怎样办理|需要(?:什么|哪些)|办理流程|办理条件|是否可以|能否办理|是什么规定/g;

/** A word that one of these stands before, within a few characters, is not asked for: 不要求赔偿. */
export const NEGATION_BEFORE =
  /(?:不要求|不需要|无需|不必|不想要|并非要|没有|未|拒绝|拒不|不予|不给|不肯|不同意|不)[^，。；！？,.;!?]{0,2}$|(?:曾|已经|已|此前|之前)[^，。；！？,.;!?]{0,10}$/;

/** A word that these stand before is what somebody asks about, not for. */
export const QUESTION_BEFORE = /(?:如何|怎么|怎样|咨询|请问|想了解|是否可以|能否|能不能)[^，。；！？,.;!?]{0,8}$/;

/** A request: what stands within the same clause after one of these is asked for, not told. */
export const REQUEST_BEFORE =
  /(?:要求|请求|否则|希望|诉求(?:[为是:：])|申请|请|盼|想要|(?<!理)想|(?<![\p{Script=Han}])望|主张|需要|并)[^，。；！？,.;!?]{0,24}$/u;

export const SECRECY_WORDS =
  /要求保密|请(?:予以)?保密|信息保密|为(?:我|其|来电人|诉求人)保密|不愿透露(?:姓名|身份|个人)|匿名(?:举报|投诉|反映)|不(?:要|得)透露/;

/** 12345's words for an order that its own side has ended; 未办结 and 待归档 are not. */
export const CLOSED_STATUS =
  /(?<![未待不非])(?:已?(?:办结|结案|归档|完结|办毕|关闭|闭环|销号)|已完成|已结束|已答复办结|已回访)/;
export const OPEN_STATUS =
  /未办结|待办结|待归档|办理中|处理中|处置中|待(?:受理|签收|接收|办理|处理|派)|在办|重办|重新办理|退回|已派|已受理|已签收/;

/** The endings that show the name of a shop or a company in a running text. */
export const RESPONDENT_ENDINGS =
  '有限责任公司|股份有限公司|有限公司|分公司|公司|合作社|购物中心|购物广场|生活超市|超市|商贸行|商行|商店|便利店|百货|商场|专卖店|旗舰店|体验店|维修店|美容院|美发店|理发店|养生馆|健身房|健身馆|健身俱乐部|俱乐部|烩面馆|面馆|饭店|酒店|宾馆|旅馆|餐厅|火锅店|烧烤店|烧烤|小吃店|蛋糕店|蛋糕房|烘焙坊|奶茶店|奶茶|茶楼|药房|药店|大药房|诊所|驾校|培训学校|培训中心|教育中心|幼儿园|影楼|照相馆|摄影工作室|家具城|家具店|建材城|建材店|家电城|电器行|电器店|手机店|眼镜店|服装店|鞋店|珠宝店|金店|加油站|加气站|充电站|洗车行|汽修厂|汽修店|汽车销售部|车行|电动车行|批发部|经营部|门市部|服务部|专营店|加工厂|食品厂|饮品店|水果店|生鲜店|粮油店|农资店|农资部|种业店|肉铺|菜店|干洗店|网吧|浴池|洗浴中心|影院|电影院|游乐园|停车场|店铺|门店|店';

/** Before a name stand the verbs and places that lead to it; the name begins after the last of them. */
export const BEFORE_RESPONDENT =
  /反映|投诉|举报|咨询|位于|坐落于|来自|路过|光顾|前往|名为|名叫|叫做|看见|看到|发现|购自|要求|叫|在|到|从|去|被|对|跟|称|是|找|把|[，。、：；,;:\s“”「」《》"()（）]/g;
export const PLACE_BEFORE_RESPONDENT =
  /[\p{Script=Han}\d]*(?:省|地区|市(?!场)|县|区(?!域)|街道办事处|街道|镇|乡(?!村)|村|社区|大道|路口|交叉口|路|大街|街|巷|弄|号院|号|小区|花园|附近|对面|旁边|旁|隔壁|楼下|门口|东侧|西侧|南侧|北侧|东头|西头|南头|北头|一楼|二楼|三楼|内的|里的|的)/u;
export const NO_NAME =
  /某|一家|这家|那家|该|此|本|哪|什么|多家|几家|各|所有|这个|那个|有家|一个|网上|线上|淘宝|直播|商家|附近|自己|我|您|他|购买|消费|充值|办理|外地|营业|开(?:了|办|设)|假冒|无证|准备|知道|打算|使用|闭|[了后不没还已就要时都也很]|^[之人的]/;
/** A trade is no name: 母婴用品店 may be any of a hundred. */
export const TRADE_ONLY =
  /^(?:婚纱|母婴|母婴用品|用品|早餐|早点|装饰材料|装饰|手机|家电|服装|女装|男装|童装|水果|五金|建材|烟酒|电动车|美容|美发|生活|生鲜|粮油|健身|汽车|汽车维修|维修|修理|家具|食品|餐饮|农资|文具|玩具|化妆品|宠物|培训|教育|物业|物业服务|快递|房地产|医药|大型|小型|连锁|品牌|官方|实体|线下)+$/;
