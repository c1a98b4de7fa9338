// What the files are that are chosen next: said before they are sent, for they are sent at once.
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import type { AttachmentItem } from '../../wire/views.js';
import { roleText } from './role.text.js';

export type FileRole = AttachmentItem['role'];

const ROLES: readonly FileRole[] = ['evidence', 'letter-of-authority', 'identity-proof', 'other'];

interface RoleChoiceProps {
  readonly id: string;
  readonly role: FileRole;
  readonly onChange: (role: FileRole) => void;
}

export function RoleChoice({ id, role, onChange }: RoleChoiceProps): ReactElement {
  const text = useText(roleText);
  const choose = (value: string): void => {
    const chosen = ROLES.find((one) => one === value);
    if (chosen !== undefined) onChange(chosen);
  };
  return (
    <span className="role-choice">
      <label htmlFor={id}>{text.choose}</label>{' '}
      <select id={id} value={role} onChange={({ target }) => choose(target.value)}>
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {text.roles[one]}
          </option>
        ))}
      </select>
    </span>
  );
}
