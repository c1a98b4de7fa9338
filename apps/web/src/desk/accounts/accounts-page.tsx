// The administrators' page: the accounts of their units, what waits to be confirmed, and what each may do about it.
import '../../look/accounts.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, type ReactElement, useCallback, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { grouped } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { keptAccountsQuestion, waitingAccountsQuestion } from '../../wire/questions.js';
import type { KeptAccount } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { useMe } from '../me.js';
import { AccountLines } from './account-lines.js';
import { AccountSheet } from './account-sheet.js';
import { accountsText } from './accounts.text.js';
import { NewAccountSheet } from './new-account-sheet.js';
import type { KeptAct } from './use-keeping.js';

interface Opened {
  readonly act: KeptAct;
  readonly held: KeptAccount;
}

export function AccountsPage(): ReactElement {
  const text = useText(accountsText);
  const { roles } = useMe();
  const [opened, setOpened] = useState<Opened | 'new'>();
  const [said, setSaid] = useState('');
  const open = useCallback((act: KeptAct, held: KeptAccount) => setOpened({ act, held }), []);
  const close = (): void => setOpened(undefined);
  return (
    <div className="accounts">
      <div className="queue-head">
        <PageHeading title={text.title} />
        {roles.includes('system-admin') && (
          <Button type="primary" onClick={() => setOpened('new')}>
            {text.add}
          </Button>
        )}
      </div>
      <p className="quiet">{text.lead}</p>
      <div role="status">{said !== '' && <p className="notice good">{said}</p>}</div>
      <Views />
      <Search />
      <List onAct={open} />
      {opened === 'new' && <NewAccountSheet onClose={close} onDone={setSaid} />}
      {opened !== undefined && opened !== 'new' && <AccountSheet {...opened} onClose={close} onDone={setSaid} />}
    </div>
  );
}

function useFilter(): { readonly q: string; readonly isWaiting: boolean } {
  const [parameters] = useSearchParams();
  return { q: parameters.get('q') ?? '', isWaiting: parameters.get('only') === 'proposed' };
}

/** The address of a filter: a link shows a colleague the same list. */
function addressOf(q: string, isWaiting: boolean): string {
  return `?${new URLSearchParams({ ...(isWaiting ? { only: 'proposed' } : {}), ...(q === '' ? {} : { q }) }).toString()}`;
}

function Views(): ReactElement {
  const text = useText(accountsText);
  const { q, isWaiting } = useFilter();
  const waiting = useQuery(waitingAccountsQuestion());
  return (
    <nav className="views" aria-label={text.views}>
      <Link to={addressOf(q, false)} aria-current={isWaiting ? undefined : 'page'}>
        {text.every}
      </Link>
      <Link to={addressOf(q, true)} aria-current={isWaiting ? 'page' : undefined}>
        {text.waiting} <b className="figure">{waiting.data && grouped(waiting.data.total)}</b>
      </Link>
    </nav>
  );
}

function Search(): ReactElement {
  const text = useText(accountsText);
  const { q, isWaiting } = useFilter();
  const [, setParameters] = useSearchParams();
  const [typed, setTyped] = useState(q);
  const search = (event: FormEvent): void => {
    event.preventDefault();
    setParameters(addressOf(typed.trim(), isWaiting));
  };
  return (
    <form className="filters" role="search" aria-label={text.filters} onSubmit={search}>
      <Input
        aria-label={text.search}
        placeholder={text.search}
        maxLength={60}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button htmlType="submit">{text.searchGo}</Button>
      {q !== '' && (
        <Link to={addressOf('', isWaiting)} onClick={() => setTyped('')}>
          {text.clear}
        </Link>
      )}
    </form>
  );
}

function List({ onAct }: { readonly onAct: (act: KeptAct, held: KeptAccount) => void }): ReactElement {
  const text = useText(accountsText);
  const { q, isWaiting } = useFilter();
  const list = useInfiniteQuery(
    keptAccountsQuestion({ ...(q === '' ? {} : { q }), ...(isWaiting ? { only: 'proposed' } : {}) }),
  );
  const pages = list.data?.pages;
  const rows = useMemo(() => pages?.flatMap(({ items }) => items) ?? [], [pages]);
  const problem = problemOf(list.error);
  const total = pages?.[0]?.total;
  const nothing = isWaiting ? text.nothingWaits : text.nothing;
  return (
    <>
      {problem !== null && <Failure problem={problem} onAgain={() => void list.refetch()} />}
      {total === undefined && problem === null && <Waiting lines={10} />}
      {total !== undefined && rows.length === 0 && (
        <div className="nothing">
          <p>{q === '' ? nothing : text.nothingFound}</p>
        </div>
      )}
      {total !== undefined && rows.length > 0 && (
        <>
          <AccountLines rows={rows} total={total} onAct={onAct} />
          <p className="list-foot">
            <span className="figure">{text.shown(grouped(rows.length), grouped(total))}</span>
            {list.hasNextPage && (
              <button
                type="button"
                className="button"
                aria-disabled={list.isFetchingNextPage}
                onClick={() => !list.isFetchingNextPage && void list.fetchNextPage()}
              >
                {list.isFetchingNextPage ? text.loading : text.more}
              </button>
            )}
          </p>
        </>
      )}
    </>
  );
}
