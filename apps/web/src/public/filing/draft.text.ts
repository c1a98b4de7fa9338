// The words of a draft: that it was found, that it was saved, and how to throw it away.
import { inBothLanguages } from '../../language/language.js';

export const draftText = inBothLanguages({
  'zh-CN': {
    title: '上次还没有填完',
    found: (moment: string, place: number) => `${moment} 填到第 ${place} 步。`,
    private: '内容加密保存，只有这台设备的这个浏览器能打开。不是您填的，请选“重新填”。',
    goOn: '继续上次',
    anew: '重新填',
    saved: (moment: string) => `已自动保存（${moment}）。`,
    keptUntil: (moment: string) => `${moment} 以前，用这个浏览器可以接着填。公用的电脑，用完请清除。`,
    unsaved: '刚才没有保存上。您填的内容还在本页，请不要关闭。',
    elsewhere: '您在另一个窗口也在填，自动保存的是那一份。这里填的还在本页。',
    saveOver: '改为保存这一份',
    clear: '清除我填的内容',
    sure: '清除以后找不回来。',
    clearNow: '清除',
    keep: '不清除',
  },
  'en-US': {
    title: 'You have not finished the last one',
    found: (moment: string, place: number) => `On ${moment} you had come to step ${place}.`,
    private: 'It is kept encrypted, and opens in this browser on this device only. If it is not yours, start anew.',
    goOn: 'Go on',
    anew: 'Start anew',
    saved: (moment: string) => `Saved (${moment}).`,
    keptUntil: (moment: string) =>
      `Until ${moment} you can go on in this browser. On a computer that others use, clear it when you leave.`,
    unsaved: 'It could not be saved just now. All you wrote is still on this page; do not close it.',
    elsewhere: 'You are filling it in in another window too, and that one is kept. What you wrote here is still here.',
    saveOver: 'Keep this one instead',
    clear: 'Clear what I wrote',
    sure: 'It cannot be brought back.',
    clearNow: 'Clear',
    keep: 'Keep it',
  },
});
