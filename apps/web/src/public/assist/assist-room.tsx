// What stands around each room of an assisting body: which body it is, the way to the other rooms, the way out; else the way in.
import '../../look/assist.css';
import '../../look/biz.css';
import '../../look/deciding.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { useText } from '../../language/language.js';
import { assistCasesQuestion } from '../../wire/questions.js';
import type { AssistCases } from '../../wire/views.js';
import { done, problemOf, wire } from '../../wire/wire.js';
import { assistText } from './assist.text.js';

interface AssistRoomProps {
  readonly children: (body: AssistCases) => ReactNode;
}

export function AssistRoom({ children }: AssistRoomProps): ReactElement {
  const cases = useQuery(assistCasesQuestion());
  const problem = problemOf(cases.error);
  // Where somebody was signed in, what he saw is not shown to whoever is not.
  if (problem?.status === 401 || problem?.status === 403) return <WayIn isOther={problem.status === 403} />;
  if (cases.data === undefined) {
    return problem === null ? <Waiting /> : <Failure problem={problem} onAgain={() => void cases.refetch()} />;
  }
  return (
    <div className="filing">
      <Rooms isStation={cases.data.bodyKind === 'service-station'} />
      {children(cases.data)}
      <Foot bodyName={cases.data.bodyName} />
    </div>
  );
}

function Rooms({ isStation }: { readonly isStation: boolean }): ReactElement {
  const text = useText(assistText);
  return (
    <nav className="biz-rooms no-print" aria-label={text.rooms}>
      <NavLink to="/assist" end>
        {text.cases}
      </NavLink>
      {isStation && <NavLink to="/assist/entry">{text.entry}</NavLink>}
    </nav>
  );
}

function Foot({ bodyName }: { readonly bodyName: string }): ReactElement {
  const text = useText(assistText);
  const client = useQueryClient();
  const leaving = useMutation({
    mutationFn: () => done(wire.DELETE('/api/v1/session')),
    onSuccess: () => {
      client.removeQueries({ queryKey: ['session'] });
      void client.resetQueries({ queryKey: ['assist-cases'] });
    },
  });
  const refused = problemOf(leaving.error);
  return (
    <footer className="biz-foot no-print">
      {refused !== null && <Failure problem={refused} />}
      <p className="quiet">{bodyName}</p>
      <div className="deciding-choices">
        <Link to="/desk/account" className="button">
          {text.account}
        </Link>
        <button type="button" className="button" onClick={() => leaving.mutate()}>
          {text.leave}
        </button>
      </div>
    </footer>
  );
}

function WayIn({ isOther }: { readonly isOther: boolean }): ReactElement {
  const text = useText(assistText);
  const { pathname } = useLocation();
  return (
    <div className="filing">
      <PageHeading title={text.title} />
      <p>{text.why}</p>
      {isOther && <p className="notice warn">{text.notYours}</p>}
      <Link to={`/desk/login?next=${encodeURIComponent(pathname)}`} className="button primary">
        {isOther ? text.other : text.signIn}
      </Link>
    </div>
  );
}
