// Invented sentences as people write them, each with the classes in which a clerk would put it.
import type { GoodsClass, ProblemClass, ReportClass } from './classes.table.js';

export interface ClassSentence {
  readonly text: string;
  /** Nothing where no class but `other` fits. */
  readonly goods: GoodsClass | undefined;
  /** Several where a clerk might put it into either; none where the words leave it open. */
  readonly problems: readonly ProblemClass[];
}

export interface ReportSentence {
  readonly text: string;
  readonly goods: GoodsClass | undefined;
  readonly report: ReportClass;
}

const complaint = (text: string, goods?: GoodsClass, ...problems: readonly ProblemClass[]): ClassSentence => ({
  text,
  goods,
  problems,
});
const report = (text: string, report: ReportClass, goods?: GoodsClass): ReportSentence => ({ text, goods, report });

export interface Sentences {
  readonly complaints: readonly ClassSentence[];
  readonly reports: readonly ReportSentence[];
}

/** With these the table was mended. */
export const KNOWN_SENTENCES: Sentences = {
  complaints: [
    complaint('11月20日在超市买了一袋面包，回家发现已经发霉，保质期还没到。', 'food', 'quality'),
    complaint('买的酸奶喝了一口发现里面有虫子，找店里不给退钱。', 'food', 'quality', 'after-sales'),
    complaint('在水果摊买了五斤苹果，回家一称只有四斤二两，明显缺斤少两。', 'food', 'measure'),
    complaint('网上买的茶叶说是明前茶，收到的与描述不符，全是碎末。', 'food', 'false-advertising'),
    complaint('买了两瓶白酒，拿去鉴定说是假酒。', 'food', 'counterfeit'),
    complaint('在火锅店吃饭，结账时多收了四十元餐位费，事先没告诉我要收。', 'catering', 'price'),
    complaint('点的外卖里面有头发丝和一只苍蝇。', 'catering', 'quality'),
    complaint('昨天在烧烤店聚餐后全家拉肚子住院，怀疑食物中毒。', 'catering', 'safety'),
    complaint('订了二十桌婚宴，交了定金，饭店单方面取消，定金也不退。', 'catering', 'contract'),
    complaint('药店卖给我的感冒药过期半年了。', 'drugs-and-devices', 'quality'),
    complaint('老人听讲座买的理疗仪号称能根治高血压，用了没有效果。', 'drugs-and-devices', 'false-advertising'),
    complaint('买的血压计测不准，药房不给换。', 'drugs-and-devices', 'after-sales'),
    complaint('用了这家的面膜脸上过敏红肿，去医院看了三次。', 'cosmetics', 'safety'),
    complaint('直播间买的口红说是专柜正品，收到是假货。', 'cosmetics', 'counterfeit'),
    complaint('防晒霜打开就有异味，质量有问题。', 'cosmetics', 'quality'),
    complaint('羽绒服穿了一次就掉毛脱线，商家拒绝退货。', 'clothing', 'quality', 'after-sales'),
    complaint('运动鞋穿了十天鞋底开胶。', 'clothing', 'quality'),
    complaint('买的名牌外套鉴定出来是高仿。', 'clothing', 'counterfeit'),
    complaint('裙子尺码不合适，吊牌没拆，七天无理由退货被拒绝。', 'clothing', 'after-sales'),
    complaint('冰箱用了两个月就不制冷了，报修三次一直不来。', 'household', 'quality'),
    complaint('空调还在保修期内，售后不管，让我自己掏钱维修。', 'household', 'after-sales'),
    complaint('订的沙发说好月底送货，迟迟没有送来，打电话也不接。', 'household', 'contract'),
    complaint('电热毯半夜冒烟起火，把床单烧了个洞。', 'household', 'safety'),
    complaint('手机买了一周就黑屏死机。', 'electronics', 'quality'),
    complaint('买的新笔记本电脑查出来是翻新机。', 'electronics', 'counterfeit'),
    complaint('充电宝在包里爆炸，手被烫伤。', 'electronics', 'safety'),
    complaint('手机送去维修，里面的照片被店员泄露出去，侵犯隐私。', 'electronics', 'privacy'),
    complaint('交了定金买车，4S店加价才给提车。', 'vehicles', 'price', 'contract'),
    complaint(
      '二手车隐瞒事故，过户后才发现是泡水车，里程表也调过。',
      'vehicles',
      'counterfeit',
      'false-advertising',
      'quality',
    ),
    complaint('加油站加了300元汽油，油箱才到一半，怀疑加油机不准。', 'vehicles', 'measure'),
    complaint('电动车骑行时刹车失灵摔伤了腿。', 'vehicles', 'safety'),
    complaint('装修公司收了钱迟迟不开工，合同约定三个月完工。', 'housing', 'contract'),
    complaint('新装修的房子卫生间漏水，防水没做好。', 'housing', 'quality'),
    complaint('物业乱收费，停车位涨价不公示。', 'housing', 'price'),
    complaint('培训班开了两个月就关门，剩余课时学费不退。', 'education', 'contract', 'after-sales'),
    complaint('驾校宣传包过，结果练了半年没约上考试。', 'education', 'false-advertising'),
    complaint('报了英语课，中途换了老师，说好的外教没有了。', 'education', 'contract'),
    complaint('健身房的私教辞职了，要求退费被拒绝。', 'fitness', 'after-sales', 'contract'),
    complaint('在理发店染发，头皮过敏起泡住院。', 'fitness', 'safety'),
    complaint('美容院做项目前没说价格，结账时收了八千元。', 'fitness', 'price'),
    complaint('在洗车店办了会员卡充值一千元，店铺关门跑路，卡里还剩六百。', 'prepaid-cards', 'contract'),
    complaint('超市购物卡余额还有二百，店家说作废不能用。', 'prepaid-cards', 'contract', 'after-sales'),
    complaint('小区电梯经常困人，上周把老人关了四十分钟。', 'special-equipment', 'safety', 'quality'),
    complaint('煤气罐分量不足，说是十五公斤，换回来一称重少了三斤。', 'special-equipment', 'measure'),
    complaint('在售楼部留了电话号码，之后天天接到骚扰电话，个人信息被泄露。', undefined, 'privacy'),
  ],
  reports: [
    report('路口这家小吃店没有营业执照，也没有食品经营许可证。', 'no-licence', 'catering'),
    report('某食堂后厨老鼠蟑螂乱跑，剩菜回收再卖。', 'food-safety', 'catering'),
    report('这家超市把过期食品改日期再卖。', 'food-safety', 'food'),
    report('诊所没有处方就卖处方药，药师从来不在。', 'drug-safety', 'drugs-and-devices'),
    report('美容院给人打玻尿酸，用的产品没有批准文号。', 'drug-safety', 'fitness'),
    report('店里给老人开讲座发传单，宣传保健品能根治糖尿病。', 'false-advertising', 'food'),
    report('网店刷单刷好评，虚构销量。', 'false-advertising'),
    report('仓库里灌装假酒，贴牌卖给烟酒店。', 'counterfeit'),
    report('门店卖的名牌运动鞋都是仿冒的，侵权。', 'counterfeit', 'clothing'),
    report('停车场不明码标价，乱收费。', 'price'),
    report('物业给商户转供电，多收电费。', 'price', 'housing'),
    report('菜市场多个摊位用作弊秤，缺斤少两。', 'measure'),
    report('加油站的加油机铅封坏了，给人少油。', 'measure', 'vehicles'),
    report('有人租酒店讲课拉人头，交入门费发展下线。', 'unfair-competition'),
    report('同行在网上造谣诋毁我们店，还仿冒我们的包装装潢。', 'unfair-competition'),
    report('商场扶梯未检验就使用，没有检验标志。', 'special-equipment', 'special-equipment'),
    report('工厂的叉车无证操作，锅炉超期未检。', 'special-equipment', 'special-equipment'),
    report('农贸市场门口有人卖没有厂名厂址的劣质插排。', 'counterfeit'),
  ],
};

