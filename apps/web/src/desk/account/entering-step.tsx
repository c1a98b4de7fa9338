// The steps after the password: a code, a passkey, a recovery code, another password, or setting up what is required.
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { Waiting } from '../../corridor/waiting.js';
import { useText } from '../../language/language.js';
import type { SignInState } from '../../wire/views.js';
import { problemOf, spoken, wire } from '../../wire/wire.js';
import { accountText } from './account.text.js';
import { CodeForm, Fault } from './code-form.js';
import { GeneratorSetup } from './generator-setup.js';
import { canUsePasskeys, signWithPasskey } from './passkey.js';
import { PasswordForm } from './password-form.js';

interface EnteringStepProps {
  readonly state: SignInState;
  readonly onState: (state: SignInState) => void;
  readonly onStartAgain: () => void;
}

export function EnteringStep({ state, onState, onStartAgain }: EnteringStepProps): ReactElement {
  const text = useText(accountText);
  return (
    <div className="entering-step">
      {state.next === 'enrol' && <Enrolling onState={onState} />}
      {state.next === 'new-password' && <Renewing onState={onState} />}
      {state.next === 'second-factor' && <Proving ways={state.ways} onState={onState} />}
      <button type="button" className="link-button" onClick={onStartAgain}>
        {text.startAgain}
      </button>
    </div>
  );
}

type OnState = Pick<EnteringStepProps, 'onState'>;
type Way = SignInState['ways'][number];

function Proving({ ways, onState }: OnState & { readonly ways: readonly Way[] }): ReactElement {
  const text = useText(accountText);
  const [way, setWay] = useState<Way | undefined>(ways.includes('code') ? 'code' : undefined);
  const proving = useMutation({
    meta: { signingIn: true },
    mutationFn: (code: string) =>
      spoken(
        way === 'recovery-code'
          ? wire.POST('/api/v1/session/recovery-code', { body: { code } })
          : wire.POST('/api/v1/session/code', { body: { code } }),
      ),
    onSuccess: onState,
  });
  const choose = (chosen: Way): void => {
    proving.reset();
    setWay(chosen);
  };
  return (
    <>
      {way === 'code' && (
        <CodeForm
          {...{ label: text.code, hint: text.codeHint, action: text.goOn, kind: 'code' }}
          {...{ busy: proving.isPending, fault: proving.error }}
          onSend={proving.mutate}
        />
      )}
      {way === 'recovery-code' && (
        <CodeForm
          {...{ label: text.recoveryCode, action: text.goOn, kind: 'recovery-code' }}
          {...{ busy: proving.isPending, fault: proving.error }}
          onSend={proving.mutate}
        />
      )}
      {ways.includes('passkey') && <ByPasskey onState={onState} />}
      {ways.includes('code') && way !== 'code' && (
        <Button block onClick={() => choose('code')}>
          {text.useCode}
        </Button>
      )}
      {ways.includes('recovery-code') && way !== 'recovery-code' && (
        <button type="button" className="link-button" onClick={() => choose('recovery-code')}>
          {text.useRecovery}
        </button>
      )}
    </>
  );
}

function ByPasskey({ onState }: OnState): ReactElement {
  const text = useText(accountText);
  const signing = useMutation({
    meta: { signingIn: true },
    mutationFn: async () => {
      const question = await spoken(wire.POST('/api/v1/session/passkey-question'));
      return spoken(wire.POST('/api/v1/session/passkey', { body: await signWithPasskey(question) }));
    },
    onSuccess: onState,
  });
  if (!canUsePasskeys()) return <p>{text.passkeyImpossible}</p>;
  const isOurs = problemOf(signing.error)?.code !== 'unexpected';
  return (
    <>
      {isOurs ? <Fault fault={signing.error} /> : <p role="alert">{text.passkeyFailed}</p>}
      <Button block onClick={() => signing.mutate()} aria-disabled={signing.isPending}>
        {text.usePasskey}
      </Button>
    </>
  );
}

function Renewing({ onState }: OnState): ReactElement {
  const text = useText(accountText);
  const setting = useMutation({
    meta: { signingIn: true },
    mutationFn: (password: string) => spoken(wire.POST('/api/v1/session/password', { body: { password } })),
    onSuccess: onState,
  });
  return (
    <>
      <h2>{text.newPasswordTitle}</h2>
      <p>{text.newPasswordLead}</p>
      <PasswordForm
        {...{ asksOld: false, busy: setting.isPending, fault: setting.error }}
        onSend={({ password }) => setting.mutate(password)}
      />
    </>
  );
}

function Enrolling({ onState }: OnState): ReactElement {
  const text = useText(accountText);
  const offered = useQuery({
    queryKey: ['session', 'offered-generator'],
    queryFn: () => spoken(wire.POST('/api/v1/session/code-generator')),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const confirming = useMutation({
    meta: { signingIn: true },
    mutationFn: (code: string) => spoken(wire.POST('/api/v1/session/code-generator/confirmation', { body: { code } })),
    onSuccess: onState,
  });
  return (
    <>
      <h2>{text.enrolTitle}</h2>
      <p>{text.enrolLead}</p>
      <Fault fault={offered.error} />
      {offered.data === undefined ? (
        offered.isPending && <Waiting />
      ) : (
        <GeneratorSetup
          {...{ generator: offered.data, busy: confirming.isPending, fault: confirming.error }}
          onCode={confirming.mutate}
        />
      )}
    </>
  );
}
