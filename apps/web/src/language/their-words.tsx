// Words that somebody from outside wrote: they turn no line around, and what cannot be seen in them is made seen.
import { Fragment, type ReactElement } from 'react';
import { useText } from './language.js';
import { theirWordsText } from './their-words.text.js';

// Letters of format and of nobody: marks of direction, joiners, blanks of no width; all but the joiners of emoji and of scripts.
const unseen = /([\p{Cf}\p{Co}\u2028\u2029])/u;
const joiners = new Set(['\u200C', '\u200D']);

/** The words as they were written, isolated from the direction of the line, with every unseen letter as a mark in its place. */
export function TheirWords({ children: words }: { readonly children: string }): ReactElement {
  const text = useText(theirWordsText);
  return (
    <bdi>
      {words.split(unseen).map((piece, at) =>
        unseen.test(piece) && !joiners.has(piece) ? (
          <mark key={at} className="unseen" title={text.unseen}>
            {nameOf(piece)}
          </mark>
        ) : (
          <Fragment key={at}>{piece}</Fragment>
        ),
      )}
    </bdi>
  );
}

function nameOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
