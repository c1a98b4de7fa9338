// The list of accounts: a table where there is room, a card an account on a phone.
import { type ReactElement, useMemo } from 'react';
import { dateOf, deskMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { labelled, listed } from '../../language/listing.js';
import { terms } from '../../language/terms.text.js';
import type { KeptAccount } from '../../wire/views.js';
import { type Column, ListTable } from '../list-table.js';
import { useNarrow } from '../use-narrow.js';
import { accountsText } from './accounts.text.js';
import type { KeptAct } from './use-keeping.js';

interface AccountLinesProps {
  readonly rows: readonly KeptAccount[];
  readonly total: number;
  /** The same function each time, or the table writes every row anew. */
  readonly onAct: (act: KeptAct, held: KeptAccount) => void;
}

export function AccountLines({ rows, total, onAct }: AccountLinesProps): ReactElement {
  const narrow = useNarrow();
  const text = useText(accountsText);
  const columns = useMemo<readonly Column<KeptAccount>[]>(
    () => [
      { key: 'holder', head: text.person, cell: (held) => <Person held={held} /> },
      { key: 'unit', head: text.unit, cell: ({ unitName }) => unitName },
      { key: 'roles', head: text.roles, cell: (held) => <Roles held={held} /> },
      { key: 'seen', head: text.lastSignIn, cell: (held) => <LastSignIn held={held} /> },
      { key: 'factor', head: text.secondFactor, cell: (held) => <Factor held={held} /> },
      { key: 'acts', head: text.actions, cell: (held) => <Acts held={held} onAct={onAct} /> },
    ],
    [text, onAct],
  );
  if (narrow) return <Cards rows={rows} onAct={onAct} />;
  return <ListTable caption={text.title} columns={columns} rows={rows} keyOf={idOf} total={total} />;
}

const idOf = ({ account }: KeptAccount): string => account;

function Cards({ rows, onAct }: Omit<AccountLinesProps, 'total'>): ReactElement {
  const text = useText(accountsText);
  const language = useLanguage();
  return (
    <ul className="case-cards">
      {rows.map((held) => (
        <li key={held.account}>
          <p>
            <Person held={held} />
          </p>
          <p className="quiet">{held.unitName}</p>
          <Roles held={held} />
          <p className="quiet">
            {labelled(text.lastSignIn, '', language)}
            <LastSignIn held={held} /> · {labelled(text.secondFactor, '', language)}
            <Factor held={held} />
          </p>
          <Acts held={held} onAct={onAct} />
        </li>
      ))}
    </ul>
  );
}

interface OfAccount {
  readonly held: KeptAccount;
}

function Person({ held }: OfAccount): ReactElement {
  return (
    <>
      <b>{held.name}</b> <code className="quiet">{held.login}</code>
    </>
  );
}

function Roles({ held }: OfAccount): ReactElement {
  const text = useText(accountsText);
  const words = useText(terms);
  const language = useLanguage();
  const { roles, disabledAt, proposal } = held;
  const named = (some: KeptAccount['roles']): string =>
    listed(
      some.map((role) => words.role[role]),
      language,
    );
  return (
    <div className="account-roles">
      <span className={roles.length === 0 ? 'quiet' : undefined}>
        {roles.length === 0 ? text.noRoles : named(roles)}
      </span>
      {disabledAt !== undefined && <span className="account-disabled">{text.disabledSince(dateOf(disabledAt))}</span>}
      {proposal !== undefined && (
        <span className="account-proposal">
          ◆ {text.proposal(named(proposal.roles), proposal.unitName)}{' '}
          <span className="quiet">{text.proposedBy(proposal.byName, deskMoment(proposal.at))}</span>
        </span>
      )}
    </div>
  );
}

function LastSignIn({ held: { lastSignInAt } }: OfAccount): ReactElement {
  const text = useText(accountsText);
  if (lastSignInAt === undefined) return <span className="quiet">{text.never}</span>;
  return <time dateTime={lastSignInAt}>{deskMoment(lastSignInAt)}</time>;
}

function Factor({ held: { hasSecondFactor } }: OfAccount): ReactElement {
  const text = useText(accountsText);
  return (
    <span className={hasSecondFactor ? undefined : 'quiet'}>{hasSecondFactor ? text.hasFactor : text.noFactor}</span>
  );
}

/** Only what the server says is open to the one who asks. */
function Acts({ held, onAct }: OfAccount & Pick<AccountLinesProps, 'onAct'>): ReactElement | null {
  const text = useText(accountsText);
  const open = held.acts.filter(isKeptAct);
  if (open.length === 0) return null;
  return (
    <div className="account-acts">
      {open.map((act) => (
        <button
          key={act}
          type="button"
          className={act === 'answer-proposal' ? 'button primary' : 'button'}
          aria-label={text.of(text.act[act], held.name, held.login)}
          onClick={() => onAct(act, held)}
        >
          {text.act[act]}
        </button>
      ))}
    </div>
  );
}

function isKeptAct(act: KeptAccount['acts'][number]): act is KeptAct {
  return act !== 'list' && act !== 'add';
}
