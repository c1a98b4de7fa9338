// The words of the queue.
import { inBothLanguages } from '../../language/language.js';

interface QueueText {
  readonly title: string;
  readonly views: Readonly<Record<string, string>>;
  readonly viewsLabel: string;
  readonly filters: string;
  readonly kind: string;
  readonly unit: string;
  readonly any: string;
  readonly search: string;
  readonly searchHint: string;
  readonly searchGo: string;
  readonly clear: string;
  readonly month: (month: string) => string;
  readonly asOf: (hour: string) => string;
  readonly changed: string;
  readonly refresh: string;
  readonly total: (count: string) => string;
  readonly shown: (shown: string, total: string) => string;
  readonly more: string;
  readonly loading: string;
  readonly tooMany: string;
  readonly counted: string;
  readonly empty: (view: string) => string;
  readonly emptyFiltered: string;
  readonly head: Readonly<
    Record<
      'limit' | 'clock' | 'number' | 'kind' | 'state' | 'respondent' | 'subject' | 'unit' | 'handler' | 'channel',
      string
    >
  >;
  readonly noHandler: string;
  readonly moreClocks: (count: number) => string;
  readonly clocksOf: (number: string) => string;
  readonly noClock: string;
  readonly keys: string;
}

export const queueText = inBothLanguages<QueueText>({
  'zh-CN': {
    title: '收件箱',
    views: {
      open: '在办',
      all: '全部',
      mine: '我的',
      approvals: '待我审批',
      today: '今日到期',
      soon: '临近',
      overdue: '已超期',
      unassigned: '待分派',
      triage: '待分流',
      paused: '已暂停',
      closed: '已办结',
      'counted-complaints': '计入按期办结率的投诉',
      'on-time-complaints': '按期办结的投诉',
      'overdue-complaints': '超期未办结的投诉',
      'counted-reports': '计入按期核查率的举报',
      'on-time-reports': '按期核查的举报',
      'overdue-reports': '超期未核查的举报',
    },
    viewsLabel: '视图',
    filters: '筛选',
    kind: '类型',
    unit: '单位',
    any: '全部',
    search: '检索',
    searchHint: '编号或商家名称',
    searchGo: '检索',
    clear: '清除筛选',
    month: (month) => `${month} 月份`,
    asOf: (hour) => `时点 ${hour}`,
    changed: '列表有变化',
    refresh: '刷新',
    total: (count) => `共 ${count} 件`,
    shown: (shown, total) => `已显示 ${shown} / ${total}`,
    more: '再加载 100 件',
    loading: '正在加载',
    tooMany: '已显示 1,000 件。请缩小范围再看。',
    counted: '与看板同一口径',
    empty: (view) => `“${view}”里现在没有件。`,
    emptyFiltered: '没有符合筛选的件。',
    head: {
      limit: '时限（最紧的一个）',
      clock: '钟',
      number: '编号',
      kind: '类',
      state: '阶段',
      respondent: '商家',
      subject: '摘要',
      unit: '单位',
      handler: '承办',
      channel: '来源',
    },
    noHandler: '待分派',
    moreClocks: (count) => `+${count} 钟`,
    clocksOf: (number) => `${number} 的期限`,
    noClock: '没有在走的期限',
    keys: '按键：j k 上下 · Enter 打开 · w 期限 · r 刷新 · / 检索',
  },
  'en-US': {
    title: 'Queue',
    views: {
      open: 'Open',
      all: 'All, closed too',
      mine: 'Mine',
      approvals: 'Awaiting my approval',
      today: 'Due today',
      soon: 'Due soon',
      overdue: 'Overdue',
      unassigned: 'Unassigned',
      triage: 'Awaiting dispatch',
      paused: 'Paused',
      closed: 'Closed',
      'counted-complaints': 'Complaints counted in the on-time rate',
      'on-time-complaints': 'Complaints closed on time',
      'overdue-complaints': 'Complaints overdue and open',
      'counted-reports': 'Reports counted in the on-time rate',
      'on-time-reports': 'Reports verified on time',
      'overdue-reports': 'Reports overdue and open',
    },
    viewsLabel: 'Views',
    filters: 'Filters',
    kind: 'Kind',
    unit: 'Unit',
    any: 'All',
    search: 'Search',
    searchHint: 'Number or name of the shop',
    searchGo: 'Search',
    clear: 'Clear filters',
    month: (month) => `Month ${month}`,
    asOf: (hour) => `As of ${hour}`,
    changed: 'The list has changed',
    refresh: 'Refresh',
    total: (count) => `${count} cases`,
    shown: (shown, total) => `${shown} of ${total} shown`,
    more: 'Load 100 more',
    loading: 'Loading',
    tooMany: '1,000 cases are shown. Please narrow the list.',
    counted: 'same rule as the board',
    empty: (view) => `Nothing in “${view}” now.`,
    emptyFiltered: 'No case fits the filters.',
    head: {
      limit: 'Limit (the tightest)',
      clock: 'Clock',
      number: 'Number',
      kind: 'Kind',
      state: 'Stage',
      respondent: 'Respondent',
      subject: 'Subject',
      unit: 'Unit',
      handler: 'Handler',
      channel: 'Source',
    },
    noHandler: 'unassigned',
    moreClocks: (count) => `+${count} clocks`,
    clocksOf: (number) => `Clocks of ${number}`,
    noClock: 'No clock is running',
    keys: 'Keys: j k move · Enter open · w clocks · r refresh · / search',
  },
});
