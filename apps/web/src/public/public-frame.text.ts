// The words around every public page.
import { inBothLanguages } from '../language/language.js';

export const publicFrameText = inBothLanguages({
  'zh-CN': {
    brand: '按期',
    navigation: '主要栏目',
    complain: '投诉',
    report: '举报',
    track: '查进度',
    mine: '我的',
    large: '大字版',
    normal: '标准字',
    read: '朗读',
    stop: '停止朗读',
    other: 'English',
    call: '拨打 12315',
    help: '需要帮助？',
    helpLine: '拨打 12315，或者到就近的市场监督管理所当面提出。打电话、来访和在网上提出，效力一样。',
    desk: '工作人员入口',
    demo: '演示数据：这里的商家、单位和案件都是虚构的，请不要填写真实的个人信息。',
    skip: '跳到正文',
  },
  'en-US': {
    brand: 'Anqi',
    navigation: 'Main sections',
    complain: 'Complain',
    report: 'Report',
    track: 'Find my case',
    mine: 'Mine',
    large: 'Large text',
    normal: 'Normal text',
    read: 'Read aloud',
    stop: 'Stop reading',
    other: '中文',
    call: 'Call 12315',
    help: 'Need help?',
    helpLine:
      'Call 12315, or go to the nearest market supervision station. By phone, in person and online count the same.',
    desk: 'Staff entrance',
    demo: 'Demonstration data: shops, offices and cases here are invented. Please do not enter real personal details.',
    skip: 'Skip to content',
  },
});
