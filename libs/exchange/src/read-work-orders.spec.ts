/** Proves that every layout and every kind of bad row ends in a work order or in one clear line of the report. */
import { rowSentence, sheetFaultSentence } from './import-faults.text.js';
import {
  orderNoOfKey,
  readWorkOrders,
  sourceKeyOf,
  type ReadOptions,
  type WorkOrderReading,
} from './read-work-orders.js';
import { CITY_HEADER, cityRow, csvOf, GB18030_CSV, IMPORTED_AT, xlsxOf, type ExcelCell } from './sheet-files.cases.js';
import type { WorkOrder } from './work-order.js';

type Report = Extract<WorkOrderReading, { ok: true }>;

function readBytes(bytes: Uint8Array, options: Partial<ReadOptions> = {}): Report {
  const reading = readWorkOrders({ name: 'orders', bytes }, { importedAt: IMPORTED_AT, ...options });
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault));
  return reading;
}

const readRows = (rows: readonly (readonly string[])[], options: Partial<ReadOptions> = {}): Report =>
  readBytes(Buffer.from(csvOf(rows)), options);
const readXlsx = async (rows: readonly (readonly ExcelCell[])[]): Promise<Report> => readBytes(await xlsxOf(rows));
const faultOf = (rows: readonly (readonly string[])[]): string => {
  const reading = readWorkOrders({ name: 'orders', bytes: Buffer.from(csvOf(rows)) }, { importedAt: IMPORTED_AT });
  return reading.ok ? 'read' : sheetFaultSentence(reading.fault, 'zh-CN');
};
const reportOf = (report: Report): string[] =>
  report.faults.map((fault) => `${fault.rowNo} ${fault.column ?? ''} ${fault.code}`);
const testPhone = `120${'0'.repeat(8)}`;

function onlyOrder(report: Report): WorkOrder {
  expect(reportOf(report)).toEqual([]);
  expect(report.orders).toHaveLength(1);
  const [order] = report.orders;
  if (!order) throw new Error('no order');
  return order;
}

describe('the layout of the province', () => {
  const header = [
    '诉求编号',
    '诉求来源',
    '诉求来源小类',
    '诉求类型',
    '事件类型',
    '一级分类名称',
    '二级分类名称',
    '三级分类名称',
    '诉求类别',
    '诉求标题',
    '诉求内容',
    '诉求性质',
    '登记时间',
    '封存时间',
    '事件状态',
    '城市名称',
    '区域名称',
    '街道名称',
    '事发区域',
    '地址描述',
    '所有办理部门',
    '办理描述',
    '批转单位',
    '退回部门',
    '退回原因',
    '诉求标签',
    '事发时间',
    '答复内容',
    '评价满意度',
    '评价内容',
    '部门办理截止时间',
    '扬言件类型',
    '办理结束时间',
  ];
  const cells: Readonly<Record<string, string>> = {
    诉求编号: 'FJ20260804000123',
    诉求来源: '12345热线',
    诉求类型: '投诉',
    事件类型: '市场监管',
    一级分类名称: '市场监管',
    二级分类名称: '消费维权',
    三级分类名称: '预付卡',
    诉求标题: '健身房闭店不退费',
    诉求内容: '诉求人反映在某健身房办理年卡3600元，使用两个月后闭店，要求退还剩余费用。',
    登记时间: '2026-08-04 09:12:33',
    事件状态: '办理中',
    城市名称: '周口市',
    区域名称: '川汇区',
    街道名称: '七一路街道',
    部门办理截止时间: '2026-08-13 18:00:00',
  };
  const rowWith = (changes: Readonly<Record<string, string>> = {}): string[] =>
    header.map((name) => ({ ...cells, ...changes })[name] ?? '');

  it('gives a work order with every field that it holds', async () => {
    const order = onlyOrder(await readXlsx([header, rowWith()]));

    expect(order).toEqual({
      sheetName: '工单',
      rowNo: 2,
      source: '12345',
      formatId: 'province-12345',
      orderNo: 'FJ20260804000123',
      baseOrderNo: 'FJ20260804000123',
      registeredAt: '2026-08-04T01:12:33.000Z',
      registeredAtStated: true,
      closedAtSource: false,
      title: '健身房闭店不退费',
      content: cells['诉求内容'],
      kindStated: '投诉',
      kind: { stated: true, kind: 'complaint', reasons: [] },
      categoryPath: ['市场监管', '消费维权', '预付卡'],
      city: '周口市',
      district: '川汇区',
      street: '七一路街道',
      channelDueAt: '2026-08-13T10:00:00.000Z',
      wantsSecrecy: false,
    });
  });

  it('is found below a title row and blank rows', async () => {
    const report = await readXlsx([['诉求查询明细结果'], [], header, rowWith()]);

    expect(report.sheets[0]?.map).toMatchObject({ formatId: 'province-12345', headerRowNo: 3 });
    expect(onlyOrder(report).rowNo).toBe(4);
  });

  it('keeps one number at two times apart, and knows the same order by both', async () => {
    const report = await readXlsx([header, rowWith(), rowWith({ 登记时间: '2026-08-05 09:00:00' }), rowWith()]);

    expect(report.orders.map(sourceKeyOf)).toEqual([
      'FJ20260804000123@2026-08-04T01:12:33.000Z',
      'FJ20260804000123@2026-08-05T01:00:00.000Z',
    ]);
    expect(report.orders.map((order) => orderNoOfKey(sourceKeyOf(order)))).toEqual(Array(2).fill('FJ20260804000123'));
    expect(report.faults).toMatchObject([{ rowNo: 4, code: 'row.repeated', facts: { firstRowNo: 2 } }]);
  });

  it('takes an order as closed at the source by its time or by its status, and as open when they disagree', async () => {
    const report = await readXlsx([
      header,
      rowWith({ 诉求编号: 'A', 事件状态: '已办结', 办理结束时间: '2026-08-06 10:00:00' }),
      rowWith({ 诉求编号: 'B', 事件状态: '已归档' }),
      rowWith({ 诉求编号: 'C', 事件状态: '办理中', 办理结束时间: '2026-08-06 10:00:00' }),
      rowWith({ 诉求编号: 'D', 事件状态: '未办结' }),
    ]);

    expect(report.orders.map((order) => [order.orderNo, order.closedAtSource])).toEqual([
      ['A', true],
      ['B', true],
      ['C', false],
      ['D', false],
    ]);
    expect(report.remarks).toMatchObject([{ rowNo: 4, code: 'closed-at.contradicts-status', column: '办理结束时间' }]);
  });
});

