// Opening an account: who, where, which roles are proposed; then its first password, once.
import { Button, Input } from 'antd';
import { type FormEvent, type ReactElement, useId, useState } from 'react';
import { useText } from '../../language/language.js';
import { Sheet } from '../../sheet/sheet.js';
import type { NewAccount } from '../../wire/views.js';
import { problemOf, spoken, wire } from '../../wire/wire.js';
import { useMe } from '../me.js';
import { AccountField, KeepingFault, faultAt } from './account-field.js';
import { accountsText } from './accounts.text.js';
import { FirstPassword } from './first-password.js';
import { type Seat, SeatFields } from './seat-fields.js';
import { useKeeping } from './use-keeping.js';

interface NewAccountSheetProps {
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

const NOTHING_TYPED = { login: '', name: '', mail: '' };
const FIELDS = ['login', 'name', 'mail'] as const;

export function NewAccountSheet({ onClose, onDone }: NewAccountSheetProps): ReactElement {
  const text = useText(accountsText);
  const { scopeUnits } = useMe();
  const id = useId();
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [seat, setSeat] = useState<Seat>({
    unit: scopeUnits.length === 1 ? (scopeUnits[0]?.code ?? '') : '',
    roles: [],
  });
  const adding = useKeeping(
    (body: NewAccount, key) =>
      spoken(wire.POST('/api/v1/admin/accounts', { params: { header: { 'Idempotency-Key': key } }, body })),
    () => onDone(text.added(typed.name.trim())),
  );
  const problem = problemOf(adding.error);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const mail = typed.mail.trim();
    const given = { login: typed.login.trim(), name: typed.name.trim(), unit: seat.unit, roles: [...seat.roles] };
    if (!adding.isPending) adding.mutate(mail === '' ? given : { ...given, mail });
  };
  if (adding.data !== undefined) {
    return (
      <Sheet title={text.add} fixed onClose={onClose}>
        <FirstPassword login={typed.login.trim()} password={adding.data.password} onClose={onClose} />
      </Sheet>
    );
  }
  return (
    <Sheet
      title={text.add}
      unsent={Object.values(typed).some((words) => words !== '')}
      onClose={onClose}
      foot={
        <>
          <Button type="primary" htmlType="submit" form={id} aria-disabled={adding.isPending}>
            {adding.isPending ? text.sending : text.add}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <form id={id} className="command-form" onSubmit={send} noValidate>
        <KeepingFault problem={problem} />
        {FIELDS.map((field) => (
          <AccountField
            key={field}
            id={`${id}-${field}`}
            label={text[field]}
            fault={faultAt(problem, field)}
            {...(field === 'login' ? { hint: text.loginHint } : {})}
          >
            <Input
              id={`${id}-${field}`}
              autoComplete="off"
              autoCapitalize="none"
              aria-describedby={`${id}-${field}-words`}
              aria-invalid={faultAt(problem, field) !== undefined}
              value={typed[field]}
              onChange={({ target }) => setTyped({ ...typed, [field]: target.value })}
            />
          </AccountField>
        ))}
        <SeatFields seat={seat} problem={problem} onSeat={setSeat} />
      </form>
    </Sheet>
  );
}
