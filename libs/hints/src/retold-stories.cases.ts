// Stories of consumers for the tests of likeness: one as it was written, the same retold, and others about other things.

export const kettle =
  '2026年11月3日我在太康县城关镇老张百货店买了一台电热水壶，花了129元，拿回家第二天就不通电了。我去找店家退货，店家张老板说已经用过不能退，还说话很难听。我要求退款并赔偿。';

/** The same words with other names, another day and another price. */
export const kettleOfAnother =
  '2026年12月19日我在太康县城关镇老王百货店买了一台电热水壶，花了88元，拿回家第二天就不通电了。我去找店家退货，店家王老板说已经用过不能退，还说话很难听。我要求退款并赔偿。';

/** The same words in wide figures, with other marks, breaks and spaces. */
export const kettlePunctuated =
  '２０２６年１１月３日，我在太康县城关镇“老张百货店”买了一台电热水壶；花了１２９元——\n拿回家  第二天就不通电了！！我去找店家退货。店家张老板说：已经用过，不能退，还说话很难听…我要求退款，并赔偿！';

/** Begun in another way and ended with another wish. */
export const kettleRetold =
  '本人于11月3日在太康县城关镇老张百货店买了一台电热水壶，花了129元，拿回家第二天就不通电了。去找店家退货，张老板说已经用过不能退。希望贵局尽快处理，要求店家退款并赔偿。';

export const otherStories: readonly string[] = [
  '在该超市买的面包已经过期三天，孩子吃了以后拉肚子，去医院花了三百多元，超市只肯退面包钱，要求按食品安全法赔偿。',
  '理发店办了一千元的会员卡，只用了两次就关门了，打电话没有人接，希望帮忙把剩余的钱退回来，店里还欠很多人的钱。',
  '新买的电动车骑了不到一个月电池就充不进电，售后说电池不在三包范围内，要我自己出钱换，我认为不合理，请核实。',
  '小区门口的加油站加油机不准，同样的油箱平时加满二百八，这次加了三百五，怀疑他们的计量器具有问题，请去检查。',
  '在网上预订的酒店临时涨价，到店以后前台说要补二百元才能入住，否则取消订单，平台客服一直推诿，要求退还差价。',
];
