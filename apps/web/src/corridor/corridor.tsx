// Which page stands behind which path: two trees, each loaded only by those who walk in.
import { type ComponentType, type ReactElement, Suspense, lazy } from 'react';
import { type RouteObject, useLocation, useRoutes } from 'react-router';
import { BrokenBoundary } from './broken-boundary.js';
import { NotFoundPage } from './not-found-page.js';
import { ScrollKeeper } from './scroll-keeper.js';

function room(load: () => Promise<ComponentType>): ReactElement {
  const Room = lazy(async () => ({ default: await load() }));
  return <Room />;
}

const publicRooms: RouteObject[] = [
  { index: true, element: room(async () => (await import('../public/entrance-page.js')).EntrancePage) },
  { path: 'complain', element: room(async () => (await import('../public/complain-page.js')).ComplainPage) },
  { path: 'report', element: room(async () => (await import('../public/report-page.js')).ReportPage) },
  { path: 'track', element: room(async () => (await import('../public/track-page.js')).TrackPage) },
  { path: 'mine', element: room(async () => (await import('../public/mine/mine-page.js')).MinePage) },
  {
    path: 'mine/:number',
    element: room(async () => (await import('../public/mine/own-filing-page.js')).OwnFilingPage),
  },
  { path: 'biz', element: room(async () => (await import('../public/biz/biz-page.js')).BizPage) },
  { path: 'biz/apply', element: room(async () => (await import('../public/biz/apply-page.js')).ApplyPage) },
  {
    path: 'biz/objections',
    element: room(async () => (await import('../public/biz/objections-page.js')).ObjectionsPage),
  },
  { path: 'biz/record', element: room(async () => (await import('../public/biz/record-page.js')).RecordPage) },
  {
    path: 'biz/templates',
    element: room(async () => (await import('../public/biz/templates-page.js')).TemplatesPage),
  },
  { path: 'biz/staff', element: room(async () => (await import('../public/biz/staff-page.js')).StaffPage) },
  {
    path: 'biz/settlements/:number',
    element: room(async () => (await import('../public/biz/biz-case-page.js')).BizCasePage),
  },
  { path: 'assist/*', element: room(async () => (await import('../public/assist/assist-rooms.js')).AssistRooms) },
  { path: '*', element: <NotFoundPage /> },
];

const mailbox = room(async () => (await import('../desk/demo/mailbox-page.js')).MailboxPage);

const deskRooms: RouteObject[] = [
  // The frame leads on to what is one's own.
  { index: true, element: null },
  { path: 'queue', element: room(async () => (await import('../desk/queue/queue-page.js')).QueuePage) },
  { path: 'intake/new', element: room(async () => (await import('../desk/intake/intake-page.js')).IntakePage) },
  { path: 'cases/:number', element: room(async () => (await import('../desk/case/case-page.js')).CasePage) },
  { path: 'board', element: room(async () => (await import('../desk/board/board-page.js')).BoardPage) },
  {
    path: 'disclosure',
    element: room(async () => (await import('../desk/disclosure/disclosure-list-page.js')).DisclosureListPage),
  },
  {
    path: 'disclosure/:id',
    element: room(async () => (await import('../desk/disclosure/disclosure-page.js')).DisclosurePage),
  },
  {
    path: 'advisories',
    element: room(async () => (await import('../desk/advisory/advisories-page.js')).AdvisoriesPage),
  },
  {
    path: 'advisories/new',
    element: room(async () => (await import('../desk/advisory/new-advisory-page.js')).NewAdvisoryPage),
  },
  {
    path: 'advisories/:id',
    element: room(async () => (await import('../desk/advisory/advisory-page.js')).AdvisoryPage),
  },
  {
    path: 'model-units',
    element: room(async () => (await import('../desk/model-unit/model-units-page.js')).ModelUnitsPage),
  },
  {
    path: 'model-units/new',
    element: room(async () => (await import('../desk/model-unit/new-model-unit-page.js')).NewModelUnitPage),
  },
  {
    path: 'model-units/:id',
    element: room(async () => (await import('../desk/model-unit/model-unit-page.js')).ModelUnitPage),
  },
  {
    path: 'exclusions',
    element: room(async () => (await import('../desk/exclusion/exclusions-page.js')).ExclusionsPage),
  },
  { path: 'exchange', element: room(async () => (await import('../desk/exchange/exchange-page.js')).ExchangePage) },
  {
    path: 'exchange/register',
    element: room(async () => (await import('../desk/exchange/register-page.js')).RegisterPage),
  },
  { path: 'settlers', element: room(async () => (await import('../desk/settlers/settlers-page.js')).SettlersPage) },
  { path: 'bodies', element: room(async () => (await import('../desk/bodies/bodies-page.js')).BodiesPage) },
  {
    path: 'bodies/:code',
    element: room(async () => (await import('../desk/bodies/body-log-page.js')).BodyLogPage),
  },
  { path: 'audit', element: room(async () => (await import('../desk/audit/audit-page.js')).AuditPage) },
  { path: 'account', element: room(async () => (await import('../desk/account/account-page.js')).AccountPage) },
  { path: 'accounts', element: room(async () => (await import('../desk/accounts/accounts-page.js')).AccountsPage) },
  { path: 'mailbox', element: mailbox },
  { path: 'mailbox/:id', element: mailbox },
  { path: '*', element: <NotFoundPage /> },
];

const routes: RouteObject[] = [
  { path: '/desk/sign-on', element: room(async () => (await import('../desk/sign-on-page.js')).SignOnPage) },
  { path: '/desk/login', element: room(async () => (await import('../desk/login-page.js')).LoginPage) },
  {
    path: '/desk',
    element: room(async () => (await import('../desk/desk-frame.js')).DeskFrame),
    children: deskRooms,
  },
  {
    path: '/',
    element: room(async () => (await import('../public/public-frame.js')).PublicFrame),
    children: publicRooms,
  },
];

/** The router of components, not of data: the pages ask their own questions, and it is 17 kB smaller. */
export function Corridor(): ReactElement {
  const { pathname } = useLocation();
  const page = useRoutes(routes);
  return (
    <BrokenBoundary place={pathname}>
      <Suspense>
        {page}
        <ScrollKeeper />
      </Suspense>
    </BrokenBoundary>
  );
}
