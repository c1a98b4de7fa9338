// Unit and roles of an account: what is proposed, whether it is new or changed.
import { Checkbox, Select } from 'antd';
import { type ReactElement, useId } from 'react';
import type { Role } from '#rules';
import { useText } from '../../language/language.js';
import { terms } from '../../language/terms.text.js';
import type { Problem } from '../../wire/problem.js';
import { useMe } from '../me.js';
import { EVERY_ROLE } from '../rooms.js';
import { AccountField, FieldWords, faultAt } from './account-field.js';
import { accountsText } from './accounts.text.js';

export interface Seat {
  readonly unit: string;
  readonly roles: readonly Role[];
}

interface SeatFieldsProps {
  readonly seat: Seat;
  readonly problem: Problem | null;
  readonly onSeat: (seat: Seat) => void;
}

export function SeatFields({ seat, problem, onSeat }: SeatFieldsProps): ReactElement {
  const text = useText(accountsText);
  const words = useText(terms);
  const me = useMe();
  const id = useId();
  const [unitFault, rolesFault] = [faultAt(problem, 'unit'), faultAt(problem, 'roles')];
  return (
    <>
      <AccountField id={`${id}-unit`} label={text.unit} hint={text.unitHint} fault={unitFault}>
        <Select
          id={`${id}-unit`}
          aria-describedby={`${id}-unit-words`}
          aria-invalid={unitFault !== undefined}
          showSearch
          optionFilterProp="label"
          value={seat.unit === '' ? null : seat.unit}
          onChange={(unit) => onSeat({ ...seat, unit: unit ?? '' })}
          options={me.scopeUnits.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </AccountField>
      <fieldset
        className={rolesFault === undefined ? 'field' : 'field wrong'}
        aria-describedby={`${id}-roles-words`}
        aria-invalid={rolesFault !== undefined}
      >
        <legend>{text.roles}</legend>
        <Checkbox.Group
          className="stacked"
          value={[...seat.roles]}
          onChange={(roles) => onSeat({ ...seat, roles })}
          options={EVERY_ROLE.map((role) => ({ value: role, label: words.role[role] }))}
        />
        <FieldWords id={`${id}-roles`} hint={text.rolesHint} fault={rolesFault} />
      </fieldset>
    </>
  );
}
