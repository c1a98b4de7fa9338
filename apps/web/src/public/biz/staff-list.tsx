// Who signs in for an enterprise: a card for each, what he may do, and the form for somebody new.
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { useText } from '../../language/language.js';
import { staffQuestion } from '../../wire/questions.js';
import type { Staff, StaffMember } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { StaffCard } from './staff-card.js';
import { StaffForm } from './staff-form.js';
import { staffText } from './staff.text.js';
import { useBizAnswer } from './use-biz-answer.js';

export function StaffList(): ReactElement {
  const text = useText(staffText);
  const shown = useBizAnswer(staffQuestion());
  const problem = problemOf(shown.error);
  return (
    <>
      <PageHeading title={text.title} />
      <p>{text.lead}</p>
      {shown.data !== undefined ? (
        <Shown staff={shown.data} />
      ) : problem === null ? (
        <Waiting />
      ) : (
        <Failure problem={problem} onAgain={() => void shown.refetch()} />
      )}
    </>
  );
}

function Shown({ staff }: { readonly staff: Staff }): ReactElement {
  const text = useText(staffText);
  const client = useQueryClient();
  const [adding, add] = useState(false);
  const [said, say] = useState('');
  const { members, rights, most, rule } = staff;
  const present = members.filter(({ disabledAt }) => disabledAt === undefined);
  const former = members.filter(({ disabledAt }) => disabledAt !== undefined);
  const finish = (words: string): void => {
    add(false);
    say(words);
    void client.invalidateQueries({ queryKey: ['enterprise-staff'] });
    // What one may do oneself is shown around every room.
    void client.invalidateQueries({ queryKey: ['enterprise'] });
  };
  const cards = (some: readonly StaffMember[]): ReactElement => (
    <ul className="case-cards">
      {some.map((member) => (
        <StaffCard key={member.id} member={member} rights={rights} onDone={finish} onBegin={() => say('')} />
      ))}
    </ul>
  );
  return (
    <>
      <p role="status" className={said === '' ? 'only-read' : 'notice good'}>
        {said}
      </p>
      <h2>{text.count(present.length, most)}</h2>
      {cards(present)}
      {adding ? (
        <StaffForm rights={rights} onDone={finish} onCancel={() => add(false)} />
      ) : (
        <button
          type="button"
          className="button primary"
          onClick={() => {
            say('');
            add(true);
          }}
        >
          {text.add}
        </button>
      )}
      <p className="hint room-foot">{rule}</p>
      {former.length > 0 && (
        <>
          <h2>{text.disabledTitle(former.length)}</h2>
          {cards(former)}
        </>
      )}
    </>
  );
}
