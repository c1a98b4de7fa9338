// The words of what an enterprise promises in public.
import { inBothLanguages } from '../../language/language.js';

export const promisesText = inBothLanguages({
  'zh-CN': {
    title: '公开承诺',
    lead: '自愿作出，公开给消费者看。只对承诺以后收到的和解算数；改了以后，从前的日期仍然留着。',
    stands: '已公开承诺',
    standsNot: '没有承诺',
    spans: '承诺的日期',
    span: (since: string, until: string) => `${since}起，${until}止`,
    since: (since: string) => `${since}起`,
    kept: (fraction: string) => `近一年做到 ${fraction} 件`,
    none: '近一年还没有可以计算的和解。',
    give: '公开承诺',
    take: '不再承诺',
    giveMeans: (from: string, duty: string) =>
      `确认后从 ${from}起对消费者公开，以后收到的和解都算数：${duty}。随时可以不再承诺，但已经收到的仍然算数，承诺过的日期一直看得到。`,
    giveConfirm: '确认公开承诺',
    notYet: '先不承诺',
    takeMeans: (from: string) =>
      `确认后从 ${from}起，新收到的和解不再适用；从前收到的仍然算数，承诺过的日期仍然看得到。`,
    takeConfirm: '确认不再承诺',
    keep: '继续承诺',
    given: (name: string) => `已公开承诺：${name}。`,
    taken: (name: string) => `不再承诺：${name}。`,
  },
  'en-US': {
    title: 'Public promises',
    lead: 'Given of your own will and shown to consumers. They hold for what comes in from then on; when you change them the days stay on record.',
    stands: 'Promised in public',
    standsNot: 'Not promised',
    spans: 'Promised',
    span: (since: string, until: string) => `from ${since} to ${until}`,
    since: (since: string) => `since ${since}`,
    kept: (fraction: string) => `Kept in ${fraction} within a year`,
    none: 'Nothing within a year that could be counted yet.',
    give: 'Promise in public',
    take: 'Promise no more',
    giveMeans: (from: string, duty: string) =>
      `From ${from} consumers read it, and it holds for every settlement that comes in: ${duty}. You may end it at any time; for what came in it still holds, and its days stay on record.`,
    giveConfirm: 'Yes, promise it',
    notYet: 'Not yet',
    takeMeans: (from: string) =>
      `From ${from} it holds for nothing new that comes in; it still does for what came in before, and its days stay on record.`,
    takeConfirm: 'Yes, promise no more',
    keep: 'Go on promising',
    given: (name: string) => `Promised in public: ${name}.`,
    taken: (name: string) => `Promised no more: ${name}.`,
  },
});
