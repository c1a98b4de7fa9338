// Which words speak for which class, and how loudly: 4 names it outright, 3 nearly so, 2 goes with it, 1 hardly weighs.
import type { GoodsClass, ProblemClass, ReportClass } from './classes.table.js';

export interface ClassWords<Code extends string> {
  readonly code: Code;
  readonly weight: 1 | 2 | 3 | 4;
  /** Parted by blanks. Words of Latin letters count only where they stand alone. */
  readonly words: string;
}

/** A class is named only when its words weigh so much together. */
export const LEAST_WEIGHT = 3;
/** And only when they weigh so much more than those of the next one. */
export const LEAST_LEAD = 1;
/** What stands right before a word and takes it back. */
export const TAKING_BACK: readonly string[] = ['不是', '并非', '不算', '不属于'];

/** `other` has no words: it is what a person chooses when nothing fits. */
export const GOODS_WORDS: readonly ClassWords<GoodsClass>[] = [
  {
    code: 'food',
    weight: 4,
    words:
      '食品 零食 面包 蛋糕 饼干 牛奶 酸奶 奶粉 火腿肠 罐头 食用油 大米 面粉 猪肉 牛肉 羊肉 鸡肉 水果 蔬菜 鸡蛋 白酒 啤酒 红酒 饮料 矿泉水 保健品 月饼 汤圆 水饺 粽子 香肠 腊肉 糕点 糖果 巧克力 茶叶 蜂蜜 坚果 瓜子 方便面 调味品 酱油 豆腐 海鲜 西瓜 苹果 草莓 food milk bread fruit',
  },
  { code: 'food', weight: 3, words: '过期食品 保质期 生产日期 变质 馒头 辣条 卤肉 烧饼 熟食 冷冻 配料表 snack' },
  { code: 'food', weight: 2, words: '超市 便利店 发霉 喝了 吃了 异味 包装袋 袋装 生虫 长毛' },
  {
    code: 'catering',
    weight: 4,
    words:
      '餐厅 饭店 火锅 烧烤 外卖 餐馆 饭馆 自助餐 食堂 堂食 奶茶店 面馆 快餐 酒席 婚宴 宴席 麻辣烫 串串 小吃店 烩面馆 早餐店 烤鱼 点餐 restaurant takeaway',
  },
  { code: 'catering', weight: 3, words: '点菜 菜里 饭里 汤里 后厨 餐具 茶位费 餐位费 包间 服务员 上菜 一桌 结账 送餐' },
  { code: 'catering', weight: 2, words: '吃饭 聚餐 开瓶费 骑手 包厢 菜品 菜单 meal' },
  {
    code: 'drugs-and-devices',
    weight: 4,
    words:
      '药店 药房 药品 感冒药 处方药 医疗器械 血压计 血糖仪 助听器 口罩 降压药 胶囊 止痛药 中药 膏药 药膏 体温计 轮椅 隐形眼镜 制氧机 雾化器 创可贴 注射器 medicine pharmacy',
  },
  {
    code: 'drugs-and-devices',
    weight: 3,
    words: '药片 药盒 大药房 诊所 批准文号 说明书上的用法 理疗仪 保健仪 针剂 药',
  },
  { code: 'drugs-and-devices', weight: 1, words: '治病 疗效 医生' },
  {
    code: 'cosmetics',
    weight: 4,
    words:
      '化妆品 面膜 护肤品 口红 面霜 精华液 防晒霜 洗面奶 粉底 染发剂 洗发水 香水 眼霜 乳液 祛斑霜 爽肤水 指甲油 眉笔 沐浴露 cosmetics',
  },
  { code: 'cosmetics', weight: 2, words: '烂脸 过敏 护肤 美白 祛斑 毁容 起疹子' },
  {
    code: 'clothing',
    weight: 4,
    words:
      '衣服 羽绒服 裤子 鞋子 运动鞋 皮鞋 裙子 外套 毛衣 衬衫 帽子 童装 童鞋 靴子 内衣 西装 牛仔裤 校服 袜子 高跟鞋 婚纱 大衣 T恤 clothes shoes jacket',
  },
  { code: 'clothing', weight: 3, words: '服装 掉色 起球 开胶 脱线 掉毛 尺码 鞋底 拉链' },
  { code: 'clothing', weight: 2, words: '面料 缩水 洗了一次 穿了 干洗' },
  {
    code: 'household',
    weight: 4,
    words:
      '冰箱 洗衣机 空调 电视 热水器 沙发 床垫 家具 衣柜 电饭锅 电饭煲 油烟机 微波炉 净水器 吸尘器 电磁炉 燃气灶 茶几 餐桌 被子 窗帘 灯具 电风扇 取暖器 电热毯 扫地机器人 马桶 家电 书桌 椅子 fridge sofa furniture',
  },
  { code: 'household', weight: 3, words: '电器 不制冷 制冷 不加热 压缩机 甲醛 木门 实木' },
  { code: 'household', weight: 1, words: '上门安装 送货上门' },
  {
    code: 'electronics',
    weight: 4,
    words:
      '手机 电脑 笔记本电脑 平板 耳机 充电宝 充电器 显示器 相机 打印机 智能手表 路由器 键盘 鼠标 硬盘 内存卡 显卡 主板 数据线 学习机 游戏机 投影仪 phone laptop computer',
  },
  { code: 'electronics', weight: 3, words: '屏幕 开机 死机 黑屏 翻新机 串号 充不进电 系统升级 二手机' },
  { code: 'electronics', weight: 1, words: '电池 内存' },
  {
    code: 'vehicles',
    weight: 4,
    words:
      '汽车 电动车 电瓶车 摩托车 二手车 轿车 新能源车 三轮车 轮胎 发动机 变速箱 4s店 洗车 修车 汽修 加油站 汽油 柴油 刹车 车漆 里程表 提车 买车 自行车 驾驶室 car motorcycle',
  },
  { code: 'vehicles', weight: 3, words: '定金买车 这辆车 车子 车辆 续航 车主 新车 事故车 泡水车 车险 补胎 保养' },
  { code: 'vehicles', weight: 2, words: '公里 加油 机油' },
  {
    code: 'housing',
    weight: 4,
    words:
      '装修 瓷砖 地板 楼盘 商品房 房子 买房 租房 开发商 物业 物业费 房屋 中介费 装修公司 防水 墙面 涂料 精装 毛坯 房产 售楼部 门窗 水电改造 车位 吊顶 housing apartment',
  },
  { code: 'housing', weight: 3, words: '漏水 交房 首付 押金不退 房东 小区 公寓 业主 水泥 墙皮 贴砖' },
  { code: 'housing', weight: 1, words: '工期 施工 工人' },
  {
    code: 'education',
    weight: 4,
    words:
      '培训 培训班 补习班 辅导班 驾校 网课 课程 学费 兴趣班 早教 幼儿园 考研 考证 舞蹈班 钢琴课 英语课 自考 学校 托管班 教育机构 报班 课时 家教 学历提升 course tuition',
  },
  { code: 'education', weight: 3, words: '老师 上课 退课 剩余课 教材 学员 报名费 补课 学车' },
  { code: 'education', weight: 1, words: '孩子 考试' },
  {
    code: 'fitness',
    weight: 4,
    words:
      '健身房 健身 美容院 美容店 理发店 理发 美发 烫发 染发 瑜伽 游泳馆 私教 美甲 洗浴 足疗 按摩 纹眉 美容 整形 护发 剪发 减肥 spa 推拿 gym haircut',
  },
  { code: 'fitness', weight: 2, words: '会所 技师 教练 项目 发型' },
  {
    code: 'prepaid-cards',
    weight: 4,
    words:
      '预付卡 会员卡 充值卡 储值卡 充值 充卡 年卡 次卡 办卡 办了卡 卡里 购物卡 预存 余额 储值 季卡 月卡 续卡 退卡 prepaid membership',
  },
  { code: 'prepaid-cards', weight: 3, words: '关门跑路 跑路 卡内 还剩 剩余金额 剩余次数 闭店' },
  { code: 'prepaid-cards', weight: 2, words: '会员 关门 停业 人去楼空 转让了' },
  {
    code: 'special-equipment',
    weight: 4,
    words:
      '电梯 锅炉 压力容器 叉车 游乐设施 过山车 起重机 客运索道 大型游乐 液化气瓶 煤气罐 气瓶 扶梯 塔吊 压力管道 lift elevator boiler',
  },
  { code: 'special-equipment', weight: 3, words: '困人 年检标志 检验合格标志 维保 液化气 塔式' },
];

