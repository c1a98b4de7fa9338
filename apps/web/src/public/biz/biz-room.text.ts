// The words around the rooms of an enterprise.
import { inBothLanguages } from '../../language/language.js';

export const bizRoomText = inBothLanguages({
  'zh-CN': {
    rooms: '经营者栏目',
    cases: '待处理',
    objections: '公示异议',
    record: '我的记录',
    staff: '人员',
    who: (name: string, code: string, staff: string) => `已登录：${name}（${code}），${staff}`,
    notYours: '这一栏由本企业可以管理的人办理。',
    leave: '退出登录',
  },
  'en-US': {
    rooms: 'Rooms of the enterprise',
    cases: 'To settle',
    objections: 'Disclosure',
    record: 'Our record',
    staff: 'Staff',
    who: (name: string, code: string, staff: string) => `Signed in as ${name} (${code}), ${staff}`,
    notYours: 'This room is for those of your enterprise who manage.',
    leave: 'Sign out',
  },
});
