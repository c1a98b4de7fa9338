// What an administrator does about one account, each act after the words of what it brings.
import { Button } from 'antd';
import { type FormEvent, type ReactElement, type ReactNode, useId, useState } from 'react';
import { deskMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { listed } from '../../language/listing.js';
import { terms } from '../../language/terms.text.js';
import { Sheet } from '../../sheet/sheet.js';
import type { KeptAccount } from '../../wire/views.js';
import { problemOf, spoken, wire } from '../../wire/wire.js';
import { KeepingFault } from './account-field.js';
import { accountsText } from './accounts.text.js';
import { FirstPassword } from './first-password.js';
import { type Seat, SeatFields } from './seat-fields.js';
import { type KeptAct, aboutOf, useKeeping } from './use-keeping.js';

interface AccountSheetProps {
  readonly act: KeptAct;
  /** As it was seen when the sheet was opened. */
  readonly held: KeptAccount;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

export function AccountSheet(props: AccountSheetProps): ReactElement {
  switch (props.act) {
    case 'disable':
    case 'remove-second-factors':
      return <PlainAct {...props} act={props.act} />;
    case 'reset-password':
      return <PasswordReset {...props} />;
    case 'propose-roles':
      return <Proposing {...props} />;
    case 'answer-proposal':
      return <Answering {...props} />;
  }
}

function useWords({ act, held, onClose, onDone }: AccountSheetProps) {
  const text = useText(accountsText);
  return {
    text,
    verb: text.act[act],
    title: text.of(text.act[act], held.name, held.login),
    finish: () => {
      onDone(text.doneWords[act](held.name));
      onClose();
    },
  };
}

interface ActFormProps extends Pick<AccountSheetProps, 'act' | 'held' | 'onClose'> {
  readonly acting: { readonly isPending: boolean; readonly error: Error | null };
  readonly unsent?: boolean;
  readonly verb?: string;
  readonly other?: ReactNode;
  readonly onSend: () => void;
  readonly children?: ReactNode;
}

function ActForm(props: ActFormProps): ReactElement {
  const { act, held, onClose, acting, unsent = false, other, onSend, children } = props;
  const text = useText(accountsText);
  const id = useId();
  const verb = props.verb ?? text.act[act];
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!acting.isPending) onSend();
  };
  return (
    <Sheet
      title={text.of(text.act[act], held.name, held.login)}
      unsent={unsent}
      onClose={onClose}
      foot={
        <>
          <Button type="primary" htmlType="submit" form={id} aria-disabled={acting.isPending}>
            {acting.isPending ? text.sending : verb}
          </Button>
          {other}
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <form id={id} className="command-form" onSubmit={send} noValidate>
        <KeepingFault problem={problemOf(acting.error)} />
        <p>{text.words[act]}</p>
        {children}
      </form>
    </Sheet>
  );
}

function PlainAct(props: AccountSheetProps & { readonly act: 'disable' | 'remove-second-factors' }): ReactElement {
  const { act, held } = props;
  const { finish } = useWords(props);
  const acting = useKeeping(
    (_nothing: null, key) =>
      spoken(
        act === 'disable'
          ? wire.POST('/api/v1/admin/accounts/{id}/disabling', { params: aboutOf(held, key) })
          : wire.POST('/api/v1/admin/accounts/{id}/second-factor-removal', { params: aboutOf(held, key) }),
      ),
    finish,
  );
  return <ActForm {...props} acting={acting} onSend={() => acting.mutate(null)} />;
}

function PasswordReset(props: AccountSheetProps): ReactElement {
  const { held, onClose, onDone, act } = props;
  const { text, title } = useWords(props);
  const acting = useKeeping(
    (_nothing: null, key) =>
      spoken(wire.POST('/api/v1/admin/accounts/{id}/password-reset', { params: aboutOf(held, key) })),
    () => onDone(text.doneWords[act](held.name)),
  );
  if (acting.data !== undefined) {
    return (
      <Sheet title={title} fixed onClose={onClose}>
        <FirstPassword login={held.login} password={acting.data.password} onClose={onClose} />
      </Sheet>
    );
  }
  return <ActForm {...props} acting={acting} onSend={() => acting.mutate(null)} />;
}

function Proposing(props: AccountSheetProps): ReactElement {
  const { held } = props;
  const { finish } = useWords(props);
  const [seat, setSeat] = useState<Seat>({ unit: held.unit, roles: held.roles });
  const acting = useKeeping(
    ({ unit, roles }: Seat, key) =>
      spoken(
        wire.POST('/api/v1/admin/accounts/{id}/proposals', {
          params: aboutOf(held, key),
          body: { unit, roles: [...roles] },
        }),
      ),
    finish,
  );
  const isChanged = seat.unit !== held.unit || seat.roles.join() !== held.roles.join();
  return (
    <ActForm {...props} acting={acting} unsent={isChanged} onSend={() => acting.mutate(seat)}>
      <SeatFields seat={seat} problem={problemOf(acting.error)} onSeat={setSeat} />
    </ActForm>
  );
}

function Answering(props: AccountSheetProps): ReactElement {
  const { proposal } = props.held;
  const { text, finish } = useWords(props);
  const acting = useKeeping(
    (approve: boolean, key) =>
      spoken(
        wire.POST('/api/v1/admin/accounts/{id}/proposal-answers', {
          params: aboutOf(props.held, key),
          body: { proposal: proposal?.id ?? '', approve },
        }),
      ),
    finish,
  );
  const refuse = (
    <Button aria-disabled={acting.isPending} onClick={() => !acting.isPending && acting.mutate(false)}>
      {text.refuse}
    </Button>
  );
  return (
    <ActForm {...props} acting={acting} verb={text.approve} other={refuse} onSend={() => acting.mutate(true)}>
      <ProposalFacts held={props.held} />
    </ActForm>
  );
}

function ProposalFacts({ held }: { readonly held: KeptAccount }): ReactElement {
  const text = useText(accountsText);
  const words = useText(terms);
  const language = useLanguage();
  const { proposal } = held;
  const named = (roles: KeptAccount['roles'], unitName: string): string =>
    `${listed(
      roles.map((role) => words.role[role]),
      language,
    )} · ${unitName}`;
  return (
    <dl className="facts">
      <div>
        <dt>{text.rolesNow}</dt>
        <dd>{held.roles.length === 0 ? text.noRoles : named(held.roles, held.unitName)}</dd>
      </div>
      {proposal !== undefined && (
        <>
          <div>
            <dt>{text.rolesAsked}</dt>
            <dd>
              <b>{named(proposal.roles, proposal.unitName)}</b>
            </dd>
          </div>
          <div>
            <dt>{text.asker}</dt>
            <dd>
              {proposal.byName} <time dateTime={proposal.at}>{deskMoment(proposal.at)}</time>
            </dd>
          </div>
        </>
      )}
    </dl>
  );
}