export const PROBLEM_WORDS: readonly ClassWords<ProblemClass>[] = [
  {
    code: 'quality',
    weight: 4,
    words:
      '质量问题 质量差 质量不好 变质 发霉 生虫 死机 黑屏 开胶 掉色 漏水 开裂 不制冷 过期 坏了 掉漆 起球 异物 残次品 脱线 断裂 broken defective mouldy',
  },
  {
    code: 'quality',
    weight: 3,
    words:
      '瑕疵 故障 裂开 有味 异味 不加热 不能用 用不了 失灵 漏电 褪色 松动 质量 起泡 变形 不凉 充不进电 头发丝 苍蝇 长毛 馊 臭了 烂了 裂缝 打不开机 空鼓 quality',
  },
  { code: 'quality', weight: 2, words: '没用几天 用了几天 才用 穿了 毛病 虫子 异响' },
  {
    code: 'price',
    weight: 4,
    words:
      '乱收费 多收 多扣 明码标价 没有标价 价格欺诈 天价 涨价 强制消费 开瓶费 服务费 茶位费 餐位费 价格 标价 加价 乱要价 手续费 标签价 overcharged price',
  },
  {
    code: 'price',
    weight: 3,
    words: '宰客 收了两次 重复扣款 收费 没告诉我要收 结账时 扣费 原价 小票上 差价 另收 额外',
  },
  { code: 'price', weight: 1, words: '元 便宜' },
  {
    code: 'false-advertising',
    weight: 4,
    words:
      '虚假宣传 夸大 宣传 广告 与实际不符 和实际不符 与描述不符 和描述不符 图片不符 货不对板 误导 吹嘘 包治 号称 根治 advertised advertisement',
  },
  {
    code: 'false-advertising',
    weight: 3,
    words: '说是 根本没有效果 没有效果 直播间说 主播说 保证能 包过 名不副实 详情页 谎称 忽悠 根本不是 介绍说',
  },
  {
    code: 'contract',
    weight: 4,
    words:
      '违约 不发货 没发货 不履行 合同 定金 订金 逾期 延期 毁约 不按约定 迟迟 单方面 跑路 不开课 交房 没有交货 拖延 反悔 取消订单 未按约定 关门 contract deposit',
  },
  {
    code: 'contract',
    weight: 3,
    words:
      '约定 说好的 说好 没送来 没有送来 一直没装 不来安装 换了老师 停课 联系不上 至今没 缩水减项 偷工减料 押金 停业 闭店 发错货',
  },
  { code: 'contract', weight: 2, words: '承诺 答应 协议 至今 工期 等了' },
  {
    code: 'after-sales',
    weight: 4,
    words:
      '不退 不给退 拒绝退 不换 不给换 不修 不给修 三包 保修 不予退 不肯退 拒不退 退不了 拒绝退款 拒绝更换 不肯换 不给保修 售后 不管 不肯修 七天无理由 无理由退货 refund warranty',
  },
  {
    code: 'after-sales',
    weight: 3,
    words: '推脱 推诿 踢皮球 退货 维修 修了 返修 客服不理 退款 换货 退费 退钱 退课 退卡',
  },
  {
    code: 'safety',
    weight: 4,
    words:
      '受伤 烫伤 爆炸 起火 自燃 中毒 住院 拉肚子 上吐下泻 触电 划伤 摔伤 烧伤 骨折 食物中毒 过敏 毁容 烂脸 夹伤 安全隐患 困在电梯 injured poisoned burned',
  },
  {
    code: 'safety',
    weight: 3,
    words: '腹泻 呕吐 送医院 医院 冒烟 着火 出血 崩掉 牙 红肿 急诊 失控 刹车失灵 受惊 恶心',
  },
  {
    code: 'counterfeit',
    weight: 4,
    words:
      '假冒 假货 假酒 假烟 冒牌 高仿 仿冒 山寨 不是正品 非正品 假药 伪劣 假的 以假充真 冒充 贴牌 翻新机 以次充好 三无产品 fake counterfeit',
  },
  { code: 'counterfeit', weight: 3, words: '鉴定 正品 专柜 盗版 防伪码 扫不出来 查不到 商标 翻新' },
  {
    code: 'measure',
    weight: 4,
    words:
      '缺斤少两 缺斤短两 短斤少两 不够秤 少秤 份量不足 分量不足 克重 净含量 复秤 电子秤 称重 缺秤 少了两斤 不足秤 加油机 短斤缺两 underweight',
  },
  { code: 'measure', weight: 3, words: '斤两 重量 秤 回家一称 重新称 计量 面积缩水 少给 少了 不够 毫升' },
  {
    code: 'privacy',
    weight: 4,
    words: '个人信息 泄露 隐私 骚扰电话 推销电话 身份证照片 人脸 信息被卖 强制授权 偷拍 电话号码被 泄漏 privacy',
  },
  { code: 'privacy', weight: 3, words: '推销短信 骚扰 手机号给了 住址被 信息' },
];

