// Tells a signed-in consumer that he has complained of this shop before: from his own list, which nobody else is given.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { publicMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { consumerQuestion, ownFilingsQuestion } from '../../wire/questions.js';
import { filedBeforeText } from './filed-before.text.js';

export function FiledBefore({ shopName }: { readonly shopName: string }): ReactElement | null {
  const text = useText(filedBeforeText);
  const language = useLanguage();
  const standing = useQuery(consumerQuestion());
  const own = useQuery({ ...ownFilingsQuestion(), enabled: standing.data?.signedIn === true, retry: false });
  const before = own.data?.find(
    ({ kind, respondentName }) => kind === 'complaint' && compared(respondentName) === compared(shopName),
  );
  if (before === undefined) return null;
  const { number, registeredAt, plainState, outcome } = before;
  const state = plainState[language === 'zh-CN' ? 'zh' : 'en'];
  return (
    <div className="notice filed-before">
      <p>
        {text.before(publicMoment(registeredAt, language), state)} {outcome === undefined ? text.add : text.ended}
      </p>
      <Link to={`/mine/${number}`} className="button">
        {outcome === undefined ? text.goToIt : text.see} <span className="number">{number}</span>
      </Link>
    </div>
  );
}

/** Full or half width, with or without blanks, large or small letters: the same name. */
function compared(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}
