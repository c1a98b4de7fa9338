// The rooms of the portal, loaded as one: whoever walks into one of them walks into all.
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../../corridor/not-found-page.js';
import { AssistCasePage } from './assist-case-page.js';
import { AssistPage } from './assist-page.js';
import { EntryPage } from './entry-page.js';

export function AssistRooms(): ReactElement {
  return (
    <Routes>
      <Route index element={<AssistPage />} />
      <Route path="entry" element={<EntryPage />} />
      <Route path="cases/:number" element={<AssistCasePage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
