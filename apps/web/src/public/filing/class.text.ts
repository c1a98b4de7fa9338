// The words with which a class is suggested, and with which a person takes it.
import { inBothLanguages } from '../../language/language.js';

export const classText = inBothLanguages({
  'zh-CN': {
    perhaps: (label: string) => `看您写的内容，可能是“${label}”。`,
    because: (words: string) => `因为写到了：${words}。不对可以自己选，也可以不选。`,
    take: (label: string) => `选“${label}”`,
  },
  'en-US': {
    perhaps: (label: string) => `From what you wrote, perhaps: ${label}.`,
    because: (words: string) => `It says: ${words}. If that is not right, choose another, or none.`,
    take: (label: string) => `Choose “${label}”`,
  },
});
