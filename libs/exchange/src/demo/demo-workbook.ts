/** Writes demo orders as the province's and the city's systems export them, traps included. */
import exceljs from 'exceljs';
import type { Instant } from '#rules';
import { KNOWN_FORMATS } from '../formats.table.js';
import { wallTextOfInstant } from '../shanghai-time.js';
import type { DemoKind } from './demo-matters.table.js';
import type { DemoOrder } from './demo-orders.js';

export type DemoFormat = 'province-12345' | 'city-12345';

const PROVINCE_TITLE = '诉求查询明细结果';
const RECEIVED = '部门接收时间';
const KIND_WORDS: Readonly<Record<DemoKind, string>> = {
  complaint: '投诉',
  report: '举报',
  both: '投诉举报',
  consultation: '咨询',
};

/** One .xlsx: the province's with a title row above the header, the city's with trailing spaces and an unnamed column. */
export async function writeDemoWorkbook(format: DemoFormat, orders: readonly DemoOrder[], path: string): Promise<void> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Sheet1');
  sheet.addRows(sheetRows(format, orders));
  await workbook.xlsx.writeFile(path);
}

function sheetRows(format: DemoFormat, orders: readonly DemoOrder[]): string[][] {
  switch (format) {
    case 'province-12345':
      return [
        [PROVINCE_TITLE],
        provinceColumns(),
        ...orders.map((order) => rowOf(provinceColumns(), provinceCells(order))),
      ];
    case 'city-12345':
      return [
        [...columnsOf(format).map((header) => `${header} `), `Unnamed: ${columnsOf(format).length}`],
        ...orders.map((order) => rowOf(columnsOf(format), cityCells(order))),
      ];
  }
}

function columnsOf(format: DemoFormat): string[] {
  return KNOWN_FORMATS.flatMap((known) => (known.id === format ? [...known.columns] : []));
}

/** The layout lets an office add columns of its own choice: here, when the bureau received the order. */
function provinceColumns(): string[] {
  return [...columnsOf('province-12345'), RECEIVED];
}

function rowOf(columns: readonly string[], cells: Readonly<Record<string, string>>): string[] {
  return columns.map((column) => cells[column] ?? '');
}

function provinceCells(order: DemoOrder): Readonly<Record<string, string>> {
  return {
    诉求编号: `HN${order.orderNo}`,
    诉求来源: '12345热线',
    诉求来源小类: '来电',
    诉求类型: KIND_WORDS[order.kind],
    事件类型: '市场监管',
    一级分类名称: order.category[0],
    二级分类名称: order.category[1],
    三级分类名称: order.category[2],
    诉求标题: order.title,
    诉求内容: order.content,
    登记时间: wallTextOfInstant(order.registeredAt),
    事件状态: order.closedAt ? '已办结' : '办理中',
    城市名称: '周口市',
    区域名称: order.county ?? '',
    街道名称: order.town ?? '',
    地址描述: order.place,
    所有办理部门: '市市场监督管理局',
    部门办理截止时间: wallTextOfInstant(order.channelDueAt),
    办理结束时间: timeText(order.closedAt),
    [RECEIVED]: timeText(order.bureauReceivedAt),
  };
}

function cityCells(order: DemoOrder): Readonly<Record<string, string>> {
  return {
    工单编号: order.orderNo,
    受理时间: wallTextOfInstant(order.registeredAt),
    办结时间: timeText(order.closedAt),
    诉求标题: order.title,
    事发地点: order.place,
    事项分类一级: order.category[0],
    事项分类二级: order.category[1],
    事项分类三级: order.category[2],
    事项分类: order.category[2],
    所属部门: '市场监督管理局',
    市民诉求: order.content,
    联系电话: order.callerPhone,
  };
}

function timeText(instant: Instant | undefined): string {
  return instant ? wallTextOfInstant(instant) : '';
}