describe('the layout of the city', () => {
  it('is known in spite of spaces behind its headers, an unnamed column and a mark before the first', () => {
    const header = CITY_HEADER.map((name, index) => (index === 0 ? `\ufeff${name} ` : `${name}\u3000 `));
    const report = readRows([
      [...header, '', 'Unnamed: 37'],
      [...cityRow('0826081308493182401'), '', ''],
    ]);

    const order = onlyOrder(report);

    expect(order).toMatchObject({ orderNo: '0826081308493182401', kindStated: null, callerPhone: testPhone });
    expect(order.kind).toEqual({ stated: false, proposal: 'complaint', reasons: ['退货'] });
    expect(report.sheets[0]?.map.unusedHeaders).toEqual([]);
  });

  it('links a re-dispatched order to its base', () => {
    const report = readRows([CITY_HEADER, cityRow('BASE001'), cityRow('BASE001HBD1'), cityRow('BASE001HBD12')]);

    expect(report.orders.map(({ orderNo, baseOrderNo, redispatch }) => [orderNo, baseOrderNo, redispatch])).toEqual([
      ['BASE001', 'BASE001', undefined],
      ['BASE001HBD1', 'BASE001', 1],
      ['BASE001HBD12', 'BASE001', 12],
    ]);
  });

  it('in GB18030 is read', () => {
    expect(onlyOrder(readBytes(GB18030_CSV))).toMatchObject({ orderNo: 'A1', title: '退费', content: '要求退款' });
  });
});

describe('an order number that Excel turned into a number', () => {
  it('is refused, and the good rows of the same file are kept', async () => {
    const report = await readXlsx([
      CITY_HEADER,
      [826081308493182401, ...cityRow('').slice(1)],
      cityRow('8.26081308493182E+17'),
      cityRow('0826081308493182402'),
      [20260813000123, ...cityRow('').slice(1)],
    ]);

    expect(reportOf(report)).toEqual([
      '2 工单编号 order-number.damaged-by-excel',
      '3 工单编号 order-number.damaged-by-excel',
    ]);
    expect(report.orders.map((order) => order.orderNo)).toEqual(['0826081308493182402', '20260813000123']);
  });

  it('shows in a text file by its zeros, when the whole column has them', () => {
    const report = readRows([CITY_HEADER, cityRow('826081308493182000'), cityRow('826081308493183000')]);

    expect(report.orders).toEqual([]);
    expect(report.faults.map((fault) => fault.code)).toEqual(Array(2).fill('order-number.damaged-by-excel'));
  });

  it('is not suspected for a few zeros where other numbers kept their last digits', () => {
    const report = readRows([CITY_HEADER, cityRow('826081308493182000'), cityRow('826081308493183417')]);

    expect(report.orders).toHaveLength(2);
  });

  it('saved by a system as ="…" or with an apostrophe is whole', () => {
    const report = readRows([CITY_HEADER, cityRow('="0826081308493182401"'), cityRow("'0826081308493182402")]);

    expect(report.orders.map((order) => order.orderNo)).toEqual(['0826081308493182401', '0826081308493182402']);
  });
});

