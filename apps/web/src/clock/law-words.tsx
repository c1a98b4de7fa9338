// The words of an article where the bureau has loaded them; where it has not, nothing stands here.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../language/language.js';
import { articleQuestion } from '../wire/questions.js';
import type { ClockView } from '../wire/views.js';
import { clockText } from './clock.text.js';

interface LawWordsProps {
  readonly citation: ClockView['citation'];
  /** The day for which it is read: the clock's first. */
  readonly on: string;
}

export function LawWords({ citation: { law, article }, on }: LawWordsProps): ReactElement | null {
  if (law === undefined || article === undefined) return null;
  return <Loaded law={law} article={article} on={on} />;
}

function Loaded(asked: { readonly law: string; readonly article: string; readonly on: string }): ReactElement | null {
  const text = useText(clockText);
  const { data } = useQuery(articleQuestion(asked.law, asked.article, asked.on));
  const words = data?.passage ?? data?.text;
  if (words === undefined) return null;
  return (
    <blockquote className="law-words" lang="zh-CN" aria-label={text.lawWords}>
      {words.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
    </blockquote>
  );
}
