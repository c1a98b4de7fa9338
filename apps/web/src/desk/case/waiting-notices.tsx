// What on the case waits for an answer, before everything else that may be done: who asks, and the button that answers.
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import type { CasePage } from '../../wire/views.js';
import { caseText } from './case-page.text.js';

interface WaitingNoticesProps {
  readonly page: CasePage;
  readonly onOpen: (command: string) => void;
}

export function WaitingNotices({ page, onOpen }: WaitingNoticesProps): ReactElement | null {
  if (page.waiting.length === 0) return null;
  return (
    <ul className="waiting-notices">
      {page.waiting.map((waiting) => (
        <WaitingNotice key={waiting.command} waiting={waiting} page={page} onOpen={onOpen} />
      ))}
    </ul>
  );
}

interface WaitingNoticeProps extends WaitingNoticesProps {
  readonly waiting: CasePage['waiting'][number];
}

function WaitingNotice({ waiting, page, onOpen }: WaitingNoticeProps): ReactElement {
  const text = useText(caseText);
  const answer = page.commands.find(({ name }) => name === waiting.command);
  const isMine = answer?.allowed === true;
  return (
    <li className={isMine ? 'notice warn' : 'notice'}>
      <p>
        {isMine && <b>{text.waiting} · </b>}
        {waiting.text}
        {answer?.reason !== undefined && (
          <span className="quiet">
            {' '}
            {text.answerNow}：{answer.reason.text}
          </span>
        )}
      </p>
      {isMine && (
        <button type="button" className="button primary" onClick={() => onOpen(answer.name)}>
          {answer.label}
        </button>
      )}
    </li>
  );
}
