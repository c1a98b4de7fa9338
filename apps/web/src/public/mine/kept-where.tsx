// Tells a signed-in consumer before he sends whether the filing will stand in his own list.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import { consumerQuestion } from '../../wire/questions.js';
import { mineText } from './mine.text.js';

/** @param isNamed whether the filing says who files: without a name it is bound to nobody */
export function KeptWhere({ isNamed }: { readonly isNamed: boolean }): ReactElement | null {
  const text = useText(mineText);
  const standing = useQuery(consumerQuestion());
  if (standing.data?.signedIn !== true) return null;
  return <p>{isNamed ? text.kept : text.notKept}</p>;
}
