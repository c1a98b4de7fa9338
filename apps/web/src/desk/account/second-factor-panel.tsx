// One's own second factors: authenticator app, passkeys, recovery codes; each change asks for the password first.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { dateOf } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import type { Generator, SecondFactors } from '../../wire/views.js';
import { done, problemOf, spoken, wire } from '../../wire/wire.js';
import { accountText } from './account.text.js';
import { CodeForm } from './code-form.js';
import { GeneratorSetup } from './generator-setup.js';
import { canUsePasskeys, makePasskey } from './passkey.js';
import { RecoveryCodes } from './recovery-codes.js';

/** What was chosen and now waits for the password. */
type Intention =
  | { readonly what: 'add-app' | 'remove-app' | 'renew-codes' }
  | { readonly what: 'add-passkey'; readonly name: string }
  | { readonly what: 'remove-passkey'; readonly id: string };

export function SecondFactorPanel({ factors }: { readonly factors: SecondFactors }): ReactElement {
  const text = useText(accountText);
  const queries = useQueryClient();
  const [intention, setIntention] = useState<Intention>();
  const [generator, setGenerator] = useState<Generator>();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const finish = (shown: readonly string[]): void => {
    setIntention(undefined);
    setGenerator(undefined);
    setCodes(shown);
    void queries.invalidateQueries({ queryKey: ['second-factor'] });
  };
  const acting = useMutation({
    mutationFn: async (password: string) => {
      if (intention?.what === 'add-app') setGenerator(await offerGenerator(password));
      else if (intention !== undefined) finish(await carryOut(intention, password));
    },
  });
  const confirming = useMutation({
    mutationFn: (code: string) =>
      spoken(wire.POST('/api/v1/me/second-factor/code-generator/confirmation', { body: { code } })),
    onSuccess: ({ recoveryCodes }) => finish(recoveryCodes),
  });
  const intend = (chosen: Intention | undefined): void => {
    acting.reset();
    confirming.reset();
    setGenerator(undefined);
    setIntention(chosen);
  };
  if (codes.length > 0) return <RecoveryCodes codes={codes} onKept={() => setCodes([])} />;
  if (intention !== undefined) {
    return (
      <section className="card">
        {generator === undefined ? (
          <CodeForm
            {...{ label: text.password, action: text.goOn, kind: 'password' }}
            {...{ busy: acting.isPending, fault: isOfHouse(acting.error) ? acting.error : null }}
            onSend={acting.mutate}
          />
        ) : (
          <GeneratorSetup
            {...{ generator, busy: confirming.isPending, fault: confirming.error }}
            onCode={confirming.mutate}
          />
        )}
        {acting.isError && !isOfHouse(acting.error) && <p role="alert">{text.passkeyFailed}</p>}
        <Button onClick={() => intend(undefined)}>{text.cancel}</Button>
      </section>
    );
  }
  return (
    <section className="card" aria-label={text.secondFactor}>
      <h2>{text.secondFactor}</h2>
      <p>{text.rule[factors.rule]}</p>
      {factors.rule !== 'off' && <AppRow factors={factors} onIntend={intend} />}
      {factors.rule !== 'off' && <PasskeyRows factors={factors} onIntend={intend} />}
      {factors.recoveryCodes > 0 && <RecoveryRow factors={factors} onIntend={intend} />}
    </section>
  );
}

interface RowProps {
  readonly factors: SecondFactors;
  readonly onIntend: (intention: Intention) => void;
}

function AppRow({ factors: { generatorSince }, onIntend }: RowProps): ReactElement {
  const text = useText(accountText);
  return (
    <>
      <h3>{text.app}</h3>
      <p>{generatorSince === undefined ? text.appNone : text.appSince(dateOf(generatorSince))}</p>
      <Button onClick={() => onIntend({ what: 'add-app' })}>
        {generatorSince === undefined ? text.appAdd : text.appReplace}
      </Button>
      {generatorSince !== undefined && (
        <Button onClick={() => onIntend({ what: 'remove-app' })}>{text.appRemove}</Button>
      )}
    </>
  );
}

function PasskeyRows({ factors: { passkeys }, onIntend }: RowProps): ReactElement {
  const text = useText(accountText);
  return (
    <>
      <h3>{text.passkeys}</h3>
      {passkeys.length === 0 && <p>{text.passkeysNone}</p>}
      <ul>
        {passkeys.map(({ id, name, lastUsedAt }) => (
          <li key={id}>
            <b>{name}</b>{' '}
            <span>{lastUsedAt === undefined ? text.passkeyNever : text.passkeyUsed(dateOf(lastUsedAt))}</span>{' '}
            <button
              type="button"
              className="link-button"
              aria-label={text.passkeyRemove(name)}
              onClick={() => onIntend({ what: 'remove-passkey', id })}
            >
              {text.appRemove}
            </button>
          </li>
        ))}
      </ul>
      {canUsePasskeys() ? (
        <CodeForm
          {...{ label: text.passkeyName, action: text.passkeyAdd, kind: 'name', busy: false, fault: null }}
          onSend={(name) => onIntend({ what: 'add-passkey', name })}
        />
      ) : (
        <p>{text.passkeyImpossible}</p>
      )}
    </>
  );
}

function RecoveryRow({ factors: { recoveryCodes }, onIntend }: RowProps): ReactElement {
  const text = useText(accountText);
  return (
    <>
      <h3>{text.recovery}</h3>
      <p>{text.recoveryLeft(recoveryCodes)}</p>
      <Button onClick={() => onIntend({ what: 'renew-codes' })}>{text.recoveryRenew}</Button>
    </>
  );
}

function offerGenerator(password: string): Promise<Generator> {
  return spoken(wire.POST('/api/v1/me/second-factor/code-generator', { body: { password } }));
}

/** @returns codes to show now, if any */
async function carryOut(intention: Intention, password: string): Promise<readonly string[]> {
  switch (intention.what) {
    case 'add-app':
      throw new Error('an app is set up in two steps');
    case 'remove-app':
      await done(wire.POST('/api/v1/me/second-factor/code-generator/removal', { body: { password } }));
      return [];
    case 'renew-codes': {
      const renewed = await spoken(wire.POST('/api/v1/me/second-factor/recovery-codes', { body: { password } }));
      return renewed.recoveryCodes;
    }
    case 'add-passkey': {
      const question = await spoken(wire.POST('/api/v1/me/second-factor/passkey-question', { body: { password } }));
      const body = await makePasskey(question, intention.name);
      return (await spoken(wire.POST('/api/v1/me/second-factor/passkeys', { body }))).recoveryCodes;
    }
    case 'remove-passkey': {
      const body = { id: intention.id, password };
      await done(wire.POST('/api/v1/me/second-factor/passkeys/removal', { body }));
      return [];
    }
  }
}

/** Whether the house said no; otherwise the authenticator did, or the person. */
function isOfHouse(fault: unknown): boolean {
  return problemOf(fault)?.code !== 'unexpected';
}
