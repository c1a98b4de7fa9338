// Public replies of the enterprises that the county admitted, and taking one down for a reason that everybody reads.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { deskDate } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { Sheet } from '../../sheet/sheet.js';
import { standingRepliesQuestion } from '../../wire/questions.js';
import type { StandingReply } from '../../wire/views.js';
import { done, problemOf, wire } from '../../wire/wire.js';
import { useMe } from '../me.js';
import { Ground } from './ground-form.js';
import { settlersText } from './settlers.text.js';

export function RepliesList({ onDone }: { readonly onDone: (said: string) => void }): ReactElement {
  const text = useText(settlersText);
  const list = useQuery(standingRepliesQuestion());
  const [chosen, choose] = useState<StandingReply>();
  const problem = problemOf(list.error);
  if (list.data === undefined) {
    return problem === null ? <Waiting lines={8} /> : <Failure problem={problem} onAgain={() => void list.refetch()} />;
  }
  if (list.data.length === 0) {
    return (
      <div className="nothing">
        <p>{text.noReplies}</p>
      </div>
    );
  }
  return (
    <>
      <p className="quiet">{text.repliesLead}</p>
      <ul className="reply-cards">
        {list.data.map((reply) => (
          <ReplyCard key={reply.id} reply={reply} onRemove={() => choose(reply)} />
        ))}
      </ul>
      {chosen !== undefined && <RemovalSheet reply={chosen} onClose={() => choose(undefined)} onDone={onDone} />}
    </>
  );
}

interface ReplyCardProps {
  readonly reply: StandingReply;
  readonly onRemove: () => void;
}

function ReplyCard({ reply, onRemove }: ReplyCardProps): ReactElement {
  const text = useText(settlersText);
  const language = useLanguage();
  const me = useMe();
  const { operatorName, creditCode, unitName, words, writtenOn } = reply;
  return (
    <li>
      <h2>{operatorName}</h2>
      <p className="quiet">
        <span className="number">{creditCode}</span> · {unitName} · {deskDate(writtenOn, language)}
      </p>
      <blockquote className="reply">{words}</blockquote>
      <p className="settler-acts">
        <a className="button" href={`/disclosure/e/${creditCode}`}>
          {text.publicPage}
          <span className="only-read"> {operatorName}</span>
        </a>
        {unitName === me.unitName && (
          <Button danger onClick={onRemove}>
            {text.removeReply}
            <span className="only-read"> {operatorName}</span>
          </Button>
        )}
      </p>
    </li>
  );
}

interface RemovalSheetProps {
  readonly reply: StandingReply;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

function RemovalSheet({ reply, onClose, onDone }: RemovalSheetProps): ReactElement {
  const text = useText(settlersText);
  const words = useText(corridorText);
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: (ground: string) =>
      done(
        wire.POST('/api/v1/evaluation-replies/{id}/removal', { params: { path: { id: reply.id } }, body: { ground } }),
      ),
    onSuccess: () => {
      onDone(text.replyRemoved);
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['standing-replies'] }),
  });
  const problem = problemOf(removing.error);
  return (
    <Sheet title={text.removalOf(reply.operatorName)} onClose={onClose}>
      {problem !== null && (
        <div className="error-summary" role="alert">
          <p>{sentenceOf(problem, words)}</p>
        </div>
      )}
      <blockquote className="reply">{reply.words}</blockquote>
      <p>{text.removalMeans}</p>
      <Ground
        list="replyRemovals"
        verb={text.removeReply}
        busy={removing.isPending}
        onCancel={onClose}
        onGive={(ground) => !removing.isPending && removing.mutate(ground)}
      />
    </Sheet>
  );
}
