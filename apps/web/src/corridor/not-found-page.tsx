// The same page for what is absent and for what is foreign.
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useText } from '../language/language.js';
import { corridorText } from './corridor.text.js';
import { PageHeading } from './page-heading.js';

export function NotFoundPage({ sentence }: { readonly sentence?: string }): ReactElement {
  const text = useText(corridorText);
  return (
    <div className="lonely">
      <PageHeading title={text.absentTitle} />
      <p>{sentence ?? text.absentPage}</p>
      <p>
        <Link to="/">{text.home}</Link>
      </p>
    </div>
  );
}
