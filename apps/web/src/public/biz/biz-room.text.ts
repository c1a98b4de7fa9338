// The words around the rooms of an enterprise.
import { inBothLanguages } from '../../language/language.js';

export const bizRoomText = inBothLanguages({
  'zh-CN': {
    rooms: '经营者栏目',
    cases: '待处理',
    objections: '公示异议',
    record: '我的记录',
    who: (name: string, code: string) => `已登录：${name}（${code}）`,
    leave: '退出登录',
  },
  'en-US': {
    rooms: 'Rooms of the enterprise',
    cases: 'To settle',
    objections: 'Disclosure',
    record: 'Our record',
    who: (name: string, code: string) => `Signed in as ${name} (${code})`,
    leave: 'Sign out',
  },
});
