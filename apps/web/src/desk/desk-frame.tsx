// What stands around every page of the desk: who you are, where you may go, what is late, and the demo's clock.
import '../look/desk.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, Suspense } from 'react';
import { Link, NavLink, Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { OfflineBar } from '../corridor/offline-bar.js';
import { noticeSignedIn, useSignedOut } from '../corridor/signed-out.js';
import { Failure, Waiting } from '../corridor/waiting.js';
import { chooseLanguage, useLanguage, useText } from '../language/language.js';
import { Sheet } from '../sheet/sheet.js';
import { countsQuestion, removalObjectionsQuestion, sessionQuestion, siteQuestion } from '../wire/questions.js';
import { done, problemOf, wire } from '../wire/wire.js';
import { DisplacedNotice } from './account/displaced-notice.js';
import { DemoBar } from './demo/demo-bar.js';
import { DeskTheme } from './desk-theme.js';
import { deskText } from './desk.text.js';
import { MeContext, useMe } from './me.js';
import { homeOf, leadsElsewhere, mayEnter } from './rooms.js';
import { SignInForm } from './sign-in-form.js';

export function DeskFrame(): ReactElement {
  const session = useQuery(sessionQuestion());
  const { pathname, search } = useLocation();
  const problem = problemOf(session.error);
  if (session.data !== undefined) {
    return (
      <MeContext value={session.data}>
        <DeskTheme>
          <Room />
        </DeskTheme>
      </MeContext>
    );
  }
  if (problem?.status === 401)
    return <Navigate to={`/desk/login?next=${encodeURIComponent(pathname + search)}`} replace />;
  return (
    <main className="desk-main">
      {problem === null ? <Waiting /> : <Failure problem={problem} onAgain={() => void session.refetch()} />}
    </main>
  );
}

function Room(): ReactElement {
  const text = useText(deskText);
  const site = useQuery(siteQuestion());
  const { roles } = useMe();
  const { pathname } = useLocation();
  const isDemo = site.data?.mode === 'demo';
  const seesCases = mayEnter(roles, 'queue');
  if (leadsElsewhere(pathname, roles)) return <Navigate to={homeOf(roles)} replace />;
  return (
    <div className="desk">
      <a className="skip-link" href="#content">
        {text.skip}
      </a>
      <OfflineBar />
      <header className="desk-head no-print">
        <Link to={homeOf(roles)} className="desk-brand">
          <img src="/mark.svg" alt="" width="24" height="24" /> <b>{text.brand}</b>
        </Link>
        <nav aria-label={text.navigation}>
          {seesCases && <NavLink to="/desk/queue">{text.queue}</NavLink>}
          {mayEnter(roles, 'intake') && <NavLink to="/desk/intake/new">{text.intake}</NavLink>}
          {mayEnter(roles, 'board') && <NavLink to="/desk/board">{text.board}</NavLink>}
          {mayEnter(roles, 'disclosure') && <NavLink to="/desk/disclosure">{text.disclosure}</NavLink>}
          {mayEnter(roles, 'advisories') && <NavLink to="/desk/advisories">{text.advisories}</NavLink>}
          {mayEnter(roles, 'model-units') && <NavLink to="/desk/model-units">{text.modelUnits}</NavLink>}
          {mayEnter(roles, 'exclusions') && <NavLink to="/desk/exclusions">{text.exclusions}</NavLink>}
          {mayEnter(roles, 'exchange') && <NavLink to="/desk/exchange">{text.exchange}</NavLink>}
          {mayEnter(roles, 'bodies') && <NavLink to="/desk/bodies">{text.bodies}</NavLink>}
          {mayEnter(roles, 'settlers') && <SettlersLink />}
          {mayEnter(roles, 'accounts') && <NavLink to="/desk/accounts">{text.accounts}</NavLink>}
          {mayEnter(roles, 'audit') && <NavLink to="/desk/audit">{text.audit}</NavLink>}
          {isDemo && mayEnter(roles, 'mailbox') && <NavLink to="/desk/mailbox">{text.mailbox}</NavLink>}
        </nav>
        {seesCases && <Pressing />}
        <Person />
      </header>
      {isDemo && <DemoBar />}
      <main id="content" className="desk-main" tabIndex={-1}>
        <DisplacedNotice />
        {roles.length === 0 && <p className="notice warn">{text.rolesWait}</p>}
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <ExpiredSheet />
    </div>
  );
}

function Pressing(): ReactElement {
  const text = useText(deskText);
  const counts = useQuery(countsQuestion({}));
  const totalOf = (view: string): number | undefined => counts.data?.views.find((count) => count.view === view)?.total;
  const overdue = totalOf('overdue');
  const today = totalOf('today');
  return (
    <p className="pressing">
      {overdue !== undefined && (
        <Link to="/desk/queue?view=overdue" className={overdue > 0 ? 'late' : ''}>
          {overdue > 0 && <span aria-hidden="true">■ </span>}
          {text.overdue(overdue)}
        </Link>
      )}
      {today !== undefined && (
        <Link to="/desk/queue?view=today" className={today > 0 ? 'today' : ''}>
          {today > 0 && <span aria-hidden="true">◆ </span>}
          {text.today(today)}
        </Link>
      )}
    </p>
  );
}

/** An objection to the end of an account that nobody has answered in time rings here, for it belongs to no case. */
function SettlersLink(): ReactElement {
  const text = useText(deskText);
  const objections = useQuery(removalObjectionsQuestion()).data ?? [];
  const late = objections.filter(({ overdue }) => overdue).length;
  if (late === 0) return <NavLink to="/desk/settlers">{text.settlers}</NavLink>;
  return (
    <NavLink to="/desk/settlers?view=objections" aria-label={text.lateObjections(late)}>
      {text.settlers} <b className="late-mark">■ {late}</b>
    </NavLink>
  );
}

function Person(): ReactElement {
  const me = useMe();
  const text = useText(deskText);
  const language = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const leaving = useMutation({
    mutationFn: () => done(wire.DELETE('/api/v1/session')),
    onSettled: async () => {
      await navigate('/desk/login');
      queries.clear();
    },
  });
  return (
    <p className="person">
      <span>
        <span className="unit-name">{me.unitName} · </span>
        <Link to="/desk/account">
          <b>{me.name}</b>
        </Link>
      </span>
      <button
        type="button"
        className="link-button"
        lang={language === 'zh-CN' ? 'en-US' : 'zh-CN'}
        onClick={() => {
          chooseLanguage(language === 'zh-CN' ? 'en-US' : 'zh-CN');
          // Half of what is shown are the server's words.
          void queries.invalidateQueries();
        }}
      >
        {text.other}
      </button>
      <button type="button" className="link-button" onClick={() => leaving.mutate()}>
        {text.signOut}
      </button>
    </p>
  );
}

/** Signing in again over the page, so that nothing typed on it is lost. */
function ExpiredSheet(): ReactElement | null {
  const signedOut = useSignedOut();
  const text = useText(deskText);
  const queries = useQueryClient();
  if (signedOut === '') return null;
  const enter = (): void => {
    noticeSignedIn();
    void queries.invalidateQueries();
  };
  return (
    <Sheet title={text.expired} fixed onClose={enter}>
      <p>{signedOut === 'session.displaced' ? text.displacedWords : text.expiredWords}</p>
      <SignInForm onSignedIn={enter} />
    </Sheet>
  );
}
