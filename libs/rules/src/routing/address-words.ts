// Tells an address from what only sounds like one: a road, a shop, a dish or a block of flats named after a place.

const separator = /[\s，。、；：,.;:!！?？()（）【】[\]“”"'《》<>—\-_/|~]/u;

/** A road or street named after a place: 太康路, 西华东大街; not 练集街上, which is the middle of a town. */
const road =
  /^(?:[东西南北中前后上下一二三四五六七八九十])?(?:大|支|环|新)?(?:路|街(?![上里头])|道|巷|胡同|弄|高速|干道)/u;

/** Dishes and brands that carry a town's name all over the province. */
const product = /^(?:镇)?(?:的)?(?:胡辣汤|猪蹄|叶氏|粮液|酒业|味精|妈糊|烩面|文狮)/u;

const shop =
  /超市|商店|药房|药店|饭店|酒店|宾馆|旅馆|餐厅|餐馆|饭馆|面馆|烩面|胡辣汤|火锅|烧烤|公司|集团|商贸|贸易|商行|商场|商城|批发|专卖|门市|门店|店(?![镇乡村街集庄营铺])|馆(?![镇乡村])|厂(?![镇乡村])|合作社|诊所|医院|美容|理发|影楼|网吧|浴池|家电|家具|建材|汽修|加油站|驾校|幼儿园|培训|酒业|食品|特产|牛肉|羊肉/u;

const addressWord = /[路街巷道镇乡村庄寨号组队]|交叉|县城|城区|城关|小区|附近|对面|境内|工业园|产业/u;

const estate = /^(?:小区|花园|家园|新城|新区|广场|大厦|公寓|国际|名城|华府|苑|府|城(?!关))/u;

/** How far behind a name its shop may stand, in characters. */
const reach = 16;

/** Whether a character parts two pieces of an address. */
export function isSeparator(character: string): boolean {
  return separator.test(character);
}

/** Whether the name that ends at `end` is only the first half of a road's name. */
export function isRoadAt(text: string, end: number): boolean {
  return road.test(text.slice(end, end + 5));
}

/** Whether the name that ends at `end` belongs to a dish or a brand. */
export function isProductAt(text: string, end: number): boolean {
  return product.test(text.slice(end, end + 5));
}

/** Whether the name that ends at `end` belongs to a block of flats or a square. */
export function isEstateAt(text: string, end: number): boolean {
  return estate.test(text.slice(end, end + 3));
}

/** Whether a shop follows the name that ends at `end` with nothing of an address between them. */
export function isTradeNameAt(text: string, end: number): boolean {
  const window = text.slice(end, end + reach);
  const cut = window.search(separator);
  const segment = cut < 0 ? window : window.slice(0, cut);
  const shopAt = segment.search(shop);
  if (shopAt < 0) return false;
  const addressAt = segment.search(addressWord);
  return addressAt < 0 || shopAt < addressAt;
}
