// One of the staff: what he may do, when he signed in, and the buttons that change it; what hits oneself is asked once more.
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { publicMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import type { Staff, StaffMember } from '../../wire/views.js';
import { done, problemOf, wire } from '../../wire/wire.js';
import { staffText } from './staff.text.js';

type Change = 'disable' | 'enable' | 'entitle';

interface StaffCardProps extends Pick<Staff, 'rights'> {
  readonly member: StaffMember;
  readonly onBegin: () => void;
  readonly onDone: (words: string) => void;
}

export function StaffCard({ member, rights, onBegin, onDone }: StaffCardProps): ReactElement {
  const text = useText(staffText);
  const { name, may, isSelf, disabledAt } = member;
  const [asked, ask] = useState<Change | null>(null);
  const other = rights.find(({ code }) => code !== may);
  const changing = useMutation({
    mutationFn: (change: Change) => send(member, change, other?.code),
    onSuccess: (_answer, change) => {
      ask(null);
      onDone(wordsOf(change));
    },
  });
  const wordsOf = (change: Change): string =>
    change === 'entitle' ? text.entitled(name, other?.text ?? '') : text[`${change}d`](name);
  const change = (next: Change, isSure: boolean): void => {
    onBegin();
    changing.reset();
    if (isSure && !changing.isPending) changing.mutate(next);
    else ask(next);
  };
  return (
    <li className="panel record-card">
      <h3>
        {name}
        {isSelf && <span className="quiet"> · {text.self}</span>}
      </h3>
      <Facts member={member} right={rights.find(({ code }) => code === may)} />
      <Refused problem={problemOf(changing.error)} />
      {asked !== null && (
        <p className="notice warn">
          {asked === 'entitle' ? text.downgradeSelf : isSelf ? text.disableSelf : text.disableMeans}
        </p>
      )}
      <div className="deciding-choices">
        {asked !== null ? (
          <>
            <button type="button" className="button primary" onClick={() => change(asked, true)}>
              {asked === 'entitle' ? text.downgradeConfirm : text.disableConfirm}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                changing.reset();
                ask(null);
              }}
            >
              {text.keep}
            </button>
          </>
        ) : disabledAt !== undefined ? (
          <Act words={text.enable} of={name} onPress={() => change('enable', true)} />
        ) : (
          <>
            {other !== undefined && (
              <Act words={text.entitle(other.text)} of={name} onPress={() => change('entitle', !isSelf)} />
            )}
            <Act words={text.disable} of={name} onPress={() => change('disable', false)} />
          </>
        )}
      </div>
    </li>
  );
}

interface ActProps {
  readonly words: string;
  /** Said to whoever hears the page, who does not see the card around. */
  readonly of: string;
  readonly onPress: () => void;
}

function Act({ words, of, onPress }: ActProps): ReactElement {
  return (
    <button type="button" className="button" onClick={onPress}>
      {words}
      <span className="only-read"> {of}</span>
    </button>
  );
}

interface FactsProps {
  readonly member: StaffMember;
  readonly right: Staff['rights'][number] | undefined;
}

function Facts({ member, right }: FactsProps): ReactElement {
  const text = useText(staffText);
  const language = useLanguage();
  const { address, invitedAt, lastSignInAt, disabledAt } = member;
  const rows: readonly (readonly [string, string])[] = [
    [text.address, address ?? text.applied],
    [text.since, publicMoment(invitedAt, language)],
    [text.last, lastSignInAt === undefined ? text.never : publicMoment(lastSignInAt, language)],
    ...(disabledAt === undefined ? [] : [[text.disabledSince, publicMoment(disabledAt, language)] as const]),
  ];
  return (
    <>
      {right !== undefined && (
        <p>
          <b>{right.text}</b>
          <span className="quiet"> {right.means}</span>
        </p>
      )}
      <dl className="plain-facts">
        {rows.map(([name, said]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Refused({ problem }: { readonly problem: ReturnType<typeof problemOf> }): ReactElement | null {
  const words = useText(corridorText);
  if (problem === null) return null;
  return (
    <div className="error-summary" role="alert">
      <p>{sentenceOf(problem, words)}</p>
    </div>
  );
}

function send({ id }: StaffMember, change: Change, may: StaffMember['may'] | undefined): Promise<unknown> {
  const params = { path: { id } };
  switch (change) {
    case 'disable':
      return done(wire.POST('/api/v1/enterprise/staff/{id}/disabling', { params }));
    case 'enable':
      return done(wire.POST('/api/v1/enterprise/staff/{id}/enabling', { params }));
    case 'entitle':
      if (may === undefined) throw new Error('there are two rights');
      return done(wire.PUT('/api/v1/enterprise/staff/{id}/right', { params, body: { may } }));
  }
}
