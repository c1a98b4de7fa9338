// The demo's mailbox: every letter the house has written, as its reader would get it.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { NotFoundPage } from '../../corridor/not-found-page.js';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { deskMoment } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { mailQuestion, mailboxQuestion } from '../../wire/questions.js';
import { problemOf } from '../../wire/wire.js';
import { useNarrow } from '../use-narrow.js';
import { mailboxText } from './mailbox-page.text.js';

export function MailboxPage(): ReactElement {
  const text = useText(mailboxText);
  const { id } = useParams();
  const narrow = useNarrow();
  const mails = useQuery(mailboxQuestion());
  const problem = problemOf(mails.error);
  if (problem?.status === 404) return <NotFoundPage />;
  return (
    <div className="mailbox">
      <PageHeading title={text.title} />
      <p className="quiet">{text.lead}</p>
      {problem !== null && <Failure problem={problem} onAgain={() => void mails.refetch()} />}
      <div className="mail-columns">
        {!(narrow && id !== undefined) && (
          <nav aria-label={text.list} className="card mail-list">
            {mails.data === undefined && problem === null && <Waiting />}
            {mails.data?.length === 0 && <p className="nothing">{text.empty}</p>}
            <ul>
              {mails.data?.map((mail) => (
                <li key={mail.id}>
                  <Link to={`/desk/mailbox/${mail.id}`} aria-current={mail.id === id ? 'page' : undefined}>
                    <b>{mail.subject}</b>
                    <span className="quiet">{mail.to}</span>
                    <span className="quiet figure">{deskMoment(mail.at)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {id !== undefined && <Letter id={id} />}
        {id === undefined && !narrow && <p className="nothing">{text.choose}</p>}
      </div>
    </div>
  );
}

/** Shown as plain text: a letter's markup never becomes the page's. */
function Letter({ id }: { readonly id: string }): ReactElement {
  const text = useText(mailboxText);
  const asked = useQuery(mailQuestion(id));
  const problem = problemOf(asked.error);
  if (problem !== null) return <Failure problem={problem} />;
  if (asked.data === undefined) return <Waiting />;
  const { subject, from, to, at, text: words } = asked.data;
  return (
    <article className="card letter" aria-label={subject}>
      <p className="letter-back">
        <Link to="/desk/mailbox">← {text.back}</Link>
      </p>
      <h2>{subject}</h2>
      <dl className="facts">
        <dt>{text.from}</dt>
        <dd>{from}</dd>
        <dt>{text.to}</dt>
        <dd>{to}</dd>
        <dt>{text.at}</dt>
        <dd className="figure">{deskMoment(at)}</dd>
      </dl>
      <div className="letter-words">{words}</div>
    </article>
  );
}