export const REPORT_WORDS: readonly ClassWords<ReportClass>[] = [
  {
    code: 'no-licence',
    weight: 4,
    words:
      '无证 无照 没有营业执照 没有执照 没有许可证 没有食品经营许可证 无营业执照 黑作坊 没有资质 没办证 没有证照 证照不全 超范围经营 未取得 黑诊所 没有卫生许可 unlicensed licence',
  },
  { code: 'no-licence', weight: 3, words: '营业执照 许可证 执照 没有证 健康证 小作坊 没挂证 资质' },
  {
    code: 'food-safety',
    weight: 4,
    words:
      '过期食品 过期 变质 发霉 地沟油 添加剂 后厨 老鼠 蟑螂 病死猪 三无食品 食品安全 添加罂粟壳 工业盐 甲醛泡 回收餐 剩菜 卫生差 没有生产日期 篡改生产日期 注水肉 腐烂 expired',
  },
  {
    code: 'food-safety',
    weight: 3,
    words: '食品 冷藏 苍蝇 保质期 肉类 食用油 餐具不消毒 不戴手套 生产日期 臭肉 馊 面粉 熟食',
  },
  { code: 'food-safety', weight: 2, words: '餐饮 饭店 超市 厨房 食堂 烧烤 火锅' },
  {
    code: 'drug-safety',
    weight: 4,
    words:
      '假药 劣药 处方药 过期药 药品 医疗器械 药店 化妆品 无批号 没有批准文号 违禁成分 药房 激素面膜 美容针 玻尿酸 肉毒素 执业药师 二类医疗器械 medicines',
  },
  { code: 'drug-safety', weight: 3, words: '药 面膜 祛斑 胶囊 药师 处方 血糖仪 注射 减肥药' },
  {
    code: 'false-advertising',
    weight: 4,
    words:
      '虚假宣传 虚假广告 夸大 广告 根治 包治百病 绝对化用语 最佳 国家级 宣传 误导 第一品牌 疗效保证 刷单 刷好评 虚构 号称 全网最低 advertising advertisement',
  },
  {
    code: 'false-advertising',
    weight: 3,
    words: '传单 吹嘘 直播间 效果 保证 治愈率 好评返现 谎称 听课领鸡蛋 专家 讲座',
  },
  {
    code: 'counterfeit',
    weight: 4,
    words:
      '假冒 假货 假酒 假烟 冒牌 高仿 仿冒 山寨 伪劣 侵权 商标 贴牌 以次充好 三无产品 假商标 掺假 以假充真 劣质 不合格产品 翻新 counterfeit fake',
  },
  { code: 'counterfeit', weight: 3, words: '名牌 没有厂名厂址 合格证 3c认证 冒充 假的 换包装 灌装 不合格' },
  {
    code: 'price',
    weight: 4,
    words:
      '哄抬 乱收费 价格欺诈 不明码标价 没有明码标价 价格 涨价 囤积居奇 虚构原价 标价 串通涨价 转供电 加价 天价 多收电费 两套价格 price',
  },
  { code: 'price', weight: 3, words: '收费 原价 电费 停车费 先涨后降 标签 强制收' },
  {
    code: 'measure',
    weight: 4,
    words:
      '缺斤少两 缺斤短两 短斤少两 作弊秤 电子秤 加油机 计量 秤 克重 净含量 鬼秤 遥控秤 八两秤 未检定 少油 短斤缺两 scales',
  },
  { code: 'measure', weight: 3, words: '不够秤 称重 调秤 铅封 检定 水表 电表 少给' },
  {
    code: 'unfair-competition',
    weight: 4,
    words:
      '传销 不正当竞争 拉人头 诋毁 商业诋毁 商业贿赂 回扣 发展下线 直销 混淆 仿冒包装 近似 有奖销售 商业秘密 垄断 入门费 会员制返利 层级 pyramid',
  },
  { code: 'unfair-competition', weight: 3, words: '下线 返利 抽奖 竞争对手 造谣 恶意差评 装潢 洗脑 好处费 上线' },
  {
    code: 'special-equipment',
    weight: 4,
    words:
      '电梯 锅炉 压力容器 叉车 游乐设施 起重机 气瓶 煤气罐 液化气瓶 扶梯 过山车 塔吊 压力管道 特种设备 索道 lift elevator boiler',
  },
  { code: 'special-equipment', weight: 3, words: '未检验 超期未检 检验标志 维保 困人 无证操作 未年检 充装' },
];