/** These were written when the table stood, and it was not touched afterwards: what it is worth, it is worth here. */
export const UNSEEN_SENTENCES: Sentences = {
  complaints: [
    complaint('楼下便利店卖给我的火腿肠打开一股酸味，看日期过了三天。', 'food', 'quality'),
    complaint('给孩子买的奶粉冲出来结块，怀疑是假的。', 'food', 'counterfeit'),
    complaint('集市上称了三斤羊肉，到家称只有两斤六两。', 'food', 'measure'),
    complaint('老妈在会场被忽悠买了一万多的保健品，说能治关节炎，吃了没用。', 'food', 'false-advertising'),
    complaint('蜂蜜快递过来瓶子碎了一地，卖家不给补发也不退款。', 'food', 'after-sales'),
    complaint('吃了他家的凉皮，当天晚上上吐下泻，去医院挂水。', undefined, 'safety'),
    complaint('超市货架上写9.9，扫码收我12.9，问他们也不理。', undefined, 'price'),
    complaint('在饭馆吃完结账，菜单上没写要收茶位费，硬是收了二十。', 'catering', 'price'),
    complaint('外卖送来的饭里吃出一截钢丝球。', 'catering', 'quality'),
    complaint('年夜饭提前一个月订好的包间，到了说没有了，订金不退。', 'catering', 'contract'),
    complaint('自助餐写着小龙虾不限量，去了根本没有。', 'catering', 'false-advertising'),
    complaint('服务员把热汤泼到我胳膊上，烫伤起泡，饭店只赔两百。', 'catering', 'safety'),
    complaint('在药房买的口罩一拉带子就断，不给退。', 'drugs-and-devices', 'quality', 'after-sales'),
    complaint(
      '助听器戴了不到一个月就没有声音了，厂家推给店里，店里推给厂家。',
      'drugs-and-devices',
      'quality',
      'after-sales',
    ),
    complaint('膏药贴了以后皮肤起了一大片水泡，去急诊处理的。', 'drugs-and-devices', 'safety'),
    complaint('店员说这个胶囊可以替代降压药，停药后血压飙升。', 'drugs-and-devices', 'false-advertising', 'safety'),
    complaint('网红推荐的祛斑霜越用越黑，包装上什么字都没有。', 'cosmetics', 'counterfeit', 'quality'),
    complaint('买了套护肤品礼盒，拆开发现精华液是空瓶。', 'cosmetics', 'quality', 'counterfeit'),
    complaint('洗发水用完头皮又痒又红，医生说是过敏。', 'cosmetics', 'safety'),
    complaint('童装下水洗一次就褪色，把其他衣服都染了。', 'clothing', 'quality'),
    complaint('皮鞋才穿半个月，鞋跟就掉了，店里说人为的不给修。', 'clothing', 'quality', 'after-sales'),
    complaint('标签写的百分之百羊毛，送检结果只有三成。', undefined, 'false-advertising'),
    complaint(
      '网购牛仔裤，收到跟图片完全两个颜色，申请退货卖家不同意。',
      'clothing',
      'false-advertising',
      'after-sales',
    ),
    complaint('洗衣机甩干时哐哐响，师傅来了两趟没修好。', 'household', 'quality'),
    complaint('热水器装好第二天就漏电，幸亏没人洗澡。', 'household', 'safety', 'quality'),
    complaint('衣柜到货发现板子开裂，要求换一套，商家拖着不办。', 'household', 'quality'),
    complaint('电视机屏幕有一条亮线，才用了二十天，要求换机被拒。', 'household', 'quality', 'after-sales'),
    complaint('床垫宣传是进口乳胶，剪开一看是海绵。', 'household', 'false-advertising'),
    complaint('手机店把我原装屏换成了杂牌屏。', 'electronics', 'counterfeit'),
    complaint('平板充不进电，三包期内商家说进水了不管。', 'electronics', 'after-sales'),
    complaint('耳机左边没声音，寄回去一个月了还没寄回来。', 'electronics', 'quality', 'after-sales'),
    complaint('买电脑时说送打印机，付完钱就不承认了。', 'electronics', 'contract'),
    complaint('儿童手表的定位和通话记录被店家看到，还发到群里。', undefined, 'privacy'),
    complaint('新买的轿车开了三百公里发动机就异响。', 'vehicles', 'quality'),
    complaint('汽修店没经我同意换了四个轮胎，要我付三千二。', 'vehicles', 'price'),
    complaint('付了两万订金，说好一个月交车，现在三个月了还没消息。', undefined, 'contract'),
    complaint('电瓶车在楼道充电时自燃，商家说不是他们的责任。', 'vehicles', 'safety'),
    complaint('买的商品房交房时面积少了六平米。', 'housing', 'measure'),
    complaint('租的公寓到期了，房东以墙面有划痕为由不退押金。', 'housing', 'contract'),
    complaint('地板铺完不到一年就翘起来了，装修公司推脱。', 'housing', 'quality'),
    complaint('签合同时写的是品牌瓷砖，工人用的是杂牌。', 'housing', 'contract', 'counterfeit'),
    complaint('舞蹈班交了一年学费，上了三个月老师全走了，现在联系不上。', 'education', 'contract'),
    complaint('网课买了不到一天想退，平台说虚拟商品一概不退。', 'education', 'after-sales'),
    complaint('学历提升机构打包票说不用考试就能拿证，交了八千后就拉黑我。', 'education', 'false-advertising'),
    complaint('幼儿园的饭菜费中途涨了两次，没有通知家长。', 'education', 'price'),
    complaint('做美甲时手指被打磨机弄出血了，感染化脓。', 'fitness', 'safety'),
    complaint('理发前说三十八，洗头时一直推销，最后要我八百。', 'fitness', 'price'),
    complaint('瑜伽馆换了老板，以前买的课不认了。', 'fitness', 'contract'),
    complaint('足疗店送的体验券不让用，必须先充值五百。', undefined, 'contract'),
    complaint('游泳馆办了年卡，去了三次就停业装修，到现在没开。', 'prepaid-cards', 'contract'),
    complaint('蛋糕店储值卡里还有四百多，门店搬走了找不到人。', 'prepaid-cards', 'contract'),
    complaint('洗浴中心升级会员，以前卡里的钱被清零。', 'prepaid-cards', 'contract'),
    complaint('商场扶梯突然倒转，我妈摔倒骨折。', 'special-equipment', 'safety'),
    complaint('景区过山车停在半空十几分钟没人管，孩子受惊。', 'special-equipment', 'safety'),
    complaint('快递柜未经允许把我的身份证照片给了别人。', undefined, 'privacy'),
    complaint('办贷款咨询后，一天接到十几个推销电话。', undefined, 'privacy'),
    complaint('金店卖的项链掉色，检测根本不是足金。', undefined, 'quality', 'counterfeit'),
  ],
  reports: [
    report('学校门口的流动摊点没有任何证件，天天卖炸串。', 'no-licence'),
    report('小区里有人在家里做月饼往外卖，没有办证。', 'no-licence', 'food'),
    report('这家足浴店一直没有营业执照，换了名字继续干。', 'no-licence', 'fitness'),
    report('卤肉店用变质的肉做熟食，味道很大，用香料盖住。', 'food-safety', 'food'),
    report('火锅店的锅底是上一桌客人吃剩的油重新熬的。', 'food-safety', 'catering'),
    report('面粉厂往面粉里加增白剂。', 'food-safety', 'food'),
    report('冷库里存放大量没有检疫章的冻肉，标签全撕了重贴。', 'food-safety'),
    report('村卫生室用过期的针剂给人打针。', 'drug-safety', 'drugs-and-devices'),
    report('微商在朋友圈卖自制减肥胶囊，吃了心慌。', 'drug-safety', 'drugs-and-devices'),
    report('理疗店冒充医生给老人推销没有注册证的医疗器械。', 'drug-safety', 'drugs-and-devices'),
    report('房产中介在网站上挂不存在的低价房源引人上门。', 'false-advertising', 'housing'),
    report('药酒直播时说喝三天就能治好痛风。', 'false-advertising'),
    report('楼盘宣传册写双地铁口，实际离地铁五公里。', 'false-advertising', 'housing'),
    report('批发市场有人卖印着大牌标志的童鞋，一双才二十。', 'counterfeit', 'clothing'),
    report('烟酒店里的中华烟都是假烟。', 'counterfeit'),
    report('五金店卖的电线铜芯比国标细很多，是劣质线。', 'counterfeit'),
    report('疫情期间药店把口罩价格翻了五倍。', 'price', 'drugs-and-devices'),
    report('景区门口的餐馆菜单两套价格，外地人贵一倍。', 'price', 'catering'),
    report('医院停车场收费牌和实际收的不一样，多收钱。', 'price'),
    report('海鲜市场的秤有遥控器，一斤能多出三两。', 'measure', 'food'),
    report('收粮点的地磅没有检定，农民吃亏。', 'measure'),
    report('美容公司让加盟的人拉下线，一层一层返利。', 'unfair-competition', 'fitness'),
    report('对面的店雇人给我们刷差评，还到处说我们的菜有毒。', 'unfair-competition'),
    report('供应商给采购员好处费，换取独家供货。', 'unfair-competition'),
    report('酒店的电梯检验标志去年就过期了还在用。', 'special-equipment', 'special-equipment'),
    report('液化气站给报废的气瓶充气。', 'special-equipment', 'special-equipment'),
    report('小广场的充气城堡和旋转木马没有检验就开放。', 'special-equipment', 'special-equipment'),
  ],
};

/** Of these nothing is to be suggested. */
export const SILENT_SENTENCES: readonly string[] = [
  '你好',
  '商家态度不好，希望有关部门管一管。',
  '请尽快给我回个电话，谢谢。',
  '我昨天去了那里，今天又去了一次，还是一样。',
  'a',
  '😀😀😀',
  '1234567890',
  '……',
  '不知道怎么说，反正就是不满意。',
  'I am not happy with this at all.',
  '<b>帮帮我</b>',
  '麻烦你们查一下这个事情，我已经说过三遍了。',
];
