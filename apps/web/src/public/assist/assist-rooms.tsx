// The rooms of the portal, loaded as one: whoever walks into one of them walks into all.
import type { ReactElement } from 'react';
import { type RouteObject, useRoutes } from 'react-router';
import { NotFoundPage } from '../../corridor/not-found-page.js';
import { AssistCasePage } from './assist-case-page.js';
import { AssistPage } from './assist-page.js';
import { EntryPage } from './entry-page.js';

const rooms: RouteObject[] = [
  { index: true, element: <AssistPage /> },
  { path: 'entry', element: <EntryPage /> },
  { path: 'cases/:number', element: <AssistCasePage /> },
  { path: '*', element: <NotFoundPage /> },
];

export function AssistRooms(): ReactElement | null {
  return useRoutes(rooms);
}
