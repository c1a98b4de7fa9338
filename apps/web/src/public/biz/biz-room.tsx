// What stands around each room of a signed-in enterprise: who it is, the way to the other rooms, the way out; else the way in.
import '../../look/biz.css';
import '../../look/deciding.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, Suspense, lazy } from 'react';
import { NavLink } from 'react-router';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { useText } from '../../language/language.js';
import { enterpriseQuestion } from '../../wire/questions.js';
import type { Enterprise } from '../../wire/views.js';
import { done, problemOf, wire } from '../../wire/wire.js';
import { bizRoomText } from './biz-room.text.js';

/** Whoever is signed in needs no way in. */
const BizSignIn = lazy(async () => ({ default: (await import('./biz-sign-in.js')).BizSignIn }));

/** Nor does he need the room of those whose account was taken back. */
const RemovedRoom = lazy(async () => ({ default: (await import('./removed-room.js')).RemovedRoom }));

/** What is forgotten when somebody leaves: whoever sits down here next sees nothing of it. */
const KEPT = [
  ...['enterprise-cases', 'own-disclosures', 'own-record', 'enterprise-staff', 'enterprise-templates', 'own-removal'],
] as const;

interface BizRoomProps {
  readonly children: (enterprise: Enterprise) => ReactNode;
}

export function BizRoom({ children }: BizRoomProps): ReactElement {
  const text = useText(bizRoomText);
  const standing = useQuery(enterpriseQuestion());
  const client = useQueryClient();
  const reset = (): void => void client.resetQueries({ queryKey: ['enterprise'] });
  const leaving = useMutation({
    mutationFn: () => done(wire.DELETE('/api/v1/enterprise/session')),
    onSuccess: () => {
      for (const kept of KEPT) client.removeQueries({ queryKey: [kept] });
      reset();
    },
  });
  const problem = problemOf(standing.error);
  const refused = problemOf(leaving.error);
  if (problem?.status === 401) {
    return (
      <Suspense fallback={<Waiting />}>
        <BizSignIn onInside={reset} />
      </Suspense>
    );
  }
  const leave = (
    <button type="button" className="button" onClick={() => leaving.mutate()}>
      {text.leave}
    </button>
  );
  if (problem?.code === 'enterprise.removed') {
    return (
      <Suspense fallback={<Waiting />}>
        <RemovedRoom foot={leave} onRestored={reset} />
      </Suspense>
    );
  }
  if (standing.data === undefined) {
    return problem === null ? <Waiting /> : <Failure problem={problem} onAgain={() => void standing.refetch()} />;
  }
  const { name, creditCode, staffName, may } = standing.data;
  return (
    <div className="filing">
      <nav className="biz-rooms no-print" aria-label={text.rooms}>
        <NavLink to="/biz" end>
          {text.cases}
        </NavLink>
        <NavLink to="/biz/objections">{text.objections}</NavLink>
        <NavLink to="/biz/record">{text.record}</NavLink>
        {may === 'manage' && <NavLink to="/biz/staff">{text.staff}</NavLink>}
      </nav>
      {refused !== null && <Failure problem={refused} />}
      {children(standing.data)}
      <footer className="biz-foot no-print">
        <p className="quiet">{text.who(name, creditCode, staffName)}</p>
        {leave}
      </footer>
    </div>
  );
}
