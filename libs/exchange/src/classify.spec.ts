/** Proves what becomes a complaint, a report, both or neither, and on which words a proposal rests. */
import { classifyOrder, findOrderPath, readStatedKind } from './classify.js';
import { findRespondentName } from './respondent-name.js';

describe('the kind an order states', () => {
  it.each([
    ['投诉', 'complaint'],
    ['消费投诉', 'complaint'],
    [' 投诉 类', 'complaint'],
    ['举报', 'report'],
    ['投诉举报', 'both'],
    ['投诉/举报', 'both'],
    ['咨询类', 'consultation'],
    ['意见建议', 'suggestion'],
    ['求助', 'help'],
    ['表扬', 'praise'],
    ['其他', 'other'],
    ['02', 'complaint'],
  ])('%s is understood', (written, kind) => {
    expect(readStatedKind(written)).toBe(kind);
  });

  it.each(['市场监管', '', '单位', '一般件', '其他商品'])('"%s" states no kind', (written) => {
    expect(readStatedKind(written)).toBeUndefined();
  });

  it('opens one case for a complaint, and two where the complaint also asks for punishment', () => {
    expect(findOrderPath(classifyOrder('complaint', '要求退款。'))).toEqual({ path: 'open', cases: ['complaint'] });
    expect(findOrderPath(classifyOrder('complaint', '要求退款，并依法查处该店。'))).toEqual({
      path: 'open',
      cases: ['complaint', 'report'],
    });
  });

  it('opens two cases for a report that also asks for a remedy', () => {
    expect(classifyOrder('report', '过期食品，要求退一赔十。')).toEqual({
      stated: true,
      kind: 'both',
      reasons: ['退一赔十'],
    });
  });

  it.each([
    '商家拒绝退款，请相关部门核查处理。',
    '诉求人曾向12315举报，要求退款。',
    '诉求人不要求查处，只要求退款。',
    '其称已经处罚过，要求换货。',
  ])('leaves a complaint one case where punishment is not asked for: %s', (text) => {
    expect(classifyOrder('complaint', text)).toMatchObject({ kind: 'complaint' });
  });

  it('leaves a report one case where the remedy is only told of', () => {
    expect(classifyOrder('report', '商家不予退款，我不要求赔偿，请求查处其无证经营。')).toMatchObject({
      kind: 'report',
    });
  });

  it('sets consultations, suggestions, requests for help and praise aside', () => {
    expect(findOrderPath(classifyOrder('consultation', '如何要求退款'))).toMatchObject({
      path: 'set-aside',
      as: 'consultation',
    });
    expect(findOrderPath(classifyOrder('praise', '感谢'))).toMatchObject({ path: 'set-aside', as: 'praise' });
  });
});

describe('an order without a stated kind', () => {
  it.each([
    ['健身房闭店，要求退还剩余费用。', 'complaint', ['退还', '闭店']],
    ['该店销售过期食品，请求查处。', 'report', ['查处', '过期食品']],
    ['要求退款并查处该店。', 'both', ['退款', '查处']],
    ['请问如何举报，需要什么材料？', 'consultation', ['请问', '需要什么']],
    ['想了解食品经营许可怎么办理。', 'consultation', ['想了解', '怎么办理']],
    ['商家服务态度恶劣。', 'complaint', ['服务态度']],
    ['某摊位缺斤少两。', 'report', ['缺斤少两']],
  ])('goes to triage with a proposal and the words it rests on: %s', (text, proposal, reasons) => {
    expect(findOrderPath(classifyOrder(undefined, text))).toEqual({ path: 'triage', proposal, reasons });
  });

  it('in which nothing speaks for any kind is proposed as a complaint, without a reason', () => {
    expect(classifyOrder(undefined, '来电人未说明。')).toEqual({ stated: false, proposal: 'complaint', reasons: [] });
  });
});

describe('the name of the operator in a running text', () => {
  it.each([
    ['诉求人8月1日在川汇区七一路街道芸小满生活超市购买面包。', '芸小满生活超市'],
    ['反映位于项城市花园街道槐荫路8号的麦知味烧烤店油烟扰民。', '麦知味烧烤店'],
    ['在沈丘县刘庄店镇麦拾光超市买的面包过期。', '麦拾光超市'],
    ['投诉“云渡健身俱乐部”闭店。', '云渡健身俱乐部'],
    ['被投诉方：周口望川商贸有限公司，要求退款。', '周口望川商贸有限公司'],
  ])('is found: %s', (text, name) => {
    expect(findRespondentName(text)).toBe(name);
  });

  it.each([
    '在某超市购买面包。',
    '在一家健身房办卡。',
    '在网上店铺购买。',
    '该公司不退款。',
    '在附近的药店买药。',
    '地址：沈丘县刘庄店镇春晓路8号，早餐摊不干净。',
    '在母婴用品店购买奶粉。',
    '电话打不通。',
  ])('is not guessed: %s', (text) => {
    expect(findRespondentName(text)).toBeUndefined();
  });
});
