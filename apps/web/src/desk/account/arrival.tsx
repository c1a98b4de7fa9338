// Where the server says one stands while signing in: inside, or at a next step; what is shown once is shown before one goes on.
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { SignInState } from '../../wire/views.js';
import { noticeDisplaced } from './displaced.js';
import { EnteringStep } from './entering-step.js';
import { RecoveryCodes } from './recovery-codes.js';

/** Takes what the server answered: whoever is inside goes on, for others the step is kept. */
export function useArrival(
  setState: (state: SignInState) => void,
  onSignedIn: () => void,
): (state: SignInState) => void {
  const queries = useQueryClient();
  return (state) => {
    if (state.session !== undefined) queries.setQueryData(['session'], state.session);
    noticeDisplaced((state.displaced ?? 0) > 0);
    if (state.next === 'none' && (state.recoveryCodes ?? []).length === 0) onSignedIn();
    else setState(state);
  };
}

interface ArrivedProps {
  readonly state: SignInState;
  readonly follow: (state: SignInState) => void;
  readonly onSignedIn: () => void;
  readonly onStartAgain: () => void;
}

export function Arrived({ state, follow, onSignedIn, onStartAgain }: ArrivedProps): ReactElement {
  if (state.next === 'none') return <RecoveryCodes codes={state.recoveryCodes ?? []} onKept={onSignedIn} />;
  return <EnteringStep state={state} onState={follow} onStartAgain={onStartAgain} />;
}
