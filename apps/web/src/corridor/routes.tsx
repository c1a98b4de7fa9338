// Which page stands behind which path: two trees, each loaded only by those who walk in.
import type { ReactElement } from 'react';
import { Navigate, type RouteObject } from 'react-router';
import { BrokenPage } from './broken-page.js';
import { NotFoundPage } from './not-found-page.js';

const Nothing = (): ReactElement | null => null;

const publicRooms: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('../public/entrance-page.js')).EntrancePage }) },
  { path: 'complain', lazy: async () => ({ Component: (await import('../public/complain-page.js')).ComplainPage }) },
  { path: 'report', lazy: async () => ({ Component: (await import('../public/report-page.js')).ReportPage }) },
  { path: 'track', lazy: async () => ({ Component: (await import('../public/track-page.js')).TrackPage }) },
  { path: '*', Component: NotFoundPage },
];

const deskRooms: RouteObject[] = [
  { index: true, element: <Navigate to="/desk/queue" replace /> },
  { path: 'queue', lazy: async () => ({ Component: (await import('../desk/queue/queue-page.js')).QueuePage }) },
  { path: 'cases/:number', lazy: async () => ({ Component: (await import('../desk/case/case-page.js')).CasePage }) },
  { path: 'board', lazy: async () => ({ Component: (await import('../desk/board/board-page.js')).BoardPage }) },
  {
    path: 'exchange',
    lazy: async () => ({ Component: (await import('../desk/exchange/exchange-page.js')).ExchangePage }),
  },
  { path: 'mailbox', lazy: async () => ({ Component: (await import('../desk/demo/mailbox-page.js')).MailboxPage }) },
  {
    path: 'mailbox/:id',
    lazy: async () => ({ Component: (await import('../desk/demo/mailbox-page.js')).MailboxPage }),
  },
  { path: '*', Component: NotFoundPage },
];

export const routes: RouteObject[] = [
  {
    ErrorBoundary: BrokenPage,
    HydrateFallback: Nothing,
    children: [
      {
        path: '/desk/login',
        lazy: async () => ({ Component: (await import('../desk/login-page.js')).LoginPage }),
      },
      {
        path: '/desk',
        lazy: async () => ({ Component: (await import('../desk/desk-frame.js')).DeskFrame }),
        children: deskRooms,
      },
      {
        path: '/',
        lazy: async () => ({ Component: (await import('../public/public-frame.js')).PublicFrame }),
        children: publicRooms,
      },
    ],
  },
];