describe('a bad row', () => {
  it.each([
    ['no order number', cityRow(''), '工单编号 order-number.missing'],
    ['no content', cityRow('A', { 市民诉求: '  ' }), '市民诉求 content.missing'],
    ['no time', cityRow('A', { 受理时间: '' }), '受理时间 registered-at.missing'],
    ['a month that does not exist', cityRow('A', { 受理时间: '2026-13-01' }), '受理时间 registered-at.impossible'],
    ['a time nobody can read', cityRow('A', { 受理时间: '昨天' }), '受理时间 registered-at.unreadable'],
    ['a time in the future', cityRow('A', { 受理时间: '2026-08-21 09:00' }), '受理时间 registered-at.in-future'],
  ])('with %s is reported by row, column and code, and the others are kept', (_what, bad, code) => {
    const report = readRows([CITY_HEADER, cityRow('GOOD1'), bad, cityRow('GOOD2')]);

    expect(reportOf(report)).toEqual([`3 ${code}`]);
    expect(report.orders.map((order) => order.orderNo)).toEqual(['GOOD1', 'GOOD2']);
  });

  it('closed before it was registered is reported; closed on the same day without a time is not', () => {
    const header = [...CITY_HEADER, '办结时间'];
    const report = readRows([
      header,
      [...cityRow('A'), '2026-08-12 10:00'],
      [...cityRow('B'), '2026-08-13'],
      [...cityRow('C'), '2026-09-13'],
    ]);

    expect(reportOf(report)).toEqual(['2 办结时间 closed-at.before-registered', '4 办结时间 closed-at.in-future']);
    expect(report.orders[0]).toMatchObject({ orderNo: 'B', closedAtSource: true });
  });

  it('names all its faults at once', () => {
    const report = readRows([CITY_HEADER, cityRow('', { 受理时间: '2026-02-30', 市民诉求: '' })]);

    expect(report.faults.map((fault) => fault.code)).toEqual([
      'order-number.missing',
      'registered-at.impossible',
      'content.missing',
    ]);
  });

  it('that repeats another is named with the first', () => {
    const report = readRows([CITY_HEADER, cityRow('A'), cityRow('B'), cityRow('A')]);

    expect(report.orders).toHaveLength(2);
    expect(report.faults.map((fault) => rowSentence(fault, 'zh-CN'))).toEqual(['与第 2 行重复（A），未再导入。']);
  });

  it('with a quotation mark that is never closed does not swallow the rows before it', () => {
    const text = `${csvOf([CITY_HEADER, cityRow('A')])}\r\nB,2026-08-13,"没有闭合,x\r\nC,2026-08-13,y`;

    const report = readBytes(Buffer.from(text));

    expect(report.orders.map((order) => order.orderNo)).toEqual(['A']);
    expect(reportOf(report)).toEqual(['3  row.unclosed-quote']);
  });

  it('of totals or notes is no order, and a header repeated between pages is no row', () => {
    const report = readRows([CITY_HEADER, cityRow('A'), CITY_HEADER, cityRow('B'), ['合计', '2']]);

    expect(report.orders.map((order) => order.rowNo)).toEqual([2, 4]);
    expect(reportOf(report)).toEqual(['5  row.not-an-order']);
  });

  it('is never told with a name, a telephone number or a text', () => {
    const report = readRows([CITY_HEADER, cityRow('', { 市民诉求: '张某的秘密', 受理时间: '2026-13-01' })]);

    expect(JSON.stringify(report.faults)).not.toMatch(/张某|120000/);
  });

  it('has a sentence in both languages for every code', () => {
    const report = readRows([CITY_HEADER, cityRow('', { 受理时间: '2026-13-01', 市民诉求: '' })]);

    expect(report.faults.map((fault) => rowSentence(fault, 'en-US'))).toEqual([
      'The order number is missing.',
      'The time of registration does not exist: 2026-13-01.',
      'The content is missing.',
    ]);
  });
});

