// Why the people of a case were forgotten, in words.
import type { Erasure } from '#records';
import { type Language, RETENTIONS, type RetentionKey } from '#rules';

/** The ground of an erasure, with the period that had ended. */
export function erasureGroundText({ ground, rule }: Pick<Erasure, 'ground' | 'rule'>, language: Language): string {
  switch (ground) {
    case 'on-request':
      return language === 'zh' ? '个人依法要求删除' : 'the person asked for it, and it was granted';
    case 'period-over': {
      const what = isRetention(rule) ? RETENTIONS[rule].what[language] : '';
      return language === 'zh' ? `保存期限届满（${what}）` : `the period for which it is kept is over (${what})`;
    }
  }
}

function isRetention(rule: string | null): rule is RetentionKey {
  return rule !== null && Object.hasOwn(RETENTIONS, rule);
}
