// The words of the corridor: what is said when a page is not there, is late or has failed.
import { inBothLanguages } from '../language/language.js';

export const corridorText = inBothLanguages({
  'zh-CN': {
    brand: '按期',
    skip: '跳到正文',
    loading: '正在加载',
    slow: '比平时慢，仍在加载。',
    again: '重试',
    home: '回到首页',
    absentTitle: '没有找到',
    absent: '没有找到这个编号，或它不在您的管辖范围。',
    absentPage: '没有这个页面。可能是链接写错了。',
    brokenTitle: '这一页没有打开',
    broken: '页面出了问题，已填的内容如果还没有发送，请重新打开后再填一次。',
    reload: '重新打开',
    offline: '网络已断开，您填的内容还在本页，请不要关闭。恢复后可以继续。',
    noAnswer: '没有连上服务器。您填的内容还在本页，请稍后再试一次。',
    tooMany: '试得太多了，请过一会儿再试，或者拨打 12315。',
    notFound: '没有找到这个编号，或它不在您的管辖范围。',
    unavailable: '系统暂停办理，已填内容保留在本页，请稍后再试一次。',
    rejected: '没有办成。请按提示修改后再试一次。',
    reference: (code: string) => `编号 ${code}`,
    listFailed: '没有取到内容，您的筛选还在。',
  },
  'en-US': {
    brand: 'Anqi',
    skip: 'Skip to content',
    loading: 'Loading',
    slow: 'Slower than usual, still loading.',
    again: 'Try again',
    home: 'Go to the entrance',
    absentTitle: 'Not found',
    absent: 'This number was not found, or it is outside your area.',
    absentPage: 'There is no such page. The link may be mistyped.',
    brokenTitle: 'This page did not open',
    broken:
      'Something went wrong on this page. If you had not sent what you wrote, please open the page and write it again.',
    reload: 'Open again',
    offline: 'The network is gone. What you wrote is still on this page; please do not close it.',
    noAnswer: 'The server could not be reached. What you wrote is still on this page; please try again in a moment.',
    tooMany: 'Too many tries. Please wait a while, or call 12315.',
    notFound: 'This number was not found, or it is outside your area.',
    unavailable: 'The service is paused. What you wrote is kept on this page; please try again later.',
    rejected: 'This could not be done. Please correct what is said and try again.',
    reference: (code: string) => `Reference ${code}`,
    listFailed: 'The content could not be fetched; your filters are kept.',
  },
});

/** A sentence for a problem: the server's own words, or ours when it had none. */
export function sentenceOf(
  problem: { readonly status: number; readonly detail: string; readonly title: string },
  text: (typeof corridorText)['zh-CN'],
): string {
  if (problem.status === 0) return text.noAnswer;
  if (problem.status === 429) return text.tooMany;
  if (problem.status >= 500) return text.unavailable;
  if (problem.status === 404) return text.notFound;
  return problem.detail || problem.title || text.rejected;
}