describe('what is odd but taken', () => {
  it('an unreadable limit of 12345 or telephone number is left out and remarked', () => {
    const header = [...CITY_HEADER, '办理时限', '催办次数'];
    const report = readRows([header, [...cityRow('A', { 联系电话: '1.2E+10' }), '三个工作日', '2次']]);

    expect(report.orders[0]).toMatchObject({ urgeCount: 2 });
    expect(report.orders[0]).not.toHaveProperty('channelDueAt');
    expect(report.remarks.map((remark) => remark.code)).toEqual([
      'caller-phone.unreadable',
      'channel-due-at.unreadable',
    ]);
  });

  it('a wish for secrecy is taken from its column or from the words', () => {
    const header = [...CITY_HEADER, '是否保密'];
    const report = readRows([
      header,
      [...cityRow('A'), '是'],
      [...cityRow('B', { 市民诉求: '请求查处，要求保密。' }), '否'],
      [...cityRow('C'), '否'],
    ]);

    expect(report.orders.map((order) => order.wantsSecrecy)).toEqual([true, true, false]);
  });

  it('dates that a workbook holds as dates or as bare numbers are read alike', async () => {
    const report = await readXlsx([
      CITY_HEADER,
      ['A', new Date(Date.UTC(2026, 7, 13, 8, 49, 31)), ...cityRow('').slice(2)],
      ['B', 46247.5, ...cityRow('').slice(2)],
    ]);

    expect(report.orders.map((order) => order.registeredAt)).toEqual([
      '2026-08-13T00:49:31.000Z',
      '2026-08-13T04:00:00.000Z',
    ]);
  });
});

