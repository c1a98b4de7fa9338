// The two kinds of what is taken in; whoever has only one of them sees no tabs.
import type { ReactElement } from 'react';
import { NavLink } from 'react-router';
import { useText } from '../../language/language.js';
import { useMe } from '../me.js';
import { keepsRegister } from '../rooms.js';
import { registerText } from './register-page.text.js';

export function ExchangeTabs(): ReactElement | null {
  const text = useText(registerText);
  const { roles } = useMe();
  if (!keepsRegister(roles)) return null;
  return (
    <nav className="views" aria-label={text.tabs}>
      <NavLink to="/desk/exchange" end>
        {text.orders}
      </NavLink>
      <NavLink to="/desk/exchange/register">{text.register}</NavLink>
    </nav>
  );
}
