// What stands in the place of a page that failed: no stack, a way back.
import type { ReactElement } from 'react';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { useText } from '../language/language.js';
import { corridorText } from './corridor.text.js';
import { NotFoundPage } from './not-found-page.js';
import { PageHeading } from './page-heading.js';

export function BrokenPage(): ReactElement {
  const fault = useRouteError();
  const text = useText(corridorText);
  if (isRouteErrorResponse(fault) && fault.status === 404) return <NotFoundPage />;
  return (
    <main className="lonely">
      <PageHeading title={text.brokenTitle} />
      <p>{text.broken}</p>
      <button type="button" className="button primary" onClick={() => window.location.reload()}>
        {text.reload}
      </button>
    </main>
  );
}