describe("other cities' layouts", () => {
  const when = '2026-08-13 08:49:31';
  const wish = '诉求人要求退款。';

  it.each([
    [
      'one that speaks of callers',
      [
        '序号',
        '来电编号',
        '来电时间',
        '来电人',
        '来电号码',
        '来电内容',
        '事发区县',
        '所属乡镇',
        '承办单位',
        '办理期限',
      ],
      ['1', 'N1', when, '张先生', testPhone, wish, '淮阳区', '新站镇', '市监局', '2026-08-20'],
      {
        orderNo: 'N1',
        callerName: '张先生',
        district: '淮阳区',
        street: '新站镇',
        channelDueAt: '2026-08-20T15:59:59.999Z',
      },
    ],
    [
      'one of letters to the mayor',
      ['信件编号', '信件标题', '写信人', '联系方式', '信件内容', '来信时间', '信件类型', '转办时间', '办结日期'],
      ['X-2026-7', '退费', '李女士', testPhone, wish, '2026年8月13日', '投诉', '2026年8月14日', '2026年8月18日'],
      { orderNo: 'X-2026-7', kindStated: '投诉', bureauReceivedAt: '2026-08-13T16:00:00.000Z', closedAtSource: true },
    ],
    [
      'one with its own words and marks for required fields',
      [
        '*热线工单编号：',
        '*工单创建时间(首次)',
        '诉求人姓名',
        '诉求人联系电话',
        '诉求详情',
        '被反映主体',
        '问题发生地址',
        '业务类型',
        '要求办结时间',
      ],
      ['R1', when, '王某', testPhone, wish, '芸小满家电城', '川汇区同乐街3号', '举报', '2026-08-22 18:00'],
      {
        orderNo: 'R1',
        respondentName: '芸小满家电城',
        respondentFrom: 'column',
        kindStated: '举报',
        place: '川汇区同乐街3号',
      },
    ],
    [
      'one with a category in a single cell',
      ['流水号', '受理日期', '主要内容', '问题分类', '被反映区', '被反映街乡镇', '办理状态', '催办次数'],
      ['L9', '2026/8/13 8:49', wish, '市场监管>消费维权>预付卡', '鹿邑县', '试量镇', '已办结', '3'],
      { orderNo: 'L9', categoryPath: ['市场监管', '消费维权', '预付卡'], closedAtSource: true, urgeCount: 3 },
    ],
    [
      'one of the grid',
      ['事件编号', '上报时间', '事件名称', '事件描述', '事发位置', '派遣时间', '处置部门', '处置截止时间'],
      ['G-5', when, '退费', wish, '太康县常营镇', '2026-08-13 10:00:00', '太康县局', '2026-08-18 10:00:00'],
      { orderNo: 'G-5', bureauReceivedAt: '2026-08-13T02:00:00.000Z', place: '太康县常营镇', department: '太康县局' },
    ],
    [
      'one with complained-of shops and repeated columns',
      [
        '投诉编号',
        '登记日期',
        '投诉内容',
        '投诉内容',
        '投诉内容.1',
        '被投诉企业名称',
        '被投诉电话',
        '投诉人姓名',
        '投诉人电话',
        '乡镇（街道）',
      ],
      ['T1', when, '', wish, '另有录音。', '麦知味商店', '', '赵某', testPhone, '练寺镇'],
      {
        orderNo: 'T1',
        content: `${wish}\n另有录音。`,
        respondentName: '麦知味商店',
        callerName: '赵某',
        street: '练寺镇',
      },
    ],
    [
      'the register of the national platform',
      [
        '登记编号',
        '类型',
        '接收方式',
        '企业名称',
        '企业地址',
        '诉求内容',
        '问题类别',
        '事发地',
        '具体问题',
        '初查受理状态',
        '处理机构',
        '处理部门',
        '反馈内容',
      ],
      [
        '1411600002026081300000001',
        '投诉',
        '网站',
        '麦知味商店',
        '川汇区',
        wish,
        '售后服务',
        '川汇区',
        '',
        '待受理',
        '川汇区局',
        '七一路所',
        '',
      ],
      {
        source: '12315',
        formatId: 'national-12315-register',
        registeredAt: IMPORTED_AT,
        registeredAtStated: false,
        kindStated: '投诉',
      },
    ],
  ])('%s is mapped', (_what, header, row, expected) => {
    expect(onlyOrder(readRows([header, row]))).toMatchObject({ content: wish, ...expected });
  });

  it('that says the kind among the categories lends it to a text that speaks for none; 匿名 is nobody’s name', () => {
    const header = ['工单号', '来件日期', '诉求分类', '诉求描述', '行政区划', '来电人'];
    const row = ['A2', when, '经济违法举报', '鹿邑县玄武镇有一家加工点夜里开工。', '鹿邑县', '匿名'];

    const order = onlyOrder(readRows([header, row]));

    expect(order.kind).toEqual({ stated: false, proposal: 'report', reasons: ['经济违法举报'] });
    expect(order.callerName).toBeUndefined();
  });

  it('with a group row above the header is mapped', async () => {
    const report = await readXlsx([
      ['12345热线工单汇总表'],
      ['工单编号', '受理时间', '诉求人信息', null, '诉求内容', '地址信息', null],
      [null, null, '姓名', '电话', null, '区县', '详细地址'],
      ['A1', when, '张某', testPhone, wish, '西华县', '逍遥镇街上'],
    ]);

    expect(onlyOrder(report)).toMatchObject({
      rowNo: 4,
      callerName: '张某',
      callerPhone: testPhone,
      district: '西华县',
      place: '逍遥镇街上',
    });
  });

  it('whose orders stand in two sheets is read from both, and a sheet of notes is named as skipped', async () => {
    const bytes = await xlsxOf([CITY_HEADER, cityRow('A')], (sheet) => {
      sheet.workbook.addWorksheet('二').addRows([[...CITY_HEADER], cityRow('B')]);
      sheet.workbook.addWorksheet('说明').addRow(['本表由系统导出']);
    });

    const report = readBytes(bytes);

    expect(report.orders.map((order) => [order.sheetName, order.orderNo])).toEqual([
      ['工单', 'A'],
      ['二', 'B'],
    ]);
    expect(report.skippedSheets).toEqual(['说明']);
  });

  it('is mapped by a person where no name is known', () => {
    const rows = [
      ['甲', '乙', '丙'],
      ['A1', when, wish],
    ];
    const columns = [
      { field: 'orderNo', header: '甲' },
      { field: 'registeredAt', header: '乙' },
      { field: 'content', header: '丙' },
    ] as const;

    expect(faultOf(rows)).toContain('看到的列：甲、乙、丙');
    expect(onlyOrder(readRows(rows, { columns }))).toMatchObject({ orderNo: 'A1', content: wish });
  });

  it('without a column for the number is refused with what is missing and what was seen', () => {
    expect(
      faultOf([
        ['受理时间', '诉求内容', '区县'],
        [when, wish, '川汇区'],
      ]),
    ).toBe('表头缺少必需的列：工单编号。看到的列：受理时间、诉求内容、区县。请指明各列的含义。');
  });

  it('is never shown with the telephone number or text of a first row', () => {
    expect(faultOf([['张三', testPhone, '很长很长很长很长很长很长很长很长很长的诉求']])).not.toMatch(/120|很长/);
  });
});
